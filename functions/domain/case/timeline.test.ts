import { describe, expect, it } from 'vitest';
import { sha256 } from '../../commands/digest.ts';
import { Story } from '../testing.ts';
import { genesisHash, seal, verifyTimeline } from './timeline.ts';
import type { CaseEvent } from './types.ts';

const resealed = (events: readonly CaseEvent[]): CaseEvent[] => {
  let prevHash = genesisHash;
  return events.map(({ hash: _hash, ...event }) => {
    const sealed = seal({ ...event, prevHash }, sha256);
    prevHash = sealed.hash;
    return sealed;
  });
};

describe('a timeline', () => {
  const events = resealed(new Story().inHand().events);

  it('is sound as it was written', () => {
    expect(verifyTimeline(events, sha256)).toBeUndefined();
  });

  it('shows an altered event', () => {
    const altered = events.map((event, index) => (index === 1 ? { ...event, at: event.at - 1 } : event));
    expect(verifyTimeline(altered, sha256)).toEqual({ version: 2, fault: 'altered' });
  });

  it('shows a missing event', () => {
    expect(
      verifyTimeline(
        events.filter((_, index) => index !== 1),
        sha256,
      ),
    ).toEqual({ version: 3, fault: 'gap' });
  });

  it('shows an event that was replaced together with its own hash', () => {
    const [first, second, ...rest] = events;
    if (first === undefined || second === undefined) throw new Error('the story is too short');
    const { hash: _hash, ...content } = second;
    const forged = seal({ ...content, reason: 'forged' }, sha256);
    expect(verifyTimeline([first, forged, ...rest], sha256)).toEqual({ version: 3, fault: 'broken-chain' });
  });

  it('hashes the same event to the same value whatever the order of its fields', () => {
    const [first] = events;
    if (first === undefined) throw new Error('the story is too short');
    const { hash, ...content } = first;
    const shuffled = Object.fromEntries(Object.entries(content).reverse()) as typeof content;
    expect(seal(shuffled, sha256).hash).toBe(hash);
  });
});
