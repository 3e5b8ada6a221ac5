import { html, raw } from 'hono/html';
import { type Role, roles } from '../../functions/domain/identity/types.ts';
import type { Language } from '../../functions/domain/tenant/types.ts';
import type { Account, SignInPlace } from './account.ts';
import { postNames, words } from './words.ts';

/** The pages of the sign-in: plain HTML without scripts, everything escaped. */

type Shown = Pick<SignInPlace, 'city' | 'district' | 'people' | 'units'>;

type Markup = ReturnType<typeof html>;

const style = `
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
  ul { list-style: none; padding: 0 }
  button { font: inherit; text-align: start; width: 100%; min-height: 2.75rem; margin: .25rem 0; padding: .5rem .75rem; color: inherit; background: #f5f5f5; border: 1px solid #767676; border-radius: .25rem; cursor: pointer }
  button:hover, button:focus-visible { background: #e3effa }
  button:focus-visible, a:focus-visible { outline: 3px solid #0b57a4; outline-offset: 2px }
  small { color: #555 }
  a { color: #0b57a4 }
`;

const page = (language: Language, title: string, body: Markup): string =>
  html`<!doctype html>
<html lang="${language}">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title><style>${raw(style)}</style></head>
  <body><main><h1>${title}</h1>${body}</main></body>
</html>`.toString();

/** The same page in the other languages. */
const languageLinks = (language: Language): Markup => {
  const others = (['zh-CN', 'en'] as const).filter((other) => other !== language);
  return html`<p>${others.map(
    (other) =>
      html`<a href="?ui_locales=${other}" lang="${other}" hreflang="${other}">${words[other].itself}</a>`,
  )}</p>`;
};

const button = ({ id, name, unit }: Account, { units }: Shown): Markup => {
  const unitName = unit === undefined ? undefined : units.get(unit)?.name;
  return html`<li><button name="person" value="${id}">${name} <small>${unitName} <code>${id}</code></small></button></li>`;
};

/** Everybody once, under the first of their posts. */
const byPost = (people: Iterable<Account>): readonly (readonly [Role, readonly Account[]])[] => {
  const all = [...people];
  const firstPost = (person: Account) => roles.find((role) => person.roles.includes(role));
  return roles
    .map((role) => [role, all.filter((person) => firstPost(person) === role)] as const)
    .filter(([, group]) => group.length > 0);
};

const titleFor = ({ city, district }: Shown, language: Language): string =>
  [words[language].signIn, city.name, ...(district === undefined ? [] : [district.name])].join(' · ');

/** One button for each demo account, grouped by post. The form is sent to the page's own address. */
export const signInPage = (tenant: Shown, language: Language): string => {
  const groups = byPost(tenant.people.values()).map(
    ([
      role,
      group,
    ]) => html`<section aria-labelledby="post-${role}"><h2 id="post-${role}">${postNames[language][role]}</h2>
      <ul>${group.map((person) => button(person, tenant))}</ul></section>`,
  );
  return page(
    language,
    titleFor(tenant, language),
    html`${languageLinks(language)}<p>${words[language].choose}</p><form method="post">${groups}</form>`,
  );
};

/** What is shown in place of the accounts where they are not open. */
export const closedPage = (tenant: Shown, language: Language): string =>
  page(
    language,
    titleFor(tenant, language),
    html`${languageLinks(language)}<p>${words[language].closed}</p>`,
  );

/** What went wrong in the protocol's own words, which are English. */
interface Detail {
  readonly code: string;
  readonly description: string | undefined;
}

/** Says that the sign-in did not work, why, and what to do now. */
export const failurePage = (language: Language, why: string | Detail): string => {
  const reason =
    typeof why === 'string'
      ? html`<p>${why}</p>`
      : html`<p lang="en"><code>${why.code}</code> ${why.description}</p>`;
  const w = words[language];
  return page(language, w.failed, html`${reason}<p>${w.startAgain}</p>`);
};

export const notHerePage = (language: Language): string => page(language, words[language].notHere, html``);

/** Asks whether to sign out. `form` is the provider's own markup, which the buttons belong to. */
export const signOutPage = (language: Language, form: string): string => {
  const w = words[language];
  return page(
    language,
    w.signOut,
    html`<p>${w.askSignOut}</p>${raw(form)}
      <button form="op.logoutForm" name="logout" value="yes">${w.signOut}</button>
      <button form="op.logoutForm">${w.staySignedIn}</button>`,
  );
};

export const signedOutPage = (language: Language): string =>
  page(language, words[language].signOut, html`<p>${words[language].signedOut}</p>`);
