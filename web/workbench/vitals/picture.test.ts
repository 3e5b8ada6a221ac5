import { describe, expect, it } from 'vitest';
import { box, pictureOf } from './picture.ts';
import type { History } from './useHistory.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2) + minutes * 60_000).toISOString();

const reading = (minutes: number, value: number, more: Partial<History['readings'][number]> = {}) => ({
  at: at(minutes),
  receivedAt: at(minutes),
  value,
  valid: true,
  ...more,
});

const historyOf = (readings: History['readings'], thresholds: History['thresholds'] = []) =>
  ({ readings, thresholds, from: at(0), until: at(100), everyMinutes: 10 }) as unknown as History;

const alarm = { id: 'a', level: 'alarm', comparison: 'above', value: 90, clear: 80, open: false } as const;

describe('the picture of a history', () => {
  it('reaches from the lowest to the highest, and from the beginning to the end', () => {
    const { low, high, lines } = pictureOf(historyOf([reading(0, 10), reading(10, 30), reading(20, 20)]));
    expect([low, high]).toEqual([10, 30]);
    expect(lines).toEqual([`0.0,${box.height}.0 76.0,0.0 152.0,110.0`]);
  });

  it('has a gap where nothing came for longer than two intervals', () => {
    const { lines } = pictureOf(historyOf([reading(0, 1), reading(20, 2), reading(41, 1)]));
    expect(lines).toHaveLength(2);
  });

  it('keeps what cannot be believed out of the line and of the measure', () => {
    const doubtful = [reading(10, 900, { valid: false }), reading(20, 15, { conflicting: true })];
    const picture = pictureOf(historyOf([reading(0, 10), ...doubtful, reading(20, 20)]));
    expect([picture.low, picture.high]).toEqual([10, 20]);
    expect(picture.lines).toHaveLength(1);
    expect(picture.doubtful).toEqual([
      { x: 76, y: 0 },
      { x: 152, y: 110 },
    ]);
  });

  it('says between which values the readings lie (regression: it said how far the axis reaches)', () => {
    const readings = [reading(0, 40), reading(10, 84), reading(20, 900, { valid: false })];
    const { range, high } = pictureOf(historyOf(readings, [alarm]));
    expect(range).toEqual({ lowest: 40, highest: 84 });
    expect(high).toBe(90);
    expect(pictureOf(historyOf([reading(0, 900, { valid: false })], [alarm])).range).toBeUndefined();
  });

  it('has room for thresholds, and a height where all is the same', () => {
    const picture = pictureOf(historyOf([reading(0, 50)], [alarm]));
    expect([picture.low, picture.high]).toEqual([50, 90]);
    expect(picture.thresholds).toEqual([{ id: 'a', level: 'alarm', y: 0 }]);
    expect(pictureOf(historyOf([reading(0, 50)]))).toMatchObject({ low: 49, high: 51 });
    expect(pictureOf(historyOf([]))).toMatchObject({ low: 0, high: 1, lines: [] });
  });
});
