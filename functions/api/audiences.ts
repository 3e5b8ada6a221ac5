import { citizenRoutes } from './citizen/routes.ts';
import { platformRoutes } from './platform/routes.ts';
import type { Route } from './route.ts';
import { staffRoutes } from './staff/routes.ts';

/** Loaded when first asked for: what writes the document is a tenth of the API's own code, and hardly ever needed. */
const loadDocument = async (): Promise<object> => (await import('./openapi/district.ts')).districtDocument();

/** Every route of a district, by audience: what the router, the API document and the role table are made from. */
export const audiences: Readonly<Record<'platform' | 'citizen' | 'staff', readonly Route[]>> = {
  platform: platformRoutes(loadDocument),
  citizen: citizenRoutes,
  staff: staffRoutes,
};

export const allRoutes: readonly Route[] = Object.values(audiences).flat();
