import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { NotFoundPage } from '../app/pages.tsx';
import { HomePage } from './HomePage.tsx';

const AreaPage = lazy(async () => ({ default: (await import('./AreaPage.tsx')).AreaPage }));
const SubscriptionPage = lazy(async () => ({
  default: (await import('./SubscriptionPage.tsx')).SubscriptionPage,
}));
const OpenPage = lazy(async () => ({ default: (await import('./open/OpenPage.tsx')).OpenPage }));
const BulletinPage = lazy(async () => ({ default: (await import('./open/BulletinPage.tsx')).BulletinPage }));
const ReportPage = lazy(async () => ({ default: (await import('./ReportPage.tsx')).ReportPage }));
const TrackPage = lazy(async () => ({ default: (await import('./TrackPage.tsx')).TrackPage }));

/** What anybody can do without signing in. */
export const routes: RouteObject[] = [
  { index: true, element: <HomePage /> },
  { path: 'report', element: <ReportPage /> },
  { path: 'track/:token', element: <TrackPage /> },
  { path: 'open', element: <OpenPage /> },
  { path: 'open/bulletin/:code/:period', element: <BulletinPage /> },
  { path: 'follow', element: <AreaPage /> },
  { path: 'confirm/:token', element: <SubscriptionPage act="confirm" /> },
  { path: 'unsubscribe/:token', element: <SubscriptionPage act="unsubscribe" /> },
  { path: '*', element: <NotFoundPage /> },
];
