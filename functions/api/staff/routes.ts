import type { Route } from '../route.ts';
import { actionRoutes } from './actions.ts';
import { caseRoutes } from './cases.ts';
import { intakeRoutes } from './intake.ts';
import { peopleRoutes } from './people.ts';
import { summaryRoutes } from './summary.ts';
import { worklistRoutes } from './worklists.ts';

/** What the people of a district can call, each route with the posts that may. */
export const staffRoutes: readonly Route[] = [
  ...intakeRoutes,
  ...caseRoutes,
  ...actionRoutes,
  ...worklistRoutes,
  ...peopleRoutes,
  ...summaryRoutes,
];
