import { readFile, stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { listTenants, loadTenant } from '../../../functions/tenants/index.ts';
import { historyReader } from '../../replay/history.ts';
import { readMapping } from '../../replay/mapping.ts';
import { columnsOf, findSource, readRows } from '../../replay/rows.ts';

const sampleOf = async (city: string) => {
  const mapping = await readMapping(`tenants/${city}/replay.json`);
  const file = await findSource(`tenants/${city}`, mapping.files);
  return { mapping, file, rows: await readRows(file, columnsOf(mapping)) };
};

describe('the sample of published cases', async () => {
  it.each(await listTenants('tenants'))(
    'has cases of %s, each in words that the tenant knows',
    async (key) => {
      const { mapping, rows } = await sampleOf(key.split('/')[0] ?? '');
      const result = await loadTenant('tenants', key);
      if (!result.ok) throw new Error(`${key} has errors`);
      const names = new Set(result.sourceNames);
      const { districtColumn } = mapping;
      const own = rows.filter((row) => districtColumn === undefined || names.has(row[districtColumn] ?? ''));
      expect(own.length).toBeGreaterThan(0);
      const read = historyReader(result.tenant, mapping);
      for (const row of own) expect(read(row).history.reportedAt).toBeGreaterThan(0);
    },
  );

  it.each(['shenzhen', 'boston'])(
    'of %s is small, and has no telephone number or address of e-mail',
    async (city) => {
      const { file } = await sampleOf(city);
      expect((await stat(file)).size).toBeLessThan(200_000);
      const text = await readFile(file, 'utf8');
      expect(text).not.toMatch(/(?<![\d.])(?:1[3-9]\d{9}|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4})(?!\d)/);
      expect(text).not.toMatch(/\w@\w/);
    },
  );
});
