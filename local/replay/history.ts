import { Temporal } from 'temporal-polyfill';
import { given } from '../../functions/domain/given.ts';
import type { Position } from '../../functions/domain/grid/types.ts';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import type { ReplayMapping } from './mapping.ts';
import { RowError, type SourceRow } from './rows.ts';

/** What a published row tells of one case, in the tenant's own codes. Instants are epoch milliseconds. */
export interface History {
  readonly id: string;
  readonly reportedAt: number;
  readonly channel: string;
  readonly nature?: string;
  readonly subcategory: string;
  readonly unit: string;
  readonly point?: Position;
  readonly address?: string;
  readonly street?: string;
  readonly community?: string;
  /** the real due time, where the file has one */
  readonly dueAt?: number;
  /** the file has due times, but none for this case: it was promised nothing */
  readonly undated?: true;
  readonly end: HistoryEnd;
}

/** How it ended: at a known moment, known only as in time or late, or not at all. */
export type HistoryEnd =
  | { readonly kind: 'at'; readonly instant: number }
  | { readonly kind: 'onTime' }
  | { readonly kind: 'late' }
  | { readonly kind: 'open' };

/** Things in a file that cannot be as written; each is put right in the one way named here, and counted. */
export type Repair = 'closedBeforeReported' | 'dueBeforeReported' | 'defaultPoint' | 'outsideDistrict';

export interface ReadHistory {
  readonly history: History;
  readonly repairs: readonly Repair[];
}

const patterns = {
  'YYYY-MM-DD hh:mm:ss':
    /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)$/,
  'MM/DD/YYYY hh:mm:ss AM':
    /^(?<month>\d\d)\/(?<day>\d\d)\/(?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) (?<half>AM|PM)$/,
} as const;

const hourOf = (hour: number, half: string | undefined): number => {
  if (half === undefined) return hour;
  return (hour % 12) + (half === 'PM' ? 12 : 0);
};

/** A local date and time of the tenant's zone as an instant. Throws RowError when it is none. */
export const readInstant = (text: string, format: ReplayMapping['dates'], timeZone: string): number => {
  const parts = patterns[format].exec(text)?.groups;
  if (parts === undefined) throw new RowError(`"${text}" is not a date of the form ${format}`);
  const { year, month, day, hour, minute, second, half } = parts;
  const local = Temporal.ZonedDateTime.from({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: hourOf(Number(hour), half),
    minute: Number(minute),
    second: Number(second),
    timeZone,
  });
  return local.epochMilliseconds;
};

const decodeEntities = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

interface Named {
  readonly code: string;
  readonly name: string;
}

/** Looks things up by name, and by code where one name stands for several: sources reuse both. */
const lookup = (entries: Iterable<Named>, what: string) => {
  const byName = Map.groupBy(entries, ({ name }) => name);
  return (code: string | undefined, name: string): string => {
    const candidates = byName.get(decodeEntities(name)) ?? [];
    const exact = candidates.find((entry) => entry.code === code || entry.code.startsWith(`${code}-`));
    const chosen = exact ?? candidates[0];
    if (chosen === undefined) throw new RowError(`${what} "${name}" is not in the tenant's files`);
    return chosen.code;
  };
};

/** The columns of a mapping read out of rows, with what stands for "unknown" taken as absent. */
const cells = (mapping: ReplayMapping, timeZone: string) => {
  const unknown = new Set(mapping.unknown);
  const raw = (row: SourceRow, column: string | undefined): string | undefined =>
    column === undefined ? undefined : row[column];
  const value = (row: SourceRow, column: string | undefined): string | undefined => {
    const text = raw(row, column)?.trim();
    return text === undefined || unknown.has(text) ? undefined : text;
  };
  const instant = (row: SourceRow, column: string | undefined): number | undefined => {
    const text = value(row, column);
    return text === undefined ? undefined : readInstant(text, mapping.dates, timeZone);
  };
  return { raw, value, instant };
};

type Cells = ReturnType<typeof cells>;
type Read<T> = { readonly found: T; readonly repairs: readonly Repair[] };

