import { expect, it } from 'vitest';
import { newerWaits } from './newerWaits.ts';

const version = {} as ServiceWorker;

it('a newer version is one beside another (regression: a slow first start was offered as an update)', () => {
  expect(newerWaits({ active: version, waiting: version })).toBe(true);
  expect(newerWaits({ active: null, waiting: version })).toBe(false);
  expect(newerWaits({ active: version, waiting: null })).toBe(false);
  expect(newerWaits(undefined)).toBe(false);
});
