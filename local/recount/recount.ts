import { evaluationScope } from '../../functions/domain/evaluation/cohort/lines.ts';
import { scanCases } from '../../functions/store/everyCase.ts';
import { type CaseDifference, type RecountedDistrict, recountCase } from './cases.ts';
import { type CounterDifference, recountDay, repairDay } from './days.ts';
import { mapTogether } from './together.ts';

export interface RecountOptions {
  /** local days of the report, both within */
  readonly from?: string;
  readonly to?: string;
  /** write records and counters as they should be */
  readonly repair: boolean;
}

/** How far a recount has come, as it is kept to go on from. */
export interface RecountState {
  readonly phase: 'cases' | 'days' | 'done';
  /** where the scan of cases goes on */
  readonly after?: Readonly<Record<string, string>>;
  readonly cases: number;
  /** days on which cases count, with those that are compared taken out */
  readonly days: readonly string[];
  readonly compared: number;
  readonly caseDifferences: readonly CaseDifference[];
  readonly counterDifferences: readonly CounterDifference[];
  /** days that were written so often that they could not be compared */
  readonly busy: readonly string[];
}

export const beginning: RecountState = {
  phase: 'cases',
  cases: 0,
  days: [],
  compared: 0,
  caseDifferences: [],
  counterDifferences: [],
  busy: [],
};

const within = (day: string, { from = '', to = '9999' }: RecountOptions): boolean => day >= from && day <= to;

/** With days of the same months on which something is counted, though no case says so. */
const withCountedDays = async (
  { store }: RecountedDistrict,
  days: readonly string[],
): Promise<readonly string[]> => {
  const months = [...new Set(days.map((day) => day.slice(0, 7)))];
  const counted = await mapTogether(months, async (month) => {
    const range = { from: 'all#', to: 'all#\uffff' };
    const keys = [...(await store.counters.read(evaluationScope(month), range)).keys()];
    return keys.map((key) => `${month}-${key.slice('all#'.length)}`);
  });
  return [...new Set([...days, ...counted.flat()])].sort();
};

/** The cases of one reading of the table. */
const casesStep = async (
  district: RecountedDistrict,
  state: RecountState,
  options: RecountOptions,
): Promise<RecountState> => {
  const { ids, next } = await scanCases(district.access, state.after);
  const wanted = (day: string): boolean => within(day, options);
  const all = await mapTogether(ids, (id) => recountCase(district, id, { ...options, wanted }));
  const mine = all.filter((found) => found !== undefined);
  const found = [...new Set([...state.days, ...mine.flatMap(({ days }) => days)])].sort();
  const { after: _, ...rest } = state;
  return {
    ...rest,
    ...(next === undefined ? { phase: 'days' } : { after: next }),
    cases: state.cases + mine.length,
    days: next === undefined ? await withCountedDays(district, found) : found,
    caseDifferences: [...state.caseDifferences, ...mine.flatMap(({ difference }) => difference ?? [])],
  };
};

const dayStep = async (
  district: RecountedDistrict,
  state: RecountState,
  { repair }: RecountOptions,
): Promise<RecountState> => {
  const [day, ...days] = state.days;
  if (day === undefined) return { ...state, phase: 'done' };
  const { compared, differences } = await recountDay(district, day);
  if (repair) await repairDay(district, differences);
  return {
    ...state,
    days,
    compared: state.compared + (compared ? 1 : 0),
    counterDifferences: [...state.counterDifferences, ...differences],
    busy: compared ? state.busy : [...state.busy, day],
  };
};

/**
 * Folds every case's timeline again and compares it with its record, then every day's counters with the sum of its
 * records: if nothing differs, the counters are what a recount from the events gives. Safe while the product runs, and
 * may be killed at any moment: `keep` is told how far it is, and what it was told last is where the next one goes on.
 */
export const recount = async (
  district: RecountedDistrict,
  options: RecountOptions,
  from: RecountState,
  keep: (state: RecountState) => Promise<void>,
): Promise<RecountState> => {
  let state = from;
  while (state.phase !== 'done') {
    const step = state.phase === 'cases' ? casesStep : dayStep;
    state = await step(district, state, options);
    await keep(state);
  }
  return state;
};
