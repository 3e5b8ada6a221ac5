import type { Tenant } from '../../functions/domain/tenant/types.ts';
import { systemClock } from '../../functions/ports/clock.ts';
import { quietLog } from '../../functions/ports/log.ts';
import { checkStage } from '../../functions/workflow/check.ts';
import { rearm } from '../../functions/workflow/sweep.ts';
import { cityOf, clocksOf, type DistrictCore, openDistrict } from '../district.ts';
import { type Database, openDatabase } from '../engines/open.ts';
import { openCity } from '../servedCity.ts';
import { type Figures, readFigures } from './figures.ts';
import { type History, historyReader, type Repair } from './history.ts';
import { type ReplayMapping, readMapping } from './mapping.ts';
import { progressBar } from './progress.ts';
import { columnsOf, findSource, RowError, readRows } from './rows.ts';
import { runReplay } from './run.ts';
import { storyteller } from './story.ts';
import { CaseTimers } from './timers.ts';

export interface ReplayResult extends Figures {
  /** what could not be as written in the file, and was put right */
  readonly repairs: Readonly<Partial<Record<Repair, number>>>;
  readonly seconds: number;
  readonly lifecyclesPerSecond: number;
}

export interface ReplayRequest {
  readonly tenant: Tenant;
  /** what the case file calls this district */
  readonly sourceNames: readonly string[];
  /** the mapping's file */
  readonly mapping: string;
  /** the folder of the case file */
  readonly from: string;
  readonly limit: number;
  readonly folder: string;
  /** where progress is shown */
  readonly output: NodeJS.WriteStream;
}

interface Source {
  readonly histories: readonly History[];
  readonly repairs: Readonly<Partial<Record<Repair, number>>>;
}

/** The rows of this district, read in the tenant's terms. Throws RowError naming the line. */
export const readHistories = async (
  request: Pick<ReplayRequest, 'tenant' | 'sourceNames' | 'from' | 'limit'>,
  mapping: ReplayMapping,
): Promise<Source> => {
  const { tenant, sourceNames, from, limit } = request;
  const file = await findSource(from, mapping.files);
  const rows = await readRows(file, columnsOf(mapping));
  const { districtColumn } = mapping;
  const names = new Set(sourceNames);
  const mine = (row: (typeof rows)[number]): boolean =>
    districtColumn === undefined || names.has(row[districtColumn] ?? '');
  const read = historyReader(tenant, mapping);
  const numbered = rows.map((row, index) => ({ row, line: index + 2 })).filter(({ row }) => mine(row));
  if (numbered.length === 0) throw new RowError(`${file} has no rows of ${tenant.key}`);
  const all = numbered.slice(0, limit).map(({ row, line }) => {
    try {
      return read(row);
    } catch (error) {
      if (error instanceof RowError) throw new RowError(`${file}, line ${line}: ${error.message}`);
      throw error;
    }
  });
  const repaired = Map.groupBy(
    all.flatMap(({ repairs }) => repairs),
    (repair) => repair,
  );
  const repairs = Object.fromEntries([...repaired].map(([repair, found]) => [repair, found.length]));
  return { histories: all.map(({ history }) => history), repairs };
};

/** Guards outlive any replay, so that one killed today goes on tomorrow. */
const guardSeconds = 10 * 365 * 86_400;

/** A district whose every command is given at an instant of its own. */
const openForReplay = async (tenant: Tenant, { client }: Database) => {
  const ref: { district?: DistrictCore<CaseTimers> } = {};
  const timers = new CaseTimers((instant) => {
    const clock = { now: () => instant };
    const { district } = ref;
    if (district === undefined) throw new Error('a timer woke before the district was open');
    const { execute } = district.executorAt(clock);
    return checkStage({ clocks: clocksOf(district.store), execute, clock, log: quietLog });
  });
  const { bus } = await openCity(cityOf(tenant.key), { client, tenants: [tenant] });
  ref.district = await openDistrict({
    bus,
    webhooks: () => undefined,
    tenant,
    client,
    clock: systemClock,
    log: quietLog,
    storeOptions: { guardSeconds },
    notifications: () => undefined,
    workflows: () => timers,
  });
  return ref.district;
};

/**
 * Plays a case file through the public commands into the data folder and reads the figures from the kept counters.
 * Started again with the same folder it does nothing twice. Throws MappingError, SourceError, RowError, StoryError,
 * DataFolderError and EngineError.
 */
export const replayFile = async (request: ReplayRequest): Promise<ReplayResult> => {
  const { tenant, folder, output } = request;
  const mapping = await readMapping(request.mapping);
  const { histories, repairs } = await readHistories(request, mapping);
  const start = histories.reduce((least, { reportedAt }) => Math.min(least, reportedAt), Infinity);
  const database = await openDatabase(folder, process.env);
  try {
    const { executorAt, workflows: timers, store, poller } = await openForReplay(tenant, database);
    try {
      await rearm({
        tenant: tenant.key,
        clocks: store.clocks,
        workflows: timers,
        clock: { now: () => start },
      });
      const bar = progressBar(output, histories.length);
      const story = storyteller(tenant, executorAt);
      const began = systemClock.now();
      const { closed, end } = await runReplay(histories, { story, timers, poller, progress: bar.show });
      const seconds = (systemClock.now() - began) / 1000;
      bar.end();
      const figures = await readFigures(store, tenant, start, end);
      return { ...figures, repairs, seconds, lifecyclesPerSecond: Math.round((closed / seconds) * 10) / 10 };
    } finally {
      await poller.stop();
    }
  } finally {
    await database.close();
  }
};
