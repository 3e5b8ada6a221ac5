import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { memoryClients } from '../clients/testing.ts';
import { createExecutor } from '../commands/execute.ts';
import { memoryDevices } from '../devices/testing.ts';
import type { Case, CaseEvent } from '../domain/case/types.ts';
import type { Role } from '../domain/identity/types.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import { actorNamed, mondayMorning, tenantForTests } from '../domain/testing.ts';
import { memoryImports } from '../imports/testing.ts';
import type { Telling } from '../notifications/announce.ts';
import {
  memoryEvaluation,
  memoryNotifications,
  memoryOutbox,
  memorySubscriptions,
  recordingLog,
} from '../outbox/testing.ts';
import { VirtualClock } from '../ports/clock.ts';
import { countingIds } from '../ports/ids.ts';
import { publicOnly } from '../ports/outbound.addresses.ts';
import { createOutbound } from '../ports/outbound.https.ts';
import type { PhotoPort } from '../ports/photos.ts';
import type { BulletinLine, BulletinStore } from '../store/bulletins.ts';
import { CursorError } from '../store/cursors.ts';
import { isOpen, queueOf, summaryOf } from '../store/queues.ts';
import type { CaseChange, CaseStore, CaseSummary, Guard, Page, PageRequest } from '../store/types.ts';
import { memoryVitals } from '../vitals/testing.ts';
import { memoryWebhooks, recordingQueue } from '../webhooks/testing.ts';
import { allRoutes } from './audiences.ts';
import { createLinks } from './citizen/links.ts';
import type { ApiDependencies } from './deps.ts';
import { createDistrictApi } from './district.ts';
import { memoryInsight } from './insight/testing.ts';
import { memoryListings, memoryOpen311Keys } from './open311/testing.ts';
import { districtDocument } from './openapi/district.ts';
import { memoryOpenData } from './openData/testing.ts';
import { memoryDuties, memoryTraces } from './patrol/testing.ts';
import type { Route } from './route.ts';
import { problem } from './schemas/answers.ts';

/** A district's API on fakes, called without a network. */

const pageFrom = <T>(all: readonly T[], { limit, cursor }: PageRequest): Page<T> => {
  const from = Number(cursor ?? 0);
  if (!Number.isInteger(from)) throw new CursorError('not a cursor of this list');
  const next = from + limit < all.length ? { next: String(from + limit) } : {};
  return { items: all.slice(from, from + limit), ...next };
};

/** The case store's contract over maps. */
export const memoryCases = () => {
  const cases = new Map<string, Case>();
  const events = new Map<string, CaseEvent[]>();
  const guards = new Map<string, Guard>();
  let sequence = 0;
  const all = () => [...cases.values()];
  const isStale = ({ before, after }: CaseChange) => cases.get(after.id)?.version !== before?.version;
  const keep = ({ after, event }: CaseChange) => {
    cases.set(after.id, after);
    events.set(after.id, [...(events.get(after.id) ?? []), event]);
  };
  const store: CaseStore = {
    load: async (id) => cases.get(id),
    commit: async ({ guard, also = [], ...own }) => {
      const { after } = own;
      const used = guard && guards.get(guard.key);
      if (used !== undefined) return { kind: 'repeated', guard: used };
      const changes = [own, ...also];
      if (changes.some(isStale)) return { kind: 'stale' };
      changes.forEach(keep);
      if (guard) guards.set(guard.key, { ...guard, caseId: after.id, version: after.version });
      return { kind: 'committed' };
    },
    keepTimeline: async (timeline) => {
      for (const event of timeline) events.set(event.caseId, [...(events.get(event.caseId) ?? []), event]);
    },
    guard: async (key) => guards.get(key),
    nextNumber: async () => {
      sequence += 1;
      return sequence;
    },
    timeline: async (id, page) => pageFrom(events.get(id) ?? [], page),
    worklist: async (owner, state, page) =>
      pageFrom(
        all()
          .filter((subject) => isDeepStrictEqual(queueOf(subject), { owner, state }))
          .map(summaryOf),
        page,
      ),
    ofUnit: async (unit, page) =>
      pageFrom(
        all()
          .filter((subject) => isOpen(subject) && subject.unit === unit)
          .map(summaryOf),
        page,
      ),
    wanted: async (list, { dueFrom = 0, dueBefore = Number.MAX_SAFE_INTEGER, keep = () => true }, page) => {
      const inList = (subject: Case) =>
        'unit' in list
          ? isOpen(subject) && subject.unit === list.unit
          : isDeepStrictEqual(queueOf(subject), list);
      const inRange = ({ dueAt = Number.MAX_SAFE_INTEGER - 1 }: CaseSummary) =>
        dueAt >= dueFrom && dueAt < dueBefore;
      const listed = all().filter(inList).map(summaryOf);
      const found = pageFrom(
        listed.filter((summary) => inRange(summary) && keep(summary)),
        page,
      );
      return { ...found, scanned: listed.length };
    },
    newest: async (limit) =>
      all()
        .toSorted((left, right) => right.reportedAt - left.reportedAt)
        .slice(0, limit)
        .map(summaryOf),
    near: async (cells, since, limit) =>
      all()
        .filter(({ place, reportedAt }) => cells.includes(place.cell ?? '') && reportedAt >= since)
        .slice(0, limit)
        .map(summaryOf),
    search: async (text, page) =>
      pageFrom(
        all()
          .filter((subject) => subject.text.includes(text))
          .map(summaryOf),
        page,
      ),
  };
  return { store, cases, events };
};

