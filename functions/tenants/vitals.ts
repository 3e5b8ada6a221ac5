import type { Area, GridIndex } from '../domain/grid/types.ts';
import type { VitalReport, VitalSettings, VitalSign, VitalThreshold } from '../domain/vitals/types.ts';
import type { Report } from './errors.ts';
import type { TenantFolder } from './folder.ts';
import { readJson } from './json.ts';
import { vitalsSchema, type WrittenSign } from './vitalsSchema.ts';

export interface VitalsFile {
  readonly file: string;
  readonly settings: VitalSettings;
}

/** Where a sign does not say, what comes within the next interval is not late yet, and what comes within its own is timely. */
const signOf = (written: WrittenSign): VitalSign => {
  const { everyMinutes, lateAfterMinutes = 2 * everyMinutes, timelyMinutes = everyMinutes } = written;
  return { ...written, lateAfterMinutes, timelyMinutes };
};

export const readVitals = async (folder: TenantFolder, report: Report): Promise<VitalsFile | undefined> => {
  const source = await folder.read('vitals.json');
  const read = source && readJson(source, vitalsSchema, report);
  if (source === undefined || read === undefined) return undefined;
  const { schemaVersion: _, signs, ...settings } = read;
  return { file: source.file, settings: { ...settings, signs: signs.map(signOf) } };
};

/** What the tenant has that a file may name; absent is what could not be read itself. */
interface Named {
  readonly units: ReadonlySet<string> | undefined;
  readonly channels: ReadonlySet<string> | undefined;
  readonly subcategories: ReadonlySet<string> | undefined;
  readonly areas: ReadonlyMap<string, Area> | undefined;
  readonly grids: GridIndex | undefined;
}

type Say = (field: string, problem: string) => void;

const checkOnce = (field: string, codes: readonly string[], say: Say): void => {
  for (const [place, code] of codes.entries())
    if (codes.indexOf(code) < place) say(`${field}.${place}`, `"${code}" is there already`);
};

const checkReport = (
  { channel, subcategory, point, community }: VitalReport,
  field: string,
  named: Named,
  say: Say,
): void => {
  if (named.channels?.has(channel) === false)
    say(`${field}.channel`, `names the channel "${channel}", which is not there`);
  if (named.subcategories?.has(subcategory) === false)
    say(`${field}.subcategory`, `"${subcategory}" is not a subcategory`);
  if (community !== undefined && named.areas && named.areas.get(community)?.level !== 'community')
    say(`${field}.community`, `"${community}" is not a community here`);
  if (point !== undefined && named.grids && named.grids.locate(point) === undefined)
    say(`${field}.point`, 'does not lie in the district');
};

/** A value that no believable reading can be beyond, or a clear on the wrong side, would never raise, or never end. */
const checkBand = (threshold: VitalThreshold, { min, max }: VitalSign, field: string, say: Say): void => {
  const { comparison, value, clear } = threshold;
  const range = `must be within the plausible range, ${min} to ${max}`;
  const sign = comparison === 'above' ? 1 : -1;
  const [normal, beyond] = comparison === 'above' ? [min, max] : [max, min];
  if (sign * clear > sign * value) say(`${field}.clear`, `must not be ${comparison} value, ${value}`);
  if (sign * value >= sign * beyond) say(`${field}.value`, range);
  if (sign * clear < sign * normal) say(`${field}.clear`, range);
};

const checkThreshold = (
  threshold: VitalThreshold,
  sign: VitalSign,
  field: string,
  named: Named,
  say: Say,
): void => {
  checkBand(threshold, sign, field, say);
  for (const [place, hearer] of threshold.notify.entries()) {
    const unit = hearer.startsWith('unit:') ? hearer.slice(5) : undefined;
    if (unit !== undefined && named.units?.has(unit) === false)
      say(`${field}.notify.${place}`, `names the unit "${unit}", which is not there`);
  }
  if (threshold.report !== undefined) checkReport(threshold.report, `${field}.report`, named, say);
};

const checkSign = (sign: VitalSign, field: string, named: Named, say: Say): void => {
  const { min, max, everyMinutes, lateAfterMinutes, source, thresholds } = sign;
  if (min >= max) say(`${field}.max`, `must be above min, ${min}`);
  if (lateAfterMinutes < everyMinutes)
    say(`${field}.lateAfterMinutes`, `must not be below everyMinutes, ${everyMinutes}`);
  if (sign.pull !== undefined && everyMinutes < 5)
    say(`${field}.everyMinutes`, 'must be at least 5 where it is pulled');
  if (named.units?.has(source) === false)
    say(`${field}.source`, `names the unit "${source}", which is not there`);
  checkOnce(
    `${field}.thresholds`,
    thresholds.map(({ id }) => id),
    say,
  );
  for (const [place, threshold] of thresholds.entries())
    checkThreshold(threshold, sign, `${field}.thresholds.${place}`, named, say);
};

/** What signs name must be there: units, channels, subcategories and places of the tenant. */
export const checkVitals = ({ file, settings }: VitalsFile, named: Named, report: Report): void => {
  const say: Say = (field, problem) => report({ file, field, problem });
  checkOnce(
    'signs',
    settings.signs.map(({ code }) => code),
    say,
  );
  for (const [place, sign] of settings.signs.entries()) checkSign(sign, `signs.${place}`, named, say);
};
