import { given } from '../given.ts';
import { ok, type Result } from '../result.ts';
import { openParts } from './actions/splitting.ts';
import type { Command } from './commands.ts';
import type { Context } from './context.ts';
import { type DecidedEvent, decide } from './decide.ts';
import { type Case, endStates } from './types.ts';

/** One case's share of a decision; `before` is absent for a case that begins. */
export interface Share {
  readonly before?: Case;
  readonly event: DecidedEvent;
}

/** Cases besides its own that a command must be decided with: they are looked at, and may change with it. */
export const othersOf = (subject: Case, command: Command): readonly string[] => {
  const ids = [
    'into' in command ? command.into : undefined,
    command.action === 'unmerge' ? subject.mergedInto?.id : undefined,
    ...(command.action === 'unsplit' ? openParts(subject).map(({ id }) => id) : []),
    subject.partOf?.id,
  ];
  return [...new Set(ids)].filter((id): id is string => id !== undefined && id !== subject.id);
};

/** Cases on which it depends what can be done to this one now; of most cases there is none. */
export const neededByActions = (subject: Case): readonly string[] => [
  ...(subject.mergedInto === undefined ? [] : [subject.mergedInto.id]),
  ...(subject.state === 'split' ? openParts(subject).map(({ id }) => id) : []),
];

interface Entailed {
  readonly caseId: string;
  readonly command: Command;
}

type Entailment = (subject: Case, command: Command, event: DecidedEvent) => readonly Entailed[];

const beginParts: Entailment = (whole, command, { changes }) => {
  const parts = command.action === 'split' ? command.parts : [];
  return (changes.parts ?? []).slice(-parts.length).flatMap(({ id: caseId, number }, index) => {
    const part = parts[index];
    return part === undefined
      ? []
      : [{ caseId, command: { action: 'beginPart', caseId, number, part, whole } }];
  });
};

/** What an event on one case brings about on others. */
const entailments: Partial<Readonly<Record<DecidedEvent['type'], Entailment>>> = {
  merged: ({ id }, _command, { changes }) =>
    changes.mergedInto === undefined
      ? []
      : [{ caseId: changes.mergedInto.id, command: { action: 'joinDuplicate', duplicate: id } }],
  unmerged: ({ id, mergedInto }) =>
    mergedInto === undefined
      ? []
      : [{ caseId: mergedInto.id, command: { action: 'releaseDuplicate', duplicate: id } }],
  split: beginParts,
  unsplit: (whole) => openParts(whole).map(({ id }) => ({ caseId: id, command: { action: 'voidPart' } })),
};

/** A part that ends is told to the whole, while that waits for it. */
const partEnded = (subject: Case, { to }: DecidedEvent, { others }: Context): readonly Entailed[] => {
  const { partOf } = subject;
  if (partOf === undefined || !endStates.has(to) || others?.get(partOf.id)?.state !== 'split') return [];
  return [{ caseId: partOf.id, command: { action: 'endPart', part: subject.id, state: to } }];
};

const entailedBy = (
  subject: Case,
  command: Command,
  event: DecidedEvent,
  context: Context,
): readonly Entailed[] => [
  ...(entailments[event.type]?.(subject, command, event) ?? []),
  ...partEnded(subject, event, context),
];

const shareOf = (before: Case | undefined, event: DecidedEvent): Share => ({
  ...given('before', before),
  event,
});

/** The shares of other cases. The platform acts on them, in the name of whoever gave the command. */
const sharesOfOthers = (entailed: readonly Entailed[], context: Context): Result<readonly Share[]> => {
  const shares: Share[] = [];
  for (const { caseId, command } of entailed) {
    const before = context.others?.get(caseId);
    const decided = decide(before, command, { ...context, actor: { ...context.actor, roles: ['system'] } });
    if (!decided.ok) return decided;
    if (decided.value !== undefined) shares.push(shareOf(before, decided.value));
  }
  return ok(shares);
};

/**
 * What a command does to its case and, at the same moment, to others: the shares are to be written in one transaction,
 * the command's own case first. Empty where it changes nothing. `context.others` must hold the cases of `othersOf`.
 * Refusals: those of `decide`.
 */
export const decideTogether = (
  subject: Case | undefined,
  command: Command,
  context: Context,
): Result<readonly Share[]> => {
  const own = decide(subject, command, context);
  if (!own.ok) return own;
  if (own.value === undefined) return ok([]);
  const share = shareOf(subject, own.value);
  if (subject === undefined) return ok([share]);
  const others = new Map([...(context.others ?? []), [subject.id, subject]]);
  const entailed = entailedBy(subject, command, own.value, context);
  const also = sharesOfOthers(entailed, { ...context, others });
  return also.ok ? ok([share, ...also.value]) : also;
};
