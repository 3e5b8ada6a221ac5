import { type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** The key under which everything of one stack lies, with the services that write there by themselves let in. */
export const ownKey = (scope: Construct, removalPolicy: RemovalPolicy): Key => {
  const { stackName, region } = Stack.of(scope);
  const key = new Key(scope, 'Key', {
    description: `Everything that ${stackName} keeps`,
    enableKeyRotation: true,
    removalPolicy,
  });
  for (const service of [`logs.${region}.amazonaws.com`, 'cloudwatch.amazonaws.com', 'events.amazonaws.com'])
    key.grant(
      new ServicePrincipal(service),
      'kms:Encrypt',
      'kms:Decrypt',
      'kms:ReEncrypt*',
      'kms:GenerateDataKey*',
      'kms:DescribeKey',
    );
  return key;
};
