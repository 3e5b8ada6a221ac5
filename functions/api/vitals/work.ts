import type * as v from 'valibot';
import { given } from '../../domain/given.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import {
  presentWindow,
  type Quality,
  qualityOf,
  together,
  type Window,
} from '../../domain/vitals/quality.ts';
import type { VitalSign, VitalState } from '../../domain/vitals/types.ts';
import { createAnnouncer } from '../../notifications/announce.ts';
import { type MayPush, type PushedItem, receiveReadings } from '../../vitals/intake.ts';
import type { VitalTelling } from '../../vitals/telling.ts';
import type { Signed } from '../devices/signed.ts';
import { iso } from '../present/time.ts';
import type { ApiRequest, Reply } from '../route.ts';
import { parse } from '../schemas/parse.ts';
import {
  presentHistory,
  presentPush,
  presentQuality,
  presentSign,
  sourceOf,
  type Viewer,
} from './present.ts';
import { type historyQuery, type pushBody, pushedReading, type signPath } from './schemas.ts';

/** What the routes of vital signs do; loaded when first asked for. */

type Asking<P = unknown, Q = unknown, B = unknown> = ApiRequest<P, Q, B>;
type Push = Asking<unknown, unknown, v.InferOutput<typeof pushBody>>;
type Handled = Promise<Result<Reply>>;

const viewerOf = ({ deps: { tenant }, language, now }: Asking): Viewer => ({ tenant, language, now });

/** Readings are kept so long; the table may remove them later. */
const startOf = ({ deps: { tenant }, now }: Asking, from: number): number =>
  Math.max(from, now - (tenant.vitals?.retentionDays ?? 0) * 86_400_000);

const qualityIn = async (request: Asking, sign: VitalSign, window: Window): Promise<Quality> => {
  const from = startOf(request, window.from);
  return qualityOf(await request.deps.store.vitals.readings(sign.code, { ...window, from }), sign, window);
};

interface Judged {
  readonly sign: VitalSign;
  readonly state: VitalState | undefined;
  readonly window: Window;
  readonly quality: Quality;
}

const sourcesOf = (judged: readonly Judged[], viewer: Viewer) =>
  [...Map.groupBy(judged, ({ sign }) => sign.source)].map(([source, own]) => ({
    ...sourceOf(source, viewer),
    signs: own.length,
    quality: presentQuality(together(own.map(({ quality }) => quality))),
  }));

export const list = async (request: Asking): Handled => {
  const { deps, now } = request;
  const viewer = viewerOf(request);
  const states = await deps.store.vitals.states();
  const judged = await Promise.all(
    (deps.tenant.vitals?.signs ?? []).map(async (sign): Promise<Judged> => {
      const window = presentWindow(sign, now);
      return { sign, state: states.get(sign.code), window, quality: await qualityIn(request, sign, window) };
    }),
  );
  const signs = judged.map(({ sign, state, window, quality }) => ({
    ...presentSign(sign, state, viewer),
    quality: presentQuality(quality),
    qualityFrom: iso(window.from),
  }));
  return ok({ status: 200, body: { at: iso(now), signs, sources: sourcesOf(judged, viewer) } });
};

const hour = 3_600_000;

export const history = async (
  request: Asking<v.InferOutput<typeof signPath>, v.InferOutput<typeof historyQuery>>,
): Handled => {
  const { deps, params, query, now } = request;
  const sign = deps.tenant.vitals?.signs.find(({ code }) => code === params.sign);
  if (sign === undefined) return refuse('not-found');
  // What is yet to come is not missing.
  const until = Math.min(query.until ?? now, now);
  const window = { from: until - query.hours * hour, until };
  const span = { from: Math.min(until, startOf(request, window.from)), until };
  const readings = await deps.store.vitals.readings(sign.code, span);
  const { value: state } = await deps.store.vitals.state(sign.code);
  const body = {
    ...presentSign(sign, state, viewerOf(request)),
    from: iso(window.from),
    until: iso(until),
    readings: presentHistory(readings, sign),
    quality: presentQuality(qualityOf(readings, sign, window)),
  };
  return ok({ status: 200, body });
};

const tellingOf = ({ deps }: Asking): VitalTelling => {
  const { tenant, store, executor, clock, log, alerts } = deps;
  const { channels, queue } = alerts;
  const announce = createAnnouncer({
    tenant,
    notifications: store.notifications,
    channels,
    queue,
    clock,
    log,
  });
  return { tenant, store, executor, clock, log, announce };
};

const readItem = (item: unknown, { deps: { tenant }, actor, now }: Asking): PushedItem => {
  const read = parse(pushedReading, item, { tenant, actor, now });
  if (read.ok) {
    const { measure, ...reading } = read.value;
    return { ...reading, ...given('measure', measure) };
  }
  const [fault = { type: 'invalid-value' }] = read.faults;
  return { fault };
};

const received = async (request: Push, mayPush: MayPush): Handled => {
  const items = request.body.readings.map((item) => readItem(item, request));
  const answers = await receiveReadings(tellingOf(request), items, mayPush);
  return ok({ status: 200, body: presentPush(answers, request.language) });
};

/** People of a unit, and programs that act for it, push what their unit is the source of. */
export const pushAsUnit = (request: Push): Handled =>
  received(request, ({ source }) => source === request.actor.unit);

/** A device pushes what names it. */
export const pushAsDevice = async (request: Push, { device }: Signed): Handled => {
  const { takeTurn } = await import('../../devices/intake.ts');
  const turn = await takeTurn(request.deps, device, request.now);
  return turn.ok ? received(request, ({ devices }) => devices.includes(device.id)) : turn;
};