/** Photos that are there as soon as a ticket was given; `p-…` are always there. */
const memoryPhotos = (): PhotoPort => ({
  ticket: async ({ contentType, bytes }) => {
    const { types, maxBytes } = tenantForTests.policies.photos;
    if (!types.includes(contentType)) return refuse('photo-type-not-allowed', 'contentType');
    if (bytes > maxBytes) return refuse('photo-too-large', 'bytes', { max: maxBytes });
    const url = 'https://photos.test/p-1';
    return ok({
      photoId: 'p-1',
      url,
      method: 'PUT',
      headers: { 'content-type': contentType },
      expiresAt: mondayMorning,
    });
  },
  find: async (photoId) =>
    photoId.startsWith('p-') ? { photoId, contentType: 'image/jpeg', bytes: 1 } : undefined,
  keep: async () => undefined,
  viewUrl: async (photoId) => `https://photos.test/view/${photoId}`,
});

/** A public address that every name of a test stands for. */
const somewhere = { address: '93.184.215.14', family: 4 };

/** Tokens are `<person>`, or `expired` and `foreign`; `role-<role>` is somebody with that post alone. */
const tokensFor = (tenant: Tenant): ApiDependencies['tokens'] => ({
  verify: async (token) => {
    if (token === 'expired') return refuse('token-expired');
    if (token.startsWith('role-'))
      return ok({ id: token, name: token, roles: [token.slice(5) as Role], unit: 'u1' });
    return tenant.people.has(token) ? ok(actorNamed(token, tenant)) : refuse('token-foreign');
  },
});

export interface CallOptions {
  /** who calls; nobody unless said */
  readonly as?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const compiled = allRoutes.map((route) => ({
  route,
  pattern: new RegExp(`^/v1${route.path.replace(/:\w+/g, '[^/]+')}$`),
}));

/** The route that the router would choose: the first that fits. */
const routeFor = (method: string, path: string) =>
  compiled.find(({ route, pattern }) => route.method === method && pattern.test(path.split('?')[0] ?? ''))
    ?.route;

const documented = v.parse(
  v.object({
    paths: v.record(
      v.string(),
      v.record(v.string(), v.object({ responses: v.record(v.string(), v.unknown()) })),
    ),
  }),
  districtDocument(),
);

const promisesStatus = ({ method, path }: Route, status: number): boolean => {
  const operations = documented.paths[`/v1${path.replace(/:(\w+)/g, '{$1}')}`];
  return Object.hasOwn(operations?.[method.toLowerCase()]?.responses ?? {}, String(status));
};

/** Throws unless the API document promises this status and body for the route. */
const holdToDocument = (route: Route, status: number, body: unknown): void => {
  const name = `${route.method} ${route.path}`;
  if (!promisesStatus(route, status)) throw new Error(`${name} answered ${status}, which is not documented`);
  const answer = route.answers.find((candidate) => candidate.status === status);
  const schema = status >= 400 ? problem : answer?.schema;
  if (schema === undefined || isDeepStrictEqual(v.parse(schema, body), body)) return;
  throw new Error(`${name} says more than documented: ${JSON.stringify(body)}`);
};

/** Files of text are no JSON, though some hold it. */
const readBody = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  const isFile = /^(?:text\/csv|application\/geo\+json)/.test(response.headers.get('content-type') ?? '');
  if (isFile) return text;
  return text === '' ? undefined : JSON.parse(text);
};

type Api = ReturnType<typeof createDistrictApi>;

