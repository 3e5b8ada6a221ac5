import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { given } from '../functions/domain/given.ts';
import type { Tenant, TileSource } from '../functions/domain/tenant/types.ts';
import { cacheControlOf, contentPolicy, fileEnding, tilesOrigin } from '../web/serving.ts';

/** Where `node web/build.ts` puts the pages. */
export const builtWeb: string = join(import.meta.dirname, '..', 'web', 'dist');

const security = (tiles: TileSource | undefined) => ({
  'content-security-policy': contentPolicy({ signIn: [], ...given('tiles', tilesOrigin(tiles)) }),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
});

/** The page with the district's own path in its `<base>`, so that one build serves any district. */
const pageBelow = (html: string, mountedAt: string): string =>
  html.replace('<base href="/" />', `<base href="${mountedAt}/" />`);

/** Anything without a file ending is a page of the application. */
const isPage = (path: string): boolean => !fileEnding.test(path) || path.endsWith('/index.html');

/**
 * The pages of one district, from a folder of built files.
 *
 * @param folder what `node web/build.ts` wrote
 * @param tenant its key is its path: `<city>/<district>`
 * @returns undefined where the pages are not built: then there is an API alone
 */
export const createWebPages = (
  folder: string,
  { key, tiles }: Pick<Tenant, 'key' | 'tiles'>,
): Hono | undefined => {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return undefined;
  // Read each time: it is small, and whoever builds the pages anew sees them without a restart.
  const headers = { ...security(tiles), 'cache-control': 'no-cache' };
  const showPage = async (c: Context) => {
    const page = pageBelow(await readFile(index, 'utf8'), `/${key}`);
    return c.html(page, 200, headers);
  };
  const app = new Hono();
  app.use(compress());
  app.get('*', (c, next) => (isPage(c.req.path) ? showPage(c) : next()));
  app.get(
    '*',
    serveStatic({
      root: folder,
      onFound: (path, c) => {
        c.header('cache-control', cacheControlOf(path));
        c.header('x-content-type-options', 'nosniff');
      },
    }),
  );
  return app;
};
