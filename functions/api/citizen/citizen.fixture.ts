import type * as v from 'valibot';
import { expect } from 'vitest';
import * as answers from '../schemas/answers.ts';
import { type apiForTests, read } from '../testing.ts';

/** A report by the public and what staff do to it. */

export type Test = ReturnType<typeof apiForTests>;

/** What no answer to the public may carry. */
export const caller = { name: '来电人甲', phone: '000-1234567' };

export const report = {
  channel: 'app',
  text: '路边有一堆垃圾',
  place: { point: [114.25, 22.5], address: '某小区 3 栋' },
  subcategory: 'litter',
  caller,
  photos: ['p-sent'],
};

export const act = async ({ call }: Test, id: string, as: string, action: string, body: object = {}) => {
  const answer = await call('POST', `/v1/cases/${id}/actions/${action}`, { as, body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
};

/** Reported by the public: the case's id, and the path of its receipt. */
export const reported = async (test: Test) => {
  const sent = await test.call('POST', '/v1/public/reports', { body: report });
  expect(sent.status).toBe(201);
  const { followToken } = read(answers.publicReceipt, sent.body);
  return {
    id: followToken.split('.')[0] ?? '',
    token: followToken,
    path: `/v1/public/reports/${followToken}`,
  };
};

export const inHand = async (test: Test) => {
  const made = await reported(test);
  await act(test, made.id, 'acceptor', 'requestConfirmation');
  await act(test, made.id, 'supervisor', 'confirm', { genuine: true, text: '属实', photos: ['p-seen'] });
  await act(test, made.id, 'acceptor', 'accept', { subcategory: 'litter' });
  await act(test, made.id, 'shiftLeader', 'file', { condition: 'E-1' });
  await act(test, made.id, 'dispatcher', 'dispatch', { unit: 'u1' });
  return made;
};

export const fedBack = async (test: Test) => {
  const made = await inHand(test);
  const photos = [{ id: 'p-after', phase: 'after' }];
  await act(test, made.id, 'unit1', 'feedBack', { text: '内部：已清理', photos });
  await act(test, made.id, 'acceptor', 'sendVerification');
  return made;
};

export const closed = async (test: Test) => {
  const made = await fedBack(test);
  await act(test, made.id, 'supervisor', 'verify', { passed: true, text: '内部：属实', photos: ['p-check'] });
  await act(test, made.id, 'shiftLeader', 'close');
  return made;
};

export type Followed = v.InferOutput<typeof answers.followed>;

export const seen = async ({ call }: Test, path: string, language = 'zh'): Promise<Followed> => {
  const answer = await call('GET', path, { headers: { 'accept-language': language } });
  expect(answer.status).toBe(200);
  return read(answers.followed, answer.body);
};
