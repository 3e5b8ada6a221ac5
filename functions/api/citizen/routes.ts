import { publicSubscriptionRoutes } from '../alerts/publicRoutes.ts';
import { exchangeRoutes } from '../devices/exchangeRoutes.ts';
import { intakeOfDevicesRoutes } from '../devices/intakeRoutes.ts';
import { openDataRoutes } from '../openData/routes.ts';
import type { Route } from '../route.ts';
import { publicBulletinRoutes } from '../staff/evaluation.ts';
import { vitalIntakeRoutes } from '../vitals/routes.ts';
import { catalogueRoutes } from './catalogue.ts';
import { publicFollowingRoutes } from './following.ts';
import { handOverRoutes } from './handingOver.ts';
import { placeRoutes } from './places.ts';
import { publicReportRoutes } from './reports.ts';
import { publicServiceRoutes } from './services.ts';
import { publicTrackingRoutes } from './tracking.ts';

/** What anybody can call without signing in. */
export const citizenRoutes: readonly Route[] = [
  ...publicReportRoutes,
  ...publicTrackingRoutes,
  ...publicFollowingRoutes,
  ...publicSubscriptionRoutes,
  ...publicServiceRoutes,
  ...catalogueRoutes,
  ...placeRoutes,
  ...openDataRoutes,
  ...intakeOfDevicesRoutes,
  ...exchangeRoutes,
  ...vitalIntakeRoutes,
  ...handOverRoutes,
  ...publicBulletinRoutes,
];
