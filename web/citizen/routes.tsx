import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { NotFoundPage } from '../app/pages.tsx';
import { HomePage } from './HomePage.tsx';

const ReportPage = lazy(async () => ({ default: (await import('./ReportPage.tsx')).ReportPage }));
const TrackPage = lazy(async () => ({ default: (await import('./TrackPage.tsx')).TrackPage }));

/** What anybody can do without signing in. */
export const routes: RouteObject[] = [
  { index: true, element: <HomePage /> },
  { path: 'report', element: <ReportPage /> },
  { path: 'track/:token', element: <TrackPage /> },
  { path: '*', element: <NotFoundPage /> },
];
