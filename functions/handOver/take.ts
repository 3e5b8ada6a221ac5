import { sha256 } from '../commands/digest.ts';
import type { Executor } from '../commands/execute.ts';
import type { Receiver } from '../commands/receive.ts';
import type { Command } from '../domain/case/commands.ts';
import { given } from '../domain/given.ts';
import type { Actor } from '../domain/identity/types.ts';
import { type Result, refuse } from '../domain/result.ts';
import type { BusPort } from '../ports/bus.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { LogPort } from '../ports/log.ts';
import type { NeighbourPort } from '../ports/neighbours.ts';
import type { PhotoPort } from '../ports/photos.ts';
import type { CaseStore } from '../store/types.ts';
import { readDocument, type SentPhoto } from './document.ts';
import type { CaseLetter, CityOrder, Letter } from './letters.ts';

export interface TakingDependencies {
  /** key of the district */
  readonly tenant: string;
  readonly executor: Pick<Executor, 'execute'>;
  readonly receiver: Receiver;
  readonly cases: Pick<CaseStore, 'load' | 'search'>;
  readonly photos: Pick<PhotoPort, 'keep'>;
  readonly neighbours: NeighbourPort;
  /** by which the city hears why an order was refused */
  readonly bus: BusPort;
  readonly clock: ClockPort;
  readonly log: LogPort;
}

/** Numbers are found among words, so others may have been found with the one that is meant. */
const mostFound = 20;

/** A case by its number, or by its id. */
const caseNamed = async (name: string, cases: TakingDependencies['cases']): Promise<string | undefined> => {
  const { items } = await cases.search(name, { limit: mostFound });
  const found = items.find(({ number }) => number === name)?.id;
  return found ?? (await cases.load(name, { fresh: true }))?.id;
};

const commandOf = ({ id, kind, text, to }: CityOrder): Command =>
  kind === 'supervision'
    ? { action: 'orderSupervision', id, text }
    : { action: 'handOver', order: id, to: to ?? '', reason: text };

const carryOut = async (order: CityOrder, deps: TakingDependencies): Promise<Result<unknown>> => {
  const caseId = await caseNamed(order.case, deps.cases);
  if (caseId === undefined) return refuse('not-found', 'case', { case: order.case });
  const { id, name } = order.by;
  const actor: Actor = { id, name, roles: ['superAdmin'] };
  const command = commandOf(order);
  const idempotency = { key: `city-order ${order.id}`, bodyHash: sha256(JSON.stringify(command)) };
  return deps.executor.execute({ caseId, command, actor, idempotency });
};

/** An order that cannot be carried out is answered, so that it does not just vanish. */
const takeOrder = async (order: CityOrder, deps: TakingDependencies): Promise<void> => {
  const done = await carryOut(order, deps);
  if (done.ok) return;
  const { type, params } = done.refusal;
  deps.log.warn('city-order-refused', { order: order.id, kind: order.kind, why: type });
  await deps.bus.publish([
    {
      id: `${order.id}:refused`,
      type: 'order.refused.v1',
      tenant: deps.tenant,
      at: deps.clock.now(),
      order: { id: order.id, why: { type, ...given('params', params) } },
      counters: [],
      standing: [],
    },
  ]);
};

const copyPhoto = async (
  { id, contentType, bytes, url }: SentPhoto,
  deps: TakingDependencies,
): Promise<void> => deps.photos.keep({ photoId: id, contentType, bytes }, await deps.neighbours.read(url));

/** The photos first: a case that is here is here with all that it shows. */
const takeCase = async ({ caseId, document }: CaseLetter, deps: TakingDependencies): Promise<void> => {
  const sent = readDocument(new TextDecoder().decode(await deps.neighbours.read(document)));
  for (const photo of sent.photos) await copyPhoto(photo, deps);
  const received = await deps.receiver.receive(sent.events);
  if (!received.ok) throw new Error(`${caseId} was sent and cannot be taken: ${received.refusal.type}`);
  deps.log.info('case-received', { caseId, repeated: received.value.repeated });
};

/**
 * Does what a letter to the district asks. It may come more than once and changes nothing the second time. Throws where it
 * must be tried again: when a neighbour cannot be reached or sends what is not sound, and when the bus takes no answer.
 */
export const takeLetter = (letter: Letter, deps: TakingDependencies): Promise<void> =>
  letter.is === 'order' ? takeOrder(letter, deps) : takeCase(letter, deps);
