import type { Problem } from '../app/problem.ts';
import {
  begin,
  dispatch,
  nextToSend,
  type Outcome,
  photoArrived,
  recover,
  settle,
  withoutTicket,
  withTicket,
} from './outbox.ts';
import type { Contents, HeldPhoto, OfflineStore, Queued, Ticket } from './types.ts';

type Failed = Exclude<Outcome, { kind: 'done' }>;

/** The server as the sender sees it. */
export interface Transport {
  /** `POST /v1/uploads` */
  ticket(photo: HeldPhoto): Promise<{ readonly kind: 'ticket'; readonly ticket: Ticket } | Failed>;
  /** The PUT of the bytes; `stale` when the ticket no longer counts. */
  upload(
    ticket: Ticket,
    photo: Blob,
    progress: (share: number) => void,
  ): Promise<{ readonly kind: 'arrived' } | { readonly kind: 'stale' } | Failed>;
  /** The command itself, with the ids of its photos. */
  send(command: Queued): Promise<Outcome>;
}

export interface SenderDependencies {
  readonly store: OfflineStore;
  readonly transport: Transport;
  /** epoch milliseconds */
  readonly now: () => number;
  /** from 0 to 1 */
  readonly chance: () => number;
  /** Runs one sender at a time over all pages of this browser. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  /** told after each change of what is kept */
  readonly changed: (contents: Contents) => void;
  /** how much of a photo is up, 0 to 1 */
  readonly progress: (photoId: string, share: number) => void;
}

/** Why a run ended: nothing is left that may go now, or nothing can go now. */
export type RunEnd = 'idle' | Failed['kind'];

export interface Sender {
  /** Sends what may go, one after the other, until nothing is left or nothing gets through. */
  run(by: string): Promise<RunEnd>;
  /** Takes up what a page that died was doing, without sending anything yet. */
  recover(): Promise<void>;
}

/** A ticket that ends while its photo is on the way is of no use: it must hold for some time yet. */
const spareMilliseconds = 30_000;

/** Failures that the next command would meet as well: no network, no session, or a server that asks for patience. */
const endsRun = ({ kind }: Failed): boolean =>
  kind === 'unreachable' || kind === 'signedOut' || kind === 'throttled';

/** Tickets tried for one photo in one attempt: the one at hand and, if that no longer counts, a new one. */
const mostTickets = 2;

type Step = Failed | undefined;

/**
 * The bytes are gone: with the command, where a person discarded it in this moment, and then nobody reads this; or
 * because the browser threw them away. The page has its own words for it.
 */
export const photoLost: Problem = {
  type: 'chengyun:photo-lost',
  title: 'photo lost',
  status: 0,
  detail: 'The photo is no longer kept on this device.',
  requestId: '',
  errors: [],
};

export const createSender = (dependencies: SenderDependencies): Sender => {
  const { store, transport, now } = dependencies;

  const update = async (decide: (contents: Contents) => Contents): Promise<Contents> => {
    const contents = await store.update(decide);
    dependencies.changed(contents);
    return contents;
  };

  const find = (contents: Contents, id: string): Queued | undefined =>
    contents.commands.find((command) => command.id === id);

  /** The ticket at hand if it still holds, else a new one, which is kept before it is used. */
  const ticketFor = async (command: Queued, photo: HeldPhoto): Promise<Ticket | Failed> => {
    if (photo.ticket !== undefined && photo.ticket.expiresAt > now() + spareMilliseconds) return photo.ticket;
    const answer = await transport.ticket(photo);
    if (answer.kind !== 'ticket') return answer;
    await update((contents) => withTicket(contents, command.id, photo.id, answer.ticket));
    return answer.ticket;
  };

  const uploadOnce = async (command: Queued, photo: HeldPhoto): Promise<Step | 'stale'> => {
    const ticket = await ticketFor(command, photo);
    if ('kind' in ticket) return ticket;
    const bytes = await store.photo(photo.id);
    if (bytes === undefined) return { kind: 'refused', problem: photoLost };
    const answer = await transport.upload(ticket, bytes, (share) => dependencies.progress(photo.id, share));
    if (answer.kind === 'stale') {
      await update((contents) => withoutTicket(contents, command.id, photo.id));
      return 'stale';
    }
    if (answer.kind !== 'arrived') return answer;
    await update((contents) => photoArrived(contents, command.id, photo.id));
    return undefined;
  };

  const upload = async (command: Queued, photo: HeldPhoto): Promise<Step> => {
    let held = photo;
    for (let count = 0; count < mostTickets; count++) {
      const step = await uploadOnce(command, held);
      if (step !== 'stale') return step;
      const { ticket, ...withoutOne } = held;
      held = withoutOne;
    }
    return { kind: 'busy' };
  };

  /** Photos that have not arrived, one after the other: on a weak network one whole photo is worth more than halves. */
  const uploadAll = async (command: Queued): Promise<Step> => {
    for (const photo of command.photos.filter(({ arrived }) => !arrived)) {
      // A person may have discarded it while the one before was on its way.
      if (find(await store.read(), command.id) === undefined) return undefined;
      const step = await upload(command, photo);
      if (step !== undefined) return step;
    }
    return undefined;
  };

  const attempt = async (id: string): Promise<Outcome | undefined> => {
    const begun = find(await update((contents) => begin(contents, id)), id);
    if (begun?.state !== 'uploading') return undefined;
    const failed = await uploadAll(begun);
    if (failed !== undefined) return failed;
    const going = find(await update((contents) => dispatch(contents, id)), id);
    return going?.state === 'sending' ? transport.send(going) : undefined;
  };

  /** Sends one; the failure if it is one that ends the run. */
  const sendOne = async ({ id }: Queued): Promise<Step> => {
    const outcome = await attempt(id);
    if (outcome === undefined) return undefined;
    await update((contents) => settle(contents, id, outcome, now(), dependencies.chance()));
    return outcome.kind !== 'done' && endsRun(outcome) ? outcome : undefined;
  };

  const sendAll = async (by: string): Promise<RunEnd> => {
    await update(recover);
    for (;;) {
      const next = nextToSend(await store.read(), by, now());
      if (next === undefined) return 'idle';
      const failed = await sendOne(next);
      if (failed !== undefined) return failed.kind;
    }
  };

  return {
    run: async (by) => {
      let end: RunEnd = 'idle';
      await dependencies.alone(async () => {
        end = await sendAll(by);
      });
      return end;
    },
    recover: () =>
      dependencies.alone(async () => {
        await update(recover);
      }),
  };
};
