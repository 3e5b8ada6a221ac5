import type { LambdaEvent } from 'hono/aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { requestFor } from './event.fixture.ts';
import { frontHeaders, throughFront } from './front.ts';

const eventWith = (headers: Record<string, string>): LambdaEvent =>
  requestFor({ path: '/v1/health', headers });

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
    expect(event).toMatchObject({ requestContext: { http: { sourceIp: '127.0.0.1' } } });
  });
});

describe('a function with nothing in front', () => {
  it('believes no header about who calls', async () => {
    const { handler } = setUp(undefined);
    const event = eventWith({ [frontHeaders.viewer]: '203.0.113.7' });
    expect(await handler(event)).toMatchObject({
      seen: { requestContext: { http: { sourceIp: '127.0.0.1' } } },
    });
  });
});
