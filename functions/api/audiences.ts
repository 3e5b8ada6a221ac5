import { citizenRoutes } from './citizen/routes.ts';
import { apiDocument } from './openapi/document.ts';
import { platformRoutes } from './platform/routes.ts';
import type { Route } from './route.ts';
import { staffRoutes } from './staff/routes.ts';

let document: object | undefined;

/** The API document, made once when first asked for: it depends on nothing but the routes. */
export const documentOfAll = (): object => {
  document ??= apiDocument(allRoutes);
  return document;
};

/** Every route of a district, by audience: what the router, the API document and the role table are made from. */
export const audiences: Readonly<Record<'platform' | 'citizen' | 'staff', readonly Route[]>> = {
  platform: platformRoutes(documentOfAll),
  citizen: citizenRoutes,
  staff: staffRoutes,
};

export const allRoutes: readonly Route[] = Object.values(audiences).flat();
