import { CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts a finding of the security checks on a construct and all below it, with the reason why it is right here. */
export const accept = (construct: IConstruct, ids: readonly string[], reason: string): void => {
  for (const id of ids) Validations.of(construct).acknowledge({ id, reason });
};

/** The finding that a policy names everything below a resource of the same stack. */
export const wildcardOf = (construct: IConstruct, below: string): string => {
  const element = construct.node.defaultChild;
  if (!(element instanceof CfnElement)) throw new Error(`${construct.node.path} is no single resource`);
  return `AwsSolutions-IAM5[Resource::<${Stack.of(construct).resolve(element.logicalId)}.Arn>${below}]`;
};
