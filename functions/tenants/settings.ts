import type * as v from 'valibot';
import type { Area, MultiPolygon } from '../domain/grid/types.ts';
import type { Calendar } from '../domain/sla/types.ts';
import type { Policies, PublicServices, Road } from '../domain/tenant/types.ts';
import { buildCalendar } from './calendar.ts';
import type { Report } from './errors.ts';
import type { Source, TenantFolder } from './folder.ts';
import { readJson } from './json.ts';
import {
  areasSchema,
  boundarySchema,
  calendarSchema,
  citySchema,
  districtSchema,
  policiesSchema,
  roadsSchema,
  servicesSchema,
} from './schemas.ts';
import { buildAreas, checkedShape } from './shapes.ts';

export type City = v.InferOutput<typeof citySchema>;
export type District = v.InferOutput<typeof districtSchema>;

/** Reads a file that must be there. */
const readNeeded = async <S extends v.GenericSchema>(
  found: Promise<Source | undefined>,
  { path, schema, report }: { readonly path: string; readonly schema: S; readonly report: Report },
): Promise<{ readonly file: string; readonly value: v.InferOutput<S> } | undefined> => {
  const source = await found;
  if (source === undefined) {
    report({ file: path, problem: 'is missing' });
    return undefined;
  }
  const value = readJson(source, schema, report);
  return value === undefined ? undefined : { file: source.file, value };
};

export const readCity = async (
  folder: TenantFolder,
  path: string,
  report: Report,
): Promise<City | undefined> =>
  (await readNeeded(folder.readOfCity('city.json'), { path, schema: citySchema, report }))?.value;

export const readDistrict = async (folder: TenantFolder, report: Report): Promise<District | undefined> => {
  const path = folder.pathOf('district.json');
  return (await readNeeded(folder.read('district.json'), { path, schema: districtSchema, report }))?.value;
};

export interface PolicyFile {
  readonly file: string;
  readonly policies: Policies;
}

export const readPolicies = async (folder: TenantFolder, report: Report): Promise<PolicyFile | undefined> => {
  const path = folder.pathOf('policies.json');
  const read = await readNeeded(folder.read('policies.json'), { path, schema: policiesSchema, report });
  if (read === undefined) return undefined;
  const { schemaVersion: _, ...policies } = read.value;
  return { file: read.file, policies };
};

/** What the public is told beside its cases; a tenant need not have it. */
export const readServices = async (
  folder: TenantFolder,
  report: Report,
): Promise<{ readonly file: string; readonly services: PublicServices } | undefined> => {
  const source = await folder.read('services.json');
  const read = source && readJson(source, servicesSchema, report);
  if (source === undefined || read === undefined) return undefined;
  const { schemaVersion: _, ...services } = read;
  return { file: source.file, services };
};

/** Roads of the base map; a tenant need not have them. */
export const readRoads = async (
  folder: TenantFolder,
  report: Report,
): Promise<readonly Road[] | undefined> => {
  const source = await folder.read('roads.geojson');
  const read = source && readJson(source, roadsSchema, report);
  return read?.features.map(({ properties, geometry }) => ({
    ...properties,
    lines: geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
  }));
};

export const readCalendar = async (
  folder: TenantFolder,
  { name, timeZone, report }: { readonly name: string; readonly timeZone: string; readonly report: Report },
): Promise<Calendar | undefined> => {
  const path = folder.pathOf(name);
  const read = await readNeeded(folder.read(name), { path, schema: calendarSchema, report });
  return read && buildCalendar(read.value, { file: read.file, timeZone, report });
};

export const readBoundary = async (
  folder: TenantFolder,
  report: Report,
): Promise<MultiPolygon | undefined> => {
  const path = folder.pathOf('boundary.geojson');
  const read = await readNeeded(folder.read('boundary.geojson'), { path, schema: boundarySchema, report });
  if (read === undefined) return undefined;
  const { file, value } = read;
  if (value.features.length !== 1) {
    report({ file, field: 'features', problem: `must be one outline, not ${value.features.length}` });
  }
  return value.features.flatMap(({ geometry }, i) => checkedShape(geometry, { file, row: i + 1 }, report));
};

export const readAreas = async (
  folder: TenantFolder,
  report: Report,
): Promise<ReadonlyMap<string, Area> | undefined> => {
  const path = folder.pathOf('areas.geojson');
  const read = await readNeeded(folder.read('areas.geojson'), { path, schema: areasSchema, report });
  return read && buildAreas(read.value, { file: read.file, report });
};