/** Where a row says it was: by point, else by area; a default point or one elsewhere is no place at all. */
const placeReader = (tenant: Tenant, mapping: ReplayMapping, { value }: Cells) => {
  const { columns } = mapping;
  const defaults = new Set((mapping.defaultPoints ?? []).map((point) => point.join()));

  const pointOf = (row: SourceRow): Position | undefined => {
    const [lng, lat] = [value(row, columns.longitude), value(row, columns.latitude)];
    return lng === undefined || lat === undefined ? undefined : [Number(lng), Number(lat)];
  };

  /** Sources keep codes even for places they do not know: the name tells. */
  const areaOf = (row: SourceRow, column: { code: string; name: string } | undefined): string | undefined =>
    value(row, column?.name) && value(row, column?.code);

  return (row: SourceRow): Read<Partial<History>> => {
    const address = given('address', value(row, columns.address));
    const point = pointOf(row);
    if (point === undefined) {
      const areas = {
        ...given('community', areaOf(row, columns.community)),
        ...given('street', areaOf(row, columns.street)),
      };
      return { found: { ...address, ...areas }, repairs: [] };
    }
    if (defaults.has(point.join())) return { found: address, repairs: ['defaultPoint'] };
    if (tenant.grids.locate(point) === undefined) return { found: address, repairs: ['outsideDistrict'] };
    return { found: { point, ...address }, repairs: [] };
  };
};

const endReader = (mapping: ReplayMapping, { instant, raw }: Cells) => {
  const says = (row: SourceRow, rule: { column: string; value: string } | undefined): boolean =>
    rule !== undefined && raw(row, rule.column) === rule.value;

  const flagged = (row: SourceRow): HistoryEnd => {
    if (says(row, mapping.outcome?.onTime)) return { kind: 'onTime' };
    return { kind: says(row, mapping.outcome?.overdue) ? 'late' : 'open' };
  };

  return (row: SourceRow, reportedAt: number): Read<HistoryEnd> => {
    const closedAt = instant(row, mapping.columns.closedAt);
    if (closedAt === undefined) return { found: flagged(row), repairs: [] };
    const repairs: readonly Repair[] = closedAt < reportedAt ? ['closedBeforeReported'] : [];
    return { found: { kind: 'at', instant: Math.max(closedAt, reportedAt) }, repairs };
  };
};

const dueReader =
  (mapping: ReplayMapping, { instant }: Cells) =>
  (row: SourceRow, reportedAt: number): Read<Pick<History, 'dueAt' | 'undated'>> => {
    if (mapping.columns.dueAt === undefined) return { found: {}, repairs: [] };
    const due = instant(row, mapping.columns.dueAt);
    if (due === undefined) return { found: { undated: true }, repairs: [] };
    return due > reportedAt
      ? { found: { dueAt: due }, repairs: [] }
      : { found: { undated: true }, repairs: ['dueBeforeReported'] };
  };

/** A reader of one file's rows for one tenant. Throws RowError for a row that names what the tenant does not have. */
export const historyReader = (tenant: Tenant, mapping: ReplayMapping) => {
  const { columns } = mapping;
  const read = cells(mapping, tenant.calendar.timeZone);
  const channelOf = lookup(tenant.channels.values(), 'channel');
  const unitOf = lookup(tenant.units.values(), 'unit');
  const categoryOf = lookup(tenant.catalogue.subcategories.values(), 'category');
  const natures = new Map([...tenant.natures].map(([code, name]) => [name, code]));
  const placeOf = placeReader(tenant, mapping, read);
  const endOf = endReader(mapping, read);
  const dueOf = dueReader(mapping, read);

  /** By code and name as written; even "unknown" may be the name of something the tenant keeps for such rows. */
  const named = (row: SourceRow, column: { code?: string | undefined; name: string }) =>
    [read.raw(row, column.code), read.raw(row, column.name) ?? ''] as const;

  return (row: SourceRow): ReadHistory => {
    const id = read.value(row, columns.id);
    const reportedAt = read.instant(row, columns.reportedAt);
    if (id === undefined || reportedAt === undefined) throw new RowError('a row without id or report time');
    const [place, end, due] = [placeOf(row), endOf(row, reportedAt), dueOf(row, reportedAt)];
    return {
      history: {
        id,
        reportedAt,
        channel: channelOf(undefined, read.raw(row, columns.channel) ?? ''),
        ...given('nature', natures.get(read.value(row, columns.nature) ?? '')),
        subcategory: categoryOf(...named(row, columns.category)),
        unit: unitOf(...named(row, columns.unit)),
        ...place.found,
        ...due.found,
        end: end.found,
      },
      repairs: [...place.repairs, ...end.repairs, ...due.repairs],
    };
  };
};
