import { type Role, roles } from '../functions/domain/identity/types.ts';
import type { Person, Tenant } from '../functions/domain/tenant/types.ts';
import { defaultData, defaultUrl } from './options.ts';
import type { Runtime } from './runtime.ts';

/** The first account of each post, in the order of the posts. */
const oneOfEach = (people: Iterable<Person>): readonly (readonly [Role, Person])[] => {
  const all = [...people];
  return roles.flatMap((role) => {
    const person = all.find((candidate) => candidate.roles.includes(role));
    return person === undefined ? [] : [[role, person] as const];
  });
};

const accountLines = ({ people }: Tenant): readonly string[] => {
  const shown = oneOfEach(people.values());
  const width = Math.max(...shown.map(([, { id }]) => id.length));
  const more = people.size - new Set(shown.map(([, { id }]) => id)).size;
  return [
    '    Demo accounts (no passwords):',
    ...shown.map(([role, { id, name }]) => `      ${id.padEnd(width)}  ${name} (${role})`),
    ...(more > 0 ? [`      and ${more} more on the status page`] : []),
  ];
};

const districtLines = (runtime: Runtime): readonly string[] =>
  runtime.districts.flatMap(({ tenant, rearmed }) => [
    '',
    `  ${tenant.city.name} · ${tenant.district.name}`,
    `    Citizens    ${runtime.url}/${tenant.key}/`,
    `    Workbench   ${runtime.url}/${tenant.key}/work`,
    `    Field       ${runtime.url}/${tenant.key}/field`,
    `    Wall        ${runtime.url}/${tenant.key}/wall`,
    `    API         ${runtime.url}/${tenant.key}/v1`,
    `    Document    ${runtime.url}/${tenant.key}/v1/openapi.json`,
    `    Sign-in     ${runtime.url}/${tenant.key}/oidc`,
    ...(rearmed > 0 ? [`    Running     ${rearmed} clocks go on from where they stood`] : []),
    ...(runtime.demoAccounts ? accountLines(tenant) : []),
  ]);

const cityLines = (runtime: Runtime): readonly string[] =>
  runtime.cities.flatMap(({ city: { key, name, superAdmins } }) => [
    '',
    `  ${name}`,
    `    City wall   ${runtime.url}/${key}/wall`,
    `    API         ${runtime.url}/${key}/v1`,
    ...(runtime.demoAccounts
      ? superAdmins.map((person) => `      ${person.id}  ${person.name} (superAdmin)`)
      : []),
  ]);

/** Only what is not the token command's own default is said. */
const tokenLines = ({ districts, demoAccounts, url }: Runtime, data: string): readonly string[] => {
  const [first] = districts;
  if (!demoAccounts || first === undefined) return [];
  const [person] = first.tenant.people.keys();
  const place = data === defaultData ? '' : ` --data ${data}`;
  const address = url === defaultUrl ? '' : ` --url ${url}`;
  return [
    '',
    'A token for curl:',
    `  npm run -s token -- --tenant ${first.tenant.key} --as ${person}${place}${address}`,
  ];
};

/** What a person sees once everything runs: where to go, who may sign in, where the data is, how to stop. */
export const banner = (runtime: Runtime, data: string): string =>
  [
    '',
    `Chengyun (城运) is running: ${runtime.url}/`,
    ...districtLines(runtime),
    ...cityLines(runtime),
    ...tokenLines(runtime, data),
    '',
    runtime.demoAccounts
      ? `Data is kept in ${data}. Stop with Ctrl-C.`
      : `Demo accounts are closed, as others can reach this port; see --allow-demo-accounts.\nData is kept in ${data}. Stop with Ctrl-C.`,
    '',
  ].join('\n');
