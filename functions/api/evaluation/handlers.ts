import type * as v from 'valibot';
import { indicatorOf } from '../../domain/evaluation/catalogue/indicators.ts';
import type { EvaluationLevel, Expression } from '../../domain/evaluation/catalogue/types.ts';
import { isCounted } from '../../domain/evaluation/cohort/lines.ts';
import { dimensionOf } from '../../domain/evaluation/figures.ts';
import { daysIn, type Period, readPeriod } from '../../domain/evaluation/period/periods.ts';
import type { Actor } from '../../domain/identity/types.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { freezePeriod } from '../../evaluation/freeze.ts';
import { presentAdjustment, presentCatalogue, presentFrozen } from '../../evaluation/present.ts';
import { evaluationOf, type FigureSource, sourceOf } from '../../evaluation/source.ts';
import { figuresTable } from '../../evaluation/table.ts';
import { summaryOf } from '../../store/queues.ts';
import type { Adjustment } from '../../store/types.ts';
import { presentSummary } from '../present/case.ts';
import { seesAllCases, seesCase } from '../present/privacy.ts';
import type { ApiRequest, Reply } from '../route.ts';
import type * as schemas from '../schemas/evaluation.ts';
import { pageOf, pageRequest, viewerOf } from '../staff/reading.ts';
import { type BehindFigure, casesBehind } from './drill.ts';

/** The handlers of the routes of staff/evaluation.ts. */

type Asked<Q, B = unknown> = ApiRequest<unknown, Q, B>;
type FiguresQuery = v.InferOutput<typeof schemas.figuresQuery>;
type CasesQuery = v.InferOutput<typeof schemas.casesQuery>;
type Paged = Asked<{ readonly limit?: number; readonly cursor?: string }>;

/** What one answer may add up, and what may be read case by case: a freezing, and levels without counters. */
const mostDays = 366;
const mostDaysOfCases = 92;
const mostFrozenDays = mostDaysOfCases;

const periodOf = (text: string, max: number): Result<Period> => {
  const period = readPeriod(text);
  if (period === undefined) return refuse('invalid-value', 'period');
  return daysIn(period) > max ? refuse('invalid-value', 'period', { max }) : ok(period);
};

/** Units see what is theirs: their own row of the level of units. */
const admitted = (actor: Actor, level: EvaluationLevel, of?: string): Result<true> =>
  seesAllCases(actor) || (level === 'unit' && (of === undefined || of === actor.unit))
    ? ok(true)
    : refuse('not-your-unit');

export const getCatalogue = ({ deps, language }: Asked<unknown>): Result<Reply> =>
  ok({ status: 200, body: presentCatalogue(evaluationOf(deps), language) });

export const getFigures = async (request: Asked<FiguresQuery>): Promise<Result<Reply>> => {
  const { query, actor } = request;
  const may = admitted(actor, query.level);
  if (!may.ok) return may;
  const counted = isCounted(dimensionOf(query.level));
  const period = periodOf(query.period, counted ? mostDays : mostDaysOfCases);
  if (!period.ok) return period;
  const { level, scheme, live, compare } = query;
  if (scheme !== undefined && !evaluationOf(request.deps).schemes.some(({ code }) => code === scheme))
    return refuse('invalid-value', 'scheme');
  const { deps, language } = request;
  const body = await figuresTable(
    {
      ...deps,
      level,
      language,
      scheme,
      live: live === 'true',
      compare: compare === 'true',
      shows: (code) => seesAllCases(actor) || code === actor.unit,
    },
    period.value,
  );
  return ok({ status: 200, body });
};

/** Refusals: missing-value without indicator and counter, invalid-value for one that is not there. */
const expressionOf = ({ evaluation }: FigureSource, query: CasesQuery): Result<Expression> => {
  const { indicator: name, counter, part = 'numerator' } = query;
  if (counter !== undefined)
    return evaluation.counters.some(({ code }) => code === counter)
      ? ok(counter)
      : refuse('invalid-value', 'counter');
  if (name === undefined) return refuse('missing-value', 'indicator');
  const indicator = indicatorOf(evaluation, name);
  if (indicator === undefined) return refuse('invalid-value', 'indicator');
  const expression = indicator[part];
  return expression === undefined ? refuse('invalid-value', 'part') : ok(expression);
};

