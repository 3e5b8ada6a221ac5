import { expect, it } from 'vitest';
import { about, circleAround, ends, percent } from './figures.ts';

it('writes shares with one digit, and nothing as nothing', () => {
  expect([percent(0.1234), percent(undefined)]).toEqual(['12.3 %', '–']);
});

it('writes few cases with a digit, many whole, and bands outwards', () => {
  expect([about(2.34), about(23.4)]).toEqual(['2.3', '23']);
  expect(ends(1.6, 4.2)).toEqual({ low: 1, high: 5 });
});

it('closes a circle, as far around everywhere', () => {
  const circle = circleAround([114, 60], 1_000);
  expect(circle[0]?.[0]).toBeCloseTo(circle.at(-1)?.[0] ?? 0);
  const [east = [0, 0], , , , , , , , , , , , north = [0, 0]] = circle;
  expect((east[0] - 114) / (north[1] - 60)).toBeCloseTo(2);
});
