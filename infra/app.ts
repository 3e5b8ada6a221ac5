import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import settings from '../cdk.json' with { type: 'json' };
import {
  type Deployment,
  formatTenantErrors,
  listTenants,
  readDeployment,
} from '../functions/tenants/index.ts';
import { type Bundle, bundle, type Handler } from './bundles.ts';
import { CityStack } from './cityStack.ts';
import { DistrictStack } from './districtStack.ts';
import { EdgeStack } from './edgeStack.ts';
import { passingFolder } from './folders.ts';
import { cityOf } from './names.ts';
import { type Profile, profileNamed } from './profiles.ts';

export interface Tenancy {
  /** folder of the tenants' files */
  readonly root: string;
  readonly profile: Profile;
  readonly region: string;
  /** the district, if any, that is being removed with everything it kept */
  readonly deleteData?: string;
}

/** Bundles each handler when the first stack asks for it. */
const bundler = (): ((handler: Handler) => Bundle) => {
  const folder = passingFolder('bundles');
  const done = new Map<Handler, Bundle>();
  return (handler) => {
    const made = done.get(handler) ?? bundle(handler, folder);
    done.set(handler, made);
    return made;
  };
};

const deploymentOf = async (root: string, key: string): Promise<Deployment> => {
  const read = await readDeployment(root, key);
  if (!read.ok) throw new Error(formatTenantErrors(read.errors));
  return read.deployment;
};

const regionOfFirewalls = 'us-east-1';

/**
 * An app without stacks, the same whether the toolkit starts us or we start it: what differs would show as a change of
 * every resource. Templates name no account, so they are the same in each.
 */
export const newApp = (outdir?: string): App =>
  new App({
    analyticsReporting: false,
    context: {
      ...settings.context,
      'aws:cdk:enable-path-metadata': true,
      'aws:cdk:enable-asset-metadata': true,
    },
    ...(outdir === undefined ? {} : { outdir }),
  });

interface Surroundings {
  readonly tenancy: Tenancy;
  readonly bundleOf: (handler: Handler) => Bundle;
}

/** Where a distribution stands in front: the firewall, which AWS wants in its own Region. */
const firewallOf = (app: App, tenant: string, { profile, region }: Tenancy, deployment: Deployment) =>
  profile.front
    ? new EdgeStack(app, {
        env: { region: regionOfFirewalls },
        crossRegionReferences: region !== regionOfFirewalls,
        tenant,
        requestsPerFiveMinutes: deployment.requestsPerFiveMinutes,
      }).webAclArn
    : undefined;

const addCity = async (app: App, city: string, { tenancy, bundleOf }: Surroundings): Promise<CityStack> => {
  const { root, profile, region, deleteData } = tenancy;
  const deployment = await deploymentOf(root, `${city}/`);
  return new CityStack(app, {
    env: { region },
    crossRegionReferences: region !== regionOfFirewalls,
    city,
    profile,
    deployment,
    bundleOf,
    webAclArn: firewallOf(app, city, tenancy, deployment),
    keepData: deleteData !== city,
  });
};

const addDistrict = async (
  app: App,
  tenant: string,
  { tenancy, bundleOf }: Surroundings,
): Promise<DistrictStack> => {
  const { root, profile, region, deleteData } = tenancy;
  const deployment = await deploymentOf(root, tenant);
  return new DistrictStack(app, {
    env: { region },
    crossRegionReferences: region !== regionOfFirewalls,
    tenant,
    profile,
    deployment,
    bundleOf,
    webAclArn: firewallOf(app, tenant, tenancy, deployment),
    keepData: deleteData !== tenant,
  });
};

/**
 * Adds every stack of every tenant below the root: one for each city, one for each of its districts. With `only`, those of
 * that city.
 */
export const addStacks = async (app: App, tenancy: Tenancy, only?: string): Promise<void> => {
  const surroundings = { tenancy, bundleOf: bundler() };
  const cities = Map.groupBy(await listTenants(tenancy.root), cityOf);
  for (const [city, tenants] of cities) {
    if (only !== undefined && city !== only) continue;
    const cityStack = await addCity(app, city, surroundings);
    for (const tenant of tenants)
      (await addDistrict(app, tenant, surroundings)).addStackDependency(cityStack);
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What `cdk` is told on its command line, by `-c name=value`. */
export const tenancyFrom = (context: (name: string) => unknown): Tenancy => ({
  root: textOf(context('tenants')) ?? 'tenants',
  profile: profileNamed(textOf(context('profile')) ?? 'aws', textOf(context('endpoint'))),
  region: textOf(context('region')) ?? process.env.CDK_DEFAULT_REGION ?? regionOfFirewalls,
  deleteData: textOf(context('deleteData')),
});
