import * as v from 'valibot';
import { type Answer, type Route, type RouteFacts, route } from '../route.ts';
import * as schemas from './schemas.ts';

const tag = 'open data';

/** Published once a day. */
const maxAge = 600;

/** Loaded when first asked for: most processes never answer these. */
const work = () => import('./work.ts');

const published: Pick<RouteFacts, 'method' | 'tag' | 'roles' | 'maxAge' | 'problems'> = {
  method: 'GET',
  tag,
  roles: 'anyone',
  maxAge,
  problems: ['not-found'],
};

const file = (mediaType: NonNullable<Answer['mediaType']>, description: string): Answer => ({
  status: 200,
  description,
  schema: v.string(),
  mediaType,
});

const paged =
  'In the order of their days. Without `limit`, as many as one answer may hold. Where there are more, the header `Link` ' +
  'names the next page; all pages of one walk are of one publication.';

/** What everybody may know of the district’s cases: no words, people, photos or spots. */
export const openDataRoutes: readonly Route[] = [
  route({
    ...published,
    path: '/public/open-data',
    operationId: 'getOpenData',
    summary: 'What is published of cases: by which rules, under which licence, and how many of which months',
    answers: [{ status: 200, description: 'What there is.', schema: schemas.aboutAnswer }],
    handle: async (request) => (await work()).getAbout(request),
  }),
  route({
    ...published,
    path: '/public/open-data/fields',
    operationId: 'listOpenDataFields',
    summary: 'The data dictionary: what stands in which field, in Chinese and English',
    answers: [{ status: 200, description: 'The fields in their order.', schema: schemas.fieldsAnswer }],
    handle: async (request) => (await work()).getFields(request),
  }),
  route({
    ...published,
    path: '/public/open-data/figures',
    operationId: 'getOpenFigures',
    summary: 'What the published cases of the latest month and of twelve months add up to',
    answers: [{ status: 200, description: 'The figures.', schema: schemas.figuresAnswer }],
    handle: async (request) => (await work()).getFigures(request),
  }),
  route({
    ...published,
    path: '/public/open-data/cases',
    operationId: 'listOpenCases',
    summary: 'Published cases, page by page',
    description:
      'In the order of their days, 100 unless `limit` says. Fields are empty where they would tell too much.',
    cost: 5,
    query: schemas.casesQuery,
    problems: ['not-found', 'cursor-invalid'],
    answers: [{ status: 200, description: 'A page.', schema: schemas.casesAnswer }],
    handle: async (request) => (await work()).listCases(request),
  }),
  route({
    ...published,
    path: '/public/open-data/cases.csv',
    operationId: 'downloadOpenCasesCsv',
    summary: 'Published cases as CSV in UTF-8, for spreadsheets too',
    description: paged,
    cost: 10,
    query: schemas.casesQuery,
    problems: ['not-found', 'cursor-invalid'],
    answers: [file('text/csv', 'A line of names, then a line for each case.')],
    handle: async (request) => (await work()).downloadCsv(request),
  }),
  route({
    ...published,
    path: '/public/open-data/cases.geojson',
    operationId: 'downloadOpenCasesGeoJson',
    summary: 'Published cases as GeoJSON, each at the centre of an area',
    description: paged,
    cost: 10,
    query: schemas.casesQuery,
    problems: ['not-found', 'cursor-invalid'],
    answers: [file('application/geo+json', 'A feature for each case.')],
    handle: async (request) => (await work()).downloadGeoJson(request),
  }),
];
