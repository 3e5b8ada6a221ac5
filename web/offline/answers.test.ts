import { describe, expect, it } from 'vitest';
import { outcomeOf, ticketOf, uploadOutcomeOf } from './answers.ts';
import { problemOf } from './sender.fixture.ts';

const answer = (status: number, body?: unknown, retryAfter: string | null = null) => ({
  status,
  body,
  retryAfter,
});
const problem = problemOf('version-conflict', 412);

describe('the answer to a command', () => {
  it.each([
    ['the case', answer(200, { id: 'c', number: '1', version: 4, state: 'x' }), 'done'],
    ['a new case', answer(201, { id: 'c', number: '1', version: 1 }), 'done'],
    ['the page of a network that wants a sign-in', answer(200, undefined), 'unreachable'],
    ['JSON from somebody else', answer(200, { ok: true }), 'unreachable'],
    ['a block page', answer(403, undefined), 'unreachable'],
    ['a refusal', answer(422, problemOf('photo-required', 422)), 'refused'],
    ['a post without the right', answer(403, problemOf('not-your-task', 403)), 'refused'],
    ['a version that has passed', answer(412, problem), 'conflict'],
    ['a state that has passed', answer(409, problemOf('illegal-transition', 409)), 'conflict'],
    ['a session that has ended', answer(401, problemOf('token-expired', 401)), 'signedOut'],
    ['a gateway that knows no token', answer(401, { message: 'Unauthorized' }), 'signedOut'],
    ['a bug', answer(500, problemOf('unexpected-error', 500)), 'busy'],
    ['a gateway without a server', answer(502, undefined), 'busy'],
    ['a server that starts', answer(503, undefined, '2'), 'throttled'],
    ['too much at once', answer(429, problemOf('too-many-requests', 429), '30'), 'throttled'],
  ])('%s', (_name, given, kind) => {
    expect(outcomeOf(given).kind).toBe(kind);
  });

  it('tells how long to wait, if the server says so in seconds', () => {
    expect(outcomeOf(answer(429, undefined, '30'))).toEqual({ kind: 'throttled', after: 30_000 });
    expect(outcomeOf(answer(429, undefined, 'Wed, 21 Oct 2026 07:28:00 GMT'))).toEqual({ kind: 'throttled' });
  });

  it('keeps what the server says', () => {
    expect(outcomeOf(answer(412, problem))).toEqual({ kind: 'conflict', problem });
  });
});

describe('the answer to a request for a ticket', () => {
  it('is the ticket, its end as an instant', () => {
    const body = {
      photoId: 'p',
      url: 'https://s/p',
      method: 'PUT',
      headers: { a: 'b' },
      expiresAt: '1970-01-01T00:00:01Z',
    };
    expect(ticketOf(answer(201, body))).toEqual({
      kind: 'ticket',
      ticket: { photoId: 'p', url: 'https://s/p', headers: { a: 'b' }, expiresAt: 1000 },
    });
  });

  it('is a refusal when the photo is of a kind that is not taken', () => {
    expect(ticketOf(answer(422, problemOf('photo-type-not-allowed', 422))).kind).toBe('refused');
  });
});

describe('the answer to the bytes of a photo', () => {
  it.each([
    ['taken', answer(200), 'arrived'],
    ['taken before, its answer lost, at S3', answer(412), 'arrived'],
    ['no connection', answer(0), 'unreachable'],
    ['a link that has run out, at S3', answer(403, undefined), 'stale'],
    ['a link that has run out, here', answer(403, problemOf('upload-signature-invalid', 403)), 'stale'],
    ['another photo under this ticket', answer(409, problemOf('photo-already-uploaded', 409)), 'stale'],
    ['bytes that are no photo', answer(422, problemOf('photo-type-not-allowed', 422)), 'refused'],
    ['a store that is away', answer(500), 'busy'],
    ['a store that is pressed', answer(503), 'throttled'],
  ])('%s', (_name, given, kind) => {
    expect(uploadOutcomeOf(given).kind).toBe(kind);
  });
});
