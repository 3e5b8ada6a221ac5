import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Tenant } from '../functions/domain/tenant/types.ts';
import { systemClock } from '../functions/ports/clock.ts';
import { randomIds } from '../functions/ports/ids.ts';
import { quietLog } from '../functions/ports/log.ts';
import { formatTenantErrors, loadTenant } from '../functions/tenants/index.ts';
import { districtFolder, tableName } from '../local/district.ts';
import { openDatabase } from '../local/engines/open.ts';
import { listen } from '../local/http.ts';
import { signAccessToken } from '../local/identity/accessToken.ts';
import { keptSigningKey } from '../local/identity/signingKey.ts';
import { startDistrict } from '../local/servedDistrict.ts';
import { benchStory } from './lifecycles.ts';
import { percentile, rounded, timed } from './measure.ts';
import { spreadOpenCases } from './openCases.ts';

/** Fills a data folder with open cases and asks for what staff look at, over HTTP. */

const help = `Open cases for map, worklists and wall: fills a data folder, then measures.

  --tenant CITY/DISTRICT  (default shenzhen/pingshan)
  --data DIR              data folder; afterwards npm start -- --data DIR serves it
  --open N                cases to add (default 100000; 0 measures what is there)
  --requests N            requests of each kind (default 200)
`;

const { values } = parseArgs({
  options: {
    tenant: { type: 'string', default: 'shenzhen/pingshan' },
    data: { type: 'string', default: '.chengyun-bench' },
    open: { type: 'string', default: '100000' },
    requests: { type: 'string', default: '200' },
    help: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const views = (tenant: Tenant): ReadonlyMap<string, (serial: number) => string> => {
  const centres = [...tenant.areas.values()]
    .filter(({ level }) => level === 'community')
    .map(({ centre }) => centre);
  const view = (half: number, zoom: number) => (serial: number) => {
    const [lng, lat] = centres[serial % centres.length] ?? tenant.centre;
    const box = `west=${lng - half}&east=${lng + half}&south=${lat - half * 0.6}&north=${lat + half * 0.6}`;
    return `map?${box}&zoom=${zoom}`;
  };
  return new Map([
    ['map of the whole district', view(0.3, 11)],
    ['map of a street', view(0.08, 13)],
    ['map of a community', view(0.018, 15)],
    ['map of some blocks', view(0.0022, 18)],
    ['worklist page of 50', () => 'worklists/dispatcher/pendingDispatch?limit=50'],
    ['worklist page, red', () => 'worklists/dispatcher/pendingDispatch?limit=50&light=red'],
    ['worklist page, rare text', () => 'worklists/dispatcher/pendingDispatch?limit=50&q=-99998'],
    ['queues', () => 'worklists'],
    ['today', () => 'today'],
  ]);
};

const run = async (tenant: Tenant): Promise<void> => {
  const { data } = values;
  await mkdir(data, { recursive: true });
  const database = await openDatabase(data, process.env);
  const { client } = database;
  const listening = await listen({ port: 0, host: '127.0.0.1' });
  const { url } = listening;
  const log = quietLog;
  const district = await startDistrict({ tenant, client, data, url, allowDemoAccounts: false, log });
  listening.serve({ tenants: new Map([[tenant.key, district.served]]), statusPage: () => '' });
  try {
    const { story, historyOf } = benchStory(district.core);
    const template = await story.file(historyOf(0));
    const taken = await timed(() =>
      spreadOpenCases(client, tableName(tenant.key), tenant, template, Number(values.open)),
    );
    say(`${values.open} open cases added in ${rounded(taken / 1_000)} s`);
    const person = [...tenant.people.values()].find(({ roles }) => roles.includes('dispatcher'));
    if (person === undefined) throw new Error(`${tenant.key} has no dispatcher`);
    const now = systemClock.now();
    const token = await signAccessToken({
      tenant,
      person,
      baseUrl: `${url}/${tenant.key}`,
      key: await keptSigningKey(districtFolder(data, tenant.key)),
      id: randomIds.next(now),
      now,
    });
    for (const [name, pathOf] of views(tenant)) {
      const sample: number[] = [];
      let bytes = 0;
      for (let serial = 0; serial < Number(values.requests); serial++) {
        sample.push(
          await timed(async () => {
            const headers = { authorization: `Bearer ${token}` };
            const response = await fetch(`${url}/${tenant.key}/v1/${pathOf(serial)}`, { headers });
            const body = await response.text();
            if (response.status !== 200) throw new Error(body);
            bytes = body.length;
          }),
        );
      }
      const [p50, p95] = [0.5, 0.95].map((share) => rounded(percentile(sample, share)));
      say(`${name}: p50 ${p50} ms, p95 ${p95} ms, ${bytes} characters`);
    }
  } finally {
    await listening.close();
    await district.stop();
    await database.close();
  }
};

const loaded = await loadTenant('tenants', values.tenant);
if (values.help) say(help);
else if (loaded.ok) await run(loaded.tenant);
else {
  process.stderr.write(`${formatTenantErrors(loaded.errors)}\n`);
  process.exitCode = 1;
}
