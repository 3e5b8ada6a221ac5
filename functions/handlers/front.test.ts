import type { LambdaEvent } from 'hono/aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { frontHeaders, throughFront } from './front.ts';

const eventWith = (headers: Record<string, string>): LambdaEvent => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: '/v1/health',
  rawQueryString: '',
  headers,
  requestContext: {
    accountId: '1',
    apiId: 'a',
    authentication: null,
    authorizer: {},
    domainName: 'api.test',
    domainPrefix: 'api',
    http: {
      method: 'GET',
      path: '/v1/health',
      protocol: 'HTTP/1.1',
      sourceIp: '10.0.0.1',
      userAgent: 'test',
    },
    requestId: 'r1',
    routeKey: '$default',
    stage: '$default',
    time: '05/Mar/2026:00:00:00 +0000',
    timeEpoch: 0,
  },
  body: null,
  isBase64Encoded: false,
});

const setUp = (secret: string | undefined) => {
  const inner = vi.fn(async (event: LambdaEvent) => ({ statusCode: 200, seen: event }));
  return { inner, handler: throughFront(secret, inner) };
};

describe('a function behind a distribution', () => {
  it('takes only what came through it', async () => {
    const { handler, inner } = setUp('secret');
    for (const headers of [{}, { [frontHeaders.secret]: 'guess' }, { [frontHeaders.secret]: '' }])
      expect(await handler(eventWith(headers))).toMatchObject({ statusCode: 403 });
    expect(inner).not.toHaveBeenCalled();
    expect(await handler(eventWith({ [frontHeaders.secret]: 'secret' }))).toMatchObject({ statusCode: 200 });
  });

  it('knows the viewer’s address, not the edge’s', async () => {
    const { handler } = setUp('secret');
    const event = eventWith({ [frontHeaders.secret]: 'secret', [frontHeaders.viewer]: '203.0.113.7' });
    expect(await handler(event)).toMatchObject({
      seen: { requestContext: { http: { sourceIp: '203.0.113.7' } } },
    });
    expect(event).toMatchObject({ requestContext: { http: { sourceIp: '10.0.0.1' } } });
  });
});

describe('a function with nothing in front', () => {
  it('believes no header about who calls', async () => {
    const { handler } = setUp(undefined);
    const event = eventWith({ [frontHeaders.viewer]: '203.0.113.7' });
    expect(await handler(event)).toMatchObject({
      seen: { requestContext: { http: { sourceIp: '10.0.0.1' } } },
    });
  });
});
