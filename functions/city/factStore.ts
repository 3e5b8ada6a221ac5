import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { StoredItem } from '../store/codec.ts';
import { readEvery, type TableAccess } from '../store/pages.ts';
import type { DistrictFacts } from './facts.ts';

const partition = 'FACTS';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Lets the city know a district's facts from now on; the same again changes nothing. */
export const putFacts = async ({ client, tableName }: TableAccess, facts: DistrictFacts): Promise<void> => {
  const data = await pack(JSON.stringify(facts));
  await client.send(
    new PutCommand({ TableName: tableName, Item: { pk: partition, sk: facts.tenant, data } }),
  );
};

const factsIn = async ({ data }: StoredItem): Promise<DistrictFacts> => {
  if (!(data instanceof Uint8Array)) throw new Error('facts of a district without data');
  return JSON.parse((await unpack(data)).toString('utf8')) as DistrictFacts;
};

/** All that the city knows of its districts, in the order of their keys. */
export const readFacts = async (access: TableAccess): Promise<readonly DistrictFacts[]> =>
  Promise.all((await readEvery(access, { list: { partition } })).map(factsIn));
