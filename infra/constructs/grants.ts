import { Stack } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';

/** What each function may do, action by action and resource by resource: CDK's own grants end in wildcards. */

const allow = (to: IGrantable, actions: readonly string[], resources: readonly string[]): void => {
  to.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: [...actions], resources: [...resources] }),
  );
};

/** What a service that encrypts under a customer's key does on behalf of whoever reads and writes. */
export const allowKey = (to: IGrantable, key: IKey): void =>
  allow(to, ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'], [key.keyArn]);

const reading = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'] as const;
/** Transactions are allowed by what they do to items. */
const writing = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:ConditionCheckItem',
] as const;

type TableAction = (typeof reading | typeof writing)[number];

/** Reading and writing items of a table and reading its indexes; never Scan, never the table itself. */
export const allowTable = (
  to: IGrantable,
  {
    table,
    key,
    indexes,
  }: { readonly table: ITableV2; readonly key: IKey; readonly indexes: readonly string[] },
  actions: readonly TableAction[] = [...reading, ...writing],
): void => {
  allow(to, actions, [table.tableArn]);
  if (indexes.length > 0)
    allow(
      to,
      ['dynamodb:Query'],
      indexes.map((name) => `${table.tableArn}/index/${name}`),
    );
  allowKey(to, key);
};

/** Without listing, S3 would answer that a missing photo is forbidden. */
export const allowPhotos = (to: IGrantable, bucket: IBucket): void => {
  allow(to, ['s3:GetObject', 's3:PutObject'], [`${bucket.bucketArn}/photos/*`]);
  allow(to, ['s3:ListBucket'], [bucket.bucketArn]);
};

/** Names to places and back at Amazon Location, which has one provider for everybody. */
export const allowPlaces = (
  to: IGrantable,
  { partition, region }: { readonly partition: string; readonly region: string },
): void =>
  allow(
    to,
    ['geo-places:Geocode', 'geo-places:ReverseGeocode'],
    [`arn:${partition}:geo-places:${region}::provider/default`],
  );

export const allowSend = (to: IGrantable, queue: IQueue): void =>
  allow(to, ['sqs:SendMessage'], [queue.queueArn]);

/** Making one-time schedules in a group that is the stack's own. Answers what that allows in the end. */
export const allowSchedules = (to: IGrantable, group: CfnScheduleGroup): string => {
  const { partition, region, account } = Stack.of(group);
  const schedules = `arn:${partition}:scheduler:${region}:${account}:schedule/${group.ref}/*`;
  allow(to, ['scheduler:CreateSchedule'], [schedules]);
  return schedules;
};

/** Handing a role to one service and no other. */
export const allowPassRole = (to: IGrantable, role: IRole, service: string): void => {
  to.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['iam:PassRole'],
      resources: [role.roleArn],
      conditions: { StringEquals: { 'iam:PassedToService': service } },
    }),
  );
};

/** Sending by the services of AWS that a district names. Answers what that allows with a wildcard in it. */
export const allowSesSns = (
  lambda: IFunction,
  services: readonly ('ses' | 'sns')[],
): { readonly ses?: string; readonly sns: boolean } => {
  const { partition, region, account } = Stack.of(lambda);
  const identities = `arn:${partition}:ses:${region}:${account}:identity/*`;
  const [ses, sns] = [services.includes('ses'), services.includes('sns')];
  if (ses) allow(lambda, ['ses:SendEmail'], [identities]);
  if (sns) allow(lambda, ['sns:Publish'], ['*']);
  return { ...(ses ? { ses: identities } : {}), sns };
};

export const allowInvoke = (to: IGrantable, lambda: IFunction): void =>
  allow(to, ['lambda:InvokeFunction'], [lambda.functionArn]);
