import type Provider from 'oidc-provider';
import { languageFor } from '../../functions/api/problems/language.ts';
import type { Language } from '../../functions/domain/tenant/types.ts';

/** A request to the provider and its answer, as its middleware sees them. */
export type Context = Parameters<Parameters<Provider['use']>[0]>[0];

/**
 * The language of a page: what the application asked for (`ui_locales`, in order of preference), else the browser's,
 * else the tenant's.
 */
export const pageLanguage = (
  ctx: Context,
  fallback: Language,
  uiLocales: unknown = ctx.query.ui_locales,
): Language => {
  const browser = languageFor(ctx.get('accept-language'), fallback);
  return typeof uiLocales === 'string' ? languageFor(uiLocales.replaceAll(' ', ','), browser) : browser;
};

/** Answers with a page that may not be kept, framed, or run anything. */
export const respond = (ctx: Context, status: number, page: string): void => {
  ctx.status = status;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // Without form-action: browsers hold it against where a sent form is led on to, which is the application.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  });
  ctx.body = page;
};

export const redirect = (ctx: Context, status: 303 | 307, address: string): void => {
  ctx.redirect(address);
  ctx.status = status;
};
