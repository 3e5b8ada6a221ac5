import { CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts a finding of the security checks on a construct and all below it, with the reason why it is right here. */
export const accept = (construct: IConstruct, ids: readonly string[], reason: string): void => {
  for (const id of ids) Validations.of(construct).acknowledge({ id, reason });
};

/** A value of a template as findings write it: references in angle brackets. */
const plainText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const [[name, argument] = ['', '']] = Object.entries(value as Record<string, unknown>);
  if (name === 'Ref') return `<${String(argument)}>`;
  if (name !== 'Fn::Join') throw new Error(`a resource is named by ${name}, which findings are not read for`);
  const [separator, parts] = argument as readonly [string, readonly unknown[]];
  return parts.map(plainText).join(separator);
};

/** The finding that a policy names a resource with a wildcard in it. */
export const wildcardIn = (construct: IConstruct, resource: string): string =>
  `AwsSolutions-IAM5[Resource::${plainText(Stack.of(construct).resolve(resource))}]`;

/** The finding that a policy names everything below a resource of the same stack. */
export const wildcardOf = (construct: IConstruct, below: string): string => {
  const element = construct.node.defaultChild;
  if (!(element instanceof CfnElement)) throw new Error(`${construct.node.path} is no single resource`);
  return `AwsSolutions-IAM5[Resource::<${Stack.of(construct).resolve(element.logicalId)}.Arn>${below}]`;
};
