import * as v from 'valibot';
import { basePath } from '../../app/base.ts';

/** The duty that this phone records for; kept, so that a reload without a network goes on recording. */
const form = v.object({
  by: v.string(),
  /** `ending`: recording has stopped, and the server does not know it yet */
  state: v.picklist(['on', 'ending']),
  startedAt: v.string(),
  /** epoch milliseconds at which the duty ends by itself */
  until: v.number(),
  minSecondsBetween: v.number(),
});

export type KeptDuty = v.InferOutput<typeof form>;

const dutyUnder = (by: string): string => `chengyun.patrol${basePath}${by}`;

export const keptDuty = (by: string): KeptDuty | undefined => {
  const found = v.safeParse(form, JSON.parse(localStorage.getItem(dutyUnder(by)) ?? 'null'));
  return found.success ? found.output : undefined;
};

export const keepDuty = (by: string, duty: KeptDuty | undefined): void => {
  if (duty === undefined) localStorage.removeItem(dutyUnder(by));
  else localStorage.setItem(dutyUnder(by), JSON.stringify(duty));
};

const consentUnder = (by: string): string => `chengyun.patrol.consent${basePath}${by}`;

/** Whether the person has read on this phone what is recorded, with these days of keeping, and agreed. */
export const hasAgreed = (by: string, retentionDays: number): boolean =>
  localStorage.getItem(consentUnder(by)) === String(retentionDays);

export const agree = (by: string, retentionDays: number): void =>
  localStorage.setItem(consentUnder(by), String(retentionDays));
