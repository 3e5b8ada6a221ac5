import { describe, expect, it } from 'vitest';
import { readCityEvent } from '../../city/event.ts';
import { busSource } from '../../ports/bus.ts';
import { sampleDimensions, sampleEvent, sampleMessage } from '../testing.ts';
import { busEventOf, type Telling } from './bus.ts';

const change = { scope: 'OPEN', key: 'street#s1', add: { open: 1 } };
const telling: Telling = { count: () => [], standing: () => [change] };
const where = { street: 's1', community: 'c1', grid: 'g1', cell: 'wx4g0', unit: 'u1', queue: 'u1#handling' };
const at = (subcategory: string) => sampleDimensions({ ...where, subcategory, kind: 'event' });
const reported = (subcategory: string) =>
  sampleMessage(sampleEvent('A', 1, { type: 'reported' }), { after: at(subcategory) });

describe('what leaves a district of a case', () => {
  it('is where and what it is', () => {
    expect(busEventOf(reported('litter'), telling, ['bed-bugs']).after).toEqual(at('litter'));
  });

  it('is neither place nor category where the city calls the category sensitive; it is counted all the same', () => {
    const event = busEventOf(reported('bed-bugs'), telling, ['bed-bugs']);
    const { channel, state, reportedAt, overdue } = at('bed-bugs');
    expect(event.after).toEqual({ channel, state, reportedAt, overdue });
    expect(event.standing).toEqual([change]);
    const body = JSON.stringify({ source: busSource, detail: event });
    expect(readCityEvent(body, event.tenant.split('/')[0] ?? '')).toMatchObject({
      begun: { caseId: 'A', at: event.at, channel },
    });
    expect(body).not.toMatch(/bed-bugs|wx4g0|"c1"/);
  });

  it('is as little where a case only becomes, or ceases to be, of such a category', () => {
    for (const [before, after] of [
      ['litter', 'bed-bugs'],
      ['bed-bugs', 'litter'],
    ] as const) {
      const message = sampleMessage(sampleEvent('A', 2), { before: at(before), after: at(after) });
      const event = busEventOf(message, telling, ['bed-bugs']);
      expect([event.before?.street, event.after.street, event.after.subcategory]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    }
  });
});
