import type { Executed } from '../../commands/execute.ts';
import { publicSteps } from '../../domain/case/publicSteps.ts';
import type { Case, CaseEvent } from '../../domain/case/types.ts';
import type { Actor } from '../../domain/identity/types.ts';
import { presentProgress } from '../present/progress.ts';
import type { ApiRequest } from '../route.ts';

/** Writing costs more of a client's bucket than looking something up. */
export const writingCost = 10;

/** Anybody from outside: on the routes of the public, those who are signed in act as one of it too. */
export const thePublic: Actor = { id: 'citizen', name: 'citizen', roles: ['citizen'] };

/** More events than any life of a case that the public would want to read. */
const mostEvents = 500;

type Asking = Pick<ApiRequest<unknown, unknown, unknown>, 'deps' | 'language' | 'now'>;

/** A case as somebody holds a link to it; `follower` is absent for the reporter. */
export interface Held {
  readonly subject: Case;
  readonly token: string;
  readonly follower?: string;
}

/** What the link shows now. */
export const progressOf = ({ subject, ...held }: Held, { deps, language, now }: Asking) => {
  const { cases } = deps.store;
  const eventsOf = async (id: string): Promise<readonly CaseEvent[]> => {
    const { items } = await cases.timeline(id, { limit: mostEvents });
    return items.filter(({ type }) => publicSteps.has(type));
  };
  const view = { tenant: deps.tenant, language, now, ...held };
  return presentProgress(subject, { load: (id) => cases.load(id), eventsOf }, view);
};

/** What somebody takes home: the number, and the token that is the only way back to it. */
export const receiptFor = async (held: Held, asking: Asking) => ({
  number: held.subject.number,
  followToken: held.token,
  follow: `public/reports/${held.token}`,
  case: await progressOf(held, asking),
});

/** Told to a client whose earlier attempt had come through. */
export const replayed = ({ repeated }: Executed): Readonly<Record<string, string>> =>
  repeated ? { 'Idempotent-Replayed': 'true' } : {};
