import { expect } from 'vitest';
import { problemUri } from './problems/problem.ts';
import { type ProblemType, statusOf } from './problems/types.ts';
import { problem } from './schemas/answers.ts';
import { apiForTests, type CallOptions, read } from './testing.ts';

/** Requests that must be refused, and what a refusal must be like. */

type Test = ReturnType<typeof apiForTests>;
type Send = (test: Test) => ReturnType<Test['call']>;

export const report = { channel: 'hotline', text: '路边有一堆垃圾', place: { point: [114.25, 22.5] } };

export const reported = async ({ call }: Test): Promise<string> => {
  const answer = await call('POST', '/v1/reports', { as: 'acceptor', body: report });
  return String(Reflect.get(Object(answer.body), 'id'));
};

const act = (test: Test, id: string, action: string, options: CallOptions) =>
  test.call('POST', `/v1/cases/${id}/actions/${action}`, options);

/** A case that stands with unit u1 under a limit of 4 working hours. */
const inHand = async (test: Test): Promise<string> => {
  const id = await reported(test);
  await act(test, id, 'accept', { as: 'acceptor', body: { subcategory: 'litter' } });
  await act(test, id, 'file', { as: 'shiftLeader', body: { condition: 'E-1' } });
  await act(test, id, 'dispatch', { as: 'dispatcher', body: { unit: 'u1' } });
  return id;
};

export const sendReport = (changes: object) => (test: Test) =>
  test.call('POST', '/v1/reports', { as: 'acceptor', body: { ...report, ...changes } });

export const onNew =
  (action: string, as: string, body: object, headers: Record<string, string> = {}) =>
  async (test: Test) =>
    act(test, await reported(test), action, { as, body, headers });

export const onInHand = (action: string, as: string, body: object) => async (test: Test) =>
  act(test, await inHand(test), action, { as, body });

/** One request that must be refused: what is wrong, how it is sent, as what it is refused, and which field is named. */
export type Refused = readonly [what: string, send: Send, type: ProblemType, field?: string];

export const chinese = /[\u4e00-\u9fff]/;

/** Refused with the right problem in the tenant's language, twice over, and nothing has changed. */
export const expectRefusal = async ([, send, type, field]: Refused): Promise<void> => {
  const test = apiForTests();
  const answer = await send(test);
  const before = new Map([...test.cases].map(([id, subject]) => [id, subject.version]));
  const told = read(problem, answer.body);
  const status = statusOf[type];
  expect([answer.status, told.status, told.type]).toEqual([status, status, problemUri(type)]);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  if (field !== undefined) expect(told.errors[0]).toMatchObject({ field, type: told.type });
  expect(told.detail).toMatch(chinese);
  expect(told.detail).not.toMatch(/[{}]/);
  expect((await send(test)).status).toBe(status);
  for (const [id, version] of before) expect(test.cases.get(id)?.version).toBe(version);
};
