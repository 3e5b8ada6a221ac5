import { describe, expect, it } from 'vitest';
import { byOnTimeRate, dayCurve, freshness, percentOf, siblingsOf } from './figures.ts';

const ranked = (code: string, onTimeRate?: number) => ({
  code,
  name: code,
  reported: 0,
  closed: 0,
  closedOnTime: 0,
  open: 0,
  overdue: 0,
  ...(onTimeRate === undefined ? {} : { onTimeRate }),
});

describe('the figures', () => {
  it.each([
    ['live', false, 'live'],
    ['polling', false, 'polling'],
    ['connecting', false, 'connecting'],
    ['paused', false, 'connecting'],
    ['lost', false, 'stale'],
    ['live', true, 'stale'],
    ['polling', true, 'stale'],
  ] as const)('of a connection that is %s, with a read that failed: %s, are %s', (state, failed, fresh) => {
    expect(freshness(state, failed)).toBe(fresh);
  });
});

describe('the ranking', () => {
  it('has the best rate first, and at the end who closed nothing, in the order that was given', () => {
    const order = byOnTimeRate([ranked('a'), ranked('b', 0), ranked('c', 0.9), ranked('d'), ranked('e', 1)]);
    expect(order.map(({ code }) => code)).toEqual(['e', 'c', 'b', 'a', 'd']);
  });

  it('keeps the server’s order among equals', () => {
    const order = byOnTimeRate([ranked('busy', 1), ranked('idle', 1)]);
    expect(order.map(({ code }) => code)).toEqual(['busy', 'idle']);
  });
});

describe('the curve of a day', () => {
  it('has bars for the hours that have begun and a place for those to come', () => {
    const { hours, reported, closed } = dayCurve([
      { hour: 0, reported: 2, closed: 0 },
      { hour: 1, reported: 0, closed: 1 },
    ]);
    expect(hours).toHaveLength(24);
    expect([hours[0], hours[23]]).toEqual(['00', '23']);
    expect(reported.slice(0, 3)).toEqual([2, 0, null]);
    expect(closed.slice(0, 3)).toEqual([0, 1, null]);
  });
});

it.each([
  [0, 0, 0],
  [1, 4, 25],
  [4, 4, 100],
])('%i of %i are %i per cent of a bar', (part, whole, percent) => {
  expect(percentOf(part, whole)).toBe(percent);
});

describe('the other districts', () => {
  const keys = ['one/b', 'two/c', 'one/a', 'oneself/d'];

  it('are those of the same city', () => {
    expect(siblingsOf(keys, '/one/a/')).toEqual(['one/a', 'one/b']);
  });

  it('are none where the server does not run this one, or it is alone at its address', () => {
    expect(siblingsOf(keys, '/three/x/')).toEqual([]);
    expect(siblingsOf(keys, '/')).toEqual([]);
  });
});
