import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { cacheControlOf, contentPolicy, fileEnding } from '../web/serving.ts';

/** Where `node web/build.ts` puts the pages. */
export const builtWeb: string = join(import.meta.dirname, '..', 'web', 'dist');

const security = {
  'content-security-policy': contentPolicy({ signIn: [] }),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The page with the district's own path in its `<base>`, so that one build serves any district. */
const pageBelow = (html: string, mountedAt: string): string =>
  html.replace('<base href="/" />', `<base href="${mountedAt}/" />`);

/** Anything without a file ending is a page of the application. */
const isPage = (path: string): boolean => !fileEnding.test(path) || path.endsWith('/index.html');

/**
 * The pages of one district, from a folder of built files.
 *
 * @param folder what `node web/build.ts` wrote
 * @param key the tenant's key, which is its path: `<city>/<district>`
 * @returns undefined where the pages are not built: then there is an API alone
 */
export const createWebPages = (folder: string, key: string): Hono | undefined => {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return undefined;
  // Read each time: it is small, and whoever builds the pages anew sees them without a restart.
  const showPage = async (c: Context) => {
    const page = pageBelow(await readFile(index, 'utf8'), `/${key}`);
    return c.html(page, 200, { ...security, 'cache-control': 'no-cache' });
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
