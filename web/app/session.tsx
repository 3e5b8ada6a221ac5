import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { paths } from '../api/schema.d.ts';
import { answered, api } from './api.ts';
import { OfflineError } from './problem.ts';
import { createSignIn, type SignIn, type SignInStatus } from './signIn.ts';

export type Me = paths['/v1/me']['get']['responses'][200]['content']['application/json'];

export interface Session {
  readonly status: SignInStatus;
  /** who is signed in, once the server has said it */
  readonly me?: Me;
  /** Leads to the sign-in and back to the path, by default the one now open. */
  readonly signIn: (returnTo?: string) => Promise<void>;
  /** Signs in again in a window of its own, so that nothing on this page is lost. */
  readonly signInAgain: () => Promise<void>;
  readonly signOut: () => Promise<void>;
}

const SessionContext = createContext<Session | undefined>(undefined);

/** Kept for offline starts: a phone without network still knows whose tasks it shows. */
const keptMe = 'chengyun.me';

const rememberedMe = (): Me | undefined => {
  const kept = localStorage.getItem(keptMe);
  return kept === null ? undefined : (JSON.parse(kept) as Me);
};

const askMe = async (): Promise<Me> => {
  const me = await answered(api.GET('/v1/me'));
  localStorage.setItem(keptMe, JSON.stringify(me));
  return me;
};

/** The session of the pages inside. Citizens’ pages have none and do not load what signs in. */
export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const queries = useQueryClient();
  const [signIn] = useState<SignIn>(createSignIn);
  const [status, setStatus] = useState<SignInStatus>('loading');
  useEffect(() => signIn.start(setStatus), [signIn]);
  const { data: me } = useQuery({
    queryKey: ['me', status],
    queryFn: askMe,
    enabled: status === 'in',
    staleTime: Number.POSITIVE_INFINITY,
    // As long as no answer comes, whoever was known stays known: giving up would close the page before them.
    retry: (failures, error) => error instanceof OfflineError || failures < 2,
    placeholderData: () => (status === 'in' ? rememberedMe() : undefined),
  });
  const session = useMemo<Session>(
    () => ({
      status,
      ...(me === undefined ? {} : { me }),
      signIn: signIn.leave,
      signInAgain: async () => {
        await signIn.again();
        await queries.invalidateQueries();
      },
      signOut: async () => {
        localStorage.removeItem(keptMe);
        queries.clear();
        await signIn.end();
      },
    }),
    [status, me, signIn, queries],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
};

/** The session around. Throws where there is none: a page of staff must stand in a SessionProvider. */
export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('there is no session around this page');
  return session;
};
