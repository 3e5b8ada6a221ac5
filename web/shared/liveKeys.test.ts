import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRefresher, everything, keysConcerned } from './liveKeys.ts';

describe('a message', () => {
  it('concerns its own case, and what lists or counts cases', () => {
    const keys = keysConcerned(JSON.stringify({ caseId: 'c1', version: 3 }));
    expect(keys).toContainEqual(['case', 'c1']);
    expect(keys).not.toContainEqual(['case']);
    expect(keys).toEqual(expect.arrayContaining([['worklists'], ['worklist'], ['today'], ['map']]));
  });

  it.each(['', 'no JSON', 'null', '7', '{}', '{"caseId":7}'])('that says %j concerns everything', (data) => {
    expect(keysConcerned(data)).toBe(everything);
  });
});

describe('a refresher', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const refreshing = () => {
    const refreshed: string[] = [];
    return { refreshed, ...createRefresher((key) => refreshed.push(key.join('/'))) };
  };

  it('refreshes at once what is told first', () => {
    const { refreshed, tell } = refreshing();
    tell([['today']]);
    expect(refreshed).toEqual(['today']);
  });

  it('makes one refresh a second of a burst, of each query once', () => {
    const { refreshed, tell } = refreshing();
    for (let at = 0; at < 2_500; at += 10) {
      tell([['today'], ['case', String(at < 1_500)]]);
      vi.advanceTimersByTime(10);
    }
    expect(refreshed.filter((key) => key === 'today')).toHaveLength(3);
    expect(new Set(refreshed)).toEqual(new Set(['today', 'case/true', 'case/false']));
  });

  it('loses nothing of the end of a burst', () => {
    const { refreshed, tell } = refreshing();
    tell([['today']]);
    tell([['case', 'last']]);
    vi.advanceTimersByTime(1_000);
    expect(refreshed).toEqual(['today', 'case/last']);
  });

  it('refreshes at once again after a quiet second', () => {
    const { refreshed, tell } = refreshing();
    tell([['today']]);
    vi.advanceTimersByTime(5_000);
    tell([['map']]);
    expect(refreshed).toEqual(['today', 'map']);
  });

  it('refreshes nothing more once it is stopped', () => {
    const { refreshed, tell, stop } = refreshing();
    tell([['today']]);
    tell([['map']]);
    stop();
    vi.advanceTimersByTime(5_000);
    expect(refreshed).toEqual(['today']);
  });
});
