import type { Catalogue } from '../domain/catalogue/types.ts';
import type { Evaluation } from '../domain/evaluation/catalogue/types.ts';
import { given } from '../domain/given.ts';
import type { Area, GridIndex, MultiPolygon } from '../domain/grid/types.ts';
import type { Calendar } from '../domain/sla/types.ts';
import type { Policies, Road, Tenant } from '../domain/tenant/types.ts';
import { fromTables } from './assemble.ts';
import { catalogueFrom } from './catalogue.ts';
import { reservedFolders } from './city.ts';
import { checkDevices, type DevicesFile, readDevices } from './devices.ts';
import type { Report, TenantFileError } from './errors.ts';
import { readEvaluation } from './evaluation.ts';
import { type TenantFolder, tenantFolder } from './folder.ts';
import { gridsFrom } from './grids.ts';
import { listTenants } from './list.ts';
import { checkNesting } from './nesting.ts';
import {
  checkNotifications,
  type NotificationFile,
  notificationsFrom,
  readNotifications,
} from './notifications.ts';
import { checkReferences } from './references.ts';
import * as settings from './settings.ts';
import { type CatalogueTables, readCatalogueTables, readTables, type Tables } from './tables.ts';
import { checkVitals, readVitals, type VitalsFile } from './vitals.ts';

/** A tenant with the names under which published case files know it, or everything that is wrong with its files. */
type TenantLoad =
  | { readonly ok: true; readonly tenant: Tenant; readonly sourceNames: readonly string[] }
  | { readonly ok: false; readonly errors: readonly TenantFileError[] };

interface Places {
  readonly boundary?: MultiPolygon;
  readonly areas?: ReadonlyMap<string, Area>;
  readonly grids?: GridIndex;
}

/** Everything that could be read; what is absent was reported. */
interface Parts extends Places {
  readonly city?: settings.City;
  readonly district?: settings.District;
  readonly calendar?: Calendar;
  readonly policies?: settings.PolicyFile;
  readonly services?: NonNullable<Awaited<ReturnType<typeof settings.readServices>>>;
  readonly roads?: readonly Road[];
  readonly evaluation?: Evaluation;
  readonly notifications?: NotificationFile;
  readonly devices?: DevicesFile;
  readonly vitals?: VitalsFile;
  readonly catalogue?: { readonly tables: CatalogueTables; readonly built: Catalogue };
  readonly tables: Tables;
}

/** Grids are drawn only on sound ground: bad rings and lost streets would say everything a second time. */
const readPlaces = async (
  folder: TenantFolder,
  district: settings.District | undefined,
  report: Report,
): Promise<Places> => {
  let sound = true;
  const noting: Report = (error) => {
    sound = false;
    report(error);
  };
  const boundary = await settings.readBoundary(folder, noting);
  const areas = await settings.readAreas(folder, noting);
  const found = { ...given('boundary', boundary), ...given('areas', areas) };
  if (!sound || boundary === undefined || areas === undefined || district === undefined) return found;
  checkNesting(areas, boundary, { file: folder.pathOf('areas.geojson'), report });
  const input = { districtCode: district.code, boundary, areas, source: district.grids };
  return { ...found, ...given('grids', await gridsFrom(folder, input, report)) };
};

const readCatalogue = async (
  folder: TenantFolder,
  district: settings.District | undefined,
  report: Report,
): Promise<Parts['catalogue']> => {
  if (district === undefined) return undefined;
  const { catalogue } = district;
  const standard = 'standard' in catalogue ? catalogue.standard : undefined;
  const scheme = 'standard' in catalogue ? catalogue.standard : catalogue.scheme;
  const tables = await readCatalogueTables(folder, standard, report);
  return { tables, built: catalogueFrom(tables, scheme, report) };
};

const readParts = async (folder: TenantFolder, cityFile: string, report: Report): Promise<Parts> => {
  const city = await settings.readCity(folder, cityFile, report);
  const district = await settings.readDistrict(folder, report);
  const calendarFile = {
    name: district?.calendar ?? 'calendar.json',
    timeZone: city?.timeZone ?? 'UTC',
    report,
  };
  return {
    ...given('city', city),
    ...given('district', district),
    ...given('calendar', await settings.readCalendar(folder, calendarFile)),
    ...given('policies', await settings.readPolicies(folder, report)),
    ...given('services', await settings.readServices(folder, report)),
    ...given('roads', await settings.readRoads(folder, report)),
    ...given('evaluation', await readEvaluation(folder, report)),
    ...given('notifications', await readNotifications(folder, report)),
    ...given('devices', await readDevices(folder, report)),
    ...given('vitals', await readVitals(folder, report)),
    ...(await readPlaces(folder, district, report)),
    ...given('catalogue', await readCatalogue(folder, district, report)),
    tables: await readTables(folder, report),
  };
};

/** Reports from a web page, and those of programs, must be able to come in. */
const checkOpenChannels = ({ services, tables }: Parts, report: Report): void => {
  if (services === undefined) return;
  const { webChannel, open311 } = services.services;
  for (const [field, code] of [
    ['webChannel', webChannel],
    ['open311.channel', open311?.channel],
  ] as const) {
    if (code === undefined) continue;
    const channel = tables.channels.rows.find(({ value }) => value.code === code)?.value;
    const wrong = channel === undefined ? 'there' : 'open';
    if (channel?.open) continue;
    report({ file: services.file, field, problem: `names the channel "${code}", which is not ${wrong}` });
  }
};

/** Reports from files must be able to come in. */
const checkImportChannel = ({ policies, tables }: Parts, report: Report): void => {
  const code = policies?.policies.imports?.channel;
  if (policies === undefined || code === undefined || tables.channels.keys?.has(code) !== false) return;
  const problem = `names the channel "${code}", which is not there`;
  report({ file: policies.file, field: 'imports.channel', problem });
};

