import { describe, expect, it } from 'vitest';
import { refuse } from '../domain/result.ts';
import type { BusMessage } from '../ports/bus.ts';
import { quietLog } from '../ports/log.ts';
import { takeLetters } from './batch.ts';

const order = (changes: object = {}) => ({
  source: 'chengyun.city',
  detail: {
    id: 'o-1',
    kind: 'supervision',
    for: 'test/one',
    case: 'T1',
    text: '请今天内处理',
    by: { id: 's1', name: '张' },
    ...changes,
  },
});

const taken = async (messages: readonly unknown[]) => {
  const published: BusMessage[] = [];
  const nobody = () => Promise.reject(new Error('not reached'));
  const { batchItemFailures } = await takeLetters(
    {
      Records: messages.map(
        (message, index) => ({ messageId: `m${index}`, body: JSON.stringify(message) }) as never,
      ),
    },
    {
      tenant: 'test/one',
      executor: { execute: async () => refuse('illegal-transition') },
      receiver: { receive: nobody },
      cases: { search: async () => ({ items: [] }), load: async () => undefined },
      photos: { keep: nobody },
      neighbours: { read: nobody },
      bus: {
        publish: async (told) => {
          published.push(...told);
        },
      },
      clock: { now: () => 7 },
      log: quietLog,
    },
  );
  return { published, failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) };
};

describe('letters that a queue brings', () => {
  it('are answered where an order cannot be carried out, and do not come again', async () => {
    const { published, failed } = await taken([order()]);
    expect(failed).toEqual([]);
    expect(published).toEqual([
      {
        id: 'o-1:refused',
        type: 'order.refused.v1',
        tenant: 'test/one',
        at: 7,
        order: { id: 'o-1', why: { type: 'not-found', params: { case: 'T1' } } },
        counters: [],
        standing: [],
      },
    ]);
  });

  it('come again where a case cannot be read, they are another district’s, or are none, and keep no others out', async () => {
    const document = 'https://other.test/v1/handed-over/x';
    const letter = { source: 'chengyun.district', detail: { for: 'test/one', caseId: 'c', document } };
    const others = [
      order({ for: 'test/two' }),
      { source: 'somebody', detail: {} },
      'no letter',
      order({ by: 7 }),
    ];
    const { published, failed } = await taken([letter, ...others, order({ id: 'o-2' })]);
    expect(failed).toEqual(['m0', 'm1', 'm2', 'm3', 'm4']);
    expect(published.map(({ id }) => id)).toEqual(['o-2:refused']);
  });
});
