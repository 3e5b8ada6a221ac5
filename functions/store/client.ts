import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface ClientOptions {
  readonly region: string;
  /** a DynamoDB-compatible endpoint instead of the service's own */
  readonly endpoint?: string;
  /** fixed credentials, as an embedded engine takes any; absent means the environment's */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly sockets?: number;
}

/**
 * The one place that makes DynamoDB clients. Connections are kept and plentiful, since a transaction holds one while it
 * runs. A request that gets no connection within 2 s or no answer within 10 s fails; four attempts with growing pauses,
 * of which the SDK sends each transaction under the same request token.
 */
export const createClient = (options: ClientOptions): DynamoDBDocumentClient => {
  const { region, endpoint, credentials, sockets = 64 } = options;
  const agent = { keepAlive: true, maxSockets: sockets };
  const config: DynamoDBClientConfig = {
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
    maxAttempts: 4,
    requestHandler: {
      httpAgent: new HttpAgent(agent),
      httpsAgent: new HttpsAgent(agent),
      connectionTimeout: 2_000,
      requestTimeout: 10_000,
      throwOnRequestTimeout: true,
    },
  };
  return DynamoDBDocumentClient.from(new DynamoDBClient(config), {
    marshallOptions: { removeUndefinedValues: true },
  });
};
