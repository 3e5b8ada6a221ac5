import type { Route } from '../route.ts';
import { catalogueRoutes } from './catalogue.ts';
import { placeRoutes } from './places.ts';
import { publicReportRoutes } from './reports.ts';

/** What anybody can call without signing in. */
export const citizenRoutes: readonly Route[] = [...publicReportRoutes, ...catalogueRoutes, ...placeRoutes];
