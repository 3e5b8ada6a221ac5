import type { Problem } from '../app/problem.ts';
import { backoff } from './backoff.ts';
import type { Command, Contents, HeldPhoto, Queued, Receipt, Ticket } from './types.ts';

/**
 * The life of a queued command as pure functions over everything that is kept. Each is carried out in one transaction
 * of the store, so that what they promise holds whenever the page dies.
 */

/** What became of an attempt. */
export type Outcome =
  | { readonly kind: 'done'; readonly receipt: Receipt }
  /** no answer, or one that is not from our server; it may have arrived */
  | { readonly kind: 'unreachable' }
  /** the server is not well, with this command at least */
  | { readonly kind: 'busy'; readonly problem?: Problem }
  /** the server asks for patience with everything; `after` in milliseconds if it says how long */
  | { readonly kind: 'throttled'; readonly after?: number }
  | { readonly kind: 'signedOut' }
  /** the case is no longer as the person saw it */
  | { readonly kind: 'conflict'; readonly problem: Problem }
  | { readonly kind: 'refused'; readonly problem: Problem };

const day = 24 * 3_600_000;

/** Still owes something: to the server, or to the person who must choose. */
export const isPending = ({ state }: Queued): boolean => state !== 'done';

/** One command changed, or taken away where the change answers nothing. */
export const changeCommand = (
  contents: Contents,
  id: string,
  change: (command: Queued) => Queued | undefined,
): Contents => ({
  ...contents,
  commands: contents.commands.flatMap((command) => (command.id === id ? (change(command) ?? []) : [command])),
});

const changePhoto = (command: Queued, photoId: string, change: (photo: HeldPhoto) => HeldPhoto): Queued => ({
  ...command,
  photos: command.photos.map((photo) => (photo.id === photoId ? change(photo) : photo)),
});

/** Puts a command in and takes the draft that it was made from away. Putting it in twice changes nothing. */
export const enqueue = (contents: Contents, command: Command, draftKey?: string): Contents => {
  if (contents.commands.some(({ id }) => id === command.id)) return contents;
  const order = (contents.commands.at(-1)?.order ?? 0) + 1;
  const queued: Queued = {
    ...command,
    order,
    state: 'waiting',
    attempts: 0,
    notBefore: 0,
    uncertain: false,
  };
  return {
    commands: [...contents.commands, queued],
    drafts: contents.drafts.filter(({ key }) => key !== draftKey),
  };
};

/** The first of each line that is not done: only these may move. */
const heads = (commands: readonly Queued[], by: string): readonly Queued[] => {
  const lines = new Set<string>();
  return commands.filter((command) => {
    if (command.by !== by || !isPending(command) || lines.has(command.line)) return false;
    lines.add(command.line);
    return true;
  });
};

/** The command to send now, if any: of this person, first in its line, and not told to wait. */
export const nextToSend = ({ commands }: Contents, by: string, now: number): Queued | undefined =>
  heads(commands, by).find(({ state, notBefore }) => state === 'waiting' && notBefore <= now);

/** When the next one may be tried, if any waits: epoch milliseconds. */
export const nextAttemptAt = ({ commands }: Contents, by: string): number | undefined => {
  const waiting = heads(commands, by).filter(({ state }) => state === 'waiting');
  return waiting.length === 0 ? undefined : Math.min(...waiting.map(({ notBefore }) => notBefore));
};

/** Begins with a command unless it is gone or has moved meanwhile: then nothing changes. */
export const begin = (contents: Contents, id: string): Contents =>
  changeCommand(contents, id, (command) =>
    command.state === 'waiting' ? { ...command, state: 'uploading' } : command,
  );

export const withTicket = (contents: Contents, id: string, photoId: string, ticket: Ticket): Contents =>
  changeCommand(contents, id, (command) => changePhoto(command, photoId, (photo) => ({ ...photo, ticket })));

/** A ticket that the server no longer takes. */
export const withoutTicket = (contents: Contents, id: string, photoId: string): Contents =>
  changeCommand(contents, id, (command) =>
    changePhoto(command, photoId, ({ ticket, ...photo }) => ({ ...photo, arrived: false })),
  );

export const photoArrived = (contents: Contents, id: string, photoId: string): Contents =>
  changeCommand(contents, id, (command) =>
    changePhoto(command, photoId, (photo) => ({ ...photo, arrived: true })),
  );

