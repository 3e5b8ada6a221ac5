import type { LambdaEvent } from 'hono/aws-lambda';

/** A GET as an HTTP API hands it to a function. */
export const requestFor = (order: {
  readonly path: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}): LambdaEvent => {
  const { path, query = '', headers = {} } = order;
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    headers: { host: 'api.test', ...headers },
    requestContext: {
      accountId: '1',
      apiId: 'a',
      authentication: null,
      authorizer: {},
      domainName: 'api.test',
      domainPrefix: 'api',
      http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'r1',
      routeKey: '$default',
      stage: '$default',
      time: '05/Mar/2026:00:00:00 +0000',
      timeEpoch: 0,
    },
    body: null,
    isBase64Encoded: false,
  };
};
