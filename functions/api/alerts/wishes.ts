import { given } from '../../domain/given.ts';
import { toWgs84 } from '../../domain/grid/datum.ts';
import { policiesOf } from '../../domain/notifications/policies.ts';
import type { Criteria } from '../../domain/notifications/subscriptions.ts';
import type { QuietPeriod } from '../../domain/notifications/types.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Tenant } from '../../domain/tenant/types.ts';
import { createAnnouncer } from '../../notifications/announce.ts';
import { createSubscribing, type Subscribing } from '../../notifications/subscribing.ts';
import type { ApiDependencies } from '../deps.ts';
import type { Where } from './schemas.ts';

/** Lets people subscribe, with what the API stands on. */
export const subscribingOf = ({
  tenant,
  store,
  alerts,
  clock,
  log,
  followSecret,
}: ApiDependencies): Subscribing =>
  createSubscribing({
    tenant,
    subscriptions: store.subscriptions,
    notifications: store.notifications,
    log,
    announce: createAnnouncer({
      tenant,
      notifications: store.notifications,
      channels: alerts.channels,
      queue: alerts.queue,
      clock,
      log,
    }),
    clock,
    secret: followSecret,
  });

/** Minutes of `22:00-07:00`. */
export const quietOf = (text: string | undefined): QuietPeriod | undefined => {
  if (text === undefined) return undefined;
  const [from = 0, to = 0] = text
    .split('-')
    .map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return { from, to };
};

/** Refusals: invalid-value for one that is too wide, place-outside-district. */
const circleOf = (circle: Where['circle'], tenant: Tenant): Result<Criteria> => {
  if (circle === undefined) return ok({});
  const { maxRadiusMetres: max } = policiesOf(tenant).subscriptions;
  if (circle.metres > max) return refuse('invalid-value', 'circle.metres', { max });
  const point = toWgs84(circle.point, circle.datum ?? tenant.datum);
  if (tenant.grids.locate(point) === undefined) return refuse('place-outside-district', 'circle.point');
  return ok({ circle: { point, metres: circle.metres } });
};

const unknownCategory = (codes: readonly string[], { catalogue }: Tenant): string | undefined => {
  const known = new Set(
    [...catalogue.subcategories.values()].flatMap(({ code, major }) => [code, major.code]),
  );
  return codes.find((code) => !known.has(code));
};

/**
 * Which cases are meant. Refusals: invalid-value for two places at once or a circle that is too wide, place-outside-district,
 * unknown-category.
 */
export const criteriaOf = (where: Where, tenant: Tenant): Result<Criteria> => {
  const { street, community, categories = [], unit, overdue } = where;
  const places = [street, community, where.circle].filter((place) => place !== undefined);
  if (places.length > 1) return refuse('invalid-value', where.circle === undefined ? 'community' : 'circle');
  const unknown = unknownCategory(categories, tenant);
  if (unknown !== undefined) return refuse('unknown-category', 'categories', { subcategory: unknown });
  const circle = circleOf(where.circle, tenant);
  if (!circle.ok) return circle;
  return ok({
    ...circle.value,
    ...given('area', street ?? community),
    ...(categories.length === 0 ? {} : { categories: [...new Set(categories)].sort() }),
    ...given('unit', unit),
    ...given('overdue', overdue),
  });
};
