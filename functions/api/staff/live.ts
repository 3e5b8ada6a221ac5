import * as v from 'valibot';
import { given } from '../../domain/given.ts';
import type { Actor } from '../../domain/identity/types.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { LiveChange, LiveMessage, LivePort } from '../../ports/live.ts';
import { seesAllCases } from '../present/privacy.ts';
import type { Fault } from '../problems/types.ts';
import { type Route, route } from '../route.ts';
import { staff } from './roles.ts';

/** Messages that may wait for a slow reader; more than are kept for those who come back. */
const maxWaiting = 1000;

/** When somebody who found no room may ask again, in seconds. */
const retryAfterSeconds = 30;

/** The first line: how long a client waits before it comes back, in milliseconds. */
const opening = 'retry: 3000\n\n';

/** A message as the HTML standard writes it (§9.2 server-sent events). */
const written = (message: LiveMessage): string => {
  if (message.type === 'beat') return ': beat\n\n';
  const { type, id } = message;
  const data =
    message.type === 'reset' ? {} : { queues: message.change.queues, caseId: message.change.caseId };
  return `event: ${type}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
};

/** Units hear of the cases that they have or had, everybody else of all. */
const hearing = (actor: Actor): ((change: LiveChange) => boolean) =>
  seesAllCases(actor) ? () => true : ({ units }) => actor.unit !== undefined && units.includes(actor.unit);

const refused = (refusal: Fault): Result<never, Fault> => ({ ok: false, refusal });

interface Line {
  readonly actor: Actor;
  readonly expiresAt: number;
  readonly after?: number;
}

/** A line that ends when the reader leaves, falls behind, or may hear no more; undefined where there is no room. */
const openLine = (live: LivePort, { actor, ...line }: Line): ReadableStream<Uint8Array> | undefined => {
  const encoder = new TextEncoder();
  let leave: (() => void) | undefined;
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        controller.enqueue(encoder.encode(opening));
        leave = live.listen({
          ...line,
          hears: hearing(actor),
          tell: (message) => {
            if ((controller.desiredSize ?? 0) <= 0) return false;
            controller.enqueue(encoder.encode(written(message)));
            return true;
          },
          end: () => controller.close(),
        });
      },
      cancel: () => leave?.(),
    },
    new CountQueuingStrategy({ highWaterMark: maxWaiting }),
  );
  return leave === undefined ? undefined : stream;
};

/** What changes, as it changes. */
export const liveRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/live',
    operationId: 'followChanges',
    summary: 'What changes, as it changes',
    description:
      'Server-sent events. `event: change` comes after a change is committed and counted, with the queues that the ' +
      'case left and entered; units hear only of the cases that they have or had. `Last-Event-ID` resumes after a ' +
      'message; where that is no longer known, `event: reset` says that something may have been missed. A comment ' +
      'comes every 20 seconds. The line ends when the token expires. Where `GET /v1/tenant` says `"live": "poll"`, ' +
      'ask every `pollSeconds` instead.',
    tag: 'worklists',
    roles: staff,
    problems: ['live-not-offered', 'too-many-listeners'],
    query: v.strictObject({}),
    answers: [
      {
        status: 200,
        description: 'Messages until either side ends.',
        mediaType: 'text/event-stream',
        schema: v.pipe(
          v.string(),
          v.examples([
            'retry: 3000\n\nevent: change\nid: 7\ndata: {"queues":["dispatcher#pendingDispatch"],"caseId":"…"}\n\n',
          ]),
        ),
      },
    ],
    handle: ({ deps, actor, expiresAt, lastEventId }) => {
      if (deps.live === undefined) return refused({ type: 'live-not-offered' });
      const after = lastEventId === undefined ? undefined : Number.parseInt(lastEventId, 10);
      const line = { actor, expiresAt: expiresAt ?? Number.POSITIVE_INFINITY, ...given('after', after) };
      const stream = openLine(deps.live, line);
      return stream === undefined
        ? refused({ type: 'too-many-listeners', params: { seconds: retryAfterSeconds } })
        : ok({ status: 200, stream });
    },
  }),
];
