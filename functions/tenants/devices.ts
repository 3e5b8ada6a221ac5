import * as v from 'valibot';
import type { DeviceRule, DeviceSettings } from '../domain/devices/types.ts';
import type { Report } from './errors.ts';
import type { TenantFolder } from './folder.ts';
import { readJson } from './json.ts';
import type { Tables } from './tables.ts';

/** `devices.json`: what devices measure and recognise, and what follows from it. Durations in seconds. */

const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'));
const seconds = v.pipe(
  v.number(),
  v.integer('must be whole seconds'),
  v.minValue(0, 'must not be below zero'),
  v.maxValue(604_800, 'must be a week at most'),
);
const finite = v.pipe(v.number(), v.finite('must be finite'));

const common = {
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'must be letters, digits, _ or -')),
  subcategory: text,
  channel: text,
  text,
};

const thresholdRule = v.strictObject({
  ...common,
  metric: text,
  comparison: v.picklist(['above', 'below']),
  value: finite,
  for: v.exactOptional(seconds, 0),
  clear: finite,
  clearFor: v.exactOptional(seconds, 0),
});

const eventRule = v.strictObject({
  ...common,
  event: text,
  minConfidence: v.exactOptional(
    v.pipe(v.number(), v.minValue(0, 'must not be below 0'), v.maxValue(1, 'must not be above 1')),
    0,
  ),
  quietFor: v.exactOptional(seconds, 1_800),
  apart: v.exactOptional(
    v.pipe(v.number(), v.minValue(1, 'must be at least 1'), v.maxValue(1_000, 'must be 1000 at most')),
    50,
  ),
});

const devicesSchema = v.strictObject({
  schemaVersion: v.literal(1, 'must be 1, the version that this build reads'),
  metrics: v.exactOptional(
    v.array(v.strictObject({ code: text, name: text, unit: v.string(), min: finite, max: finite })),
    [],
  ),
  events: v.exactOptional(v.array(v.strictObject({ code: text, name: text })), []),
  rules: v.exactOptional(
    v.array(
      v.union(
        [thresholdRule, eventRule],
        'must be a rule of a metric (metric, comparison, value, clear) or of an event (event), with id, subcategory, channel and text',
      ),
    ),
    [],
  ),
  flapping: v.exactOptional(
    v.strictObject({
      raises: v.pipe(
        v.number(),
        v.integer(),
        v.minValue(2, 'must be at least 2'),
        v.maxValue(20, 'must be 20 at most'),
      ),
      within: v.pipe(seconds, v.minValue(1, 'must be at least 1')),
    }),
    { raises: 3, within: 3_600 },
  ),
  rate: v.exactOptional(
    v.strictObject({
      burst: v.pipe(v.number(), v.minValue(1, 'must be at least 1')),
      perSecond: v.pipe(v.number(), v.gtValue(0, 'must be above zero')),
    }),
    { burst: 60, perSecond: 1 },
  ),
});

export interface DevicesFile {
  readonly file: string;
  readonly settings: DeviceSettings;
}

export const readDevices = async (folder: TenantFolder, report: Report): Promise<DevicesFile | undefined> => {
  const source = await folder.read('devices.json');
  const read = source && readJson(source, devicesSchema, report);
  if (source === undefined || read === undefined) return undefined;
  const { schemaVersion: _, ...settings } = read;
  return { file: source.file, settings };
};

type Say = (field: string, problem: string) => void;

const checkOnce = (list: string, codes: readonly string[], say: Say): void => {
  for (const [place, code] of codes.entries())
    if (codes.indexOf(code) < place) say(`${list}.${place}`, `"${code}" is there already`);
};

/** A band that lies on the wrong side would never clear, or clear what was just raised. */
const checkBand = (rule: DeviceRule, field: string, say: Say): void => {
  if (!('metric' in rule)) return;
  const { comparison, value, clear } = rule;
  const isWrong = comparison === 'above' ? clear > value : clear < value;
  if (isWrong) say(`${field}.clear`, `must not be ${comparison} value, ${value}`);
};

const checkSource = (rule: DeviceRule, field: string, settings: DeviceSettings, say: Say): void => {
  const [name, code, known] =
    'metric' in rule
      ? (['metric', rule.metric, settings.metrics] as const)
      : (['event', rule.event, settings.events] as const);
  if (known.some((entry) => entry.code === code)) return;
  say(`${field}.${name}`, `"${code}" is not one of ${name}s`);
};

/** What the rules name must be there: metrics and events of the same file, the tenant's subcategories and channels. */
export const checkDevices = (
  { file, settings }: DevicesFile,
  { channels }: Pick<Tables, 'channels'>,
  isSubcategory: ((code: string) => boolean) | undefined,
  report: Report,
): void => {
  const say: Say = (field, problem) => report({ file, field, problem });
  checkOnce(
    'metrics',
    settings.metrics.map(({ code }) => code),
    say,
  );
  checkOnce(
    'events',
    settings.events.map(({ code }) => code),
    say,
  );
  checkOnce(
    'rules',
    settings.rules.map(({ id }) => id),
    say,
  );
  for (const [place, { min, max }] of settings.metrics.entries())
    if (min >= max) say(`metrics.${place}.max`, `must be above min, ${min}`);
  for (const [place, rule] of settings.rules.entries()) {
    const field = `rules.${place}`;
    checkSource(rule, field, settings, say);
    checkBand(rule, field, say);
    if (isSubcategory?.(rule.subcategory) === false)
      say(`${field}.subcategory`, `"${rule.subcategory}" is not a subcategory`);
    if (channels.keys?.has(rule.channel) === false)
      say(`${field}.channel`, `names the channel "${rule.channel}", which is not there`);
  }
};
