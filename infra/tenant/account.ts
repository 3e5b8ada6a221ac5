import {
  CloudFormationClient,
  DescribeStacksCommand,
  GetTemplateCommand,
} from '@aws-sdk/client-cloudformation';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createClient } from '../../functions/store/client.ts';

/** The AWS account that an order is about. */
export interface Account {
  readonly table: DynamoDBDocumentClient;
  readonly people: CognitoIdentityProviderClient;
  /** the template as it was deployed; undefined where there is no such stack */
  templateOf(stack: string): Promise<Record<string, unknown> | undefined>;
  /** what a stack says of itself; undefined where there is no such stack */
  outputsOf(stack: string): Promise<Outputs | undefined>;
}

export type Outputs = Readonly<Record<string, string>>;

/** The one output of that name. Throws if the stack says nothing of the kind. */
export const output = (outputs: Outputs, name: string): string => {
  const value = outputs[name];
  if (value === undefined) throw new Error(`the stack has no output ${name}`);
  return value;
};

/** CloudFormation says that a stack is missing by this error alone. */
const isMissing = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ValidationError' && /does not exist/.test(error.message);

const unlessMissing = async <T>(ask: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await ask();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** A stack of which only a change set exists, or that was removed, is no stack to us. */
const gone: ReadonlySet<string> = new Set(['REVIEW_IN_PROGRESS', 'DELETE_COMPLETE']);

/** Credentials, and the endpoint of an emulator, are taken from the environment, as the SDK does. */
export const openAccount = (region: string): Account => {
  const stacks = new CloudFormationClient({ region });
  const describe = (StackName: string) =>
    unlessMissing(async () => {
      const { Stacks = [] } = await stacks.send(new DescribeStacksCommand({ StackName }));
      return Stacks.find(({ StackStatus = '' }) => !gone.has(StackStatus));
    });
  return {
    table: createClient({ region }),
    people: new CognitoIdentityProviderClient({ region }),
    templateOf: async (StackName) => {
      if ((await describe(StackName)) === undefined) return undefined;
      const { TemplateBody } = await stacks.send(
        new GetTemplateCommand({ StackName, TemplateStage: 'Original' }),
      );
      return TemplateBody === undefined ? undefined : JSON.parse(TemplateBody);
    },
    outputsOf: async (stack) => {
      const found = await describe(stack);
      if (found === undefined) return undefined;
      return Object.fromEntries(
        (found.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
      );
    },
  };
};
