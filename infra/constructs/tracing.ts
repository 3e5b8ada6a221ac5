import { createHash } from 'node:crypto';
import { Stack } from 'aws-cdk-lib';
import { CfnSamplingRule } from 'aws-cdk-lib/aws-xray';
import type { Construct } from 'constructs';
import type { Profile } from '../profiles.ts';

/** Names of rules are short; a tenant's may not be. */
const nameOf = (stackName: string): string =>
  `chengyun-${createHash('sha256').update(stackName).digest('hex').slice(0, 16)}`;

/**
 * Traces one request in twenty of this stack's functions and machines. X-Ray's own rule takes the first of every second as
 * well, which in a district is nearly every request, and would be the third largest part of what a case costs.
 */
export const sampleTraces = (scope: Construct, { traceSampling }: Profile): void => {
  if (!traceSampling) return;
  const { stackName } = Stack.of(scope);
  new CfnSamplingRule(scope, 'Traces', {
    samplingRule: {
      version: 1,
      ruleName: nameOf(stackName),
      priority: 1000,
      fixedRate: 0.05,
      reservoirSize: 0,
      serviceName: `${stackName}-*`,
      serviceType: '*',
      resourceArn: '*',
      host: '*',
      httpMethod: '*',
      urlPath: '*',
    },
  });
};
