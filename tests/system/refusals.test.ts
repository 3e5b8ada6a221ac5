import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAnswer } from '../../functions/api/schemas/answers.ts';
import { systemClock } from '../../functions/ports/clock.ts';
import { type Answer, type DistrictClient, problemIn, send, tinyPng } from './client.ts';
import { type Running, startSystem } from './running.ts';
import { clientAt, tokenFor } from './tokens.ts';

let system: Running;
let north: DistrictClient;
let south: DistrictClient;
let id = '';

const spot = { point: [10.005, 50.004] };
const report = { channel: 'hotline', text: 'Litter on the corner', place: spot };

const reported = async (headers: Record<string, string> = {}): Promise<Answer> =>
  south.call('acceptor', 'POST', '/reports', { body: report, headers });

beforeAll(async () => {
  system = await startSystem();
  north = clientAt(system.runtime.url, system.folder, 'testville/north');
  south = clientAt(system.runtime.url, system.folder, 'testville/south');
  id = v.parse(caseAnswer, (await reported()).body).id;
});
afterAll(() => system.stop());

const posting = (body: object) => () =>
  south.call('acceptor', 'POST', '/reports', { body: { ...report, ...body } });
const acting =
  (as: string, action: string, body: object, headers: Record<string, string> = {}) =>
  () =>
    south.call(as, 'POST', `/cases/${id}/actions/${action}`, { body, headers });
const uploading = (contentType: string, bytes: number) => () =>
  south.call('supervisor', 'POST', '/uploads', { body: { contentType, bytes } });
const withToken = async (token: string): Promise<Answer> =>
  send('GET', `${south.base}/v1/me`, { headers: { authorization: `Bearer ${token}` } });

const inAnHour = () => new Date(systemClock.now() + 3_600_000).toISOString();

type Refused = readonly [
  what: string,
  call: () => Promise<Answer>,
  status: number,
  type: string,
  field?: string,
];

const refused: readonly Refused[] = [
  [
    'an unknown category',
    acting('acceptor', 'accept', { subcategory: 'dragons' }),
    422,
    'unknown-category',
    'subcategory',
  ],
  [
    'a place outside the district',
    posting({ place: { point: [11, 51] } }),
    422,
    'place-outside-district',
    'place.point',
  ],
  [
    'malformed geometry',
    posting({ place: { point: ['east', 'north'] } }),
    422,
    'malformed-geometry',
    'place.point',
  ],
  ['a channel that does not exist', posting({ channel: 'pigeon' }), 422, 'unknown-channel', 'channel'],
  [
    'text over the limit',
    posting({ text: 'x'.repeat(100_000).slice(0, 60_000) }),
    422,
    'text-too-long',
    'text',
  ],
  ['a time in the future', () => posting({ occurredAt: inAnHour() })(), 422, 'time-in-future', 'occurredAt'],
  [
    'a photo nobody uploaded',
    posting({ photos: ['01HQ0000000000000000000000'] }),
    422,
    'unknown-photo',
    'photos[0]',
  ],
  [
    'a photo of a wrong type',
    uploading('application/pdf', 100),
    422,
    'photo-type-not-allowed',
    'contentType',
  ],
  ['a photo that is too large', uploading('image/png', 50_000_000), 422, 'photo-too-large', 'bytes'],
  [
    'an unknown person',
    acting('acceptor', 'requestConfirmation', { supervisor: 'nobody' }),
    422,
    'unknown-person',
    'supervisor',
  ],
  ['a wrong role', acting('dispatcher', 'accept', { subcategory: 'litter' }), 403, 'role-not-allowed'],
  [
    'a wrong version',
    acting('acceptor', 'accept', { subcategory: 'litter' }, { 'if-match': '"7"' }),
    412,
    'version-conflict',
    'If-Match',
  ],
  ['an illegal transition', acting('shiftLeader', 'close', {}), 409, 'illegal-transition'],
  ['no token', () => send('GET', `${south.base}/v1/me`, {}), 401, 'sign-in-required'],
];

describe('bad input over HTTP', () => {
  for (const [what, call, status, type, field] of refused) {
    it(`${what} is refused, the field named, and nothing changes`, async () => {
      const before = await south.see('leader', id);
      const problem = problemIn(await call());
      expect(problem).toMatchObject({ status, type });
      if (field !== undefined) expect(problem.fields).toContain(field);
      expect(await south.see('leader', id)).toEqual(before);
    });
  }

  it('a repeated key with another body is refused, and with the same answered again', async () => {
    const headers = { 'idempotency-key': 'key-of-the-test' };
    const first = await reported(headers);
    const other = await south.call('acceptor', 'POST', '/reports', {
      body: { ...report, text: 'Else' },
      headers,
    });
    expect(problemIn(other)).toMatchObject({ type: 'idempotency-key-reused' });
    expect((await reported(headers)).body).toEqual(first.body);
  });

  it('an expired token and one of another district open nothing', async () => {
    const expired = await tokenFor(system.folder, 'testville/south', south.base, 'acceptor', 9);
    expect(problemIn(await withToken(expired))).toMatchObject({ status: 401, type: 'token-expired' });
    const foreign = await tokenFor(system.folder, 'testville/north', north.base, 'acceptor');
    expect(problemIn(await withToken(foreign))).toMatchObject({ status: 401, type: 'token-foreign' });
  });

  it('a case of another district does not exist', async () => {
    expect(problemIn(await north.call('leader', 'GET', `/cases/${id}`))).toMatchObject({ status: 404 });
  });

  it('a file that is not the picture it says it is does not become one', async () => {
    const program = new Uint8Array(tinyPng.length).fill(77);
    const { status, problem, photoId } = await south.upload('supervisor', program);
    expect([status, problem]).toMatchObject([422, { type: 'urn:chengyun:problem:photo-type-not-allowed' }]);
    expect(problemIn(await posting({ photos: [photoId] })())).toMatchObject({ type: 'unknown-photo' });
  });

  it('speaks the language that was asked for', async () => {
    const ask = async (language: string) => {
      const headers = { 'accept-language': language };
      const answer = await south.call('acceptor', 'POST', '/reports', {
        body: { ...report, channel: '' },
        headers,
      });
      return v.parse(v.object({ title: v.string() }), answer.body).title;
    };
    expect(await ask('zh-CN')).toMatch(/\p{Script=Han}/u);
    expect(await ask('en')).toMatch(/^[A-Z][a-z ]+$/);
  });
});