/** What is kept from the city must be a category here: a slip of the pen would tell of people. */
const checkSensitive = ({ city, catalogue }: Parts, file: string, report: Report): void => {
  const keys = catalogue?.tables.categories.keys;
  for (const [place, code] of (city?.smallCounts?.sensitive ?? []).entries()) {
    if (keys?.has(code) !== false) continue;
    const problem = `names the subcategory "${code}", which is not there`;
    report({ file, field: `smallCounts.sensitive.${place}`, problem });
  }
};

const checkRules = ({ devices, tables, catalogue }: Parts, report: Report): void => {
  if (devices === undefined) return;
  const keys = catalogue?.tables.categories.keys;
  const isSubcategory = keys && ((code: string) => keys.has(code));
  checkDevices(devices, tables, isSubcategory, report);
};

const keptOutOf = ({ openData }: Policies): Readonly<Record<string, readonly string[]>> =>
  openData === undefined ? {} : { leftOut: openData.leftOut, countedOnly: openData.countedOnly };
const checkSigns = ({ vitals, tables, catalogue, areas, grids }: Parts, report: Report): void => {
  if (vitals === undefined) return;
  const named = {
    units: tables.units.keys,
    channels: tables.channels.keys,
    subcategories: catalogue?.tables.categories.keys,
    areas,
    grids,
  };
  checkVitals(vitals, named, report);
};

const checkParts = ({ areas, grids, policies, services, catalogue, tables }: Parts, report: Report): void =>
  checkReferences(
    tables,
    {
      ...given('areas', areas && new Set(areas.keys())),
      ...given('isGrid', grids && ((code: string) => grids.grid(code) !== undefined)),
      ...given('catalogue', catalogue),
      ...given(
        'policies',
        policies && {
          file: policies.file,
          fallbackUnit: policies.policies.fallbackUnit,
          maxTextLength: policies.policies.report.maxTextLength,
          keptOut: keptOutOf(policies.policies),
        },
      ),
      ...given(
        'open311',
        services?.services.open311 && { file: services.file, sensitive: services.services.open311.sensitive },
      ),
    },
    report,
  );

type Optional = 'services' | 'roads' | 'evaluation' | 'notifications' | 'devices' | 'vitals';
type Complete = Required<Omit<Parts, Optional>> & Pick<Parts, Optional>;

const isComplete = (parts: Parts): parts is Complete =>
  [
    parts.city,
    parts.district,
    parts.calendar,
    parts.policies,
    parts.boundary,
    parts.areas,
    parts.grids,
  ].every((part) => part !== undefined) && parts.catalogue !== undefined;

const tenantFrom = (key: string, parts: Complete): Tenant => {
  const { city, district, calendar, policies, boundary, areas, grids, catalogue, tables } = parts;
  const language = district.language ?? city.language;
  return {
    key,
    city: { code: city.code, name: city.name },
    district: { code: district.code, name: district.name },
    language,
    datum: city.datum,
    centre: district.centre,
    boundary,
    calendar,
    caseNumber: district.caseNumber,
    geocoder: district.geocoder,
    ...given('tiles', district.tiles),
    ...given('roads', parts.roads),
    areas,
    grids,
    catalogue: catalogue.built,
    ...fromTables(tables, language),
    policies: policies.policies,
    ...given('services', parts.services?.services),
    ...given('evaluation', parts.evaluation),
    ...given('notifications', notificationsFrom(parts.notifications, tables.templates)),
    ...given('devices', parts.devices?.settings),
    ...given('smallCounts', city.smallCounts),
    ...given('vitals', parts.vitals?.settings),
  };
};

const keyPattern = /^(?<city>[a-z0-9-]+)\/(?<district>[a-z0-9-]+)$/;

/**
 * Reads the tenant `<city>/<district>` from the folder `root`. A file that the district does not have is taken from the
 * city's folder. Every error of every file is in the answer, not only the first; a tenant with any is not returned.
 */
export const loadTenant = async (root: string, key: string): Promise<TenantLoad> => {
  const names = keyPattern.exec(key)?.groups;
  if (names?.city === undefined || names.district === undefined) {
    return {
      ok: false,
      errors: [{ file: key, problem: 'is not the key of a tenant, such as "city/district"' }],
    };
  }
  if (reservedFolders.includes(names.district)) {
    const problem = 'cannot be a district: the city itself is served there. Rename the folder';
    return { ok: false, errors: [{ file: key, problem }] };
  }
  const known = await listTenants(root);
  if (!known.includes(key)) {
    const problem = `is no district of ${root}. There are: ${known.join(', ')}`;
    return { ok: false, errors: [{ file: key, problem }] };
  }
  const errors: TenantFileError[] = [];
  const report: Report = (error) => errors.push(error);
  const cityFile = `${names.city}/city.json`;
  const parts = await readParts(tenantFolder(root, names.city, names.district), cityFile, report);
  checkParts(parts, report);
  checkOpenChannels(parts, report);
  checkImportChannel(parts, report);
  checkSensitive(parts, cityFile, report);
  checkNotifications(parts.notifications, parts.tables.templates, parts.tables.units.keys, report);
  checkRules(parts, report);
  checkSigns(parts, report);
  if (errors.length > 0) return { ok: false, errors };
  // without an error nothing can be absent; if it is, some reader kept silent, which is a bug
  if (!isComplete(parts)) throw new Error(`tenant ${key} is incomplete, yet no error was reported`);
  return { ok: true, tenant: tenantFrom(key, parts), sourceNames: parts.district.sourceNames };
};
