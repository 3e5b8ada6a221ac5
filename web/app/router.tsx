import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { createBrowserRouter, Outlet, type RouteObject, RouterProvider, useRoutes } from 'react-router';
import { basePath } from './base.ts';
import { CrashPage, NotFoundPage } from './pages.tsx';
import { createQueries } from './query.ts';
import { UpdateNotice } from './UpdateNotice.tsx';

/** A face is loaded when it is first opened; what it holds below its path is its own affair. */
const face = (path: string, load: () => Promise<{ readonly routes: RouteObject[] }>): RouteObject => ({
  path,
  errorElement: <CrashPage />,
  lazy: async () => {
    const { routes } = await load();
    const Face = () => useRoutes(routes);
    return { Component: Face };
  },
});

const Waiting = () => {
  const { t } = useTranslation();
  return <p role="status">{t('state.loading')}</p>;
};

const Root = () => (
  <Suspense fallback={<Waiting />}>
    <Outlet />
  </Suspense>
);

const routes: RouteObject[] = [
  {
    element: <Root />,
    errorElement: <CrashPage />,
    hydrateFallbackElement: <div />,
    children: [
      face('work/*', () => import('../workbench/routes.tsx')),
      face('field/*', () => import('../field/routes.tsx')),
      face('wall/*', () => import('../wall/routes.tsx')),
      {
        path: 'signed-in',
        lazy: async () => ({ Component: (await import('./SignedInCallback.tsx')).SignedInCallback }),
      },
      face('/*', () => import('../citizen/routes.tsx')),
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];

/** The four faces below the district's path. */
export const App = () => (
  <QueryClientProvider client={queries}>
    <RouterProvider router={router} />
    <UpdateNotice />
  </QueryClientProvider>
);

const queries = createQueries();
const router = createBrowserRouter(routes, { basename: basePath });
