import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '../domain/identity/types.ts';
import { allRoutes } from './audiences.ts';
import { statusOf } from './problems/types.ts';
import type { Route } from './route.ts';
import { apiForTests } from './testing.ts';

/** Nothing that anybody sends may be answered as our own mistake, nor in a way that is not documented. */

const publicLimit = { capacity: 1_000_000, perSecond: 1_000_000 };

/** A body near to a right one: the example with some fields replaced or added. */
const bodyNear = (example: unknown) =>
  fc
    .record({
      base: fc.constant(typeof example === 'object' && example !== null ? example : {}),
      changed: fc.dictionary(
        fc.oneof(
          fc.constantFrom('text', 'place', 'photos', 'channel', 'reason', 'until', 'limit', 'caller'),
          fc.string(),
        ),
        fc.jsonValue({ maxDepth: 3 }),
        { maxKeys: 3 },
      ),
    })
    .map(({ base, changed }) => ({ ...base, ...changed }));

/** Whether an answer is none of ours to be ashamed of: below 500, or what this route says it may be, as no live stream. */
const isDocumented = ({ problems = [] }: Route, status: number): boolean =>
  status < 500 || problems.some((type) => statusOf[type] === status);

const writes = allRoutes.filter(({ method }) => method !== 'GET');
const reads = allRoutes.filter(({ method }) => method === 'GET');
const tokens = ['unit1', 'supervisor', ...roles.map((role) => `role-${role}`)];
const parameters = fc.dictionary(
  fc.constantFrom('lng', 'lat', 'radius', 'datum', 'q', 'limit', 'cursor', 'from', 'to', 'role', 'community'),
  fc.oneof(fc.string(), fc.float().map(String), fc.constantFrom('114.25', '22.5', '5', 'GCJ02', '2024-01')),
);

describe('whatever is sent', () => {
  it('to a route that writes is a documented answer, never our mistake', async () => {
    const test = apiForTests({ publicLimit });
    const sent = fc
      .constantFrom(...writes)
      .chain((route) => fc.tuple(fc.constant(route), bodyNear(route.example), fc.constantFrom(...tokens)));
    await fc.assert(
      fc.asyncProperty(sent, async ([route, body, as]) => {
        const id = [...test.cases.keys()].at(-1) ?? 'none';
        const answer = await test.call(route.method, `/v1${route.path.replace(':id', id)}`, { as, body });
        expect(answer.status).toSatisfy((status) => isDocumented(route, status));
      }),
      { numRuns: 400 },
    );
  });

  it('to a stream that is not offered is answered as documented (regression: taken for our mistake)', async () => {
    const { call } = apiForTests({ publicLimit });
    const live = reads.find(({ path }) => path === '/live');
    const { status } = await call('GET', '/v1/live', { as: 'unit1' });
    expect(live !== undefined && isDocumented(live, status)).toBe(true);
    expect(live !== undefined && isDocumented(live, 500)).toBe(false);
  });

  it('as a query is a documented answer, never our mistake', async () => {
    const { call } = apiForTests({ publicLimit });
    const sent = fc.tuple(
      fc.constantFrom(...reads),
      parameters,
      fc.string({ minLength: 1 }),
      fc.constantFrom(...tokens),
    );
    await fc.assert(
      fc.asyncProperty(sent, async ([route, query, code, as]) => {
        const path = route.path.replace(/:\w+/g, () => encodeURIComponent(code.replace(/^\.+$/, 'x')));
        const answer = await call('GET', `/v1${path}?${new URLSearchParams(query)}`, { as });
        expect(answer.status).toSatisfy((status) => isDocumented(route, status));
      }),
      { numRuns: 400 },
    );
  });
});
