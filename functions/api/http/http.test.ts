import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingIds } from '../../ports/ids.ts';
import { quietLog } from '../../ports/log.ts';
import { answerReply } from './answer.ts';
import { createBaseApp } from './baseApp.ts';
import { clientAddress } from './client.ts';
import { etagOf, versionsIn } from './etag.ts';
import { idempotencyFor } from './idempotency.ts';
import { createRateLimit } from './rateLimit.ts';

describe('entity tags', () => {
  it('read back the version they were made from, alone or in a list', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), (versions) => {
        expect(versionsIn(versions.map(etagOf).join(', '))).toEqual(versions);
      }),
    );
  });

  it('of others match nothing', () => {
    for (const foreign of ['7', '"x"', '*', '"-1"', '"1e3"', '', undefined])
      expect(versionsIn(foreign)).toEqual([]);
  });
});

describe('the rate of one client', () => {
  it('never exceeds the bucket and what flowed into it since', () => {
    const step = fc.record({ wait: fc.nat(5000), cost: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(
        fc.array(step),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 20 }),
        (steps, capacity, perSecond) => {
          const limit = createRateLimit({ capacity, perSecond });
          let now = 0;
          let taken = 0;
          for (const { wait, cost } of steps) {
            now += wait;
            if (limit.take('one', cost, now) === 0) taken += cost;
            expect(taken).toBeLessThanOrEqual(capacity + (now / 1000) * perSecond + 1e-6);
          }
        },
      ),
    );
  });

  it('says truly when to come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 9 }), (capacity, perSecond) => {
        const limit = createRateLimit({ capacity, perSecond });
        expect(limit.take('one', capacity, 0)).toBe(0);
        const seconds = limit.take('one', 1, 0);
        expect(seconds).toBeGreaterThan(0);
        expect(limit.take('one', 1, seconds * 1000)).toBe(0);
      }),
    );
  });

  it('is no other client’s', () => {
    const limit = createRateLimit({ capacity: 1, perSecond: 1 });
    expect([limit.take('one', 1, 0), limit.take('one', 1, 0), limit.take('two', 1, 0)]).toEqual([0, 1, 0]);
  });

  it('remembers only so many clients', () => {
    const limit = createRateLimit({ capacity: 1, perSecond: 0.001 });
    for (let client = 0; client < 10_001; client++) limit.take(String(client), 1, 0);
    expect(limit.take('0', 1, 0)).toBe(0);
    expect(limit.take('10000', 1, 0)).toBeGreaterThan(0);
  });
});

describe('an idempotency key', () => {
  const actor = { id: 'a', name: 'a', roles: ['acceptor'] } as const;
  const hashOf = (body: unknown, path = '/x') => {
    const made = idempotencyFor('key', actor, { method: 'POST', path, body });
    return made.ok ? made.value?.bodyHash : undefined;
  };

  it('stands for the same request whatever the order of its names', () => {
    expect(hashOf({ a: 1, b: { c: [1, 2], d: 2 } })).toBe(hashOf({ b: { d: 2, c: [1, 2] }, a: 1 }));
    expect(hashOf({ a: [1, 2] })).not.toBe(hashOf({ a: [2, 1] }));
    expect(hashOf({}, '/x')).not.toBe(hashOf({}, '/y'));
  });
});

describe('the client’s address', () => {
  it.each([
    [{ incoming: { socket: { remoteAddress: '127.0.0.1' } } }, '127.0.0.1'],
    [{ event: { requestContext: { http: { sourceIp: '192.0.2.1' } } } }, '192.0.2.1'],
    [undefined, 'unknown'],
  ])('is what the server says: %j', (environment, address) => {
    expect(clientAddress(environment)).toBe(address);
  });
});

describe('a long answer', () => {
  const ask = (rows: number, headers: Record<string, string>) => {
    const clock = { now: () => 0 };
    const options = { language: 'en' as const, errorCode: 'x', clock, ids: countingIds(), log: quietLog };
    const app = createBaseApp(options);
    const items = Array.from({ length: rows }, (_, row) => ({ row, name: 'a street of the district' }));
    app.get('/', (c) => answerReply(c, {}, { status: 200, body: { items }, headers: { ETag: '"7"' } }));
    return app.request('/', { headers });
  };

  it('travels packed to who can unpack it, and says the same', async () => {
    const packed = await ask(1_000, { 'accept-encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toContain('Accept-Encoding');
    const plain = await ask(1_000, {});
    expect(plain.headers.get('content-encoding')).toBeNull();
    const bytes = Buffer.from(await packed.arrayBuffer());
    const text = await plain.text();
    expect(gunzipSync(bytes).toString()).toBe(text);
    expect(bytes.length).toBeLessThan(text.length / 5);
    expect(versionsIn(packed.headers.get('etag') ?? '')).toEqual([7]);
  });

  it('is the only one that does', async () => {
    const short = await ask(10, { 'accept-encoding': 'gzip' });
    expect(short.headers.get('content-encoding')).toBeNull();
    expect(short.headers.get('content-length')).toBe(String(Buffer.byteLength(await short.text())));
  });
});
