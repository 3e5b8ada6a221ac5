import { given } from '../domain/given.ts';
import type { OpenCase } from '../domain/openData/types.ts';
import { CursorError } from '../store/cursors.ts';
import type { OpenDataStore } from '../store/openData.ts';
import { casesOfPart, currentIndex, indexOf, type KeptIndex } from './kept.ts';

type Store = Pick<OpenDataStore, 'current' | 'read'>;

/** What is wanted of the published cases: local days, both within, and whatever else. */
export interface Wanted {
  readonly from: string;
  readonly to: string;
  readonly keep: (subject: OpenCase) => boolean;
}

/** A place among all published cases of one index. */
interface Spot {
  readonly month: number;
  readonly part: number;
  readonly at: number;
}

export interface OpenPage {
  readonly cases: readonly OpenCase[];
  readonly next?: string;
}

/** How many cases are looked at for one page of those that are wanted. */
const mostLooked = 20_000;

const encode = (digest: string, { month, part, at }: Spot): string => `${digest}.${month}.${part}.${at}`;

const cursorForm = /^([0-9a-f]{32})\.(\d{1,3})\.(\d{1,3})\.(\d{1,5})$/;

/** The index that a cursor came from, if it is still kept and made by these rules; throws CursorError otherwise. */
const startAt = async (store: Store, rules: string, cursor: string): Promise<readonly [KeptIndex, Spot]> => {
  const [, digest = '', month, part, at] = cursorForm.exec(cursor) ?? [];
  const index = digest === '' ? undefined : await indexOf(store, digest, rules);
  if (index === undefined) throw new CursorError('a cursor of what is published no more');
  return [index, { month: Number(month), part: Number(part), at: Number(at) }];
};

interface Seen {
  readonly spot: Spot;
  readonly subject: OpenCase;
}

const isBefore = (left: Spot, right: Spot): boolean =>
  left.month < right.month || (left.month === right.month && left.part < right.part);

/** The parts that may hold wanted cases, from a spot on. */
const partsFrom = ({ index }: KeptIndex, start: Spot, { from, to }: Wanted) =>
  index.months
    .flatMap(({ month, parts }, m) => parts.map(({ digest }, p) => ({ month, digest, m, p })))
    .filter(({ month }) => from.slice(0, 7) <= month && month <= to.slice(0, 7))
    .filter(({ m, p }) => !isBefore({ month: m, part: p, at: 0 }, start));

/** Every case from a spot on, part by part, so that no more than one part is held. */
async function* casesFrom(store: Store, kept: KeptIndex, start: Spot, wanted: Wanted): AsyncGenerator<Seen> {
  for (const { digest, m, p } of partsFrom(kept, start, wanted)) {
    const cases = await casesOfPart(store, digest);
    if (cases === undefined) throw new CursorError('a cursor of what is published no more');
    const first = m === start.month && p === start.part ? start.at : 0;
    for (const [place, subject] of cases.slice(first).entries())
      yield { subject, spot: { month: m, part: p, at: first + place } };
  }
}

/** Takes what is wanted until there is enough and one more, or too much was looked at. */
const collect = async (
  seen: AsyncIterable<Seen>,
  { from, to, keep }: Wanted,
  limit: number,
): Promise<{ readonly cases: readonly OpenCase[]; readonly goOn?: Spot }> => {
  const cases: OpenCase[] = [];
  let looked = 0;
  for await (const { subject, spot } of seen) {
    const isWanted = from <= subject.reported && subject.reported <= to && keep(subject);
    if ((isWanted && cases.length === limit) || looked === mostLooked) return { cases, goOn: spot };
    if (isWanted) cases.push(subject);
    looked += 1;
  }
  return { cases };
};

/**
 * Published cases in the order of their days, at most `limit`, from where a cursor says. A page may be short, even empty,
 * and still have a next one. All pages of one walk are of one publication. Undefined where nothing is published by these
 * rules; throws CursorError for a cursor that is none, or of what is kept no more.
 */
export const readOpenCases = async (
  store: Store,
  rules: string,
  wanted: Wanted,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Promise<OpenPage | undefined> => {
  const current = cursor === undefined ? await currentIndex(store, rules) : undefined;
  const beginning = current && ([current, { month: 0, part: 0, at: 0 }] as const);
  const start = cursor === undefined ? beginning : await startAt(store, rules, cursor);
  if (start === undefined) return undefined;
  const [index, spot] = start;
  const { cases, goOn } = await collect(casesFrom(store, index, spot, wanted), wanted, limit);
  return { cases, ...given('next', goOn && encode(index.digest, goOn)) };
};
