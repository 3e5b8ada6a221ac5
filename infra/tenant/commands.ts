import { LocationClient } from '@aws-sdk/client-location';
import { S3Client } from '@aws-sdk/client-s3';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import { ChannelSettingsError, readChannelSettings } from '../../functions/ports/channel.settings.ts';
import { systemClock } from '../../functions/ports/clock.ts';
import type { TableAccess } from '../../functions/store/pages.ts';
import { channelsKey, geocoderKey, storeSecret, vitalSourcesKey } from '../../functions/store/secrets.ts';
import { formatTenantErrors, loadTenant } from '../../functions/tenants/index.ts';
import { readVitalSources } from '../../functions/vitals/sources.ts';
import { builtWeb } from '../../local/web.ts';
import type { Tenancy } from '../app.ts';
import { districtStackName } from '../names.ts';
import { profileNamed } from '../profiles.ts';
import { type Account, type Outputs, openAccount, output } from './account.ts';
import { OrderError } from './arguments.ts';
import { deployCity, planCity } from './city.ts';
import { describePlanned, describeTenant, loadData, loadForNewBuild, plannedChanges } from './data.ts';
import { describeGeofences, loadGeofences } from './geofences.ts';
import type { Order } from './options.ts';
import { describeSteps, givePassword, type Pool, peopleSteps, takeSteps } from './people.ts';
import { describeStacks } from './plan.ts';
import { runToolkit, type Synthesised, synthesise } from './stacks.ts';
import { builtPages, describeWeb, loadPages, storedPages, type WebBucket, webChanges } from './web.ts';

export type Print = (line: string) => void;

/** Everything that an order is carried out with. */
export interface Scene {
  readonly order: Order;
  readonly tenancy: Tenancy;
  readonly account: Account;
  readonly print: Print;
}

export const sceneOf = (order: Order, print: Print): Scene => {
  const { root, region } = order;
  const profile = profileNamed(order.profile, order.endpoint);
  return { order, tenancy: { root, profile, region }, account: openAccount(region), print };
};

/** The files of the tenant, sound. Throws OrderError with everything that is wrong with them. */
const soundTenant = async ({ order, print }: Scene): Promise<Tenant> => {
  const loaded = await loadTenant(order.root, order.tenant);
  if (!loaded.ok) throw new OrderError(formatTenantErrors(loaded.errors));
  print(`${order.tenant}: the files are sound. ${describeTenant(loaded.tenant)}.`);
  return loaded.tenant;
};

const stackOf = ({ order }: Scene): string => districtStackName(order.tenant);

export const tableOf = ({ account }: Scene, outputs: Outputs): TableAccess => ({
  client: account.table,
  tableName: output(outputs, 'TableName'),
});

export const poolOf = ({ account }: Scene, outputs: Outputs): Pool => ({
  client: account.people,
  UserPoolId: output(outputs, 'UserPoolId'),
});

/** Lends the stacks to somebody, and clears them away however that ends. */
const withStacks = async <T>(scene: Scene, use: (stacks: Synthesised) => Promise<T>): Promise<T> => {
  const synthesised = await synthesise(scene.tenancy, scene.order.tenant);
  try {
    return await use(synthesised);
  } finally {
    synthesised.discard();
  }
};

/** What a deployment would do. Changes nothing. */
export const plan = async (scene: Scene): Promise<void> => {
  const { order, account, print } = scene;
  const tenant = await soundTenant(scene);
  const accountIn = (region: string) => (region === order.region ? account : openAccount(region));
  const stacks = await withStacks(scene, (synthesised) => describeStacks(synthesised, accountIn));
  for (const line of stacks) print(line);
  const outputs = await account.outputsOf(stackOf(scene));
  const changes = await plannedChanges(tenant, outputs && tableOf(scene, outputs));
  const people = await peopleSteps(tenant.people, outputs && poolOf(scene, outputs));
  const web = await webPlan(scene, outputs);
  const lines = [
    'Data',
    ...describePlanned(tenant, changes),
    'People',
    ...describeSteps(people),
    ...(web === undefined ? [] : ['Web', ...describeWeb(web.changes)]),
    ...(await planCity(scene)),
  ];
  for (const line of lines) print(line);
  print(`Nothing was changed. "npm run tenant -- deploy ${order.tenant}" does it.`);
};

const deployStacks = async (scene: Scene): Promise<Outputs> => {
  await withStacks(scene, (synthesised) =>
    runToolkit('deploy', synthesised, [
      ...synthesised.stacks.map(({ name }) => name),
      '--exclusively',
      '--require-approval',
      'never',
    ]),
  );
  const outputs = await scene.account.outputsOf(stackOf(scene));
  if (outputs === undefined) throw new Error(`${stackOf(scene)} was deployed and is not there`);
  return outputs;
};

