import type { UseQueryResult } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { SignedIn } from '../app/SignedIn.tsx';
import { SessionProvider } from '../app/session.tsx';
import { useIsCity } from '../shared/reference.ts';
import { CityWall } from './city/CityWall.tsx';
import { WallFrame } from './WallFrame.tsx';
import { WallPage } from './WallPage.tsx';

/** Whom the server tells the figures of the day (`getToday`). */
const viewers = ['leader', 'inspector', 'evaluator', 'dispatcher', 'shiftLeader', 'administrator'];

/** Until it is known whose wall it is: what either asks for and shows is not the other's. */
const Unknown = ({ found }: { readonly found: UseQueryResult<boolean> }) => (
  <WallFrame today={found} place={undefined} timeZone={undefined} choice={null}>
    {() => null}
  </WallFrame>
);

/** At a district its wall, at a city the city's. */
const Wall = () => {
  const city = useIsCity();
  if (city.data === undefined) return <Unknown found={city} />;
  return city.data ? <CityWall /> : <WallPage />;
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
