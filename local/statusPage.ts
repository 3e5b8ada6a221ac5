import { html } from 'hono/html';
import type { Language, Tenant } from '../functions/domain/tenant/types.ts';
import type { CityFile } from '../functions/tenants/index.ts';

type ShownTenant = Pick<Tenant, 'key' | 'city' | 'district' | 'people' | 'units'>;

export interface StatusPageFacts {
  readonly tenants: readonly ShownTenant[];
  readonly cities: readonly Pick<CityFile, 'key' | 'name' | 'superAdmins'>[];
  /** whether people may sign in without a password */
  readonly demoAccounts: boolean;
}

const words = {
  'zh-CN': {
    title: '城运 · 本机运行',
    running: '系统正在本机运行。',
    health: '运行状况',
    districts: '区',
    cities: '市',
    cityWall: '市级大屏：各区今日运行',
    superAdmins: '市级演示账号：',
    citizen: '市民：上报与查询',
    workbench: '工作台：受理、立案、派遣、处置',
    field: '外勤：核实、核查、现场处置（手机）',
    wall: '大屏：今日运行',
    document: '接口文档（OpenAPI）',
    districtHealth: '接口状况',
    signIn: '登录（OpenID Connect）',
    accounts: '演示账号（无密码）',
    noAccounts: '演示账号未开放。',
    account: '账号',
    name: '姓名',
    posts: '岗位',
    unit: '单位',
  },
  en: {
    title: 'Chengyun on this machine',
    running: 'The system is running on this machine.',
    health: 'Health',
    districts: 'Districts',
    cities: 'Cities',
    cityWall: 'Big screen of the city: all districts today',
    superAdmins: 'Demo accounts of the city:',
    citizen: 'Citizens: report and follow',
    workbench: 'Workbench: acceptance, filing, dispatch, disposal',
    field: 'In the field: confirm, verify, handle (phone)',
    wall: 'Big screen: the day so far',
    document: 'API document (OpenAPI)',
    districtHealth: 'Health of the API',
    signIn: 'Sign-in (OpenID Connect)',
    accounts: 'Demo accounts (no passwords)',
    noAccounts: 'Demo accounts are not open.',
    account: 'Account',
    name: 'Name',
    posts: 'Posts',
    unit: 'Unit',
  },
} as const satisfies Readonly<Record<Language, object>>;

const style = `
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
  table { border-collapse: collapse; width: 100% }
  th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left }
  a { color: #0b57a4 }
  .faces { font-size: 1.15rem; line-height: 2 }
`;

const accountTable = ({ people, units }: ShownTenant, language: Language) => {
  const w = words[language];
  const rows = [...people.values()].map(
    (person) => html`<tr><th scope="row"><code>${person.id}</code></th><td>${person.name}</td>
      <td>${person.roles.join(', ')}</td><td>${units.get(person.unit ?? '')?.name ?? ''}</td></tr>`,
  );
  return html`<details><summary>${w.accounts}</summary><table>
    <thead><tr><th scope="col">${w.account}</th><th scope="col">${w.name}</th><th scope="col">${w.posts}</th>
      <th scope="col">${w.unit}</th></tr></thead>
    <tbody>${rows}</tbody></table></details>`;
};

const section = (tenant: ShownTenant, demoAccounts: boolean, language: Language) => {
  const w = words[language];
  const base = `/${tenant.key}`;
  return html`<section aria-label="${tenant.district.name}">
    <h3>${tenant.city.name} · ${tenant.district.name} <small><code>${tenant.key}</code></small></h3>
    <ul class="faces">
      <li><a href="${base}/">${w.citizen}</a></li>
      <li><a href="${base}/work">${w.workbench}</a></li>
      <li><a href="${base}/field">${w.field}</a></li>
      <li><a href="${base}/wall">${w.wall}</a></li>
    </ul>
    <ul>
      <li><a href="${base}/v1/openapi.json">${w.document}</a></li>
      <li><a href="${base}/v1/health">${w.districtHealth}</a></li>
      <li><a href="${base}/oidc/.well-known/openid-configuration">${w.signIn}</a></li>
    </ul>
    ${demoAccounts ? accountTable(tenant, language) : html`<p>${w.noAccounts}</p>`}
  </section>`;
};

const citySection = (
  { key, name, superAdmins }: StatusPageFacts['cities'][number],
  demoAccounts: boolean,
  language: Language,
) => {
  const w = words[language];
  const people = superAdmins.map(({ id, name: who }) => html` <code>${id}</code> ${who}`);
  return html`<section aria-label="${name}">
    <h3>${name} <small><code>${key}</code></small></h3>
    <ul class="faces"><li><a href="/${key}/wall">${w.cityWall}</a></li></ul>
    <ul><li><a href="/${key}/v1/openapi.json">${w.document}</a></li></ul>
    ${demoAccounts ? html`<p>${w.superAdmins}${people}</p>` : ''}
  </section>`;
};

/** The page at `/`: what runs, and where everything is. Plain HTML without scripts, everything escaped. */
export const statusPage = (
  { tenants, cities, demoAccounts }: StatusPageFacts,
  language: Language,
): string => {
  const w = words[language];
  return html`<!doctype html>
<html lang="${language}">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${w.title}</title><style>${style}</style></head>
  <body>
    <main>
      <h1>${w.title}</h1>
      <p>${w.running} <a href="/health">${w.health}</a></p>
      <h2>${w.districts}</h2>
      ${tenants.map((tenant) => section(tenant, demoAccounts, language))}
      <h2>${w.cities}</h2>
      ${cities.map((city) => citySection(city, demoAccounts, language))}
    </main>
  </body>
</html>`.toString();
};
