import { describe, expect, it } from 'vitest';
import { isBegun, lacksOf, placeBody, readForm } from './forms.ts';

const place = { point: [114.3, 22.7] as [number, number], datum: 'WGS84' as const };

describe('a form that was kept', () => {
  it.each([
    ['nothing', undefined, { text: '' }],
    ['a half of it', { text: 'a', verdict: 'no' }, { text: 'a', verdict: 'no' }],
    ['something of another version', { text: 7 }, { text: '' }],
  ])('is read from %s', (_name, kept, form) => {
    expect(readForm(kept)).toEqual(form);
  });
});

describe('what is missing', () => {
  it('is everything that is needed, at first', () => {
    const needs = ['verdict', 'text', 'photo', 'place', 'subcategory', 'before', 'after'] as const;
    expect(lacksOf(needs, { form: { text: ' ' }, photos: [] })).toEqual(needs);
  });

  it('is the photo after, when there is only one before', () => {
    expect(lacksOf(['before', 'after'], { form: { text: '' }, photos: [{ phase: 'before' }] })).toEqual([
      'after',
    ]);
  });

  it('is nothing when all is there', () => {
    const filled = { form: { text: 'a', verdict: 'yes' as const, place }, photos: [{}] };
    expect(lacksOf(['verdict', 'text', 'photo', 'place'], filled)).toEqual([]);
  });
});

describe('a form that somebody began', () => {
  it.each([
    ['has words', { form: { text: 'a' }, photos: [] }, true],
    ['has a photo', { form: { text: '' }, photos: [{}] }, true],
    ['has a verdict', { form: { text: '', verdict: 'no' as const }, photos: [] }, true],
    ['has more than the place that the phone found', { form: { text: ' ', place }, photos: [] }, false],
  ])('%s', (_name, filled, begun) => {
    expect(isBegun(filled)).toBe(begun);
  });
});

describe('a place as the API takes it', () => {
  it('leaves out what the server finds by itself', () => {
    expect(placeBody({ ...place, grid: 'g', street: 's', accuracy: 4, address: 'here' })).toEqual({
      ...place,
      address: 'here',
    });
  });
});
