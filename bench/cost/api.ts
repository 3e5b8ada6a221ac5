import { createDistrictApi } from '../../functions/api/district.ts';
import type { Executor } from '../../functions/commands/execute.ts';
import type { Command } from '../../functions/domain/case/commands.ts';
import type { Case } from '../../functions/domain/case/types.ts';
import { given } from '../../functions/domain/given.ts';
import type { Actor } from '../../functions/domain/identity/types.ts';
import { ok } from '../../functions/domain/result.ts';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import type { ClockPort } from '../../functions/ports/clock.ts';
import { createGazetteer } from '../../functions/ports/geocoder.gazetteer.ts';
import { randomIds } from '../../functions/ports/ids.ts';
import type { LogPort } from '../../functions/ports/log.ts';
import { queueOf } from '../../functions/store/queues.ts';
import type { CaseStore, DistrictStore } from '../../functions/store/types.ts';

export interface ApiDependencies {
  readonly tenant: Tenant;
  readonly store: DistrictStore;
  readonly executor: Executor;
  readonly clock: ClockPort;
  readonly log: LogPort;
  /** reads cases for this bench itself, unmetered */
  readonly cases: CaseStore;
}

const notPlayed = (): never => {
  throw new Error('neither photos nor endpoints nor messages are played');
};

/** Nobody signs in here: a token is the actor itself. */
const tokenOf = (actor: Actor): string => Buffer.from(JSON.stringify(actor)).toString('base64url');
const actorOf = (token: string): Actor => JSON.parse(Buffer.from(token, 'base64url').toString());

const idOf = (answer: unknown): string => {
  if (typeof answer === 'object' && answer !== null && 'id' in answer) return String(answer.id);
  throw new Error('the API answered with no case');
};

/**
 * An executor that gives every command to the district's API, as the web application does: before each, the post looks
 * at its queues, a page of its worklist, the case and its timeline; before a report, at the cases near by.
 */
export const meteredApi = (dependencies: ApiDependencies) => {
  const { tenant, store, executor, clock, log, cases } = dependencies;
  const counted = { apiRequests: 0, apiResponseBytes: 0 };
  const api = createDistrictApi({
    tenant,
    store,
    executor,
    photos: { ticket: notPlayed, find: notPlayed, keep: notPlayed, viewUrl: notPlayed },
    webhooks: { queue: { send: notPlayed }, outbound: { check: notPlayed } },
    alerts: {
      channels: {},
      queue: { send: notPlayed },
      links: {
        track: notPlayed,
        handedOver: notPlayed,
        work: notPlayed,
        inbox: notPlayed,
        confirm: notPlayed,
        unsubscribe: notPlayed,
      },
    },
    geocoder: createGazetteer(tenant),
    tokens: { verify: async (token) => ok(actorOf(token)) },
    clock,
    ids: randomIds,
    log,
    maxBodyBytes: 64 * 1024,
    signIn: { issuer: '', clientId: '' },
    followSecret: randomIds.next(0).repeat(2),
    clientTokenSecret: randomIds.next(0).repeat(2),
  });

  /** Throws for any answer but a good one: only lives that go well are counted. */
  const call = async (actor: Actor, path: string, init: RequestInit = {}): Promise<unknown> => {
    const headers = { ...init.headers, authorization: `Bearer ${tokenOf(actor)}` };
    const response = await api.request(`/v1${path}`, { ...init, headers });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${text}`);
    counted.apiRequests += 1;
    counted.apiResponseBytes += Buffer.byteLength(text);
    return JSON.parse(text);
  };

  const post = async (actor: Actor, path: string, body: object, key?: string): Promise<Case> => {
    const answer = await call(actor, path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...given('idempotency-key', key) },
      body: JSON.stringify(body),
    });
    const found = await cases.load(idOf(answer), { fresh: true });
    if (found === undefined) throw new Error(`${path} left no case`);
    return found;
  };

  const lookAround = async (actor: Actor, subject: Case): Promise<void> => {
    const queue = queueOf(subject);
    await call(actor, '/worklists');
    if (queue !== undefined)
      await call(actor, `/worklists/${encodeURIComponent(queue.owner)}/${queue.state}?limit=50`);
    await call(actor, `/cases/${subject.id}`);
    await call(actor, `/cases/${subject.id}/timeline`);
  };

  const bodyOf = ({ action: _, ...body }: Command): object => body;

  const through: Executor = {
    report: async ({ report: { action: _, reporter: __, ...body }, actor, idempotency }) => {
      if ('point' in body.place && body.place.point !== undefined) {
        const [lng, lat] = body.place.point;
        await call(actor, `/cases/near?lng=${lng}&lat=${lat}`);
      }
      return ok({ case: await post(actor, '/reports', body, idempotency?.key), repeated: false });
    },
    execute: async ({ caseId, command, actor, idempotency }) => {
      const subject = await cases.load(caseId, { fresh: true });
      if (subject === undefined) throw new Error(`case ${caseId} is not there`);
      await lookAround(actor, subject);
      const path = `/cases/${caseId}/actions/${command.action}`;
      return ok({ case: await post(actor, path, bodyOf(command), idempotency?.key), repeated: false });
    },
  };
  return {
    executor: through,
    counts: () => ({ ...counted }),
    reset: () => Object.assign(counted, { apiRequests: 0, apiResponseBytes: 0 }),
  };
};
