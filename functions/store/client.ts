import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface ClientOptions {
  readonly region: string;
  /** a DynamoDB-compatible endpoint instead of the service's own */
  readonly endpoint?: string;
  /** fixed credentials; absent means the environment's */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** for an engine on loopback that checks no signatures: making them takes a tenth of the work of a request */
  readonly unsigned?: boolean;
  readonly sockets?: number;
}

type RequestSigner = Exclude<NonNullable<DynamoDBClientConfig['signer']>, (...args: never[]) => unknown>;

/** Gives a request the look of a signed one, which an engine asks for even if it checks nothing. */
const sameSignature: RequestSigner = {
  sign: async (request) => {
    request.headers.authorization =
      'AWS4-HMAC-SHA256 Credential=local/20000101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0';
    request.headers['x-amz-date'] = '20000101T000000Z';
    return request;
  },
};

/**
 * The one place that makes DynamoDB clients. Connections are kept and plentiful, since a transaction holds one while it
 * runs. A request that gets no connection within 2 s or no answer within 10 s fails; four attempts with growing pauses,
 * of which the SDK sends each transaction under the same request token.
 */
export const createClient = (options: ClientOptions): DynamoDBDocumentClient => {
  const { region, endpoint, credentials, unsigned = false, sockets = 64 } = options;
  const agent = { keepAlive: true, maxSockets: sockets };
  const config: DynamoDBClientConfig = {
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
    ...(unsigned ? { signer: sameSignature } : {}),
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
