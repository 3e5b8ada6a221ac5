import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { mondayMorning, tenantForTests } from '../domain/testing.ts';
import { createAnnouncer } from '../notifications/announce.ts';
import { VirtualClock } from '../ports/clock.ts';
import { quietLog as log } from '../ports/log.ts';
import { caseOf, openStoreForTests, reporting } from '../store/testing.ts';
import { readableDigest, readKept } from './kept.ts';
import { refreshAtNight } from './nightly.ts';
import { refreshInsight } from './refresh.ts';

const hour = 3_600_000;
const day = 24 * hour;

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(() => engine.stop());

/** A district with so many cases, reported a day apart up to yesterday. */
const district = async (name: string, cases: number) => {
  const { store } = await openStoreForTests(engine.endpoint, name);
  for (let i = 0; i < cases; i++) {
    const reportedAt = mondayMorning - (cases - i) * day;
    const subject = caseOf(`case${i}`, { reportedAt, subcategory: 'litter', state: 'pendingFiling' });
    await store.cases.commit(reporting(subject.id, subject));
    const step = { caseId: subject.id, version: 1, reportedAt };
    await store.listings.record(
      { ...step, updatedAt: reportedAt, subcategory: 'litter', open: true },
      { ...step, at: reportedAt, step: 'reported', to: 'reported' },
    );
  }
  const clock = new VirtualClock(mondayMorning);
  return { store, clock, dependencies: { tenant: tenantForTests, store, clock, log } };
};

describe('computing insight', () => {
  it('reads the cases, and keeps what it found packed', async () => {
    const { store, dependencies } = await district('computed', 3);
    const report = await refreshInsight(dependencies);
    expect(report).toMatchObject({ cases: 3, weeks: 0 });
    const digest = await readableDigest(store.insight, 'report');
    expect(await readKept(store.insight, 'report', digest ?? '')).toEqual({
      ...JSON.parse(JSON.stringify(report)),
      told: {},
    });
    expect(await readableDigest(store.insight, 'model')).toBeUndefined();
  });

  it('keeps nothing where there are no cases', async () => {
    const { store, dependencies } = await district('empty', 0);
    expect(await refreshInsight(dependencies)).toBeUndefined();
    expect(await store.insight.current('report')).toBeUndefined();
  });

  it('takes away a model that is no longer better', async () => {
    const { store, dependencies } = await district('withdrawn', 1);
    await store.insight.put('model', { digest: '1-old', at: 0, bytes: new Uint8Array([1]) });
    await refreshInsight(dependencies);
    expect(await store.insight.current('model')).toBeUndefined();
  });
});

describe('at night', () => {
  it('it is computed once, at the tenant’s own hours', async () => {
    const { clock, dependencies } = await district('night', 2);
    // Monday, nine in the morning.
    expect(await refreshAtNight(dependencies)).toBe(false);
    clock.advanceTo(mondayMorning + 17 * hour + 1);
    expect(await refreshAtNight(dependencies)).toBe(true);
    clock.advanceTo(mondayMorning + 18 * hour);
    expect(await refreshAtNight(dependencies)).toBe(false);
    clock.advanceTo(mondayMorning + day + 18 * hour);
    expect(await refreshAtNight(dependencies)).toBe(true);
  });
});

describe('what was found', () => {
  const announcing = async (name: string) => {
    // Three times the same at the same spot, which has come again.
    const { store, clock, dependencies } = await district(name, 3);
    const announce = createAnnouncer({ ...dependencies, notifications: store.notifications, channels: {} });
    const inbox = async (whose: string) =>
      (await store.notifications.inbox(whose, { limit: 9 })).items.map(({ text }) => text);
    return { store, clock, dependencies: { ...dependencies, announce }, inbox };
  };
  const told = ['趋势洞察提醒：西街道“暴露垃圾”同一处已出现 3 次。'];

  it('is in the inbox of those who answer for it, once, however many nights it is found', async () => {
    const { clock, dependencies, inbox } = await announcing('told');
    await refreshInsight(dependencies);
    expect(await inbox('person:unit2')).toEqual(told);
    expect(await inbox('role:leader')).toEqual(told);
    expect(await inbox('person:unit1')).toEqual([]);
    for (const night of [0, 1, 2]) {
      clock.advanceTo(mondayMorning + night * day);
      await refreshInsight(dependencies);
    }
    expect(await inbox('person:unit2')).toEqual(told);
  });

  it('is told the next night where it was computed in between without telling anybody', async () => {
    const { dependencies, inbox } = await announcing('trained');
    const { announce: _, ...silent } = dependencies;
    await refreshInsight(silent);
    expect(await inbox('person:unit2')).toEqual([]);
    await refreshInsight(dependencies);
    expect(await inbox('person:unit2')).toEqual(told);
  });

  it('is told once where a night ended after telling and before it was kept', async () => {
    const { store, dependencies, inbox } = await announcing('broken');
    const broken = { ...store.insight, put: () => Promise.reject(new Error('the table is away')) };
    await expect(refreshInsight({ ...dependencies, store: { ...store, insight: broken } })).rejects.toThrow();
    expect(await inbox('person:unit2')).toEqual(told);
    await refreshInsight(dependencies);
    expect(await inbox('person:unit2')).toEqual(told);
  });
});

describe('the store of insight', () => {
  it('puts large things together again, and keeps which case looks for a cause', async () => {
    const { store } = await district('large', 0);
    const bytes = new Uint8Array(700_000).map((_, i) => i % 251);
    await store.insight.put('report', { digest: '1-large', at: 5, bytes });
    expect(await store.insight.current('report')).toEqual({ digest: '1-large', at: 5 });
    expect(Buffer.compare(Buffer.from((await store.insight.read('1-large')) ?? []), bytes)).toBe(0);
    const cause = { recurrence: 'r1', caseId: 'c1', number: 'N1' };
    await store.insight.keepCause(cause);
    expect(await store.insight.cause('r1')).toEqual(cause);
    expect(await store.insight.cause('r2')).toBeUndefined();
    expect(await store.insight.causes()).toEqual([cause]);
    expect(await store.insight.read('1-none')).toBeUndefined();
  });
});
