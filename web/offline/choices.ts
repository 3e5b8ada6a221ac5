import { changeCommand } from './outbox.ts';
import type { Contents, Draft, HeldPhoto, Queued } from './types.ts';

/** What a person may decide about what is queued. */

/** The server said no: nothing happens until the person chooses. */
export const needsChoice = ({ state }: Queued): boolean => state === 'refused' || state === 'conflict';

/** Nobody need wait any longer: the network is back, or the person asks. */
export const hurry = (contents: Contents, by: string): Contents => ({
  ...contents,
  commands: contents.commands.map((command) =>
    command.by === by && command.notBefore > 0 ? { ...command, notBefore: 0 } : command,
  ),
});

/** Takes a command away for good, unless it is on its way in this moment. */
export const discard = (contents: Contents, id: string): Contents =>
  changeCommand(contents, id, (command) => (command.state === 'sending' ? command : undefined));

/** The server did not know a photo that had arrived: it must be sent anew. */
const unknownPhoto = 'urn:chengyun:problem:unknown-photo';

const fresh = ({ ticket, ...photo }: HeldPhoto): HeldPhoto => ({ ...photo, arrived: false });

/** A person says: once more, on this version of the case. The key stays, so it cannot happen twice. */
export const tryAgain = (contents: Contents, id: string, version?: number): Contents =>
  changeCommand(contents, id, (command) => {
    if (!needsChoice(command)) return command;
    const { problem, settledAt, ...rest } = command;
    return {
      ...rest,
      state: 'waiting',
      attempts: 0,
      notBefore: 0,
      photos: problem?.type === unknownPhoto ? command.photos.map(fresh) : command.photos,
      ...(version === undefined ? {} : { version }),
    };
  });

/** Turns a command back into a draft, to be changed and put in again under the same key. */
export const reopen = (contents: Contents, id: string, draftKey: string, now: number): Contents => {
  const command = contents.commands.find((one) => one.id === id);
  if (command === undefined || command.state === 'sending' || command.state === 'done') return contents;
  const draft: Draft = {
    key: draftKey,
    by: command.by,
    form: command.form,
    photos: command.photos,
    commandId: command.id,
    errand: { kind: command.kind, line: command.line, title: command.title },
    savedAt: now,
  };
  return {
    commands: contents.commands.filter((one) => one.id !== id),
    drafts: [...contents.drafts.filter(({ key }) => key !== draftKey), draft],
  };
};
