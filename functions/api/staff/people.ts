import * as v from 'valibot';
import { given } from '../../domain/given.ts';
import { distance } from '../../domain/grid/geometry.ts';
import { roles } from '../../domain/identity/types.ts';
import { ok, refuse } from '../../domain/result.ts';
import { type Route, route } from '../route.ts';
import * as answers from '../schemas/answers.ts';
import { lat, lng, numberParameter, pathCode } from '../schemas/fields.ts';
import * as reference from '../schemas/reference.ts';
import { staff } from './roles.ts';

const mostComponents = 100;

/** Who and what there is in the district. */
export const peopleRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/me',
    operationId: 'getMe',
    summary: 'Who you are here',
    tag: 'people',
    roles: staff,
    scope: 'cases:read',
    answers: [{ status: 200, description: 'You.', schema: answers.me }],
    handle: ({ actor: { id, name, roles: held, unit, scopes } }) =>
      ok({
        status: 200,
        body: { id, name, roles: held, ...given('unit', unit), ...given('scopes', scopes) },
      }),
  }),
  route({
    method: 'GET',
    path: '/people',
    operationId: 'listPeople',
    summary: 'The people of the district, by post if asked',
    tag: 'people',
    roles: staff,
    query: v.strictObject({ role: v.exactOptional(v.picklist(roles)) }),
    answers: [{ status: 200, description: 'People.', schema: answers.listOf(answers.personAnswer) }],
    handle: ({ deps, query: { role } }) => {
      const items = [...deps.tenant.people.values()]
        .filter((person) => role === undefined || person.roles.includes(role))
        .map(({ language, ...person }) => person);
      return ok({ status: 200, body: { items } });
    },
  }),
  route({
    method: 'GET',
    path: '/units',
    operationId: 'listUnits',
    summary: 'The responsible units of the district',
    tag: 'people',
    roles: staff,
    answers: [{ status: 200, description: 'Units.', schema: answers.listOf(answers.unit) }],
    handle: ({ deps }) => ok({ status: 200, body: { items: [...deps.tenant.units.values()] } }),
  }),
  route({
    method: 'GET',
    path: '/components',
    operationId: 'listComponentsNearPoint',
    summary: 'Components around a point, nearest first',
    tag: 'places',
    roles: staff,
    query: v.strictObject({ lng, lat, radius: v.exactOptional(numberParameter('invalid-value', 1, 2000)) }),
    answers: [{ status: 200, description: 'Components.', schema: answers.listOf(reference.component) }],
    handle: ({ deps, query }) => {
      const { radius = deps.tenant.policies.duplicates.radiusMetres } = query;
      const items = [...deps.tenant.components.values()]
        .map((component) => ({ component, metres: distance([query.lng, query.lat], component.point) }))
        .filter(({ metres }) => metres <= radius)
        .sort((left, right) => left.metres - right.metres)
        .slice(0, mostComponents)
        .map(({ component }) => component);
      return ok({ status: 200, body: { items } });
    },
  }),
  route({
    method: 'GET',
    path: '/components/:code',
    operationId: 'getComponent',
    summary: 'A component and its owner',
    tag: 'places',
    roles: staff,
    params: v.strictObject({ code: pathCode }),
    problems: ['not-found'],
    answers: [{ status: 200, description: 'The component.', schema: reference.component }],
    handle: ({ deps, params }) => {
      const component = deps.tenant.components.get(params.code);
      return component === undefined ? refuse('not-found') : ok({ status: 200, body: component });
    },
  }),
];
