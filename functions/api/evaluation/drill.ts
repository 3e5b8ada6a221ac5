import type { Expression } from '../../domain/evaluation/catalogue/types.ts';
import { countsUnder } from '../../domain/evaluation/cohort/lines.ts';
import { amountOf } from '../../domain/evaluation/figures.ts';
import { daysOf, type Period } from '../../domain/evaluation/period/periods.ts';
import { given } from '../../domain/given.ts';
import type { FigureSource } from '../../evaluation/source.ts';
import { CursorError } from '../../store/cursors.ts';
import type { Page, PageRequest } from '../../store/types.ts';

/** A case behind a figure: how much of it, on which day. */
export interface BehindFigure {
  readonly caseId: string;
  readonly day: string;
  readonly amount: number;
}

export interface Question {
  readonly period: Period;
  /** `all`, `unit#…` */
  readonly key: string;
  readonly expression: Expression;
}

/** How many lines are read for one page, and how many at once. */
const mostScanned = 2_000;
const scannedAtOnce = 500;

/** Where a page goes on: behind a case of a day, or with the day's first. */
interface Place {
  readonly day: string;
  readonly after?: string;
}

const encode = ({ day, after = '' }: Place): string => Buffer.from(`${day} ${after}`).toString('base64url');

const decode = (cursor: string | undefined, days: readonly string[]): Place => {
  const [first = ''] = days;
  if (cursor === undefined) return { day: first };
  const [day = '', after = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (!days.includes(day)) throw new CursorError('not a cursor of this period');
  return { day, ...given('after', after === '' ? undefined : after) };
};

interface Looked {
  readonly items: readonly BehindFigure[];
  readonly scanned: number;
  readonly next?: Place;
}

/**
 * The cases behind a figure, by day and case, each with what it adds: over all pages the amounts add up to the figure.
 * A page looks at no more than some thousand cases; it may be short, even empty, and still have a next one. Throws
 * CursorError.
 */
export const casesBehind = async (
  source: Pick<FigureSource, 'day'>,
  { period, key, expression }: Question,
  { limit, cursor }: PageRequest,
): Promise<Page<BehindFigure> & { readonly scanned: number }> => {
  const days = daysOf(period);

  const dayAfter = (day: string): Place | undefined => {
    const next = days[days.indexOf(day) + 1];
    return next === undefined ? undefined : { day: next };
  };

  /** One reading of the ledger, up to the case that fills the page. */
  const look = async ({ day, after }: Place, room: number): Promise<Looked> => {
    const { lines, next } = await source.day(day, { limit: scannedAtOnce, ...given('after', after) });
    const found = lines
      .map(({ caseId, entry }) => ({ caseId, day, amount: amountOf(expression, countsUnder(entry, key)) }))
      .filter(({ amount }) => amount !== 0);
    const items = found.slice(0, room);
    const last = items.at(-1);
    if (found.length > room && last !== undefined)
      return { items, scanned: lines.length, next: { day, after: last.caseId } };
    return {
      items,
      scanned: lines.length,
      ...given('next', next === undefined ? dayAfter(day) : { day, after: next }),
    };
  };

  const items: BehindFigure[] = [];
  let scanned = 0;
  let place: Place | undefined = decode(cursor, days);
  while (place !== undefined && items.length < limit && scanned < mostScanned) {
    const looked: Looked = await look(place, limit - items.length);
    items.push(...looked.items);
    // A day without cases costs a reading, too.
    scanned += Math.max(1, looked.scanned);
    place = looked.next;
  }
  return { items, scanned, ...given('next', place && encode(place)) };
};
