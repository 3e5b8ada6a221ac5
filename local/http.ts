import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { languageFor } from '../functions/api/problems/language.ts';
import type { Language } from '../functions/domain/tenant/types.ts';

/** What answers Web requests: a Hono app. */
interface Fetching {
  fetch(request: Request, environment: unknown): Response | Promise<Response>;
}

/** What is served below `/<city>/<district>`, or for a city below `/<city>`. */
export interface ServedTenant {
  /** answers `/v1/…` and `/open311/…` */
  readonly api: Fetching;
  /** answers `/photos/…`, the signed links of the folder that stands in for S3 */
  readonly photos?: Fetching;
  /** answers everything else: the pages. Without them that is left to the API. */
  readonly web?: Fetching;
  /**
   * Answers `/oidc/…`. It sees the path below that in `url` and the whole path in `originalUrl`, as a provider that
   * is mounted by a router does.
   */
  readonly oidc?: (request: IncomingMessage, response: ServerResponse) => void;
}

export interface Site {
  /** by tenant key, `<city>/<district>` */
  readonly tenants: ReadonlyMap<string, ServedTenant>;
  /** by the city's folder; districts come first where a path may mean either */
  readonly cities?: ReadonlyMap<string, ServedTenant>;
  /** the HTML at `/` */
  readonly statusPage: (language: Language) => string;
}

export interface Listening {
  readonly port: number;
  /** without a slash at the end */
  readonly url: string;
  /** Answers with the site from now on; until then everything is answered with 503. */
  serve(site: Site): void;
  /** Takes no new requests, lets those under way finish for some seconds, then ends. */
  close(): Promise<void>;
}

/** How long requests under way may take once the server is told to close. */
const graceMilliseconds = 5000;

interface Routed {
  readonly listener: RequestListener;
  readonly url: string;
}

type Router = (below: string) => Routed;

/** Marks the whole path for a provider that must know where it is mounted. */
const withOriginalUrl =
  (oidc: NonNullable<ServedTenant['oidc']>, mountedAt: string): RequestListener =>
  (request, response) => {
    Object.assign(request, { originalUrl: `${mountedAt}${request.url ?? ''}` });
    oidc(request, response);
  };

const listenerOf = (app: Fetching): RequestListener =>
  getRequestListener((request, environment) => app.fetch(request, environment));

const isBelow = (url: string, path: string): boolean =>
  url.startsWith(path) && /^(?:$|[/?])/.test(url.slice(path.length));

/** Who answers what below a tenant's base path; the path is cut before it is handed on, which costs nothing. */
const routerOf = (key: string, { api, photos, oidc, web }: ServedTenant): Router => {
  const toApi = listenerOf(api);
  const toWeb = web === undefined ? toApi : listenerOf(web);
  const toPhotos = photos && listenerOf(photos);
  const toOidc = oidc && withOriginalUrl(oidc, `/${key}/oidc`);
  const whole = [
    ['/v1', toApi],
    ['/open311', toApi],
    ['/photos', toPhotos],
  ] as const;
  return (below) => {
    if (toOidc && isBelow(below, '/oidc'))
      return { listener: toOidc, url: below.slice('/oidc'.length) || '/' };
    const [, listener = toWeb] = whole.find(([path, to]) => to && isBelow(below, path)) ?? [];
    return { listener, url: below };
  };
};

const answer = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  });
  response.end(body);
};

const tenantPath = /^\/([^/?]+\/[^/?]+)(.*)$/;
const cityPath = /^\/([^/?]+)(.*)$/;

/** What a city has below its path: its API, its sign-in, its wall and its cases, and the files of these pages. */
const isOfCity = (below: string): boolean =>
  ['/v1', '/oidc', '/wall', '/work', '/signed-in', '/assets'].some((path) => isBelow(below, path)) ||
  /^\/[^/]+\.\w+(?:$|\?)/.test(below);

const isItself = (below: string): boolean => /^\/?(?:$|\?)/.test(below);

/** What stands above the tenants: the status page, whether the process lives, and nothing else. */
const answerAbove = (
  { statusPage, tenants }: Site,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  const path = request.url?.split('?')[0];
  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (reading && path === '/') {
    const language = languageFor(request.headers['accept-language'], 'zh-CN');
    answer(response, 200, 'text/html; charset=utf-8', statusPage(language));
  } else if (reading && path === '/health') {
    answer(response, 200, 'application/json', JSON.stringify({ status: 'ok', tenants: [...tenants.keys()] }));
  } else {
    answer(
      response,
      404,
      'text/plain; charset=utf-8',
      'Nothing here. See / for the districts that are served.\n',
    );
  }
};

const urlFor = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

const starting: RequestListener = (_request, response) => {
  response.setHeader('retry-after', '2');
  answer(response, 503, 'text/plain; charset=utf-8', 'Starting. Try again in a moment.\n');
};

const listenerFor = (site: Site): RequestListener => {
  const routers = new Map([...site.tenants].map(([key, tenant]) => [key, routerOf(key, tenant)]));
  const cities = new Map([...(site.cities ?? [])].map(([key, city]) => [key, routerOf(key, city)]));

  const answerCity: RequestListener = (request, response) => {
    const [, key = '', below = ''] = cityPath.exec(request.url ?? '') ?? [];
    const router = cities.get(key);
    if (router !== undefined && isItself(below)) {
      response.writeHead(307, { location: `/${key}/wall` }).end();
      return;
    }
    if (router === undefined || !isOfCity(below)) {
      answerAbove(site, request, response);
      return;
    }
    const { listener, url } = router(below);
    request.url = url;
    listener(request, response);
  };

  return (request, response) => {
    const [, key = '', below = ''] = tenantPath.exec(request.url ?? '') ?? [];
    const router = routers.get(key);
    if (router === undefined) {
      answerCity(request, response);
      return;
    }
    if (below === '' || below.startsWith('?')) {
      // The pages find everything relative to their district, which needs the slash at its end.
      response.writeHead(308, { location: `/${key}/${below}` }).end();
      return;
    }
    const { listener, url } = router(below);
    request.url = url;
    listener(request, response);
  };
};

/**
 * Takes a port (0 lets the system choose) and serves on it every tenant's API, sign-in and photos, once they are there.
 * The port comes first because links, tokens and signatures name it. Rejects if it cannot be had.
 */
export const listen = async (options: {
  readonly port: number;
  readonly host: string;
}): Promise<Listening> => {
  let current = starting;
  const server = createServer((request, response) => current(request, response));

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  const { port } = address;

  const close = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const force = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
      server.close((error) => {
        clearTimeout(force);
        if (error === undefined) resolve();
        else reject(error);
      });
      server.closeIdleConnections();
    });

  const serve = (site: Site): void => {
    current = listenerFor(site);
  };
  return { port, url: urlFor(options.host, port), serve, close };
};
