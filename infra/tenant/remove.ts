import { S3Client } from '@aws-sdk/client-s3';
import { cityStackName, edgeStackName } from '../names.ts';
import { type Outputs, output } from './account.ts';
import { OrderError } from './arguments.ts';
import { emptyBucket } from './buckets.ts';
import { deployedOutputs, type Scene, stackOf, withStacks } from './commands.ts';
import { runToolkit } from './stacks.ts';

/** Asks a question of whoever sits before the terminal; undefined where nobody does. */
export type Ask = (question: string) => Promise<string | undefined>;

const confirm = async ({ order }: Scene, ask: Ask): Promise<void> => {
  if (order.yes) return;
  const what = order.deleteData ? 'AND EVERYTHING IT KEPT' : 'without its data';
  const answer = await ask(`Remove ${order.tenant} ${what}? Type ${order.tenant} to go on: `);
  if (answer === undefined) throw new OrderError('There is no terminal to ask at: say --yes.');
  if (answer !== order.tenant) throw new OrderError('Nothing was removed.');
};

const buckets = ['PhotoBucket', 'LogBucket', 'WebBucket'] as const;

/** What a removed district leaves behind, by name. */
const whatStays = (outputs: Outputs): readonly string[] => [
  `  table ${output(outputs, 'TableName')}, with its backups`,
  ...buckets.flatMap((name) => (outputs[name] === undefined ? [] : [`  bucket ${outputs[name]}`])),
  `  sign-ins ${output(outputs, 'UserPoolId')}`,
  `  key ${output(outputs, 'KeyId')}, which all of it needs`,
  '  logs of the last six months',
];

/** Lets go of what a stack holds on to, so that destroying it deletes its data as well. */
const letGo = async (scene: Scene, outputs: Outputs): Promise<void> => {
  const { order, tenancy, print } = scene;
  await withStacks({ ...scene, tenancy: { ...tenancy, deleteData: order.tenant } }, (synthesised) =>
    runToolkit('deploy', synthesised, [stackOf(scene), '--exclusively', '--require-approval', 'never']),
  );
  const client = new S3Client({ region: order.region });
  for (const name of buckets) {
    const bucket = outputs[name];
    if (bucket !== undefined) print(`Deleted ${await emptyBucket(client, bucket)} objects of ${bucket}`);
  }
};

/** Removes a district's stack. Its data stays, and is named, unless it was said to go too; its city's stack stays. */
export const remove = async (scene: Scene, ask: Ask): Promise<void> => {
  const { order, tenancy, print } = scene;
  const outputs = await deployedOutputs(scene);
  await confirm(scene, ask);
  if (order.deleteData) await letGo(scene, outputs);
  const edge = tenancy.profile.front ? [edgeStackName(order.tenant)] : [];
  await withStacks(scene, (synthesised) =>
    runToolkit('destroy', synthesised, [stackOf(scene), ...edge, '--exclusively', '--force']),
  );
  print(`${order.tenant} is removed.`);
  if (order.deleteData) {
    print('Everything it kept is deleted. Its key and logs go by themselves, after 30 days and six months.');
  } else {
    print('What stays, until somebody deletes it by hand:');
    for (const line of whatStays(outputs)) print(line);
  }
  const city = cityStackName(order.tenant.split('/')[0] ?? '');
  print(`The city’s stack ${city} stays too, with the figures that the district has told it.`);
};
