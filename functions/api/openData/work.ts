import type * as v from 'valibot';
import { readPeriod } from '../../domain/evaluation/period/periods.ts';
import { given } from '../../domain/given.ts';
import type { OpenCase } from '../../domain/openData/types.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { OpenDataSettings, Tenant } from '../../domain/tenant/types.ts';
import { currentIndex, type OpenIndex } from '../../openData/kept.ts';
import { readOpenCases, type Wanted } from '../../openData/reading.ts';
import { openDataOf, rulesDigest, rulesOf } from '../../openData/rules.ts';
import { wordsIn } from '../present/names.ts';
import { iso } from '../present/time.ts';
import type { ApiRequest, Reply } from '../route.ts';
import type { OpenRow } from './columns.ts';
import { openFields, openRow } from './fields.ts';
import { presentFigures } from './figures.ts';
import { csvOf, geoJsonOf } from './formats.ts';
import { type casesQuery, mostAtOnce } from './schemas.ts';

/** The handlers of the routes of open data. */

type Asked<Q = unknown> = ApiRequest<unknown, Q, unknown>;
type Query = v.InferOutput<typeof casesQuery>;

/** Pages of others may read what is for everybody. */
const forEverybody = { 'Access-Control-Allow-Origin': '*' };

const usual = 100;

/** Refusals: not-found where the district publishes nothing. */
const settingsOf = ({ deps: { tenant } }: Asked): Result<OpenDataSettings> => {
  const settings = openDataOf(tenant);
  return settings === undefined ? refuse('not-found') : ok(settings);
};

const digestFor = (settings: OpenDataSettings, tenant: Tenant): string =>
  rulesDigest(rulesOf(settings, tenant));

/** What was published by the rules of now; nothing where it was by others, until it is made anew. */
const publishedBy = async ({ deps }: Asked, settings: OpenDataSettings): Promise<OpenIndex | undefined> =>
  (await currentIndex(deps.store.openData, digestFor(settings, deps.tenant)))?.index;

const presentMonth = ({
  month,
  through,
  cases,
  countedOnly,
  madeAt,
  final,
}: OpenIndex['months'][number]) => ({
  month,
  through,
  cases,
  countedOnly: countedOnly ?? null,
  madeAt: iso(madeAt),
  final,
});

export const getAbout = async (request: Asked): Promise<Result<Reply>> => {
  const settings = settingsOf(request);
  if (!settings.ok) return settings;
  const { delayDays, suppressBelow, places, licence } = settings.value;
  const index = await publishedBy(request, settings.value);
  const body = {
    through: index?.through ?? null,
    delayDays,
    suppressBelow,
    places,
    licence: { name: wordsIn(licence.name, request.language) ?? '', url: licence.url },
    months: (index?.months ?? []).map(presentMonth),
  };
  return ok({ status: 200, body, headers: forEverybody });
};

export const getFields = (request: Asked): Result<Reply> => {
  const settings = settingsOf(request);
  if (!settings.ok) return settings;
  const items = openFields.map(({ name, type, meaning, values }) => ({
    name,
    type,
    meaning,
    ...given('values', values),
  }));
  return ok({ status: 200, body: { items }, headers: forEverybody });
};

export const getFigures = async (request: Asked): Promise<Result<Reply>> => {
  const settings = settingsOf(request);
  if (!settings.ok) return settings;
  const index = await publishedBy(request, settings.value);
  if (index === undefined) return refuse('not-found');
  const body = presentFigures(index, settings.value.suppressBelow, request.deps.tenant);
  return ok({ status: 200, body, headers: forEverybody });
};

const keeps = ({ category, street }: Query, { catalogue }: Tenant) => {
  const major = category?.startsWith('major:') ? category.slice('major:'.length) : undefined;
  const isCategory = ({ subcategory = '' }: OpenCase): boolean =>
    category === undefined ||
    subcategory === category ||
    (major !== undefined && catalogue.subcategories.get(subcategory)?.major.code === major);
  return (subject: OpenCase): boolean =>
    isCategory(subject) && (street === undefined || subject.street === street);
};

/** Refusals: invalid-value for a period that is none. */
const wantedBy = (query: Query, tenant: Tenant): Result<Wanted> => {
  const period =
    query.period === undefined ? { from: '0000-01-01', to: '9999-12-31' } : readPeriod(query.period);
  if (period === undefined) return refuse('invalid-value', 'period');
  return ok({ from: period.from, to: period.to, keep: keeps(query, tenant) });
};

interface Rows {
  readonly rows: readonly OpenRow[];
  readonly next?: string;
}

/** Refusals: not-found, invalid-value. Throws CursorError. */
const rowsOf = async ({ deps, query }: Asked<Query>, limit: number): Promise<Result<Rows>> => {
  const { tenant, store } = deps;
  const settings = openDataOf(tenant);
  if (settings === undefined) return refuse('not-found');
  const wanted = wantedBy(query, tenant);
  if (!wanted.ok) return wanted;
  const paging = { limit, ...given('cursor', query.cursor) };
  const page = await readOpenCases(store.openData, digestFor(settings, tenant), wanted.value, paging);
  if (page === undefined) return refuse('not-found');
  return ok({ rows: page.cases.map((subject) => openRow(subject, tenant)), ...given('next', page.next) });
};

export const listCases = async (request: Asked<Query>): Promise<Result<Reply>> => {
  const found = await rowsOf(request, request.query.limit ?? usual);
  if (!found.ok) return found;
  const { rows, next } = found.value;
  return ok({ status: 200, body: { items: rows, ...given('next', next) }, headers: forEverybody });
};

const linkTo = ({ query }: Asked<Query>, next: string): string => {
  const asked = Object.entries({ ...query, cursor: next });
  return `<?${new URLSearchParams(asked.map(([name, value]): [string, string] => [name, String(value)]))}>; rel="next"`;
};

const download = async (
  request: Asked<Query>,
  write: (rows: Rows['rows']) => string,
  [ending, mediaType]: readonly [string, 'text/csv' | 'application/geo+json'],
): Promise<Result<Reply>> => {
  const found = await rowsOf(request, request.query.limit ?? mostAtOnce);
  if (!found.ok) return found;
  const { rows, next } = found.value;
  const name = [request.deps.tenant.key.replaceAll('/', '-'), 'cases', request.query.period ?? 'all'].join(
    '-',
  );
  const headers = {
    ...forEverybody,
    'Access-Control-Expose-Headers': 'Link',
    'Content-Disposition': `attachment; filename="${name}.${ending}"`,
    ...given('Link', next === undefined ? undefined : linkTo(request, next)),
  };
  return ok({ status: 200, text: write(rows), mediaType, headers });
};

export const downloadCsv = (request: Asked<Query>): Promise<Result<Reply>> =>
  download(request, csvOf, ['csv', 'text/csv']);

export const downloadGeoJson = (request: Asked<Query>): Promise<Result<Reply>> =>
  download(request, geoJsonOf, ['geojson', 'application/geo+json']);
