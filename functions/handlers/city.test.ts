import { once } from 'node:events';
import { createServer } from 'node:http';
import type { SQSRecord } from 'aws-lambda';
import type { LambdaEvent } from 'hono/aws-lambda';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { queued } from '../city/testing.ts';
import { ensureTable } from '../store/district.ts';
import { clientFor } from '../store/testing.ts';
import { requestFor } from './event.fixture.ts';

const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' }] });
const pool = createServer((request, response) => {
  const known = request.url === '/pool-1/.well-known/jwks.json';
  response.writeHead(known ? 200 : 404, { 'Content-Type': 'application/json' }).end(known ? jwks : '{}');
}).listen(0, '127.0.0.1');
await once(pool, 'listening');
const address = pool.address();
const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/pool-1`;

let engine: RunningDynoxide;

beforeAll(async () => {
  engine = await startDynoxide();
  await ensureTable(clientFor(engine.endpoint), 'city');
  const environment = {
    CITY: 'test',
    TABLE_NAME: 'city',
    ISSUER: issuer,
    BUS_NAME: 'city-bus',
    AUDIENCE: 'client-1',
    JWKS_URL: `${issuer}/.well-known/jwks.json`,
    AWS_REGION: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  pool.close();
  await engine.stop();
});

const record = (messageId: string, body: string): SQSRecord => ({
  messageId,
  body,
  receiptHandle: messageId,
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: 'bus',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:local:1:queue',
  awsRegion: 'local',
});

const filed = (id: string, district: string) =>
  queued({
    id,
    tenant: `test/${district}`,
    counters: [{ scope: 'M#2026-03', key: 'all', add: { filed: 1 } }],
  });

const request = (path: string, query: string, authorization?: string): LambdaEvent =>
  requestFor({ path, query, headers: authorization === undefined ? {} : { authorization } });

describe('the city’s functions', () => {
  it('count what the queue brings once and show it to a super-admin', async () => {
    const { handler: rollUp } = await import('./cityRollUp.ts');
    const { handler: api } = await import('./cityApi.ts');
    const Records = [
      record('m1', filed('c:1', 'one')),
      record('m2', filed('c:2', 'two')),
      record('m3', '{}'),
    ];
    const failures = { batchItemFailures: [{ itemIdentifier: 'm3' }] };
    expect(await rollUp({ Records })).toEqual(failures);
    expect(await rollUp({ Records: Records.toReversed() })).toEqual(failures);

    const token = await new SignJWT({
      username: 'superAdmin1',
      client_id: 'client-1',
      token_use: 'access',
      'cognito:groups': ['superAdmin'],
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(issuer)
      .setExpirationTime('1h')
      .sign(privateKey);
    const answered = await api(request('/v1/summary', 'month=2026-03', `Bearer ${token}`));
    expect(answered.statusCode).toBe(200);
    expect(JSON.parse(answered.body)).toMatchObject({
      all: { filed: 2 },
      districts: [
        { tenant: 'test/one', filed: 1 },
        { tenant: 'test/two', filed: 1 },
      ],
    });
  });

  it('answer who is not signed in with health only', async () => {
    const { handler: api } = await import('./cityApi.ts');
    expect((await api(request('/v1/health', ''))).statusCode).toBe(200);
    expect((await api(request('/v1/districts', ''))).statusCode).toBe(401);
  });
});
