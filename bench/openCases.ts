import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Case, Place } from '../functions/domain/case/types.ts';
import { foldCounters } from '../functions/domain/evaluation/counting.ts';
import { standingCountersOf } from '../functions/domain/evaluation/standing.ts';
import type { CounterChange } from '../functions/domain/evaluation/types.ts';
import { given } from '../functions/domain/given.ts';
import { cellOf } from '../functions/domain/grid/cells.ts';
import type { Area } from '../functions/domain/grid/types.ts';
import { levels } from '../functions/domain/sla/types.ts';
import type { Tenant } from '../functions/domain/tenant/types.ts';
import { systemClock } from '../functions/ports/clock.ts';
import { randomIds } from '../functions/ports/ids.ts';
import { caseItem } from '../functions/store/codec.ts';
import { addition } from '../functions/store/outbox.ts';
import { dimensionsOf } from '../functions/store/queues.ts';
import { createWriter } from '../functions/store/transactions.ts';

const perTransaction = 90;
const hourMs = 3_600_000;
const hourOf = () => ({ date: '', hour: 0 });

const pick = <T>(all: readonly T[], serial: number): T => {
  const found = all[serial % all.length];
  if (found === undefined) throw new Error('the tenant has nothing to pick from');
  return found;
};

/** Spread about a centre over some kilometres, the same every time. */
const scatter = (serial: number, prime: number): number => ((serial * prime) % 10_007) / 10_007 - 0.5;

const placeNear = ({ code, parent, centre: [lng, lat] }: Area, serial: number): Place => {
  const point = [lng + scatter(serial, 7_919) * 0.02, lat + scatter(serial, 104_729) * 0.02] as const;
  return { precision: 'point', point, cell: cellOf(point), community: code, ...given('street', parent) };
};

/** What a clock says whose deadline is so many hours ahead, or behind, as its timers would have left it. */
const dueIn = (hours: number, now: number) => {
  const dueAt = now + hours * hourMs;
  const warnAt = dueAt - 2 * hourMs;
  const beforeDeadline = warnAt <= now ? levels.warned : levels.none;
  return { dueAt, warnAt, wakeAt: dueAt, level: dueAt < now ? levels.breached : beforeDeadline };
};

/**
 * Copies of a filed case under other ids, places, categories and deadlines: half of them wait for dispatch, the others are
 * with the tenant's units, some overdue. They have no timeline, and no timers.
 */
const copiesOf = (template: Case, { areas, catalogue, units }: Tenant): ((serial: number) => Case) => {
  const communities = [...areas.values()].filter(({ level }) => level === 'community');
  const subcategories = [...catalogue.subcategories.keys()];
  const unitCodes = [...units.keys()];
  const { dispatch } = template.clocks;
  if (dispatch === undefined) throw new Error('the template waits for no dispatch');
  const now = systemClock.now();
  return (serial) => {
    const area = pick(communities, serial);
    const stage = serial % 2 === 0 ? ('dispatch' as const) : ('disposal' as const);
    const clock = { ...dispatch, stage, ...dueIn(((serial * 7_919) % 120) - 12, now) };
    return {
      ...template,
      id: randomIds.next(now),
      number: `${template.number}-${serial}`,
      state: stage === 'dispatch' ? 'pendingDispatch' : 'handling',
      subcategory: pick(subcategories, serial * 7),
      ...(stage === 'disposal' ? { unit: pick(unitCodes, serial * 11) } : {}),
      place: placeNear(area, serial),
      overdue: clock.level === levels.breached && stage === 'disposal',
      clocks: { [stage]: clock },
    };
  };
};

const queueCount = (queue: string | undefined): readonly CounterChange[] =>
  queue === undefined ? [] : [{ scope: 'QUEUE', key: queue, add: { open: 1 } }];

const countersFor = (subject: Case): readonly CounterChange[] => {
  const after = dimensionsOf(subject);
  const event = { type: 'commented', at: 0, changes: {}, clocks: [] } as const;
  return [...standingCountersOf({ event, after }, hourOf), ...queueCount(after.queue)];
};

/**
 * Puts open cases all over a district, and adds what they count to the counters that the outbox would have kept. Written
 * past the commands, through the same codec: only lists, map and figures are looked at here.
 */
export const spreadOpenCases = async (
  client: DynamoDBDocumentClient,
  TableName: string,
  tenant: Tenant,
  template: Case,
  count: number,
): Promise<void> => {
  const writer = createWriter(client);
  const copy = copiesOf(template, tenant);
  const changes: CounterChange[] = [];
  let serial = 0;
  const lane = async (): Promise<void> => {
    while (serial < count) {
      const size = Math.min(perTransaction, count - serial);
      const cases = Array.from({ length: size }, () => copy(serial++));
      changes.push(...cases.flatMap(countersFor));
      await writer.write(cases.map((subject) => ({ Put: { TableName, Item: caseItem(subject) } })));
    }
  };
  await Promise.all([lane(), lane()]);
  const counters = foldCounters(changes);
  for (let from = 0; from < counters.length; from += perTransaction) {
    const some = counters.slice(from, from + perTransaction);
    await writer.write(some.map((change) => addition(TableName, change)));
  }
};
