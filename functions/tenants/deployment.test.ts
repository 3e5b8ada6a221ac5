import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDeployment } from './deployment.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'chengyun-deployment-'));
  for (const district of ['own', 'other', 'broken'])
    await mkdir(join(root, 'city', district), { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

const write = (path: string, content: object) => writeFile(join(root, path), JSON.stringify(content));

describe('how a district is deployed', () => {
  it('has a default for everything', async () => {
    expect(await readDeployment(root, 'city/own')).toEqual({
      ok: true,
      deployment: {
        location: false,
        alarmEmails: [],
        messages: [],
        webAddress: 'http://localhost:8080',
        originSecret: 1,
        requestsPerFiveMinutes: 2_000,
        webhookNetworks: [],
        geocoder: { kind: 'gazetteer' },
      },
    });
  });

  it('is said by the district, else by its city', async () => {
    await write('city/deployment.json', { schemaVersion: 1, alarmEmails: ['duty@city.example'] });
    await write('city/own/deployment.json', { schemaVersion: 1, location: true });
    expect(await readDeployment(root, 'city/own')).toMatchObject({
      deployment: { location: true, alarmEmails: [] },
    });
    expect(await readDeployment(root, 'city/other')).toMatchObject({
      deployment: { location: false, alarmEmails: ['duty@city.example'] },
    });
  });

  it('names every part that is wrong', async () => {
    await write('city/broken/deployment.json', {
      schemaVersion: 1,
      webAddress: 'city',
      alarmEmails: ['x'],
      colour: 1,
      webhookNetworks: ['10.1.0.0/16', 'intranet'],
    });
    const read = await readDeployment(root, 'city/broken');
    expect(read.ok ? [] : read.errors.map(({ field }) => field).sort()).toEqual([
      'alarmEmails.0',
      'colour',
      'webAddress',
      'webhookNetworks.1',
    ]);
  });
});
