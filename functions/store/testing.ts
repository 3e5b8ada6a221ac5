import type { Case, CaseEvent, CaseState } from '../domain/case/types.ts';
import type { Clock, Stage } from '../domain/sla/types.ts';
import { VirtualClock } from '../ports/clock.ts';
import { createClient } from './client.ts';
import { type DistrictStoreOptions, ensureTable, openDistrictStore } from './district.ts';
import type { Commit } from './types.ts';

/** Cases, events and stores to test the store with: shapes only, without the domain's rules. */

/** Monday 2024-03-04 09:00 in China. */
export const monday = Date.parse('2024-03-04T09:00:00+08:00');

export const clockOf = (stage: Stage, changes: Partial<Clock> = {}): Clock => ({
  stage,
  cycle: 1,
  revision: 1,
  status: 'running',
  startedAt: monday,
  limit: { amount: 4, unit: 'workingHour' },
  dueAt: monday + 4 * 3_600_000,
  warnAt: monday + 3 * 3_600_000,
  wakeAt: monday + 3 * 3_600_000,
  level: 0,
  ...changes,
});

export const caseOf = (id: string, changes: Partial<Case> = {}): Case => ({
  id,
  tenant: 'test/one',
  number: `T${id}`,
  version: 1,
  state: 'reported',
  reportedAt: monday,
  occurredAt: monday,
  updatedAt: monday,
  channel: 'hotline',
  text: '路边有一堆垃圾',
  reporter: { id: 'acceptor', role: 'acceptor' },
  place: {
    precision: 'point',
    point: [114.25, 22.5],
    address: '深南大道1号',
    cell: '8a4118c1e0dffff',
    street: 's1',
  },
  photos: [],
  dispatches: [],
  extensions: 0,
  suspensions: 0,
  returns: 0,
  reworks: 0,
  supervisionOrders: [],
  clocks: {},
  overdue: false,
  lastHash: `hash-${id}-1`,
  ...changes,
});

const eventOf = (before: Case | undefined, after: Case, clocks: readonly Clock[]): CaseEvent => ({
  id: `${after.id}:${String(after.version).padStart(8, '0')}`,
  caseId: after.id,
  tenant: after.tenant,
  version: after.version,
  type: before === undefined ? 'reported' : 'commented',
  at: after.updatedAt,
  actor: { id: 'acceptor', role: 'acceptor' },
  ...(before === undefined ? {} : { from: before.state }),
  to: after.state,
  changes: {},
  clocks,
  prevHash: before?.lastHash ?? '0',
  hash: after.lastHash,
});

/** The first commit of a case. */
export const reporting = (id: string, changes: Partial<Case> = {}): Commit => {
  const after = caseOf(id, changes);
  return { after, event: eventOf(undefined, after, Object.values(after.clocks)) };
};

/** The next commit of a case; `mark` goes into the event's hash, to tell rivals apart. */
export const moving = (before: Case, to: CaseState, changes: Partial<Case> = {}, mark = ''): Commit => {
  const version = before.version + 1;
  const lastHash = `hash-${before.id}-${version}${mark}`;
  const after: Case = {
    ...before,
    updatedAt: before.updatedAt + 1,
    ...changes,
    version,
    state: to,
    lastHash,
  };
  const touched = Object.values(changes.clocks ?? {});
  return { before, after, event: eventOf(before, after, touched) };
};

/** A client for an embedded engine. */
export const clientFor = (endpoint: string) =>
  createClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

/** Far ahead, so that the engine, which looks at the real time, expires nothing by itself. */
const wallStart = Date.UTC(2100, 0, 1);

/** A store on an engine that runs at `endpoint`, with a wall clock that the test moves. */
export const openStoreForTests = async (
  endpoint: string,
  tableName: string,
  options: DistrictStoreOptions = {},
) => {
  const client = clientFor(endpoint);
  await ensureTable(client, tableName);
  const wallClock = new VirtualClock(wallStart);
  return { client, wallClock, store: openDistrictStore({ client, tableName, wallClock, options }) };
};