/** The last moment in which it can be discarded has passed: from here on it is on its way. */
export const dispatch = (contents: Contents, id: string): Contents =>
  changeCommand(contents, id, (command) =>
    command.state === 'uploading' && command.photos.every(({ arrived }) => arrived)
      ? { ...command, state: 'sending' }
      : command,
  );

/**
 * What this command changed is what the ones behind it were decided on: their version moves along if nobody else
 * wrote in between, which the answer's version tells.
 */
const follow = (command: Queued, done: Queued, receipt: Receipt): Queued => {
  const behind = command.line === done.line && command.order > done.order;
  const nobodyBetween = receipt.version === (done.version ?? Number.NaN) + 1;
  return behind && nobodyBetween && command.version === done.version
    ? { ...command, version: receipt.version }
    : command;
};

const finish = (contents: Contents, done: Queued, receipt: Receipt, now: number): Contents => {
  const { problem, ...rest } = done;
  const settled: Queued = {
    ...rest,
    state: 'done',
    // The server has them; what is shown of a finished command needs none.
    photos: [],
    uncertain: false,
    receipt,
    settledAt: now,
  };
  return {
    ...contents,
    commands: contents.commands.map((command) =>
      command.id === done.id ? settled : follow(command, done, receipt),
    ),
  };
};

type Unanswered = Extract<Outcome, { kind: 'unreachable' | 'busy' | 'throttled' }>;

const tryLater = (command: Queued, outcome: Unanswered, notBefore: number): Queued => {
  const { problem: before, ...rest } = command;
  const problem = outcome.kind === 'busy' ? outcome.problem : undefined;
  return {
    ...rest,
    state: 'waiting',
    attempts: command.attempts + 1,
    notBefore,
    uncertain: command.uncertain || command.state === 'sending',
    ...(problem === undefined ? {} : { problem }),
  };
};

const putOff = (contents: Contents, command: Queued, outcome: Unanswered, now: number, chance: number) => {
  const asked = outcome.kind === 'throttled' ? (outcome.after ?? 0) : 0;
  const notBefore = now + Math.max(backoff(command.attempts + 1, chance), asked);
  // What no command gets through is not tried with each of them in turn.
  const waitsToo = (other: Queued): boolean =>
    outcome.kind !== 'busy' && other.state === 'waiting' && other.by === command.by;
  return {
    ...contents,
    commands: contents.commands.map((other) => {
      if (other.id === command.id) return tryLater(other, outcome, notBefore);
      return waitsToo(other) && other.notBefore < notBefore ? { ...other, notBefore } : other;
    }),
  };
};

const decideUpon = (
  contents: Contents,
  command: Queued,
  outcome: Outcome,
  now: number,
  chance: number,
): Contents => {
  switch (outcome.kind) {
    case 'done':
      return finish(contents, command, outcome.receipt, now);
    case 'signedOut':
      // Not an attempt: nobody was there to make it.
      return changeCommand(contents, command.id, () => ({ ...command, state: 'waiting' }));
    case 'conflict':
    case 'refused': {
      const { kind: state, problem } = outcome;
      // A refusal is certain: the server looks for an earlier success under the same key before it refuses.
      const settled = { ...command, state, problem, uncertain: false, settledAt: now };
      return changeCommand(contents, command.id, () => settled);
    }
    default:
      return putOff(contents, command, outcome, now, chance);
  }
};

/** Ends an attempt. A command that was discarded meanwhile stays gone. `chance` from 0 to 1 spreads the next try. */
export const settle = (
  contents: Contents,
  id: string,
  outcome: Outcome,
  now: number,
  chance: number,
): Contents => {
  const command = contents.commands.find((one) => one.id === id);
  if (command === undefined || (command.state !== 'uploading' && command.state !== 'sending'))
    return contents;
  return decideUpon(contents, command, outcome, now, chance);
};

/** Whatever the page that died was doing is to be done again. Only for whoever holds the lock of the sender. */
export const recover = (contents: Contents): Contents => ({
  ...contents,
  commands: contents.commands.map((command) => {
    if (command.state !== 'uploading' && command.state !== 'sending') return command;
    return { ...command, state: 'waiting', uncertain: command.uncertain || command.state === 'sending' };
  }),
});

/** Forgets what was done more than a day ago; until then a person can see that it went. */
export const tidy = (contents: Contents, now: number): Contents => ({
  ...contents,
  commands: contents.commands.filter(
    ({ state, settledAt = now }) => state !== 'done' || now - settledAt < day,
  ),
});
