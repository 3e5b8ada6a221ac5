import type { Told } from '../../domain/alarms/types.ts';
import { given } from '../../domain/given.ts';
import type { Language } from '../../domain/tenant/types.ts';
import type { ItemFault } from '../../store/devices.ts';
import { messageFor } from '../problems/message.ts';
import { problemUri } from '../problems/problem.ts';
import { isProblemType } from '../problems/types.ts';
import { iso } from './time.ts';

/** Why one item of a message was refused, in the reader's language. */
export const presentItemFault = ({ type, ...fault }: ItemFault, language: Language) => {
  const known = isProblemType(type) ? type : 'invalid-value';
  return {
    type: problemUri(known),
    detail: messageFor({ type: known, ...fault }, language).detail,
    ...given('field', fault.field),
  };
};

/** What was told last of an alarm. */
export const presentTold = ({ news, at, caseId, caseNumber, refused }: Told) => ({
  news,
  at: iso(at),
  ...given('case', caseId && caseNumber && { id: caseId, number: caseNumber }),
  ...given('problem', refused),
});
