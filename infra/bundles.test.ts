import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundle, bundleSettings, handlers } from './bundles.ts';

const folder = mkdtempSync(join(tmpdir(), 'chengyun-budget-'));
const bundles = new Map<string, Bundle>();

beforeAll(() => {
  for (const handler of handlers) bundles.set(handler, bundle(handler, folder));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Kilobytes that are loaded before the first request: docs/decisions/0016. */
const budgets = {
  api: 670,
  outbox: 410,
  check: 335,
  sweep: 475,
  deliver: 400,
  tell: 380,
  letters: 400,
  cityApi: 380,
  cityRollUp: 250,
} as const;

/** What a function needs to be imported. */
const environment = {
  TENANT: 'a/b',
  CITY: 'a',
  TABLE_NAME: 't',
  ISSUER: 'https://issuer.test',
  AUDIENCE: 'client',
  JWKS_URL: 'https://issuer.test/keys',
  PHOTO_BUCKET_URL: 'https://bucket.test',
  WEBHOOK_QUEUE_URL: 'https://queue.test',
  WEBHOOK_QUEUE_ARN: 'arn:queue',
  WEBHOOK_SCHEDULE_GROUP: 'group',
  WEBHOOK_SCHEDULE_ROLE: 'arn:role',
  WEB_ADDRESS: 'https://web.test',
  TELL_QUEUE_URL: 'https://queue.test',
  TELL_QUEUE_ARN: 'arn',
  TELL_SCHEDULE_GROUP: 'group',
  TELL_SCHEDULE_ROLE: 'role',
  AWS_REGION: 'test-1',
};

/** The quickest of some imports in processes of their own, milliseconds. */
const importTime = (file: string): number => {
  const script = `const t = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - t);`;
  const once = () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, ...environment },
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
  return Math.min(...Array.from({ length: 5 }, once));
};

/** Names and contents of the files in a folder. */
const contentsOf = (path: string) =>
  readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')] as const);

describe('the bundles', () => {
  it.each(handlers)('of %s stay within their budget', (handler) => {
    const { startBytes = Infinity } = bundles.get(handler) ?? {};
    expect(startBytes / 1000).toBeLessThan(budgets[handler]);
  });

  it('are the same bytes when they are made again, so that a second deployment has nothing to do', () => {
    const again = mkdtempSync(join(tmpdir(), 'chengyun-budget-'));
    const { folder: second } = bundle('check', again);
    expect(contentsOf(second)).toEqual(contentsOf(bundles.get('check')?.folder ?? ''));
    rmSync(again, { recursive: true });
  });

  it('are imported in not much more time than a database client alone', () => {
    const outfile = join(folder, 'client.mjs');
    buildSync({
      ...bundleSettings,
      stdin: {
        contents:
          "import { createClient } from './functions/store/client.ts'; export const client = createClient({ region: 'test-1' });",
        resolveDir: join(import.meta.dirname, '..'),
        loader: 'ts',
      },
      outfile,
    });
    const alone = importTime(outfile);
    const api = importTime(join(bundles.get('api')?.folder ?? '', 'api.mjs'));
    expect(api / alone).toBeLessThan(3);
  });
});
