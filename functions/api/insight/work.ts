import type * as v from 'valibot';
import type { Place } from '../../domain/case/types.ts';
import { given } from '../../domain/given.ts';
import { scanMethod } from '../../domain/insight/hotspots/scan.ts';
import { defaultRecurrence, type Recurrence } from '../../domain/insight/recurrence.ts';
import type { InsightReport } from '../../domain/insight/report.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { readableDigest, readKept } from '../../insight/kept.ts';
import type { Cause } from '../../store/insight.ts';
import type { ApiDependencies } from '../deps.ts';
import { written } from '../present/time.ts';
import type { ApiRequest, Reply } from '../route.ts';
import type * as schemas from './schemas.ts';

/** The handlers of the routes of routes.ts. */

type Asking<P = unknown, B = unknown> = ApiRequest<P, unknown, B>;
type CauseRequest = Asking<{ readonly id: string }, v.InferOutput<typeof schemas.causeBody>>;

const readReport = async ({ store }: ApiDependencies): Promise<InsightReport | undefined> => {
  const digest = await readableDigest(store.insight, 'report');
  const kept = digest === undefined ? undefined : await readKept(store.insight, 'report', digest);
  if (kept === undefined) return undefined;
  const { told: _, ...report } = kept;
  return report;
};

const linkOf = ({ caseId: id, number }: Cause) => ({ id, number });

export const getInsight = async ({ deps }: Asking): Promise<Result<Reply>> => {
  const report = await readReport(deps);
  if (report === undefined) return ok({ status: 200, body: {} });
  const causes = new Map((await deps.store.insight.causes()).map((cause) => [cause.recurrence, cause]));
  const recurrences = report.recurrences.map((recurrence) => {
    const cause = causes.get(recurrence.id);
    return { ...recurrence, ...given('cause', cause && linkOf(cause)) };
  });
  const hotSpots = { method: scanMethod, ...report.hotSpots };
  return ok({ status: 200, body: { report: written({ ...report, recurrences, hotSpots }) } });
};

/** Where to look: the spot, else the component, else the area. */
const placeOf = ({ tenant }: ApiDependencies, recurrence: Recurrence) => {
  const point = recurrence.point ?? tenant.components.get(recurrence.component ?? '')?.point;
  const { community, street } = recurrence;
  return point === undefined
    ? { ...given('community', community), ...given('street', street) }
    : { point, datum: 'WGS84' as const satisfies Place['sourceDatum'] };
};

const answer = (status: 200 | 201, cause: Cause): Result<Reply> =>
  ok({ status, body: { recurrence: cause.recurrence, cause: linkOf(cause) } });

const found = async (deps: ApiDependencies, id: string): Promise<Result<Recurrence>> => {
  const recurrence = (await readReport(deps))?.recurrences.find((each) => each.id === id);
  if (recurrence === undefined) return refuse('not-found');
  const { threshold } = deps.tenant.policies.recurrence ?? defaultRecurrence;
  return recurrence.cases.length < threshold
    ? refuse('recurrence-too-small', undefined, { min: threshold })
    : ok(recurrence);
};

/**
 * Reports by the ordinary command, under a key made of the recurrence, so that two who ask at once get one case; that there
 * is one is kept beyond the life of such keys.
 */
export const lookForCause = async ({ deps, params, body, actor }: CauseRequest): Promise<Result<Reply>> => {
  const known = await deps.store.insight.cause(params.id);
  if (known !== undefined) return answer(200, known);
  const recurrence = await found(deps, params.id);
  if (!recurrence.ok) return recurrence;
  const executed = await deps.executor.report({
    report: {
      action: 'report',
      ...body,
      subcategory: recurrence.value.subcategory,
      ...given('component', recurrence.value.component),
      place: placeOf(deps, recurrence.value),
      reporter: { id: actor.id, role: actor.roles.find((role) => role === 'leader') ?? 'administrator' },
      photos: [],
    },
    actor,
    idempotency: { key: `insight:cause:${params.id}`, bodyHash: params.id },
  });
  if (!executed.ok) return executed;
  const { id: caseId, number } = executed.value.case;
  const cause = { recurrence: params.id, caseId, number };
  await deps.store.insight.keepCause(cause);
  return answer(executed.value.repeated ? 200 : 201, cause);
};
