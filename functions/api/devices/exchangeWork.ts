import type * as v from 'valibot';
import { caseHandedOver, handOver } from '../../devices/exchange.ts';
import { takeTurn } from '../../devices/intake.ts';
import type { Case, CaseEvent } from '../../domain/case/types.ts';
import { endStates } from '../../domain/case/types.ts';
import { given } from '../../domain/given.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { stateName } from '../present/names.ts';
import { withMain } from '../present/progress.ts';
import { iso } from '../present/time.ts';
import type { ApiRequest, Reply } from '../route.ts';
import type * as schemas from './exchangeSchemas.ts';
import type { Signed } from './signed.ts';

/** What the routes of other platforms do; loaded when first asked for. */

type Asking<P = unknown, B = unknown> = ApiRequest<P, unknown, B>;
type Handled = Promise<Result<Reply>>;

/** Longer than any timeline that people make. */
const mostEvents = 1_000;

/** What the event that ended the case says, or the last feedback of the unit before it. */
const resultText = (events: readonly CaseEvent[], { state }: Case): string | undefined => {
  const ending = events.findLast(({ to, from }) => to === state && from !== to);
  return ending?.reason ?? events.findLast(({ type }) => type === 'fedBack')?.reason;
};

const resultOf = async ({ deps }: Asking, main: Case) => {
  if (!endStates.has(main.state)) return undefined;
  const { items } = await deps.store.cases.timeline(main.id, { limit: mostEvents });
  return { at: iso(main.endedAt ?? main.updatedAt), ...given('text', resultText(items, main)) };
};

const presented = async (subject: Case, request: Asking) => {
  const { deps, language } = request;
  const { cases } = deps.store;
  const { main } = await withMain(subject, (id) => cases.load(id));
  const [first] = (await cases.timeline(subject.id, { limit: 1 })).items;
  const { unit } = main;
  const dueAt = main.clocks.disposal?.dueAt;
  return {
    externalNumber: subject.externalNumber ?? '',
    number: subject.number,
    receipt: first?.hash ?? subject.lastHash,
    receivedAt: iso(subject.reportedAt),
    state: subject.state,
    stateName: stateName(subject.state, language),
    updatedAt: iso(main.updatedAt),
    ...given('unit', unit && { code: unit, name: deps.tenant.units.get(unit)?.name ?? unit }),
    ...given('promisedAt', dueAt === undefined ? undefined : iso(dueAt)),
    ...given('result', await resultOf(request, main)),
  };
};

/** Refusals: device-may-not for what is no source, too-many-requests. */
const admitSource = async ({ deps, now }: Asking, { device }: Signed): Promise<Result<true>> => {
  const { kind } = device;
  return kind === 'source' ? takeTurn(deps, device, now) : refuse('device-may-not', undefined, { kind });
};

export const takeOver = async (
  request: Asking<unknown, v.InferOutput<typeof schemas.handOverBody>>,
  signed: Signed,
): Handled => {
  const admitted = await admitSource(request, signed);
  if (!admitted.ok) return admitted;
  const done = await handOver(request.deps, signed.device, request.body);
  if (!done.ok) return done;
  const { case: subject, repeated } = done.value;
  const headers: Record<string, string> = {
    Location: `exchange/reports/${encodeURIComponent(request.body.externalNumber)}`,
    ...(repeated ? { 'Idempotent-Replayed': 'true' } : {}),
  };
  return ok({ status: 201, headers, body: await presented(subject, request) });
};

export const tell = async (
  request: Asking<v.InferOutput<typeof schemas.handedOverPath>>,
  signed: Signed,
): Handled => {
  const admitted = await admitSource(request, signed);
  if (!admitted.ok) return admitted;
  const found = await caseHandedOver(request.deps, signed.device, request.params.externalNumber);
  return found === undefined
    ? refuse('not-found')
    : ok({ status: 200, body: await presented(found, request) });
};