const requestOf = (method: string, { as, body, headers = {} }: CallOptions): RequestInit => {
  const sent = new Headers(headers);
  if (as !== undefined) sent.set('authorization', `Bearer ${as}`);
  if (body === undefined) return { method, headers: sent };
  if (!sent.has('content-type')) sent.set('content-type', 'application/json');
  return { method, headers: sent, body: typeof body === 'string' ? body : JSON.stringify(body) };
};

/** Calls an API and holds every answer to the document. */
export const callerOf =
  (api: Api) =>
  async (method: string, path: string, options: CallOptions = {}) => {
    const response = await api.request(path, requestOf(method, options));
    const body = await readBody(response);
    const route = routeFor(method, path);
    if (route !== undefined) holdToDocument(route, response.status, body);
    return { status: response.status, headers: response.headers, body };
  };

const followSecret = 'a secret of the test that is long enough';

/** Bulletins over a map. */
const memoryBulletins = (): BulletinStore => {
  const kept = new Map<string, { readonly line: BulletinLine; readonly text: string }>();
  const keyOf = (code: string, period: string): string => `${code} ${period}`;
  return {
    keep: async (line, document) => {
      const key = keyOf(line.code, line.period);
      if (kept.has(key)) return false;
      kept.set(key, { line, text: JSON.stringify(document) });
      return true;
    },
    has: async (code, period) => kept.has(keyOf(code, period)),
    read: async <T>(code: string, period: string) => {
      const found = kept.get(keyOf(code, period));
      return found && (JSON.parse(found.text) as T);
    },
    list: async (page) => pageFrom([...kept.values()].map(({ line }) => line).toReversed(), page),
  };
};

/** A district's API over fakes, with a clock that the test moves. */
export const apiForTests = (changes: Partial<ApiDependencies> = {}) => {
  const tenant = changes.tenant ?? tenantForTests;
  const clock = new VirtualClock(mondayMorning);
  const ids = countingIds();
  const memory = memoryCases();
  const photos = memoryPhotos();
  const imported = memoryImports();
  const counters = memoryOutbox();
  const notifications = memoryNotifications();
  const webhooks = memoryWebhooks();
  const { queue, sent } = recordingQueue();
  const subscriptions = memorySubscriptions();
  const wakes: Telling[] = [];
  const port = { send: async () => ({ ok: true as const }) };
  const { log, lines } = recordingLog();
  const deps: ApiDependencies = {
    tenant,
    store: {
      cases: memory.store,
      counters: counters.store,
      notifications: notifications.store,
      subscriptions: subscriptions.store,
      webhooks: webhooks.store,
      ...memoryEvaluation(),
      bulletins: memoryBulletins(),
      listings: memoryListings(memory.cases),
      open311Keys: memoryOpen311Keys(),
      traces: memoryTraces(),
      duties: memoryDuties(),
      devices: memoryDevices(),
      clients: memoryClients(),
      ...imported,
      insight: memoryInsight(),
      openData: memoryOpenData(),
      vitals: memoryVitals(),
    },
    webhooks: { queue, outbound: createOutbound({ rules: publicOnly, resolve: async () => [somewhere] }) },
    executor: createExecutor({
      tenant,
      cases: memory.store,
      components: imported.components,
      clock,
      ids,
      photos,
    }),
    photos,
    geocoder: {
      search: async (text) => [{ name: text, kind: 'poi', point: [114.25, 22.5], score: 1 }],
      reverse: async (point) => [{ name: '某处', kind: 'address', point, score: 0.5 }],
    },
    tokens: tokensFor(tenant),
    clock,
    ids,
    log,
    maxBodyBytes: 10_000,
    signIn: { issuer: 'http://127.0.0.1/oidc', clientId: 'web' },
    followSecret,
    clientTokenSecret: 'another secret of the test, long enough too',
    alerts: {
      channels: { email: port, sms: port },
      queue: {
        send: async (telling) => {
          wakes.push(telling);
        },
      },
      links: createLinks({ tenant, followSecret }, 'https://district.test'),
    },
    ...changes,
  };
  const api = createDistrictApi(deps);
  return {
    api,
    deps,
    clock,
    call: callerOf(api),
    cases: memory.cases,
    events: memory.events,
    counters,
    notifications,
    webhooks: { ...webhooks, sent },
    subscriptions,
    wakes,
    lines,
  };
};

/** Reads a field of an answer as the schema says. */
export const read = <S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> =>
  v.parse(schema, body);
