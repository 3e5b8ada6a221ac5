import { createHmac, randomBytes } from 'node:crypto';
import { evaluationKey, evaluationScope } from '../domain/evaluation/cohort/lines.ts';
import { cachedDates } from '../domain/evaluation/counting.ts';
import { given } from '../domain/given.ts';
import { openFactOf } from '../domain/openData/facts.ts';
import { publishMonth } from '../domain/openData/publish.ts';
import type { OpenFact, OpenRules } from '../domain/openData/types.ts';
import { localDayAt } from '../domain/sla/localDays.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { LogPort } from '../ports/log.ts';
import type { DistrictStore } from '../store/types.ts';
import { currentIndex, type KeptMonth, type OpenIndex, packed } from './kept.ts';
import { daysOfMonth, isOld, publishedMonths } from './months.ts';

export interface PublishDependencies {
  readonly tenant: Pick<Tenant, 'calendar' | 'catalogue' | 'policies'>;
  readonly store: Pick<DistrictStore, 'counters' | 'frozen' | 'ledger' | 'openData'>;
  readonly clock: ClockPort;
  readonly log: LogPort;
}

export interface Publishing {
  readonly rules: OpenRules;
  readonly digest: string;
  /** the last day whose cases are old enough */
  readonly through: string;
}

/** Records of 2 kB read at once, and cases in one part: some 100 kB once they are packed. */
const recordsAtOnce = 500;
export const casesInPart = 4_000;

/**
 * What stands for a case in public: the same every night, and no way back to its number, its id or anybody's link. Begins
 * with a letter, so that no spreadsheet takes it for a formula or a number.
 */
const publicName = (secret: string, caseId: string): string =>
  `c${createHmac('sha256', secret).update(`open-data\n${caseId}`).digest('hex').slice(0, 19)}`;

interface Reading {
  readonly ledger: DistrictStore['ledger'];
  readonly dateOf: (at: number) => string;
  readonly secret: string;
}

const factsOfDay = async (day: string, { ledger, dateOf, secret }: Reading): Promise<readonly OpenFact[]> => {
  const facts: OpenFact[] = [];
  let after: string | undefined;
  do {
    const page = await ledger.reported(day, { limit: recordsAtOnce, ...given('after', after) });
    for (const [caseId, { book }] of page.records) {
      const fact = openFactOf(book, { dateOf, id: publicName(secret, caseId) });
      if (fact !== undefined) facts.push(fact);
    }
    after = page.next;
  } while (after !== undefined);
  return facts;
};

const factsOfMonth = async (
  month: string,
  through: string,
  reading: Reading,
): Promise<readonly OpenFact[]> => {
  const facts: OpenFact[] = [];
  for (const day of daysOfMonth(month, through)) facts.push(...(await factsOfDay(day, reading)));
  return facts;
};

/**
 * One month as it stands now. Final once it is old, or its evaluation was frozen after the last of its days was published.
 * Its cases are put before the index that names them.
 */
const makeMonth = async (
  month: string,
  { store, clock }: PublishDependencies,
  { rules, through }: Publishing,
  reading: Reading,
): Promise<KeptMonth> => {
  const published = publishMonth(await factsOfMonth(month, through, reading), rules);
  const whole = month < through.slice(0, 7);
  const final = isOld(month, through) || (whole && (await store.frozen.get(month)) !== undefined);
  const parts: { digest: string; cases: number }[] = [];
  for (let first = 0; first < published.cases.length; first += casesInPart) {
    const cases = published.cases.slice(first, first + casesInPart);
    const { digest, bytes } = packed(cases);
    await store.openData.put(digest, bytes, final);
    parts.push({ digest, cases: cases.length });
  }
  return {
    month,
    through: daysOfMonth(month, through).at(-1) ?? through,
    cases: published.cases.length,
    ...given('countedOnly', published.countedOnly),
    parts,
    figures: published.figures,
    madeAt: clock.now(),
    final,
  };
};

/** Whether anything was reported in a month: its counters are one Query, its days in the ledger thirty. */
const hasCases = async (month: string, { store }: PublishDependencies): Promise<boolean> => {
  const [from, to] = [evaluationKey(`${month}-01`, 'all'), evaluationKey(`${month}-31`, 'all')];
  const days = await store.counters.read(evaluationScope(month), { from, to });
  return [...days.values()].some(({ reported = 0 }) => reported > 0);
};

const monthOf = async (
  month: string,
  before: OpenIndex | undefined,
  dependencies: PublishDependencies,
  publishing: Publishing,
  reading: Reading,
): Promise<readonly KeptMonth[]> => {
  const kept = before?.months.find((one) => one.month === month);
  if (kept?.final) return [kept];
  if (!(await hasCases(month, dependencies))) return [];
  return [await makeMonth(month, dependencies, publishing, reading)];
};

/**
 * Publishes everything that is old enough, as it stands now, in place of what was published before. Reads the last thirteen
 * months of the ledger, all three years when the rules are new. Answers how many cases are published.
 */
export const publishCases = async (
  dependencies: PublishDependencies,
  publishing: Publishing,
): Promise<number> => {
  const { tenant, store, log } = dependencies;
  const { timeZone } = tenant.calendar;
  const reading: Reading = {
    ledger: store.ledger,
    dateOf: cachedDates((at) => localDayAt(at, timeZone).date),
    secret: await store.openData.secret(() => randomBytes(32).toString('base64url')),
  };
  const before = (await currentIndex(store.openData, publishing.digest))?.index;
  const months: KeptMonth[] = (before?.months ?? []).filter(
    ({ month }) => month < (publishedMonths(publishing.through)[0] ?? ''),
  );
  for (const month of publishedMonths(publishing.through))
    months.push(...(await monthOf(month, before, dependencies, publishing, reading)));
  const { digest, bytes } = packed({ rules: publishing.digest, through: publishing.through, months });
  await store.openData.put(digest, bytes, false);
  await store.openData.point({ digest, rules: publishing.digest, through: publishing.through });
  const cases = months.reduce((sum, month) => sum + month.cases, 0);
  log.info('open-data-published', { through: publishing.through, months: months.length, cases });
  return cases;
};
