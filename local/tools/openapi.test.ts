import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRoutes } from '../../functions/api/audiences.ts';
import { clientTypes, lintOpenApi, openApiText } from './openapi.ts';

describe('the API document', () => {
  it('keeps every recommended rule of the linter', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
    try {
      const file = join(folder, 'openapi.json');
      await writeFile(file, openApiText());
      const { problems, output } = await lintOpenApi(file);
      expect(problems, output).toBe(0);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('would have a broken document found out', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
    try {
      const file = join(folder, 'openapi.json');
      await writeFile(
        file,
        openApiText().replace('#/components/schemas/Problem', '#/components/schemas/Nothing'),
      );
      expect((await lintOpenApi(file)).problems).toBeGreaterThan(0);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('is the one that lies in docs, as npm run docs writes it', async () => {
    const committed = await readFile(new URL('../../docs/openapi.json', import.meta.url), 'utf8');
    expect(committed === openApiText(), 'docs/openapi.json is out of date: npm run docs').toBe(true);
  });

  it('is what the types of the web’s client are made from', async () => {
    const committed = await readFile(new URL('../../web/api/schema.d.ts', import.meta.url), 'utf8');
    expect(committed === (await clientTypes()), 'web/api/schema.d.ts is out of date: npm run docs').toBe(
      true,
    );
  });

  it('names every operation once', () => {
    const ids = allRoutes.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
