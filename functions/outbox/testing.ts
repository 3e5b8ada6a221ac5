import type { Executed, Executor } from '../commands/execute.ts';
import type { Case, CaseEvent } from '../domain/case/types.ts';
import type { CounterChange } from '../domain/evaluation/types.ts';
import { keysOf, type Subscription } from '../domain/notifications/subscriptions.ts';
import type { Notification } from '../domain/notifications/types.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Clock, Stage } from '../domain/sla/types.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { LogPort } from '../ports/log.ts';
import type { StageTimerInput, WorkflowPort } from '../ports/workflows.ts';
import type {
  Adjustment,
  ClockStore,
  CounterStore,
  Dimensions,
  DistrictStore,
  FrozenPeriod,
  NotificationStore,
  OutboxMessage,
  OutboxStore,
  SubscriptionStore,
} from '../store/types.ts';

/** Doubles of the store contracts in memory, for tests beside the code that uses them. */

const counterId = (scope: string, key: string) => `${scope}\n${key}`;

/** An outbox and the counters its transactions add to. */
export const memoryOutbox = (shards = 2) => {
  const pending: OutboxMessage[] = [];
  const counters = new Map<string, Record<string, number>>();

  const add = ({ scope, key, add: amounts }: CounterChange): void => {
    const item = counters.get(counterId(scope, key)) ?? {};
    for (const [metric, amount] of Object.entries(amounts)) item[metric] = (item[metric] ?? 0) + amount;
    counters.set(counterId(scope, key), item);
  };

  const store: OutboxStore & CounterStore = {
    shards,
    peek: async (shard, limit) => pending.filter((message) => message.shard === shard).slice(0, limit),
    settle: async (messages, changes) => {
      if (messages.length + changes.length > 100) throw new Error('a transaction takes 100 items at most');
      if (!messages.every((message) => pending.includes(message))) return false;
      for (const message of messages) pending.splice(pending.indexOf(message), 1);
      changes.forEach(add);
      return true;
    },
    read: async (scope) =>
      new Map(
        [...counters]
          .filter(([id]) => id.startsWith(`${scope}\n`))
          .map(([id, metrics]) => [id.slice(scope.length + 1), metrics]),
      ),
  };
  return { store, pending, put: (...messages: readonly OutboxMessage[]) => pending.push(...messages) };
};

export const memoryNotifications = () => {
  const lines = new Map<string, Notification>();
  const all = () => [...lines.values()];
  const store: NotificationStore = {
    shards: 1,
    record: async (line) => {
      if (lines.has(line.id)) return false;
      lines.set(line.id, line);
      return true;
    },
    get: async (id) => lines.get(id),
    change: async (before, after) => {
      if ((lines.get(before.id)?.revision ?? 0) !== (before.revision ?? 0)) return false;
      lines.set(after.id, after);
      return true;
    },
    ofCase: async (caseId) => ({ items: all().filter((line) => line.caseId === caseId) }),
    listed: async ({ status, channel }, { limit }) => ({
      items: all()
        .filter((line) => line.status === status && (channel === undefined || line.channel === channel))
        .toReversed()
        .slice(0, limit),
    }),
    inbox: async (recipient, { limit }) => ({
      items: all()
        .filter((line) => line.recipient === recipient && line.channel === 'inbox' && !line.caseId)
        .toReversed()
        .slice(0, limit),
    }),
    due: async (_shard, until) => ({
      items: all().flatMap(({ id, channel = 'inbox', status, dueAt }) =>
        status === 'waiting' && dueAt !== undefined && dueAt <= until ? [{ id, channel, dueAt }] : [],
      ),
    }),
  };
  return { store, lines };
};

/** A ledger without cases, and periods frozen of it. */
export const memoryEvaluation = (): Pick<DistrictStore, 'ledger' | 'frozen'> => {
  const periods = new Map<string, FrozenPeriod>();
  const made = new Map<string, Adjustment[]>();
  return {
    ledger: {
      records: async () => new Map(),
      day: async () => ({ lines: [] }),
      reported: async () => ({ records: [] }),
      lines: async () => [],
    },
    frozen: {
      get: async (period) => periods.get(period),
      list: async () => ({ items: [...periods.values()] }),
      keepDay: async () => undefined,
      freeze: async (frozen) => {
        const first = !periods.has(frozen.period);
        if (first) periods.set(frozen.period, frozen);
        return first;
      },
      sums: async () => new Map(),
      evaluation: async () => undefined,
      day: async () => [],
      adjust: async (period, adjustment) => {
        made.set(period, [...(made.get(period) ?? []), adjustment]);
        return true;
      },
      adjustments: async (period) => made.get(period) ?? [],
    },
  };
};

/** The subscription store's contract over maps; what nobody confirms does not expire here. */
export const memorySubscriptions = () => {
  let questions = 0;
  const kept = new Map<string, { readonly subscription: Subscription; readonly owner: string }>();
  const of = (test: (entry: { readonly subscription: Subscription; readonly owner: string }) => boolean) =>
    [...kept.values()].filter(test).map(({ subscription }) => subscription);
  const store: SubscriptionStore = {
    get: async (id) => kept.get(id)?.subscription,
    add: async (subscription, owner, most) => {
      if (kept.has(subscription.id)) return 'known';
      if (of((entry) => entry.owner === owner).length >= most) return 'full';
      kept.set(subscription.id, { subscription, owner });
      return 'added';
    },
    confirm: async (subscription, owner) => {
      kept.set(subscription.id, { subscription, owner });
    },
    remove: async ({ id }) => {
      kept.delete(id);
    },
    under: async (keys) =>
      of(
        ({ subscription }) =>
          subscription.confirmedAt !== undefined && keysOf(subscription).some((key) => keys.includes(key)),
      ),
    ofOwner: async (owner) => of((entry) => entry.owner === owner),
    countQuestion: async () => {
      questions += 1;
      return questions;
    },
  };
  return { store, kept };
};