/** Where the district has a collection of geofences, makes them its streets and communities. */
const deployGeofences = async ({ order, print }: Scene, tenant: Tenant, outputs: Outputs): Promise<void> => {
  const { GeofenceCollection: CollectionName } = outputs;
  if (CollectionName === undefined) return;
  const client = new LocationClient({ region: order.region });
  print('Geofences');
  for (const line of describeGeofences(await loadGeofences(tenant, { client, CollectionName }))) print(line);
};

/** What would change in the bucket of the pages; nothing where there is no front that shows them. */
export const webPlan = async ({ order }: Scene, outputs: Outputs | undefined) => {
  const { WebBucket: Bucket } = outputs ?? {};
  if (Bucket === undefined) return undefined;
  const bucket: WebBucket = { client: new S3Client({ region: order.region }), Bucket };
  const changes = webChanges(await builtPages(builtWeb), await storedPages(bucket), systemClock.now());
  return { bucket, changes };
};

export const deployWeb = async (scene: Scene, outputs: Outputs): Promise<void> => {
  const planned = await webPlan(scene, outputs);
  if (planned === undefined) return;
  await loadPages(planned.bucket, planned.changes);
  scene.print('Web');
  for (const line of describeWeb(planned.changes)) scene.print(line);
};

/** Makes the account as the files want it: stacks, data, people, pages. Again it changes nothing. */
export const deploy = async (scene: Scene): Promise<void> => {
  const { order, account, print } = scene;
  const tenant = await soundTenant(scene);
  const before = await account.outputsOf(stackOf(scene));
  const changes = await plannedChanges(tenant, before && tableOf(scene, before));
  if (before !== undefined) await loadForNewBuild(tenant, tableOf(scene, before), systemClock.now());
  const outputs = await deployStacks(scene);
  const access = tableOf(scene, outputs);
  await loadData(tenant, access, systemClock.now());
  print('Data');
  for (const line of describePlanned(tenant, changes)) print(line);
  const pool = poolOf(scene, outputs);
  const steps = await peopleSteps(tenant.people, pool);
  await takeSteps(steps, pool);
  print('People');
  for (const line of describeSteps(steps)) print(line);
  await deployGeofences(scene, tenant, outputs);
  await deployWeb(scene, outputs);
  await deployCity(scene, tenant);
  print(`${order.tenant} is deployed: ${outputs.Address ?? output(outputs, 'ApiUrl')}`);
  if (steps.some(({ kind }) => kind === 'invite'))
    print(`Passwords for the first sign-in: npm run tenant -- password ${order.tenant} PERSON`);
};

const deployedOutputs = async (scene: Scene): Promise<Outputs> => {
  const outputs = await scene.account.outputsOf(stackOf(scene));
  if (outputs === undefined)
    throw new OrderError(`${scene.order.tenant} is not deployed in this account and Region.`);
  return outputs;
};

/** Prints a password for somebody's first sign-in. */
export const password = async (scene: Scene): Promise<void> => {
  const { order, print } = scene;
  const { subject: person = '' } = order;
  const outputs = await deployedOutputs(scene);
  const loaded = await loadTenant(order.root, order.tenant);
  if (!loaded.ok) throw new OrderError(formatTenantErrors(loaded.errors));
  if (!loaded.tenant.people.has(person))
    throw new OrderError(`${order.tenant} has nobody called "${person}": see people.csv.`);
  print(await givePassword(poolOf(scene, outputs), person));
};

const secretNames: readonly string[] = [geocoderKey, channelsKey, vitalSourcesKey];

/** Settings that functions could not use are not stored. */
const checkChannels = (source: string): void => {
  try {
    readChannelSettings(source);
  } catch (error) {
    if (error instanceof ChannelSettingsError) throw new OrderError(`${error.message}.`);
    throw error;
  }
};

/** Stores a secret of the district that somebody gave us. It counts once the district's data is read anew. */
export const secret = async (scene: Scene, given: () => Promise<string>): Promise<void> => {
  const { order, print } = scene;
  const { subject = '' } = order;
  if (!secretNames.includes(subject))
    throw new OrderError(`There is no secret "${subject}": ${secretNames.join(', ')}.`);
  const outputs = await deployedOutputs(scene);
  const value = (await given()).trim();
  if (value === '') throw new OrderError('Nothing came in on standard input.');
  if (subject === channelsKey) checkChannels(value);
  if (subject === vitalSourcesKey && readVitalSources(value) === undefined)
    throw new OrderError(`${vitalSourcesKey}: must be a JSON object of names and headers.`);
  await storeSecret(tableOf(scene, outputs), subject, value);
  print(
    `Stored ${subject} of ${order.tenant}. Functions that run already use it after a new deployment of data.`,
  );
};

export { deployedOutputs, stackOf, withStacks };
