import type { Case } from '../../domain/case/types.ts';
import { given } from '../../domain/given.ts';
import type { Notification } from '../../domain/notifications/types.ts';
import { isResendable } from '../../notifications/resend.ts';
import { reporterAddress } from '../../notifications/targets.ts';
import type { Shown, Viewer } from '../present/case.ts';
import { seesPersonalData } from '../present/privacy.ts';
import { written } from '../present/time.ts';
import type * as schemas from './schemas.ts';

/** The address as this actor may see it: whole only where the case, which holds it, was read anyway. */
const addressFor = (line: Notification, { actor }: Pick<Viewer, 'actor'>, subject: Case | undefined) => {
  if (line.recipient !== 'reporter' || subject === undefined || !seesPersonalData(actor)) return line.shown;
  return reporterAddress(subject.reporter) ?? line.shown;
};

export const presentNotification = (
  line: Notification,
  viewer: Pick<Viewer, 'actor'>,
  subject?: Case,
): Shown<typeof schemas.notification> => {
  const { values: _, shown: _shown, revision: _revision, channel = 'inbox', ...rest } = line;
  return written({
    ...rest,
    channel,
    ...given('address', addressFor(line, viewer, subject)),
    resendable: isResendable(line),
  });
};
