import type * as v from 'valibot';
import { given } from '../domain/given.ts';
import type { GeocoderChoice, TileSource } from '../domain/tenant/types.ts';
import type { Report, TenantFileError } from './errors.ts';
import { tenantFolder } from './folder.ts';
import { readJson } from './json.ts';
import { type DeploymentFile, deploymentSchema, districtSchema } from './schemas.ts';

/** What a stack needs to know of a district; everything else travels as data. */
export interface Deployment extends Omit<DeploymentFile, 'schemaVersion'> {
  /** whom the district's functions must be allowed to ask for places */
  readonly geocoder: GeocoderChoice;
  /** where its pages must be allowed to fetch the map from */
  readonly tiles?: TileSource;
}

type DeploymentRead =
  | { readonly ok: true; readonly deployment: Deployment }
  | { readonly ok: false; readonly errors: readonly TenantFileError[] };

/** What holds where a district and its city say nothing. */
const defaults: Deployment = {
  location: false,
  alarmEmails: [],
  messages: [],
  webAddress: 'http://localhost:8080',
  originSecret: 1,
  requestsPerFiveMinutes: 2_000,
  webhookNetworks: [],
  geocoder: { kind: 'gazetteer' },
};

/** `deployment.json` of the district `<city>/<district>`, or of its city, or what holds without one. */
export const readDeployment = async (root: string, key: string): Promise<DeploymentRead> => {
  const [city = '', district = ''] = key.split('/');
  const folder = tenantFolder(root, city, district);
  const errors: TenantFileError[] = [];
  const report: Report = (error) => errors.push(error);
  const read = async <S extends v.GenericSchema>(name: string, schema: S) => {
    const source = await folder.read(name);
    return source && readJson(source, schema, report);
  };
  const { schemaVersion: _, ...deployment } = (await read('deployment.json', deploymentSchema)) ?? {};
  const { geocoder, tiles } = (await read('district.json', districtSchema)) ?? defaults;
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, deployment: { ...defaults, ...deployment, geocoder, ...given('tiles', tiles) } };
};
