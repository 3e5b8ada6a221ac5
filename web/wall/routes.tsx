import type { RouteObject } from 'react-router';
import { SignedIn } from '../app/SignedIn.tsx';
import { SessionProvider } from '../app/session.tsx';
import { WallPage } from './WallPage.tsx';

/** Whom the server tells the figures of the day (`getToday`). */
const viewers = ['leader', 'inspector', 'evaluator', 'dispatcher', 'shiftLeader', 'administrator'];

export const routes: RouteObject[] = [
  {
    path: '*',
    element: (
      <SessionProvider>
        <SignedIn roles={viewers}>
          <WallPage />
        </SignedIn>
      </SessionProvider>
    ),
  },
];
