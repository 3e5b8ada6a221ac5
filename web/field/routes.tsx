import type { RouteObject } from 'react-router';
import { SessionProvider } from '../app/session.tsx';
import { ActPage } from './ActPage.tsx';
import { MePage } from './MePage.tsx';
import { NewPage } from './NewPage.tsx';
import { PatrolProvider } from './patrol/PatrolProvider.tsx';
import { FieldPerson } from './person.tsx';
import { QueuePage } from './QueuePage.tsx';
import { ReportPage } from './ReportPage.tsx';
import { Shell, TabbedShell } from './Shell.tsx';
import { TaskPage } from './TaskPage.tsx';
import { TodayPage } from './TodayPage.tsx';

const Field = () => (
  <SessionProvider>
    <FieldPerson>
      <PatrolProvider>
        <Shell />
      </PatrolProvider>
    </FieldPerson>
  </SessionProvider>
);

/** The face of supervisors and handlers, on a phone. */
export const routes: RouteObject[] = [
  {
    element: <Field />,
    children: [
      {
        element: <TabbedShell />,
        children: [
          { index: true, element: <TodayPage /> },
          { path: 'new', element: <NewPage /> },
          { path: 'queue', element: <QueuePage /> },
          { path: 'me', element: <MePage /> },
          { path: '*', element: <TodayPage /> },
        ],
      },
      { path: 'new/report', element: <ReportPage kind="report" /> },
      { path: 'new/settled', element: <ReportPage kind="selfDispose" /> },
      { path: 'task/:id', element: <TaskPage /> },
      { path: 'task/:id/:duty', element: <ActPage /> },
    ],
  },
];
