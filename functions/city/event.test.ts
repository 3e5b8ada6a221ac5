import { describe, expect, it } from 'vitest';
import { readCityEvent } from './event.ts';
import { queued } from './testing.ts';

const event = {
  id: 'case:00000001',
  tenant: 'test/one',
  counters: [{ scope: 'M#2026-03', key: 'all', add: { filed: 1, inHand: -1 } }],
};
const counting = (add: object) => ({ ...event, counters: [{ scope: 'M#2026-03', key: 'all', add }] });

describe('a message of the city’s queue', () => {
  it('is read with whatever else a district’s event carries', () => {
    const more = { ...event, type: 'case.filed.v1', caseId: 'case', after: { state: 'handling' } };
    expect(readCityEvent(queued(more), 'test')).toEqual({ ...event, standing: [] });
  });

  it('tells of a case that begins by where and what, and not by whom', () => {
    const after = { channel: 'hotline', street: 's1', subcategory: '584', state: 'reported', unit: 'u1' };
    const reported = { ...event, type: 'case.reported.v1', caseId: 'case', at: 1_000, after };
    const begun = { caseId: 'case', at: 1_000, channel: 'hotline', street: 's1', subcategory: '584' };
    expect(readCityEvent(queued(reported), 'test')).toEqual({ ...event, standing: [], begun });
  });

  it('may count hours of a day', () => {
    const standing = [{ scope: 'D#2026-03-05', key: 'all', add: { 'reported@9': 1 } }];
    expect(readCityEvent(queued({ ...event, standing }), 'test')).toEqual({ ...event, standing });
  });

  it('may count what this build does not know', () => {
    expect(readCityEvent(queued(counting({ knownLater: 3 })), 'test')).toEqual({
      ...counting({ knownLater: 3 }),
      standing: [],
    });
  });

  it.each([
    ['no JSON', '{'],
    ['another source', queued(event, 'aws.s3')],
    ['no id', queued({ ...event, id: undefined })],
    ['no counters', queued({ ...event, counters: undefined })],
    ['a fraction', queued(counting({ filed: 0.5 }))],
    ['a key of the table as a number', queued(counting({ pk: 1 }))],
    ['the expiry as a number', queued(counting({ expiresAt: 1 }))],
    ['a name that is none', queued(counting({ 'a#b': 1 }))],
    ['too many counters', queued({ ...event, counters: Array(65).fill(event.counters[0]) })],
    ['another city’s district', queued({ ...event, tenant: 'other/one' })],
    ['a city whose name begins alike', queued({ ...event, tenant: 'testing/one' })],
  ])('with %s is refused with a reason', (_, body) => {
    expect(readCityEvent(body, 'test')).toEqual({ why: expect.stringMatching(/./) });
  });
});
