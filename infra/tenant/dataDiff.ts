import { createHash } from 'node:crypto';
import type { Tenant } from '../../functions/domain/tenant/types.ts';

/** What differs between two versions of a tenant's data, for people. */
export interface DataChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** `conditions cover.1 limit.amount` */
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
}

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);

const named = (entries: Iterable<readonly [string, unknown]>): Record<string, unknown> =>
  Object.fromEntries(entries);

/** The parts that people write, by the names that they know them under; outlines only as far as that they changed. */
const viewOf = (tenant: Tenant): Record<string, unknown> => {
  const {
    grids,
    areas,
    boundary,
    catalogue,
    units,
    people,
    channels,
    natures,
    components,
    calendar,
    ...rest
  } = tenant;
  const { subcategories, conditions, scheme } = catalogue;
  return {
    ...rest,
    calendar: {
      ...calendar,
      holidays: [...calendar.holidays],
      makeUpWorkdays: [...calendar.makeUpWorkdays],
    },
    scheme,
    subcategories: named([...subcategories].map(([code, { conditions: _, ...own }]) => [code, own])),
    conditions: named(
      [...conditions].map(([id, { subcategory, condition }]) => [id, { subcategory, ...condition }]),
    ),
    units: named(units),
    people: named(people),
    channels: named(channels),
    natures: named(natures),
    components: named(components),
    boundary: digest(boundary),
    areas: named(
      [...areas].map(([code, { geometry, ...own }]) => [code, { ...own, outline: digest(geometry ?? []) }]),
    ),
    grids: named(
      [...areas.keys()].flatMap((code) =>
        grids.gridsOf(code).map(({ code: grid, geometry }) => [grid, digest(geometry)] as const),
      ),
    ),
  };
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Leaf = readonly [path: string, value: string];

/** A list of things is compared as a set of them; a list of plain values as one value. */
const leavesOfList = (list: readonly unknown[], path: string): readonly Leaf[] => {
  if (!list.some((item) => typeof item === 'object' && item !== null)) return [[path, JSON.stringify(list)]];
  return list.map((item): Leaf => [`${path} ${JSON.stringify(item)}`, '']);
};

/** The first two levels are read apart by a space: the section and the name in it. */
const below = (path: string, key: string): string =>
  path === '' ? key : `${path}${path.includes(' ') ? '.' : ' '}${key}`;

const leavesOf = (value: unknown, path = ''): readonly Leaf[] => {
  if (Array.isArray(value)) return leavesOfList(value, path);
  if (!isRecord(value)) return [[path, JSON.stringify(value) ?? '']];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, below(path, key)));
};

/** Every difference, in the order of the sections. `before` absent: nothing was loaded yet, and so all is new. */
export const dataChanges = (before: Tenant | undefined, after: Tenant): readonly DataChange[] => {
  const old = new Map(before === undefined ? [] : leavesOf(viewOf(before)));
  const now = new Map(leavesOf(viewOf(after)));
  const changedOrAdded = [...now].flatMap(([what, value]): readonly DataChange[] => {
    const was = old.get(what);
    if (was === undefined) return [{ kind: 'added', what, after: value }];
    return was === value ? [] : [{ kind: 'changed', what, before: was, after: value }];
  });
  const removed = [...old]
    .filter(([what]) => !now.has(what))
    .map(([what, value]): DataChange => ({ kind: 'removed', what, before: value }));
  return [...changedOrAdded, ...removed];
};

const signs = { added: '+', removed: '-', changed: '~' } as const;

const lineOf = ({ kind, what, before, after }: DataChange): string => {
  const value =
    kind === 'changed' ? `: ${before} → ${after}` : (after ?? before ?? '') && `: ${after ?? before}`;
  return `  ${signs[kind]} ${what}${value}`;
};

/** The differences as lines, of which no more than `most` are shown one by one. */
export const describeChanges = (changes: readonly DataChange[], most = 40): readonly string[] => {
  const shown = changes.slice(0, most).map(lineOf);
  const sections = Map.groupBy(changes.slice(most), ({ what }) => what.split(' ')[0] ?? what);
  const rest = [...sections].map(([section, some]) => `  … and ${some.length} more in ${section}`);
  return [...shown, ...rest];
};
