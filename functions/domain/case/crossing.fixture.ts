import type { Tenant } from '../tenant/types.ts';
import { actorNamed, Story, tenantForTests } from '../testing.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { genesisHash, seal } from './timeline.ts';
import type { Case, CaseEvent } from './types.ts';

/** Two districts between which a case goes. */

export const one: Tenant = tenantForTests;
export const two: Tenant = {
  ...tenantForTests,
  key: 'test/two',
  units: new Map(['v1', 'v2'].map((code) => [code, { code, name: code }])),
  people: new Map(
    [...tenantForTests.people].map(([id, person]) => [
      id,
      person.unit === undefined ? person : { ...person, unit: person.unit.replace('u', 'v') },
    ]),
  ),
  responsibilities: [{ unit: 'v1', basis: 'owner', category: 'litter' }],
  policies: { ...tenantForTests.policies, fallbackUnit: 'v1' },
};

const digest = (text: string): string =>
  `h${[...text].reduce((sum, c) => (sum * 33 + (c.codePointAt(0) ?? 0)) >>> 0, 7)}`;

/** The case in the district that takes it: its whole timeline folded, and one event more. Throws if it is refused. */
export const received = (story: Story, into: Tenant, own?: Case): Story => {
  let subject: Case | undefined;
  for (const event of story.events) subject = evolve(subject, event);
  const decided = decide(
    subject,
    { action: 'receive', ...(own === undefined ? {} : { own }) },
    { now: story.now, actor: actorNamed('system'), tenant: into },
  );
  if (!decided.ok || decided.value === undefined) throw new Error(`not received: ${JSON.stringify(decided)}`);
  const event: CaseEvent = seal({ ...decided.value, prevHash: subject?.lastHash ?? genesisHash }, digest);
  const next = new Story(into, story.now);
  next.events.push(...story.events, event);
  next.subject = evolve(subject, event);
  return next;
};

export const handedOver = (story: Story, to = two.key): Story =>
  story.do('superAdmin', { action: 'handOver', order: 'order-1', to, reason: '案发点位于邻区' });

export { digest };