const keyOf = (level: EvaluationLevel, of: string | undefined): Result<string> => {
  const dimension = dimensionOf(level);
  if (dimension === 'all') return of === undefined ? ok('all') : refuse('invalid-value', 'of');
  return of === undefined ? refuse('missing-value', 'of') : ok(`${dimension}#${of}`);
};

const ownOf = ({ actor, query }: Asked<CasesQuery>): string | undefined =>
  seesAllCases(actor) ? query.of : (query.of ?? actor.unit);

export const listCases = async (request: Asked<CasesQuery>): Promise<Result<Reply>> => {
  const { deps, actor, query } = request;
  const may = admitted(actor, query.level, query.of);
  if (!may.ok) return may;
  const period = periodOf(query.period, mostDays);
  if (!period.ok) return period;
  const key = keyOf(query.level, ownOf(request));
  if (!key.ok) return key;
  const source = await sourceOf(deps, period.value, query.live === 'true');
  const expression = expressionOf(source, query);
  if (!expression.ok) return expression;
  const asked = pageRequest(request, query);
  if (!asked.ok) return asked;
  const question = { period: period.value, key: key.value, expression: expression.value };
  const page = await casesBehind(source, question, asked.value);
  const items = (await Promise.all(page.items.map((item) => presentBehind(request, item)))).flat();
  return ok({ status: 200, body: { ...page, items } });
};

const presentBehind = async (request: Asked<CasesQuery>, { caseId, day, amount }: BehindFigure) => {
  const { deps, actor } = request;
  const subject = await deps.store.cases.load(caseId);
  if (subject === undefined || !seesCase(actor, subject)) return [];
  return [{ day, amount, case: presentSummary(summaryOf(subject), viewerOf(request)) }];
};

export const listFreezes = async (request: Paged): Promise<Result<Reply>> => {
  const asked = pageRequest(request, request.query);
  if (!asked.ok) return asked;
  const page = await request.deps.store.frozen.list(asked.value);
  return ok({ status: 200, body: pageOf(page, presentFrozen) });
};

export const freeze = async (
  request: Asked<unknown, v.InferOutput<typeof schemas.freezeBody>>,
): Promise<Result<Reply>> => {
  const period = periodOf(request.body.period, mostFrozenDays);
  if (!period.ok) return period;
  const { deps, actor, now } = request;
  const frozen = await freezePeriod(period.value, { ...deps, by: actor.id, now });
  return frozen.ok ? ok({ status: 201, body: presentFrozen(frozen.value) }) : frozen;
};

const frozenOf = async ({ deps }: Pick<Asked<unknown>, 'deps'>, text: string): Promise<Result<Period>> => {
  const period = periodOf(text, mostFrozenDays);
  if (!period.ok) return period;
  const frozen = await deps.store.frozen.get(period.value.text);
  return frozen === undefined ? refuse('period-not-frozen', 'period') : period;
};

export const listAdjustments = async (
  request: Asked<v.InferOutput<typeof schemas.freezeBody>>,
): Promise<Result<Reply>> => {
  const period = await frozenOf(request, request.query.period);
  if (!period.ok) return period;
  const items = await request.deps.store.frozen.adjustments(period.value.text);
  return ok({ status: 200, body: { items: items.map(presentAdjustment) } });
};

export const adjust = async (
  request: Asked<unknown, v.InferOutput<typeof schemas.adjustmentBody>>,
): Promise<Result<Reply>> => {
  const { deps, actor, body, now } = request;
  const period = await frozenOf(request, body.period);
  if (!period.ok) return period;
  const { level, of, counter, amount, reason } = body;
  const key = keyOf(level, of);
  if (!key.ok) return key;
  if (!evaluationOf(deps).counters.some(({ code }) => code === counter))
    return refuse('invalid-value', 'counter');
  if (amount === 0) return refuse('invalid-value', 'amount');
  const adjustment: Adjustment = {
    id: deps.ids.next(now),
    level,
    of: of ?? '',
    counter,
    amount,
    reason: reason.trim(),
    by: actor.id,
    at: now,
  };
  await deps.store.frozen.adjust(period.value.text, adjustment);
  return ok({ status: 201, body: presentAdjustment(adjustment) });
};
