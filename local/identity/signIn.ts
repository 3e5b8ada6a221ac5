import type { IncomingMessage } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import type { LogPort } from '../../functions/ports/log.ts';
import type { Account, SignInPlace } from './account.ts';
import { isLoopback } from './addresses.ts';
import { closedPage, failurePage, notHerePage, signInPage } from './pages.ts';
import { type Context, pageLanguage, redirect, respond } from './respond.ts';
import { words } from './words.ts';

type Middleware = Parameters<Provider['use']>[0];

/** Where the provider sends people who must sign in; below the mount. */
export const signInPath = (uid: string): string => `/sign-in/${uid}`;

const signInRoute = /^\/sign-in\/([\w-]+)$/;

/** Where browsers come in from outside; below the mount. */
const entrances: ReadonlySet<string> = new Set(['/auth', '/session/end']);

export interface SignInOptions {
  readonly provider: Provider;
  readonly tenant: SignInPlace;
  readonly allowDemoAccounts: boolean;
  readonly log: LogPort;
}

/** A chosen account and little else. */
const maxFormBytes = 4096;

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  // Not destroyed when left early: it carries the answer, too.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    if (text.length > maxFormBytes) return new URLSearchParams();
  }
  return new URLSearchParams(text);
};

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** The sign-in under way in this browser, if it is the one of this page. */
const interactionOf = async (
  provider: Provider,
  { req, res }: Context,
  uid: string,
): Promise<Interaction | undefined> => {
  try {
    const interaction = await provider.interactionDetails(req, res);
    return interaction.uid === uid ? interaction : undefined;
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return undefined;
    throw error;
  }
};

const chosenPerson = async (
  ctx: Context,
  people: ReadonlyMap<string, Account>,
): Promise<Account | undefined> => people.get((await readForm(ctx.req)).get('person') ?? '');

const answerSignIn = async (ctx: Context, uid: string, options: SignInOptions): Promise<void> => {
  const { provider, tenant, allowDemoAccounts, log } = options;
  const interaction = await interactionOf(provider, ctx, uid);
  const asked = ctx.query.ui_locales ?? interaction?.params.ui_locales;
  const language = pageLanguage(ctx, tenant.language, asked);
  const w = words[language];
  if (!allowDemoAccounts) {
    respond(ctx, 403, closedPage(tenant, language));
  } else if (interaction === undefined) {
    respond(ctx, 400, failurePage(language, w.expired));
  } else if (ctx.method !== 'POST') {
    respond(ctx, 200, signInPage(tenant, language));
  } else {
    const person = await chosenPerson(ctx, tenant.people);
    if (person === undefined) {
      respond(ctx, 400, failurePage(language, w.unknownPerson));
      return;
    }
    const returnTo = await provider.interactionResult(ctx.req, ctx.res, { login: { accountId: person.id } });
    log.info('identity-signed-in', { person: person.id });
    redirect(ctx, 303, returnTo);
  }
};

/**
 * Cookies and issuer belong to one name of this machine. Who comes in by another one (`localhost` for `127.0.0.1`) is
 * led to the right one at the door, as the sign-in would lose its cookies on the way.
 */
const properAddress = (ctx: Context, issuer: string): string | undefined => {
  const own = new URL(issuer);
  if (ctx.method !== 'GET' || ctx.host === own.host || !entrances.has(ctx.path)) return undefined;
  const given = `http://${ctx.host}`;
  const sameMachine = isLoopback(own) && URL.canParse(given) && isLoopback(new URL(given));
  return sameMachine ? `${issuer}${ctx.url}` : undefined;
};

const placeToGo = (ctx: Context, issuer: string): string | undefined =>
  ctx.path === '/' ? `${issuer}/.well-known/openid-configuration` : properAddress(ctx, issuer);

/** The sign-in pages before the provider's own routes, and a page where nothing is. */
export const signInRoutes = (options: SignInOptions): Middleware => {
  const { provider, tenant } = options;
  return async (ctx, next) => {
    const elsewhere = placeToGo(ctx, provider.issuer);
    const uid = signInRoute.exec(ctx.path)?.[1];
    if (elsewhere !== undefined) return redirect(ctx, 307, elsewhere);
    if (uid !== undefined) return answerSignIn(ctx, uid, options);
    await next();
    const unanswered = ctx.status === 404 && ctx.body === undefined;
    if (unanswered) respond(ctx, 404, notHerePage(pageLanguage(ctx, tenant.language)));
  };
};
