import type { Route } from '../route.ts';
import { deliveryRoutes } from './deliveries.ts';
import { endpointRoutes } from './endpoints.ts';

/** Everything about webhooks that administrators can call. */
export const webhookRoutes: readonly Route[] = [...endpointRoutes, ...deliveryRoutes];
