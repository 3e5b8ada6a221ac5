import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtures } from '../system/places.ts';

/** A copy of a district's files that a test may change. */
export interface TenantFiles {
  readonly root: string;
  /** Replaces a text in one file of a district; throws if it is not in it. */
  replace(tenant: string, file: string, from: string, to: string): Promise<void>;
  /** Says where a district is reached. */
  deployAt(tenant: string, webAddress: string): Promise<void>;
}

const replaceIn = async (path: string, from: string, to: string): Promise<void> => {
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not hold "${from}"`);
  await writeFile(path, text.replaceAll(from, to));
};

/** The city for tests with two districts that differ in code and name only, so that one journey fits both. */
export const twinDistricts = async (): Promise<TenantFiles> => {
  const root = await mkdtemp(join(tmpdir(), 'chengyun-twins-'));
  const from = join(fixtures, 'testville');
  const city = join(root, 'testville');
  const skipped = join(from, 'south');
  await cp(from, city, { recursive: true, filter: (source) => source !== skipped });
  await cp(join(city, 'north'), join(city, 'east'), { recursive: true });
  const replace: TenantFiles['replace'] = (tenant, file, before, after) =>
    replaceIn(join(root, tenant, file), before, after);
  await replace('testville/east', 'district.json', '990101', '990103');
  await replace('testville/east', 'district.json', '北区', '东区');
  await replace('testville/east', 'components.csv', '990101', '990101');
  // Lets a test see a delivery fail without the Internet: nobody listens there.
  const deployment = { schemaVersion: 1, webhookNetworks: ['127.0.0.0/8'] };
  await writeFile(join(city, 'deployment.json'), JSON.stringify(deployment));
  const deployAt: TenantFiles['deployAt'] = (tenant, webAddress) =>
    writeFile(join(root, tenant, 'deployment.json'), JSON.stringify({ ...deployment, webAddress }));
  return { root, replace, deployAt };
};
