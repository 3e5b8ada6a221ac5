import { describe, expect, it } from 'vitest';
import { memoryInsight } from '../api/insight/testing.ts';
import type { Case } from '../domain/case/types.ts';
import { dayMs, tellingCases } from '../domain/insight/testing.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import { mondayMorning, reportCommand, Story, tenantForTests } from '../domain/testing.ts';
import { memorySubscriptions } from '../outbox/testing.ts';
import { VirtualClock } from '../ports/clock.ts';
import { quietLog as log } from '../ports/log.ts';
import { refreshInsight } from './refresh.ts';
import { suggestedBy } from './suggesting.ts';

/** A district with categories of which its catalogue says nothing that reporters say. */
const tenant: Tenant = {
  ...tenantForTests,
  catalogue: {
    ...tenantForTests.catalogue,
    subcategories: new Map(
      ['litter', 'lamp', 'manhole', 'stall', 'wiring'].map((code) => [
        code,
        { code, name: code, kind: 'event', major: { code: '01', name: '01' }, conditions: [] },
      ]),
    ),
  },
};

/** Cases a day apart whose reporters all took `litter`, as was suggested; `accepted` is what staff made of what it was. */
const decided = (count: number, seed: number, accepted: (code: string) => string): readonly Case[] =>
  tellingCases(count, seed).map(
    ({ text, subcategory = '' }, i) =>
      new Story(tenant, mondayMorning + (seed * 1_000 + i) * dayMs)
        .do('acceptor', reportCommand({ caseId: `${seed}-${i}`, text, subcategory: 'litter' }))
        .do('acceptor', { action: 'accept', subcategory: accepted(subcategory) }).case,
  );

/** As the lists of cases have one. */
const listed = ({ id: caseId, version, reportedAt, updatedAt, subcategory = '' }: Case) => ({
  caseId,
  version,
  reportedAt,
  updatedAt,
  subcategory,
  open: true,
});

/** Computes the district's insight from cases, as the night after the last of them does. */
const nightAfter = async (cases: readonly Case[]) => {
  const byId = new Map(cases.map((one) => [one.id, one]));
  const clock = new VirtualClock((cases.at(-1)?.reportedAt ?? 0) + dayMs);
  const insight = memoryInsight();
  const listings = {
    reported: async () => ({ items: cases.toReversed().map(listed) }),
    cases: async (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []),
  };
  const { store: subscriptions } = memorySubscriptions();
  const store = { insight, listings, subscriptions };
  const report = await refreshInsight({ tenant, store, clock, log });
  const best = async (text: string) => (await suggestedBy(insight, clock.now(), { text }))?.[0]?.code;
  return { classifier: report?.classifier, best };
};

const asItWas = (code: string) => code;
const lampsAreWiring = (code: string) => (code === 'lamp' ? 'wiring' : code);

describe('a correction by staff', () => {
  it('is what the next night learns, whatever had been suggested', async () => {
    const { classifier, best } = await nightAfter(decided(240, 1, asItWas));
    expect(classifier).toMatchObject({ kind: 'on', measured: { trained: 204, tested: 36 } });
    expect([await best('路灯坏了'), await best('井盖不见了')]).toEqual(['lamp', 'manhole']);
  });

  it('changes what is suggested once there is more of it than of what was said before', async () => {
    const cases = [...decided(200, 1, asItWas), ...decided(400, 2, lampsAreWiring)];
    const { best } = await nightAfter(cases);
    expect([await best('路灯坏了'), await best('井盖不见了')]).toEqual(['wiring', 'manhole']);
  });
});
