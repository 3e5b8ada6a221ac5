import { UserManager, type UserManagerSettings, WebStorageStateStore } from 'oidc-client-ts';
import { answered, api } from './api.ts';
import { basePath, inBase } from './base.ts';
import { currentLanguage } from './i18n.ts';
import { OfflineError } from './problem.ts';
import { onSessionEnded, setAccessToken } from './tokens.ts';

/** `expired`: somebody was signed in and must sign in again; what they were doing stays on the page. */
export type SignInStatus = 'loading' | 'out' | 'in' | 'expired';

export interface SignIn {
  /** Finds out who is signed in and tells every change from then on; the answer ends that. */
  start(tell: (status: SignInStatus) => void): () => void;
  /** Leaves the page for the sign-in, which leads back. */
  leave(returnTo?: string): Promise<void>;
  again(): Promise<void>;
  end(): Promise<void>;
}

const settingsOf = (issuer: string, clientId: string): UserManagerSettings => ({
  authority: issuer,
  client_id: clientId,
  redirect_uri: inBase('signed-in'),
  post_logout_redirect_uri: inBase(''),
  scope: 'openid profile',
  // In local storage, so that a patrol phone that was switched off is still signed in without a network.
  userStore: new WebStorageStateStore({ store: localStorage, prefix: `chengyun${basePath}` }),
  automaticSilentRenew: true,
  popupWindowFeatures: { width: 480, height: 640 },
});

const keptProvider = `chengyun${basePath}provider`;

interface Provider {
  readonly issuer: string;
  readonly clientId: string;
}

/** Who signs people in; without a network, who did so last, so that a phone starts with what it knows. */
const provider = async (): Promise<Provider> => {
  try {
    const { signIn } = await answered(api.GET('/v1/tenant'));
    localStorage.setItem(keptProvider, JSON.stringify(signIn));
    return signIn;
  } catch (error) {
    const kept = localStorage.getItem(keptProvider);
    if (kept === null || !(error instanceof OfflineError)) throw error;
    return JSON.parse(kept) as Provider;
  }
};

const createManager = async (): Promise<UserManager> => {
  const { issuer, clientId } = await provider();
  return new UserManager(settingsOf(issuer, clientId));
};

let shared: Promise<UserManager> | undefined;

/** One for all pages: it renews the token by a timer. Asked for again if the district could not be reached. */
export const userManager = (): Promise<UserManager> => {
  shared ??= createManager().catch((error: unknown) => {
    shared = undefined;
    throw error;
  });
  return shared;
};

/** A fresh token by the refresh token; whether there is one. */
const renewed = async (manager: UserManager): Promise<boolean> => {
  try {
    return (await manager.signinSilent()) !== null;
  } catch {
    // Whatever the reason, a person must sign in again, and the page says so.
    return false;
  }
};

const statusNow = async (manager: UserManager): Promise<SignInStatus> => {
  const user = await manager.getUser();
  if (user === null) return 'out';
  // Without a network an old session is better than none: what is kept on the phone can be seen and filled in.
  if (user.expired && navigator.onLine && !(await renewed(manager))) return 'expired';
  setAccessToken((await manager.getUser())?.access_token);
  return 'in';
};

const watch = (manager: UserManager, tell: (status: SignInStatus) => void): (() => void) => {
  const loaded = manager.events.addUserLoaded(({ access_token }) => {
    setAccessToken(access_token);
    tell('in');
  });
  const unloaded = manager.events.addUserUnloaded(() => {
    setAccessToken(undefined);
    tell('out');
  });
  const refused = onSessionEnded(() => {
    renewed(manager).then((again) => {
      if (!again) tell('expired');
    });
  });
  return () => {
    loaded();
    unloaded();
    refused();
  };
};

const begin = async (tell: (status: SignInStatus) => void): Promise<() => void> => {
  const manager = await userManager();
  const ending = watch(manager, tell);
  tell(await statusNow(manager));
  return ending;
};

/** The sign-in of this district: OpenID Connect, code with PKCE, the same for Cognito and the embedded provider. */
export const createSignIn = (): SignIn => ({
  start: (tell) => {
    const ending = begin(tell).catch(() => {
      // The district cannot be reached, so nobody can be signed in; pages show what the connection says.
      tell('out');
      return () => undefined;
    });
    return () => {
      ending.then((end) => end());
    };
  },
  leave: async (returnTo = location.href) => {
    const manager = await userManager();
    await manager.signinRedirect({ state: returnTo, ui_locales: currentLanguage() });
  },
  again: async () => {
    const manager = await userManager();
    await manager.signinPopup({ ui_locales: currentLanguage() });
  },
  end: async () => {
    const manager = await userManager();
    const { end_session_endpoint: page } = await manager.metadataService.getMetadata();
    // Cognito names these two parameters differently from the standard, which it ignores.
    const cognito = { client_id: manager.settings.client_id, logout_uri: inBase('') };
    if (page === undefined) await manager.removeUser();
    else await manager.signoutRedirect({ extraQueryParams: cognito });
  },
});
