import type { BulletinDefinition, Names } from '../domain/evaluation/catalogue/types.ts';
import { evaluationKey, evaluationScope } from '../domain/evaluation/cohort/lines.ts';
import { frozenParts } from '../domain/evaluation/period/due.ts';
import { monthsOf, type Period } from '../domain/evaluation/period/periods.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Language } from '../domain/tenant/types.ts';
import type { IdPort } from '../ports/ids.ts';
import type { BulletinLine, BulletinStore } from '../store/bulletins.ts';
import { withAdjustments } from './adjusted.ts';
import { freezePeriod } from './freeze.ts';
import { addedSource, type Evaluated, evaluationOf, type FigureSource, sourceOf } from './source.ts';
import { type FiguresTable, figuresTable } from './table.ts';

/** A bulletin (通报) as it was made: it says everything in both languages and is never written again. */
export interface Bulletin extends BulletinLine {
  readonly issuer: Names;
  readonly remarks: readonly Names[];
  readonly by: string;
  /** of the catalogue that its figures were computed by */
  readonly digest: string;
  readonly tables: Readonly<Record<Language, readonly FiguresTable[]>>;
}

export interface BulletinDependencies extends Evaluated {
  readonly store: Evaluated['store'] & { readonly bulletins: BulletinStore };
  readonly ids: IdPort;
}

interface Making extends BulletinDependencies {
  /** who has it made, by id */
  readonly by: string;
  readonly now: number;
}

/** Whether anything was counted in a period: of what never was there is no bulletin. */
export const hasFigures = async ({ store }: Pick<Evaluated, 'store'>, period: Period): Promise<boolean> => {
  for (const { month, from, to } of monthsOf(period)) {
    const range = {
      from: evaluationKey(`${month}-${from}`, 'all'),
      to: evaluationKey(`${month}-${to}`, 'all'),
    };
    const days = await store.counters.read(evaluationScope(month), range);
    if (days.size > 0) return true;
  }
  return false;
};

/** Freezes the period, or the quarters of a year. That somebody has done so is well. Refusals: period-not-over. */
const freezeAll = async (period: Period, making: Making): Promise<Result<true>> => {
  for (const part of frozenParts(period)) {
    const frozen = await freezePeriod(part, making);
    if (!frozen.ok && frozen.refusal.type !== 'period-already-frozen') return frozen;
  }
  return ok(true);
};

const frozenSource = async (period: Period, making: Making): Promise<FigureSource> => {
  const parts = frozenParts(period);
  const sources = await Promise.all(parts.map((part) => sourceOf(making, part, false)));
  const [only] = sources;
  if (sources.length === 1 && only !== undefined) return only;
  const { frozen } = making.store;
  return addedSource(
    sources.map((source) => withAdjustments(source, frozen)),
    evaluationOf(making),
  );
};

const tablesIn = async (
  language: Language,
  definition: BulletinDefinition,
  period: Period,
  making: Making,
  source: FigureSource,
): Promise<readonly FiguresTable[]> => {
  const tables: FiguresTable[] = [];
  for (const level of definition.levels) {
    const { tenant, store } = making;
    const question = { tenant, store, level, language, compare: true, live: false, source };
    tables.push(await figuresTable(question, period));
  }
  return tables;
};

/**
 * Makes the bulletin of a period and keeps it: the period is frozen first, so that its figures and the cases behind them are
 * those of the bulletin for ever. One that is there already is answered as it is. Refusals: period-not-over.
 */
export const makeBulletin = async (
  definition: BulletinDefinition,
  period: Period,
  making: Making,
): Promise<Result<{ readonly bulletin: Bulletin; readonly made: boolean }>> => {
  const { bulletins } = making.store;
  const { code, names, issuer, remarks, published } = definition;
  const there = await bulletins.read<Bulletin>(code, period.text);
  if (there !== undefined) return ok({ bulletin: there, made: false });
  const frozen = await freezeAll(period, making);
  if (!frozen.ok) return frozen;
  const source = await frozenSource(period, making);
  const { from, to } = period;
  const line: BulletinLine = { code, period: period.text, from, to, names, published, madeAt: making.now };
  const bulletin: Bulletin = {
    ...line,
    issuer,
    remarks,
    by: making.by,
    digest: source.evaluation.digest,
    tables: {
      'zh-CN': await tablesIn('zh-CN', definition, period, making, source),
      en: await tablesIn('en', definition, period, making, source),
    },
  };
  const made = await bulletins.keep(line, bulletin);
  if (made) return ok({ bulletin, made });
  // Somebody was quicker: theirs is the one.
  const theirs = await bulletins.read<Bulletin>(code, period.text);
  return ok({ bulletin: theirs ?? bulletin, made });
};
