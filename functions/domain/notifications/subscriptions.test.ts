import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf } from '../grid/cells.ts';
import { distance, metresPerDegree } from '../grid/geometry.ts';
import type { Position } from '../grid/types.ts';
import { tenantForTests } from '../testing.ts';
import { type FollowableCase, wants } from './matching.ts';
import { type Criteria, keysFor, keysOf, type Subscription } from './subscriptions.ts';

const { catalogue } = tenantForTests;

const following = (criteria: Criteria, kind: 'area' | 'staff' = 'area'): Subscription => ({
  id: '1',
  kind,
  criteria,
  address: 'mailto:one@example.test',
  language: 'en',
  createdAt: 0,
  confirmedAt: 1,
});

const at = (point: Position, changes: Partial<FollowableCase> = {}): FollowableCase => ({
  id: 'A',
  place: { precision: 'point', point, street: 's1', community: 'c1' },
  subcategory: 'litter',
  unit: 'u1',
  ...changes,
});

const whereOf = ({ place, unit, subcategory }: FollowableCase) => ({
  ...place,
  ...(place.point === undefined ? {} : { cell: cellOf(place.point) }),
  ...(unit === undefined ? {} : { unit }),
  ...(subcategory === undefined ? {} : { subcategory }),
});

const isFound = (subscription: Subscription, subject: FollowableCase): boolean => {
  const keys = keysFor(subject.id, whereOf(subject), catalogue);
  return keysOf(subscription).some((key) => keys.includes(key));
};

describe('an event', () => {
  it('finds every circle that its case lies in, by a handful of keys', () => {
    const anywhere = fc.record({
      lng: fc.double({ min: -179, max: 179, noNaN: true }),
      lat: fc.double({ min: -66, max: 66, noNaN: true }),
      metres: fc.integer({ min: 50, max: 5_000 }),
      angle: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      share: fc.double({ min: 0, max: 1.3, noNaN: true }),
    });
    fc.assert(
      fc.property(anywhere, ({ lng, lat, metres, angle, share }) => {
        const degree = metresPerDegree(lat);
        const reach = metres * share;
        const point: Position = [
          lng + (Math.cos(angle) * reach) / degree.lng,
          lat + (Math.sin(angle) * reach) / degree.lat,
        ];
        const subscription = following({ circle: { point: [lng, lat], metres } });
        const subject = at(point);
        const inside = distance([lng, lat], point) <= metres;
        expect(wants(subscription, 'closed', subject, catalogue)).toBe(inside);
        // The ball that distances are measured on is up to 0.5 % off the ellipsoid that cells are laid on.
        if (reach <= metres * 0.99) expect(isFound(subscription, subject)).toBe(true);
        expect(keysOf(subscription).length).toBeLessThanOrEqual(60);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, Criteria, boolean]>([
    ['its street', { area: 's1' }, true],
    ['its community', { area: 'c1' }, true],
    ['another street', { area: 's2' }, false],
    ['its street and its category', { area: 's1', categories: ['litter'] }, true],
    ['its street and its major category', { area: 's1', categories: ['01'] }, true],
    ['its street and another category', { area: 's1', categories: ['cover'] }, false],
    ['its category anywhere', { categories: ['cover', 'litter'] }, true],
    ['its unit', { unit: 'u1' }, true],
    ['another unit in its street', { area: 's1', unit: 'u2' }, false],
    ['everything', {}, true],
  ])('is for those who follow %s: %#', (_what, criteria, expected) => {
    const subject = at([114.25, 22.5]);
    const subscription = following(criteria, 'staff');
    expect(isFound(subscription, subject) && wants(subscription, 'closed', subject, catalogue)).toBe(
      expected,
    );
  });

  it('that is nobody else’s business is not told to those who follow an area', () => {
    const subject = at([114.25, 22.5]);
    const told = (
      ['filed', 'closed', 'accepted', 'breached', 'supervisionOrdered', 'commented'] as const
    ).filter((type) => wants(following({ area: 's1' }), type, subject, catalogue));
    expect(told).toEqual(['filed', 'closed']);
    const part = at([114.25, 22.5], { partOf: { id: 'W', number: 'N' } });
    expect(wants(following({ area: 's1' }), 'closed', part, catalogue)).toBe(false);
  });

  it('is for those who look after what runs late only if it does', () => {
    const late = following({ overdue: true }, 'staff');
    const subject = at([114.25, 22.5]);
    expect(wants(late, 'breached', subject, catalogue)).toBe(true);
    expect(wants(late, 'closed', subject, catalogue)).toBe(false);
  });

  it('of a case without a spot is in no circle', () => {
    const subject = at([114.25, 22.5], {
      place: { precision: 'community', point: [114.25, 22.5], community: 'c1' },
    });
    const circle = { point: [114.25, 22.5] as const, metres: 5_000 };
    expect(wants(following({ circle }), 'closed', subject, catalogue)).toBe(false);
  });
});
