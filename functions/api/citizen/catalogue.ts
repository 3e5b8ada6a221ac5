import * as v from 'valibot';
import { searchSubcategories } from '../../domain/catalogue/search.ts';
import { ok } from '../../domain/result.ts';
import { type Route, route } from '../route.ts';
import * as answers from '../schemas/answers.ts';
import * as reference from '../schemas/reference.ts';

const tag = 'catalogue';
const hour = 3600;
const found = 20;

/** What can be reported, and through which channels. */
export const catalogueRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/catalogue',
    operationId: 'getCatalogue',
    summary: 'Subcategories with their filing and closing conditions and limits, under their scheme',
    tag,
    roles: 'anyone',
    maxAge: hour,
    answers: [{ status: 200, description: 'The catalogue.', schema: reference.catalogueAnswer }],
    handle: ({ deps: { tenant } }) => {
      const { scheme, subcategories } = tenant.catalogue;
      return ok({ status: 200, body: { scheme, subcategories: [...subcategories.values()] } });
    },
  }),
  route({
    method: 'GET',
    path: '/catalogue/search',
    operationId: 'searchCatalogue',
    summary: 'Subcategories that some words may mean, best first',
    tag,
    roles: 'anyone',
    query: v.strictObject({ q: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) }),
    answers: [{ status: 200, description: 'Subcategories.', schema: answers.listOf(reference.subcategory) }],
    handle: ({ deps, query }) =>
      ok({ status: 200, body: { items: searchSubcategories(deps.tenant.catalogue, query.q, found) } }),
  }),
  route({
    method: 'GET',
    path: '/channels',
    operationId: 'listChannels',
    summary: 'Where reports may come from, and what natures they may have',
    tag,
    roles: 'anyone',
    maxAge: hour,
    answers: [{ status: 200, description: 'Channels and natures.', schema: reference.channelsAnswer }],
    handle: ({ deps: { tenant } }) => {
      const natures = [...tenant.natures].map(([code, name]) => ({ code, name }));
      return ok({ status: 200, body: { channels: [...tenant.channels.values()], natures } });
    },
  }),
];
