import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { SessionProvider } from '../app/session.tsx';
import { Shell } from './shell/Shell.tsx';
import { Start } from './shell/Start.tsx';
import { WorklistPage } from './worklist/WorklistPage.tsx';

const CasePage = lazy(async () => ({ default: (await import('./casePage/CasePage.tsx')).CasePage }));
const CaseFile = lazy(async () => ({ default: (await import('./casePage/CaseFile.tsx')).CaseFile }));
const CityPage = lazy(async () => ({ default: (await import('./city/CityPage.tsx')).CityPage }));
const ImportPage = lazy(async () => ({ default: (await import('./import/ImportPage.tsx')).ImportPage }));
const InboxPage = lazy(async () => ({ default: (await import('./inbox/InboxPage.tsx')).InboxPage }));
const IntakePage = lazy(async () => ({ default: (await import('./intake/IntakePage.tsx')).IntakePage }));
const NotificationsPage = lazy(async () => ({
  default: (await import('./notifications/NotificationsPage.tsx')).NotificationsPage,
}));
const PatrolPage = lazy(async () => ({ default: (await import('./patrol/PatrolPage.tsx')).PatrolPage }));
const BulletinPage = lazy(async () => ({
  default: (await import('./evaluation/BulletinPage.tsx')).BulletinPage,
}));
const EvaluationPage = lazy(async () => ({
  default: (await import('./evaluation/EvaluationPage.tsx')).EvaluationPage,
}));
const InsightPage = lazy(async () => ({ default: (await import('./insight/InsightPage.tsx')).InsightPage }));
const VitalsPage = lazy(async () => ({ default: (await import('./vitals/VitalsPage.tsx')).VitalsPage }));
const Portal = lazy(async () => ({ default: (await import('./portal/Portal.tsx')).Portal }));
const SearchPage = lazy(async () => ({ default: (await import('./worklist/SearchPage.tsx')).SearchPage }));

export const routes: RouteObject[] = [
  {
    path: 'city',
    element: (
      <SessionProvider>
        <CityPage />
      </SessionProvider>
    ),
  },
  {
    element: (
      <SessionProvider>
        <Shell />
      </SessionProvider>
    ),
    children: [
      { index: true, element: <Start /> },
      { path: 'queue/:queue/:state', element: <WorklistPage /> },
      { path: 'search', element: <SearchPage /> },
      { path: 'new', element: <IntakePage /> },
      { path: 'inbox', element: <InboxPage /> },
      { path: 'notifications', element: <NotificationsPage /> },
      { path: 'import', element: <ImportPage /> },
      { path: 'patrol', element: <PatrolPage /> },
      { path: 'evaluation', element: <EvaluationPage /> },
      { path: 'evaluation/bulletin', element: <BulletinPage /> },
      { path: 'insight', element: <InsightPage /> },
      { path: 'vitals', element: <VitalsPage /> },
      { path: 'portal/*', element: <Portal /> },
      { path: 'case/:id', element: <CasePage /> },
      { path: 'case/:id/file', element: <CaseFile /> },
    ],
  },
];
