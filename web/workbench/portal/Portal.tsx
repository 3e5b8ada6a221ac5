import { lazy } from 'react';
import { Navigate, useRoutes } from 'react-router';
import { ClientsPage } from './clients/ClientsPage.tsx';
import { DevicesPage } from './devices/DevicesPage.tsx';
import { EndpointPage } from './endpoints/EndpointPage.tsx';
import { EndpointsPage } from './endpoints/EndpointsPage.tsx';
import { EventsPage } from './events/EventsPage.tsx';
import { Frame } from './Frame.tsx';
import { KeysPage } from './keys/KeysPage.tsx';
import { TryOutPage } from './tryOut/TryOutPage.tsx';

const ReferencePage = lazy(async () => ({
  default: (await import('./reference/ReferencePage.tsx')).ReferencePage,
}));

/** The pages by which administrators connect other systems, below `/work/portal`. */
export const Portal = () =>
  useRoutes([
    {
      element: <Frame />,
      children: [
        { index: true, element: <Navigate to="endpoints" replace /> },
        { path: 'endpoints', element: <EndpointsPage /> },
        { path: 'endpoints/:endpoint', element: <EndpointPage /> },
        { path: 'events', element: <EventsPage /> },
        { path: 'try', element: <TryOutPage /> },
        { path: 'clients', element: <ClientsPage /> },
        { path: 'keys', element: <KeysPage /> },
        { path: 'devices', element: <DevicesPage /> },
        { path: 'reference', element: <ReferencePage /> },
      ],
    },
  ]);
