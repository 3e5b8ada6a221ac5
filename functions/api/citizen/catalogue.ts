import * as v from 'valibot';
import { searchSubcategories } from '../../domain/catalogue/search.ts';
import { ok } from '../../domain/result.ts';
import { suggestions } from '../insight/schemas.ts';
import { type Route, route } from '../route.ts';
import * as answers from '../schemas/answers.ts';
import { codeOf } from '../schemas/fields.ts';
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
    path: '/catalogue/suggestions',
    operationId: 'suggestCategories',
    summary: 'Subcategories that a report may be about, best first',
    description:
      'By a model made of the district’s own cases, where that has been measured to be better than the search; with ' +
      'how often such a suggestion is right. Only ever suggestions.',
    tag,
    roles: 'anyone',
    query: v.strictObject({
      q: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
      channel: v.exactOptional(codeOf('channel')),
    }),
    answers: [{ status: 200, description: 'Subcategories.', schema: suggestions }],
    handle: async (request) => (await import('../insight/suggest.ts')).suggestCategories(request),
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
