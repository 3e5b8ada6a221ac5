import type { RouteObject } from 'react-router';
import { SignedIn } from '../app/SignedIn.tsx';
import { SessionProvider } from '../app/session.tsx';
import { isCity, useTenant } from '../shared/reference.ts';
import { CityWall } from './city/CityWall.tsx';
import { WallPage } from './WallPage.tsx';

/** Whom the server tells the figures of the day (`getToday`). */
const viewers = ['leader', 'inspector', 'evaluator', 'dispatcher', 'shiftLeader', 'administrator'];

/** At a district its wall, at a city the city's. */
const Wall = () => {
  const { data: tenant } = useTenant();
  return tenant !== undefined && isCity(tenant) ? <CityWall /> : <WallPage />;
};

export const routes: RouteObject[] = [
  {
    path: '*',
    element: (
      <SessionProvider>
        <SignedIn roles={[...viewers, 'superAdmin']}>
          <Wall />
        </SignedIn>
      </SessionProvider>
    ),
  },
];
