import { putFacts } from '../../functions/city/factStore.ts';
import { factsOf } from '../../functions/city/facts.ts';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import { formatTenantErrors, loadCity } from '../../functions/tenants/index.ts';
import { superAdminsOf } from '../../local/identity/account.ts';
import { cityOf, cityStackName } from '../names.ts';
import { OrderError } from './arguments.ts';
import { deployWeb, poolOf, type Scene, tableOf } from './commands.ts';
import { describeSteps, type PeopleStep, peopleSteps, takeSteps } from './people.ts';

const cityOutputs = ({ order, account }: Scene) => account.outputsOf(cityStackName(cityOf(order.tenant)));

/** What the city's pool lacks, or has too much. Throws OrderError with everything that is wrong with the city's file. */
const superAdminSteps = async (scene: Scene): Promise<readonly PeopleStep[]> => {
  const { order } = scene;
  const loaded = await loadCity(order.root, cityOf(order.tenant));
  if (!loaded.ok) throw new OrderError(formatTenantErrors(loaded.errors));
  const outputs = await cityOutputs(scene);
  return peopleSteps(superAdminsOf(loaded.city), outputs && poolOf(scene, outputs));
};

/** What a deployment of a district would do to its city's people, in words. */
export const planCity = async (scene: Scene): Promise<readonly string[]> => [
  'Super-admins of the city',
  ...describeSteps(await superAdminSteps(scene)),
];

/**
 * What a city needs of a district that is deployed: the district's names and outlines, the people of its own file, and the
 * pages of its wall. Again it changes nothing.
 */
export const deployCity = async (scene: Scene, tenant: Tenant): Promise<void> => {
  const { order, print } = scene;
  const outputs = await cityOutputs(scene);
  if (outputs === undefined) throw new Error(`the city of ${order.tenant} was deployed and is not there`);
  await putFacts(tableOf(scene, outputs), factsOf(tenant));
  const steps = await superAdminSteps(scene);
  await takeSteps(steps, poolOf(scene, outputs));
  for (const line of ['Super-admins of the city', ...describeSteps(steps)]) print(line);
  await deployWeb(scene, outputs);
  if (outputs.Address !== undefined) print(`The city’s wall: ${outputs.Address}/wall`);
};
