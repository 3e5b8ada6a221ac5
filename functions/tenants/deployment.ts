import type { Report, TenantFileError } from './errors.ts';
import { tenantFolder } from './folder.ts';
import { readJson } from './json.ts';
import { type DeploymentFile, deploymentSchema } from './schemas.ts';

/** What a stack needs to know of a district; everything else travels as data. */
export type Deployment = Omit<DeploymentFile, 'schemaVersion'>;

type DeploymentRead =
  | { readonly ok: true; readonly deployment: Deployment }
  | { readonly ok: false; readonly errors: readonly TenantFileError[] };

/** What holds where a district and its city say nothing. */
const defaults: Deployment = {
  location: false,
  alarmEmails: [],
  webAddress: 'http://localhost:8080',
  requestsPerFiveMinutes: 2_000,
};

/** `deployment.json` of the district `<city>/<district>`, or of its city, or what holds without one. */
export const readDeployment = async (root: string, key: string): Promise<DeploymentRead> => {
  const [city = '', district = ''] = key.split('/');
  const errors: TenantFileError[] = [];
  const report: Report = (error) => errors.push(error);
  const source = await tenantFolder(root, city, district).read('deployment.json');
  if (source === undefined) return { ok: true, deployment: defaults };
  const file = readJson(source, deploymentSchema, report);
  if (file === undefined) return { ok: false, errors };
  const { schemaVersion: _, ...deployment } = file;
  return { ok: true, deployment: { ...defaults, ...deployment } };
};
