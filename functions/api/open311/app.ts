import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ok } from '../../domain/result.ts';
import type { ApiDependencies } from '../deps.ts';
import type { ApiEnv } from '../http/answer.ts';
import { clientAddress } from '../http/client.ts';
import type { RateLimit } from '../http/rateLimit.ts';
import { languageFor } from '../problems/language.ts';
import type { Answer, Answering, Asking } from './asking.ts';
import { describeMistake, type Mistake, mistaken, statusOfMistake } from './mistakes.ts';
import { type Mistakes, parametersOf, type Read } from './parameters.ts';
import { postRequest } from './posting.ts';
import { oneRequest, photo, requestList, requestOfToken } from './requests.ts';
import { discovery, serviceDefinition, serviceList } from './services.ts';
import { postUpdate, updateList } from './updates.ts';
import { toXml, writable } from './xml.ts';

type C = Context<ApiEnv>;
type Format = 'xml' | 'json';

interface Endpoint {
  /** below `/open311/v2/`, without the format; what stands in brackets is what the path names */
  readonly path: RegExp;
  /** what one request takes from the bucket of its client */
  readonly cost: number;
  /** how long anybody may keep the answer, in seconds */
  readonly maxAge?: number;
  readonly get?: Answering;
  readonly post?: Answering;
}

const minutes = 60;

const endpoints: readonly Endpoint[] = [
  { path: /^discovery$/, cost: 1, maxAge: 5 * minutes, get: discovery },
  { path: /^services$/, cost: 1, maxAge: 5 * minutes, get: serviceList },
  { path: /^services\/([^/]+)$/, cost: 1, maxAge: 5 * minutes, get: serviceDefinition },
  { path: /^requests$/, cost: 10, get: requestList, post: postRequest },
  { path: /^requests\/([^/]+)$/, cost: 1, get: oneRequest },
  { path: /^tokens\/([^/]+)$/, cost: 1, get: requestOfToken },
  { path: /^servicerequestupdates$/, cost: 10, get: updateList, post: postUpdate },
  { path: /^photos\/([^/]+\/[^/]+)$/, cost: 1, get: photo },
];

/** The path ends in the format that is wanted; XML is what everybody must have. */
const formatOf = (path: string): { readonly resource: string; readonly format: Format } => {
  const [, resource, ending] = /^(.*)\.(xml|json)$/.exec(path) ?? [];
  return { resource: resource ?? path, format: ending === 'json' ? 'json' : 'xml' };
};

const mediaTypes: Readonly<Record<Format, string>> = {
  // With its charset, as the standard has it, though there is a validator that wants it without.
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

const write = (format: Format, { root, content }: Extract<Answer, { readonly root: string }>): string =>
  format === 'xml' ? toXml(root, content) : JSON.stringify(content);

const cacheControl = (maxAge: number | undefined): string =>
  maxAge === undefined ? 'no-store' : `public, max-age=${maxAge}`;

const answerMistakes = (c: C, format: Format, mistakes: Mistakes): Response => {
  const status = statusOfMistake(mistakes[0]);
  const content = mistakes.map((mistake) => ({
    code: String(statusOfMistake(mistake)),
    description: describeMistake(mistake, c.var.language),
  }));
  return c.body(write(format, { root: 'errors', content }), status, {
    'Content-Type': mediaTypes[format],
    'Cache-Control': 'no-store',
  });
};

const respond = (c: C, format: Format, answered: Read<Answer>, maxAge: number | undefined): Response => {
  if (!answered.ok) return answerMistakes(c, format, answered.refusal);
  const answer = answered.value;
  // The link is good for some minutes only.
  if ('location' in answer)
    return c.body(null, 302, { Location: answer.location, 'Cache-Control': 'no-store' });
  const headers = { 'Content-Type': mediaTypes[format], 'Cache-Control': cacheControl(maxAge) };
  return c.body(write(format, answer), 200, { ...headers, ...answer.headers });
};

/** Whether the caller means this district. Each has an address of its own, so nobody needs to say. */
const jurisdictionMistake = ({ deps: { tenant }, parameters }: Asking): Mistake | undefined => {
  const value = parameters.text('jurisdiction_id');
  return value === undefined || value === tenant.key || value === tenant.district.code
    ? undefined
    : { type: 'jurisdictionNotFound', params: { value: writable(value), own: tenant.key } };
};

const isForm = (c: C): boolean =>
  c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded';

/** The form of a POST; no body at all counts as an empty one. Refusals: bodyNotForm. */
const readForm = async (c: C): Promise<Read<URLSearchParams>> => {
  if (c.req.method !== 'POST') return ok(new URLSearchParams());
  const text = await c.req.text();
  return text === '' || isForm(c) ? ok(new URLSearchParams(text)) : mistaken('bodyNotForm');
};

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A path that is no UTF-8 names nothing; decodeURIComponent says so by throwing.
    return undefined;
  }
};

