import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRoutes } from '../../functions/api/audiences.ts';
import { cityRoutes } from '../../functions/city/routes.ts';
import { cityApiText, cityClientTypes, clientTypes, lintOpenApi, openApiText } from './openapi.ts';

const inFolder = async <T>(use: (file: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
  try {
    return await use(join(folder, 'openapi.json'));
  } finally {
    await rm(folder, { recursive: true });
  }
};

const lint = (text: string) =>
  inFolder(async (file) => {
    await writeFile(file, text);
    return lintOpenApi(file);
  });

const documents = [
  ['district', openApiText],
  ['city', cityApiText],
] as const;

const generated = [
  ['docs/openapi.json', openApiText],
  ['docs/openapi.city.json', cityApiText],
  ['web/api/schema.d.ts', clientTypes],
  ['web/api/city.d.ts', cityClientTypes],
] as const;

describe('the API document', () => {
  it.each(documents)('of a %s keeps every recommended rule of the linter', async (_, text) => {
    const { problems, output } = await lint(text());
    expect(problems, output).toBe(0);
  });

  it('would have a broken document found out', async () => {
    const broken = openApiText().replace('#/components/schemas/Problem', '#/components/schemas/Nothing');
    expect((await lint(broken)).problems).toBeGreaterThan(0);
  });

  it.each(generated)('lies in %s as npm run docs writes it', async (file, make) => {
    const committed = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
    expect(committed === (await make()), `${file} is out of date: npm run docs`).toBe(true);
  });

  it.each([
    ['district', allRoutes],
    ['city', cityRoutes(async () => ({}))],
  ])('of a %s names every operation once', (_, routes) => {
    const ids = routes.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
