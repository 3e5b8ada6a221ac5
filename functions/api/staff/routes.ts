import { ledgerRoutes } from '../alerts/ledgerRoutes.ts';
import { staffSubscriptionRoutes } from '../alerts/staffRoutes.ts';
import { templateRoutes } from '../alerts/templateRoutes.ts';
import { clientRoutes } from '../clients/routes.ts';
import { deviceRoutes } from '../devices/routes.ts';
import { importRoutes } from '../imports/routes.ts';
import { insightRoutes } from '../insight/routes.ts';
import { open311KeyRoutes } from '../open311/keyRoutes.ts';
import { patrolRoutes } from '../patrol/routes.ts';
import type { Route } from '../route.ts';
import { vitalRoutes } from '../vitals/routes.ts';
import { webhookRoutes } from '../webhooks/routes.ts';
import { actionRoutes } from './actions.ts';
import { caseRoutes } from './cases.ts';
import { evaluationRoutes } from './evaluation.ts';
import { intakeRoutes } from './intake.ts';
import { liveRoutes } from './live.ts';
import { mapRoutes } from './map.ts';
import { opinionRoutes } from './opinions.ts';
import { peopleRoutes } from './people.ts';
import { summaryRoutes } from './summary.ts';
import { taskRoutes } from './tasks.ts';
import { todayRoutes } from './today.ts';
import { worklistRoutes } from './worklists.ts';

/** What the people of a district can call, each route with the posts that may. */
export const staffRoutes: readonly Route[] = [
  ...intakeRoutes,
  ...caseRoutes,
  ...actionRoutes,
  ...worklistRoutes,
  ...mapRoutes,
  ...liveRoutes,
  ...todayRoutes,
  ...taskRoutes,
  ...opinionRoutes,
  ...peopleRoutes,
  ...summaryRoutes,
  ...webhookRoutes,
  ...evaluationRoutes,
  ...insightRoutes,
  ...open311KeyRoutes,
  ...staffSubscriptionRoutes,
  ...ledgerRoutes,
  ...templateRoutes,
  ...patrolRoutes,
  ...deviceRoutes,
  ...clientRoutes,
  ...importRoutes,
  ...vitalRoutes,
];