/** Clock items of any number of cases, paged two at a time or as asked. */
export const memoryClocks = (shards = 1) => {
  const items = new Map<string, { readonly caseId: string; readonly clock: Clock }>();
  const store: ClockStore = {
    shards,
    get: async (caseId, stage) => items.get(`${caseId}/${stage}`)?.clock,
    due: async (shard, until, { limit, cursor }) => {
      const due = [...items.values()]
        .filter(({ clock }, index) => index % shards === shard && (clock.wakeAt ?? Infinity) <= until)
        .sort((left, right) => (left.clock.wakeAt ?? 0) - (right.clock.wakeAt ?? 0));
      const from = Number(cursor ?? 0);
      const next = from + limit < due.length ? { next: String(from + limit) } : {};
      return { items: due.slice(from, from + limit), ...next };
    },
  };
  const put = (caseId: string, clock: Clock) => items.set(`${caseId}/${clock.stage}`, { caseId, clock });
  return { store, put };
};

/** A workflow engine that only remembers what it was told to start. */
export const recordingWorkflows = () => {
  const started = new Map<string, StageTimerInput>();
  const port: WorkflowPort = {
    start: async (_machine, name, input) => {
      if (!started.has(name)) started.set(name, input);
    },
  };
  return { port, started };
};

export const recordingLog = () => {
  const lines: {
    readonly level: string;
    readonly code: string;
    readonly fields: Readonly<Record<string, unknown>>;
  }[] = [];
  const write =
    (level: string) =>
    (code: string, fields: Readonly<Record<string, unknown>> = {}): void => {
      lines.push({ level, code, fields });
    };
  const log: LogPort = { info: write('info'), warn: write('warn'), error: write('error') };
  return { log, lines, codes: () => lines.map(({ code }) => code) };
};

/** A running disposal clock of the first cycle that wants waking at `wakeAt`. */
export const runningClock = (wakeAt: number, more: Partial<Clock> = {}): Clock => ({
  stage: 'disposal',
  cycle: 1,
  revision: 1,
  status: 'running',
  startedAt: 0,
  limit: { amount: 1, unit: 'minute' },
  dueAt: wakeAt,
  warnAt: wakeAt,
  level: 0,
  wakeAt,
  ...more,
});

export const sampleCase = (id: string, more: Partial<Case> = {}): Case => ({
  id,
  tenant: 'city/district',
  number: `N-${id}`,
  version: 1,
  state: 'handling',
  reportedAt: 0,
  occurredAt: 0,
  updatedAt: 0,
  channel: 'hotline',
  text: 'A lid is missing',
  reporter: { id: 'citizen', role: 'citizen' },
  place: { precision: 'unknown', address: '1 Lake Road' },
  photos: [],
  dispatches: [],
  extensions: 0,
  suspensions: 0,
  returns: 0,
  reworks: 0,
  supervisionOrders: [],
  clocks: {},
  overdue: false,
  lastHash: '',
  ...more,
});

export const sampleEvent = (caseId: string, version: number, more: Partial<CaseEvent> = {}): CaseEvent => ({
  id: `${caseId}:${String(version).padStart(8, '0')}`,
  caseId,
  tenant: 'city/district',
  version,
  type: 'commented',
  at: 0,
  actor: { id: 'system', role: 'system' },
  to: 'handling',
  changes: {},
  clocks: [],
  prevHash: '',
  hash: '',
  ...more,
});

export const sampleDimensions = (more: Partial<Dimensions> = {}): Dimensions => ({
  channel: 'hotline',
  state: 'handling',
  reportedAt: 0,
  overdue: false,
  ...more,
});

/** What the outbox carries for an event; `position` keeps the order of the calls' versions. */
export const sampleMessage = (event: CaseEvent, more: Partial<OutboxMessage> = {}): OutboxMessage => ({
  shard: 0,
  position: event.id,
  event,
  after: sampleDimensions({ state: event.to }),
  ...more,
});

interface Rung {
  readonly at: number;
  readonly type: 'warned' | 'breached' | 'escalated' | 'resumed';
}

/**
 * Stands for the executor on `checkClock`: climbs the rungs of one case as they fall due, one event a call, and writes
 * the clock. Everything else about a case is left out.
 */
export const ladderExecutor = (dependencies: {
  readonly rungs: readonly Rung[];
  readonly clocks: ReturnType<typeof memoryClocks>;
  readonly clock: ClockPort;
  readonly stage?: Stage;
}) => {
  const { rungs, clocks, clock, stage = 'disposal' } = dependencies;
  const recorded: { readonly caseId: string; readonly type: string; readonly at: number }[] = [];

  const execute: Executor['execute'] = async ({ caseId }): Promise<Result<Executed>> => {
    const current = await clocks.store.get(caseId, stage);
    if (current === undefined) return refuse('not-found');
    const rung = rungs[current.level];
    const unchanged = { case: sampleCase(caseId, { clocks: { [stage]: current } }), repeated: false };
    if (rung === undefined || rung.at > clock.now()) return ok(unchanged);
    recorded.push({ caseId, type: rung.type, at: clock.now() });
    const { wakeAt: _, ...rest } = current;
    const next = rungs[current.level + 1];
    const after: Clock = {
      ...rest,
      level: current.level + 1,
      ...(next === undefined ? {} : { wakeAt: next.at }),
    };
    clocks.put(caseId, after);
    return ok({
      case: sampleCase(caseId, { clocks: { [stage]: after } }),
      event: sampleEvent(caseId, after.level, { type: rung.type }),
      repeated: false,
    });
  };
  return { execute, recorded };
};
