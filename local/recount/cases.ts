import { canonical } from '../../functions/domain/case/timeline.ts';
import type { CaseEvent } from '../../functions/domain/case/types.ts';
import { entryChanges } from '../../functions/domain/evaluation/cohort/changes.ts';
import type { BookRules } from '../../functions/domain/evaluation/cohort/rules.ts';
import { given } from '../../functions/domain/given.ts';
import { recordOfTimeline } from '../../functions/outbox/bookkeeping.ts';
import { isWaiting } from '../../functions/store/everyCase.ts';
import type { TableAccess } from '../../functions/store/pages.ts';
import type { CaseRecord, DistrictStore, RecordKey } from '../../functions/store/types.ts';

export interface RecountedDistrict {
  readonly access: TableAccess;
  readonly store: Pick<DistrictStore, 'cases' | 'ledger' | 'outbox' | 'counters'>;
  readonly rules: BookRules;
}

/** A case whose record is not what its timeline says. */
export interface CaseDifference {
  readonly caseId: string;
  readonly what: 'record' | 'line' | 'uncounted events';
}

export interface RecountedCase {
  /** the day of its report */
  readonly day: string;
  /** the days on which it counts */
  readonly days: readonly string[];
  readonly difference?: CaseDifference;
}

const pageSize = 1_000;

/** The whole timeline of a case. */
export const timelineOf = async (
  cases: Pick<DistrictStore['cases'], 'timeline'>,
  caseId: string,
): Promise<readonly CaseEvent[]> => {
  const events: CaseEvent[] = [];
  let cursor: string | undefined;
  do {
    const page = await cases.timeline(caseId, {
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    events.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return events;
};

interface Reading {
  readonly key: RecordKey;
  readonly events: readonly CaseEvent[];
  readonly stored?: CaseRecord;
  /** how many of the events count: those that the record has, or had to have */
  readonly counted: number;
}

/** The record first, then the timeline: what the record has folded in is then surely among the events read. */
const readCase = async ({ access, store, rules }: RecountedDistrict, caseId: string): Promise<Reading> => {
  const [first] = (await store.cases.timeline(caseId, { limit: 1 })).items;
  if (first === undefined) throw new Error(`${caseId} has no event`);
  const key = { caseId, day: rules.dateOf(first.changes.reportedAt ?? first.at) };
  const stored = (await store.ledger.records([key])).get(caseId);
  const events = await timelineOf(store.cases, caseId);
  const has = stored?.book.version ?? 0;
  let counted = events.length;
  for (const event of events.slice(has)) {
    if (!(await isWaiting(access, event))) continue;
    counted = event.version - 1;
    break;
  }
  return { key, events, counted, ...(stored === undefined ? {} : { stored }) };
};

const same = (left: CaseRecord | undefined, right: CaseRecord | undefined): boolean =>
  canonical([left?.book, left?.entries]) === canonical([right?.book, right?.entries]);

/** Whether every line on a day other than the record's own says what the record says. */
const linesFit = async (
  { ledger }: RecountedDistrict['store'],
  { caseId, day }: RecordKey,
  { entries }: CaseRecord,
): Promise<boolean> => {
  const others = Object.keys(entries).filter((other) => other !== day);
  const lines = await ledger.lines(others.map((other) => ({ caseId, day: other })));
  const found = lines.map(({ entry }) => canonical(entry)).sort();
  return canonical(found) === canonical(others.map((other) => canonical(entries[other])).sort());
};

const differenceOf = async (
  district: RecountedDistrict,
  { key, stored, counted }: Reading,
  expected: CaseRecord | undefined,
): Promise<CaseDifference['what'] | undefined> => {
  if ((stored?.book.version ?? 0) < counted) return 'uncounted events';
  if (!same(stored, expected)) return 'record';
  return stored === undefined || (await linesFit(district.store, key, stored)) ? undefined : 'line';
};

/** Whether the record is still the one that was read. */
const standsStill = async ({ store }: RecountedDistrict, { key, stored }: Reading): Promise<boolean> => {
  const now = (await store.ledger.records([key])).get(key.caseId);
  return now?.revision === stored?.revision;
};

/** Writes the record as it should be and moves the counters by as much; false if somebody else wrote it meanwhile. */
const put = (
  { store }: RecountedDistrict,
  { key, stored }: Reading,
  expected: CaseRecord,
): Promise<boolean> => {
  const after = { ...expected, revision: (stored?.revision ?? 0) + 1 };
  const write = { ...key, ...given('before', stored), after };
  return store.outbox.settle([], entryChanges(stored?.entries ?? {}, after.entries), [write]);
};

export interface CaseOptions {
  /** write the record as it should be */
  readonly repair: boolean;
  /** which days of reports are recounted */
  readonly wanted: (day: string) => boolean;
}

/** One look at a case; undefined if something was counted meanwhile, so that it must be looked at again. */
const look = async (
  district: RecountedDistrict,
  reading: Reading,
  repair: boolean,
): Promise<RecountedCase | undefined> => {
  const { key, events, counted } = reading;
  const expected = recordOfTimeline(events.slice(0, counted), district.rules);
  const told = { day: key.day, days: Object.keys(expected?.entries ?? {}) };
  const what = await differenceOf(district, reading, expected);
  if (what === undefined) return told;
  if (!(await standsStill(district, reading))) return undefined;
  const difference = { caseId: key.caseId, what };
  if (!repair || expected === undefined) return { ...told, difference };
  return (await put(district, reading, expected)) ? { ...told, difference } : undefined;
};

const attempts = 10;

/**
 * Folds a case's timeline and compares it with the record that its counters came from. The product may be running: the
 * record says how many events it has, and so many are folded. What looks different because something was counted between
 * two readings is read again. With `repair` the record is written as it should be, and the counters moved by as much, in
 * one transaction that somebody who writes at the same time makes fail, and so be tried again. Undefined for a case whose
 * day is not wanted.
 */
export const recountCase = async (
  district: RecountedDistrict,
  caseId: string,
  { repair, wanted }: CaseOptions,
): Promise<RecountedCase | undefined> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const reading = await readCase(district, caseId);
    if (!wanted(reading.key.day)) return undefined;
    const found = await look(district, reading, repair);
    if (found !== undefined) return found;
  }
  throw new Error(`${caseId} is being written again and again`);
};
