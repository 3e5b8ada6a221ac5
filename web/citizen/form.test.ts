import { describe, expect, it } from 'vitest';
import { bodyOf, lacksOf, readForm } from './form.ts';

const form = readForm({ text: ' 路灯不亮 ', address: ' 坪山大道 ', point: [114.3, 22.7] });

describe('what a citizen fills in', () => {
  it('comes back as it was kept, and empty when nothing was', () => {
    expect(readForm(undefined)).toEqual(readForm(null));
    expect(readForm({ text: 'x', of: 'an older version' })).toMatchObject({
      text: 'x',
      address: '',
      phone: '',
    });
  });

  it('lacks words and a place, and takes no telephone number that is none', () => {
    expect(lacksOf(readForm({}))).toEqual(['text', 'place']);
    expect(lacksOf({ ...form, phone: '请联系我' })).toEqual(['phone']);
    expect(lacksOf({ ...form, phone: '0755-123 4567' })).toEqual([]);
  });

  it('is sent trimmed, and without what was left empty', () => {
    expect(bodyOf(form, 'app', ['p'])).toEqual({
      channel: 'app',
      text: '路灯不亮',
      place: { point: [114.3, 22.7], datum: 'WGS84', address: '坪山大道' },
      photos: ['p'],
    });
  });

  it('names the reporter only if they want it, and answers those who left a number', () => {
    expect(bodyOf({ ...form, phone: '123456' }, 'app', []).caller).toEqual({
      phone: '123456',
      wantsFollowUp: true,
    });
    expect(bodyOf({ ...form, name: '某市民' }, 'app', []).caller).toEqual({
      name: '某市民',
      wantsFollowUp: false,
    });
  });
});