interface Found {
  readonly endpoint: Endpoint;
  readonly named: string;
}

const find = (resource: string): Found | undefined => {
  for (const endpoint of endpoints) {
    const match = endpoint.path.exec(resource);
    if (match !== null) return { endpoint, named: match[1] ?? '' };
  }
  return undefined;
};

const answeringOf = ({ get, post }: Endpoint, method: string): Answering | undefined => {
  if (method === 'POST') return post;
  return method === 'GET' || method === 'HEAD' ? get : undefined;
};

const hostName = /^[\w.-]+(?::\d{1,5})?$|^\[[\da-fA-F:]+\](?::\d{1,5})?$/;

/** Where the caller reached us: as we are told, or as the request itself says. */
const baseUrlOf = (c: C, { publicUrl }: ApiDependencies): string => {
  if (publicUrl !== undefined) return publicUrl;
  const host = c.req.header('x-chengyun-host') ?? c.req.header('host') ?? '';
  return hostName.test(host) ? `https://${host}` : new URL(c.req.url).origin;
};

/**
 * Open311 GeoReport v2 with the extension for updates, to be mounted below the district's base path. It is an adapter:
 * it says what the native API says, in a form that programs have spoken since 2010 (docs/open311.md).
 */
export const createOpen311 = (deps: ApiDependencies, limiter: RateLimit): Hono<ApiEnv> => {
  const app = new Hono<ApiEnv>();
  const { tenant, clock, ids, log, maxBodyBytes } = deps;
  const at = (c: C) => formatOf(c.req.path.slice('/open311/v2/'.length));

  app.use(async (c, next) => {
    c.set('requestId', ids.next(clock.now()));
    c.set('language', languageFor(c.req.header('accept-language'), tenant.language));
    await next();
  });
  app.onError((error, c) => {
    const id = c.var.requestId;
    const { method, path } = c.req;
    log.error('api-unexpected-error', { id, method, path, error: error.stack ?? String(error) });
    return answerMistakes(c, at(c).format, [{ type: 'ours', params: { id } }]);
  });
  app.use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: (c) =>
        answerMistakes(c, at(c).format, [{ type: 'bodyTooLarge', params: { max: maxBodyBytes } }]),
    }),
  );

  const limited = (c: C, cost: number): Read<true> => {
    const seconds = limiter.take(clientAddress(c.env), cost, clock.now());
    return seconds === 0 ? ok(true) : mistaken('tooManyRequests', { seconds });
  };

  const askingOf = async (c: C, named: string): Promise<Read<Asking>> => {
    const form = await readForm(c);
    if (!form.ok) return form;
    const parameters = parametersOf(form.value, new URL(c.req.url).searchParams);
    const asking = {
      deps,
      parameters,
      named: decoded(named) ?? '',
      language: c.var.language,
      now: clock.now(),
      baseUrl: baseUrlOf(c, deps),
    };
    const mistake = jurisdictionMistake(asking);
    return mistake === undefined ? ok(asking) : { ok: false, refusal: [mistake] };
  };

  const answer = async (c: C, { endpoint, named }: Found): Promise<Read<Answer>> => {
    const answering = answeringOf(endpoint, c.req.method);
    if (answering === undefined) return mistaken('methodNotTaken', { value: c.req.method });
    const within = limited(c, endpoint.cost);
    if (!within.ok) return within;
    const asking = await askingOf(c, named);
    return asking.ok ? answering(asking.value) : asking;
  };

  app.all('/open311/v2/*', async (c) => {
    const { resource, format } = at(c);
    const found = find(resource);
    if (found === undefined) return answerMistakes(c, format, [{ type: 'pathNotFound' }]);
    return respond(c, format, await answer(c, found), found.endpoint.maxAge);
  });
  return app;
};
