import { describe, expect, it } from 'vitest';
import { placeFrom, reportFrom } from './draft.ts';

describe('a report as a call-taker wrote it down', () => {
  it('has what was filled in and nothing else', () => {
    expect(
      reportFrom({ channel: '12345', text: ' 路灯不亮 ', phone: '', name: ' ', wantsFollowUp: false }),
    ).toEqual({
      channel: '12345',
      text: '路灯不亮',
      place: {},
      photos: [],
    });
  });

  it('has the caller once anything is known of them', () => {
    const { caller } = reportFrom({ phone: ' 0755-123 ', wantsFollowUp: true });
    expect(caller).toEqual({ phone: '0755-123', wantsFollowUp: true });
  });

  it('is at the spot on the map, under the words that the caller used for it', () => {
    const place = {
      point: [114.3, 22.7] as [number, number],
      datum: 'WGS84' as const,
      address: '坪山大道 1 号',
    };
    expect(placeFrom({ place, community: 'c' })).toEqual({
      point: [114.3, 22.7],
      datum: 'WGS84',
      address: '坪山大道 1 号',
    });
    expect(placeFrom({ place, placeText: '学校门口' }).address).toBe('学校门口');
  });

  it('is in the community where nobody knows the spot', () => {
    expect(placeFrom({ community: '10007', placeText: '' })).toEqual({ community: '10007' });
  });
});
