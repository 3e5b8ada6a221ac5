import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Tenant } from '../functions/domain/tenant/types.ts';
import { systemClock } from '../functions/ports/clock.ts';
import { randomIds } from '../functions/ports/ids.ts';
import { quietLog } from '../functions/ports/log.ts';
import { formatTenantErrors, loadTenant } from '../functions/tenants/index.ts';
import { cityOf, districtFolder, tableName } from '../local/district.ts';
import { type Database, openDatabase } from '../local/engines/open.ts';
import { listen } from '../local/http.ts';
import { signAccessToken } from '../local/identity/accessToken.ts';
import { keptSigningKey } from '../local/identity/signingKey.ts';
import { openCity } from '../local/servedCity.ts';
import { type ServedDistrict, startDistrict } from '../local/servedDistrict.ts';
import { timedBus } from './lag.ts';
import { benchStory, lifecycles } from './lifecycles.ts';
import { percentile, rounded } from './measure.ts';
import { rawTransactions } from './rawStore.ts';
import { addOpenCases, type WorklistTimes, worklistTimes } from './worklists.ts';

const help = `Measures this machine with the embedded, durable engines.

Usage: npm run bench -- [options]

  --tenant CITY/DISTRICT  the district whose data is used (default shenzhen/pingshan)
  --seconds N             how long lives and raw transactions are measured (default 20)
  --lanes N               how many go on at once (default 32)
  --open N,N              numbers of open cases at which a worklist is measured (default 1000,100000)
  --requests N            worklist pages asked for at each (default 400)
  --json                  print the figures as one JSON object on the last line, too
  --help                  this text
`;

const { values } = parseArgs({
  options: {
    tenant: { type: 'string', default: 'shenzhen/pingshan' },
    seconds: { type: 'string', default: '20' },
    lanes: { type: 'string', default: '32' },
    open: { type: 'string', default: '1000,100000' },
    requests: { type: 'string', default: '400' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const load = { lanes: Number(values.lanes), seconds: Number(values.seconds) };

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/** What the process with that number holds in memory, as Linux says; undefined elsewhere. */
const memoryOf = (pid: number): number | undefined => {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kilobytes === undefined ? undefined : megabytes(Number(kilobytes) * 1024);
};

interface Place {
  readonly tenant: Tenant;
  readonly database: Database;
  readonly district: ServedDistrict;
  readonly folder: string;
  readonly url: string;
  /** the way to the city, on which nothing goes before it is switched on */
  readonly toCity: ReturnType<typeof timedBus>;
}

const measureWorklists = async ({ tenant, database, district, folder, url }: Place) => {
  const { story, historyOf } = benchStory(district.core);
  const dispatcher = [...tenant.people.values()].find(({ roles }) => roles.includes('dispatcher'));
  if (dispatcher === undefined) throw new Error(`${tenant.key} has no dispatcher`);
  const token = await signAccessToken({
    tenant,
    person: dispatcher,
    baseUrl: `${url}/${tenant.key}`,
    key: await keptSigningKey(districtFolder(folder, tenant.key)),
    id: randomIds.next(systemClock.now()),
    now: systemClock.now(),
  });
  const template = await story.file(historyOf(0));
  const times: WorklistTimes[] = [];
  let present = 1;
  for (const open of values.open.split(',').map(Number)) {
    await addOpenCases(database.client, tableName(tenant.key), template, open - present);
    present = open;
    const path = `${url}/${tenant.key}/v1/worklists/dispatcher/pendingDispatch`;
    const measured = await worklistTimes(path, token, { open, requests: Number(values.requests) });
    say(
      `worklist of ${open} open cases, pages of 50 over HTTP: p50 ${measured.p50} ms, p95 ${measured.p95} ms`,
    );
    times.push(measured);
  }
  return times;
};

/**
 * Lives like the first while a city counts them, too: few at once, as on a busy day, and as many as the machine takes, when
 * commands come faster than the outbox carries their events on, so that the city falls behind for as long as it lasts.
 */
const measureCity = async ({ district, toCity }: Place) => {
  toCity.switchOn();
  const figures: { lanes: number; lifecyclesPerSecond: number; p50: number; p95: number }[] = [];
  for (const [series, lanes] of [2, load.lanes].entries()) {
    const { rate } = await lifecycles(district.core, { ...load, lanes }, `city-${series}`);
    const lags = toCity.lags.splice(0);
    const [p50, p95] = [Math.round(percentile(lags, 0.5)), Math.round(percentile(lags, 0.95))];
    say(
      `the same with a city, ${lanes} at once: ${rounded(rate)} a second; ` +
        `from a command to the city’s figures: p50 ${p50} ms, p95 ${p95} ms`,
    );
    figures.push({ lanes, lifecyclesPerSecond: rounded(rate), p50, p95 });
  }
  return figures;
};

const measure = async (place: Place) => {
  const { district, database } = place;
  say(`${cpus().length} cores, ${load.lanes} at once, ${load.seconds} s each\n`);
  const raw = await rawTransactions(database.client, load);
  say(`raw transactions of three items: ${rounded(raw)} a second`);
  const { count, rate } = await lifecycles(district.core, load);
  say(`whole lives of cases (${count}): ${rounded(rate)} a second`);
  const city = await measureCity(place);
  const worklists = await measureWorklists(place);
  const { pid } = database;
  const memory = {
    node: megabytes(process.memoryUsage().rss),
    ...(pid === undefined ? {} : { database: memoryOf(pid) }),
  };
  say(`memory: ${memory.node} MB in Node, ${memory.database ?? '?'} MB in the database`);
  return {
    cores: cpus().length,
    lifecyclesPerSecond: rounded(rate),
    lifecycles: count,
    rawTransactionsPerSecond: rounded(raw),
    city,
    worklists,
    memoryMegabytes: memory,
  };
};

const withDistrict = async (tenant: Tenant, use: (place: Place) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'chengyun-bench-'));
  const database = await openDatabase(folder, process.env);
  const listening = await listen({ port: 0, host: '127.0.0.1' });
  const { url } = listening;
  const { client } = database;
  const city = await openCity(cityOf(tenant.key), { client, tenants: [tenant] });
  const toCity = timedBus(city.bus, systemClock, false);
  const district = await startDistrict({
    tenant,
    bus: toCity.bus,
    client,
    data: folder,
    url,
    allowDemoAccounts: false,
    log: quietLog,
  });
  listening.serve({ tenants: new Map([[tenant.key, district.served]]), statusPage: () => '' });
  try {
    await use({ tenant, database, district, folder, url, toCity });
  } finally {
    await listening.close();
    await district.stop();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
};

const main = async (): Promise<void> => {
  const loaded = await loadTenant('tenants', values.tenant);
  if (!loaded.ok) {
    process.stderr.write(`${formatTenantErrors(loaded.errors)}\n`);
    process.exitCode = 1;
    return;
  }
  await withDistrict(loaded.tenant, async (place) => {
    const figures = await measure(place);
    if (values.json) say(JSON.stringify(figures));
  });
};

if (values.help) say(help);
else await main();
