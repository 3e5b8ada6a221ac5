import type { Evaluation } from '../domain/evaluation/catalogue/types.ts';
import { plus } from '../domain/evaluation/cohort/lines.ts';
import type { NumbersByCode } from '../domain/evaluation/figures.ts';
import type { Period } from '../domain/evaluation/period/periods.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import { readDimension } from '../store/levels.ts';
import type { DistrictStore, FrozenPeriod, LedgerLine, LinePage, LineRequest } from '../store/types.ts';

/** Where a period's figures and the cases behind them come from: as they are now, or as they were frozen. */
export interface FigureSource {
  readonly evaluation: Evaluation;
  readonly frozen?: FrozenPeriod;
  numbers(dimension: string): Promise<NumbersByCode>;
  /** what the cases of a day count */
  day(day: string, request: LineRequest): Promise<LinePage>;
}

/** A tenant without a catalogue is counted all the same; it has no indicators. */
const nothing: Evaluation = {
  digest: '',
  counters: [],
  indicators: [],
  chosen: {},
  schemes: [],
  grades: [],
  levels: {},
  limits: {},
  bulletins: [],
};

export const evaluationOf = ({ tenant }: { readonly tenant: Pick<Tenant, 'evaluation'> }): Evaluation =>
  tenant.evaluation ?? nothing;

/** Whose figures, and where they lie. */
export interface Evaluated {
  readonly tenant: Tenant;
  readonly store: Pick<DistrictStore, 'counters' | 'frozen' | 'ledger' | 'cases'>;
}

export const liveSource = (deps: Evaluated, period: Period): FigureSource => ({
  evaluation: evaluationOf(deps),
  numbers: (dimension) => readDimension(deps.store, dimension, period),
  day: deps.store.ledger.day,
});

/** The lines of a frozen day lie in a few items and are paged by case id, as those of a living one. */
const pageAfter = (all: readonly LedgerLine[], { limit, after = '' }: LineRequest): LinePage => {
  const behind = all.filter(({ caseId }) => caseId > after);
  const lines = behind.slice(0, limit);
  const last = lines.at(-1);
  return behind.length > limit && last !== undefined ? { lines, next: last.caseId } : { lines };
};

const frozenSource = async (deps: Evaluated, frozen: FrozenPeriod): Promise<FigureSource> => {
  const { frozen: store } = deps.store;
  return {
    evaluation: (await store.evaluation(frozen.id)) ?? evaluationOf(deps),
    frozen,
    numbers: (dimension) => store.sums(frozen.id, dimension),
    day: async (day, page) => pageAfter(await store.day(frozen.id, day), page),
  };
};

/** The period as it was frozen, if it was; as it is now otherwise, or where `live` asks for it. */
export const sourceOf = async (deps: Evaluated, period: Period, live: boolean): Promise<FigureSource> => {
  const frozen = live ? undefined : await deps.store.frozen.get(period.text);
  return frozen === undefined ? liveSource(deps, period) : frozenSource(deps, frozen);
};

/** The numbers of several periods added up, as of a year from the quarters that were frozen. */
export const addedSource = (parts: readonly FigureSource[], evaluation: Evaluation): FigureSource => ({
  evaluation,
  numbers: async (dimension) => {
    const sums = new Map<string, Readonly<Record<string, number>>>();
    for (const numbers of await Promise.all(parts.map((part) => part.numbers(dimension))))
      for (const [code, counts] of numbers) sums.set(code, plus(sums.get(code) ?? {}, counts));
    return sums;
  },
  day: () => Promise.reject(new Error('the cases of a sum are those of its parts')),
});
