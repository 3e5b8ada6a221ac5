import type { Errand } from '../offline/types.ts';

const pageOf = ({ kind, line }: Errand): string => {
  if (kind === 'report') return '/field/new/report';
  return kind === 'selfDispose' ? '/field/new/settled' : `/field/task/${line}/${kind}`;
};

/** The name of the draft that a queued command becomes when it is edited. */
export const editName = (commandId: string): string => `edit ${commandId}`;

/** The form of a queued command, with what was sent in it. */
export const editPath = (errand: Errand, commandId: string): string =>
  `${pageOf(errand)}?draft=${encodeURIComponent(editName(commandId))}`;
