import { request as sendRequest } from 'node:http';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { apiForTests } from '../functions/api/testing.ts';
import { tenantForTests } from '../functions/domain/testing.ts';
import { type Listening, listen, type ServedTenant, type Site } from './http.ts';
import { statusPage } from './statusPage.ts';

const host = '127.0.0.1';
let server: Listening | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

const serving = async (site: Partial<Site>): Promise<Listening> => {
  const listening = await listen({ port: 0, host });
  listening.serve({ tenants: new Map(), statusPage: () => '', ...site });
  return listening;
};

const photos = new Hono().get('/photos/:id', (c) => c.text(`photo ${c.req.param('id')}`));

const start = async () => {
  const { api } = apiForTests();
  const other = apiForTests({ tenant: { ...tenantForTests, key: 'test/two' } });
  server = await serving({
    tenants: new Map<string, ServedTenant>([
      [
        'test/one',
        {
          api,
          photos,
          oidc: (request, response) => {
            response.end(`${request.url} of ${Reflect.get(request, 'originalUrl')}`);
          },
        },
      ],
      ['test/two', { api: other.api }],
    ]),
    cities: new Map([['test', { api: { fetch: (request) => new Response(new URL(request.url).pathname) } }]]),
    statusPage: (language) =>
      statusPage(
        {
          tenants: [tenantForTests],
          cities: [{ key: 'test', name: 'Test city', superAdmins: [{ id: 'all', name: 'All' }] }],
          demoAccounts: true,
        },
        language,
      ),
  });
  return server.url;
};

const textAt = async (url: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, { headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
};

describe('the server of one machine', () => {
  it('serves a city at its own path, and nothing where no district is', async () => {
    const url = await start();
    for (const path of [
      '/v1/today',
      '/wall',
      '/work/city',
      '/signed-in?code=1',
      '/assets/a.js',
      '/manifest.webmanifest',
    ])
      expect((await textAt(`${url}/test${path}`)).text).toBe(path.split('?')[0]);
    for (const path of ['/three', '/three/', '/three/v1/health', '/field', '/v2/today'])
      expect((await textAt(`${url}/test${path}`)).status).toBe(404);
    for (const path of ['', '/', '?x=1']) {
      const response = await fetch(`${url}/test${path}`, { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([307, '/test/wall']);
    }
    expect((await textAt(`${url}/other/wall`)).status).toBe(404);
  });

  it('serves each district below its own path', async () => {
    const url = await start();
    expect((await textAt(`${url}/test/one/v1/health`)).text).toContain('"tenant":"test/one"');
    expect((await textAt(`${url}/test/two/v1/health`)).text).toContain('"tenant":"test/two"');
    expect((await textAt(`${url}/test/three/v1/health`)).status).toBe(404);
    expect((await textAt(`${url}/test/one/open311/v2/services.xml`)).text).toContain('<services>');
  });

  it('takes a report over the wire and keeps the districts apart', async () => {
    const url = await start();
    const send = await fetch(`${url}/test/one/v1/reports`, {
      method: 'POST',
      headers: { authorization: 'Bearer acceptor', 'content-type': 'application/json' },
      body: JSON.stringify({ channel: 'hotline', text: '垃圾', place: { point: [114.25, 22.5] } }),
    });
    expect(send.status).toBe(201);
    const location = send.headers.get('location');
    const headers = { authorization: 'Bearer acceptor' };
    expect((await textAt(`${url}/test/one/v1/${location}`, headers)).status).toBe(200);
    expect((await textAt(`${url}/test/two/v1/${location}`, headers)).status).toBe(404);
  });

  it('answers an unknown address below a district with a problem', async () => {
    const url = await start();
    for (const path of ['/test/one', '/test/one/', '/test/one/v2', '/test/one?x=1']) {
      const { status, headers } = await textAt(url + path);
      expect([path, status, headers.get('content-type')]).toEqual([path, 404, 'application/problem+json']);
    }
  });

  it('hands sign-in to the provider and signed links to the photos', async () => {
    const url = await start();
    expect((await textAt(`${url}/test/one/oidc/auth?x=1`)).text).toBe('/auth?x=1 of /test/one/oidc/auth?x=1');
    expect((await textAt(`${url}/test/one/photos/p-1?s=x`)).text).toBe('photo p-1');
    expect((await textAt(`${url}/test/two/oidc/auth`)).status).toBe(404);
    expect((await textAt(`${url}/test/one/oidcx`)).headers.get('content-type')).toBe(
      'application/problem+json',
    );
  });

  it('shows what runs, in the reader’s language', async () => {
    const url = await start();
    const english = await textAt(url, { 'accept-language': 'en' });
    expect(english.text).toContain('<html lang="en">');
    expect(english.text).toContain('href="/test/one/v1/openapi.json"');
    expect(english.text).toContain('<code>dispatcher</code>');
    expect((await textAt(url, { 'accept-language': 'zh' })).text).toContain('演示账号');
    expect(JSON.parse((await textAt(`${url}/health`)).text)).toEqual({
      status: 'ok',
      tenants: ['test/one', 'test/two'],
    });
  });

  it('limits the public by the address of the connection', async () => {
    const limited = apiForTests({ publicLimit: { capacity: 1, perSecond: 1 } });
    server = await serving({ tenants: new Map([['test/one', { api: limited.api }]]) });
    const path = `${server.url}/test/one/v1/channels`;
    expect((await textAt(path)).status).toBe(200);
    expect((await textAt(path, { 'x-forwarded-for': '10.0.0.1' })).status).toBe(429);
  });

  it('lets a request under way finish before it closes', async () => {
    const begun = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const slow = new Hono().get('/v1/slow', async (c) => {
      begun.resolve();
      await finish.promise;
      return c.text('done');
    });
    const running = await serving({ tenants: new Map([['test/one', { api: slow }]]) });
    const answered = new Promise<number | undefined>((resolve, reject) => {
      const sent = sendRequest(`${running.url}/test/one/v1/slow`, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      });
      sent.on('error', reject).end();
    });
    await begun.promise;
    const closed = running.close();
    finish.resolve();
    expect(await answered).toBe(200);
    await closed;
    await expect(fetch(`${running.url}/health`)).rejects.toThrow();
  });

  it('says so when the port is taken', async () => {
    await start();
    const port = server?.port ?? 0;
    await expect(listen({ port, host })).rejects.toThrow('EADDRINUSE');
  });

  it('asks for patience until there is something to serve', async () => {
    server = await listen({ port: 0, host });
    const { status, headers } = await textAt(`${server.url}/health`);
    expect([status, headers.get('retry-after')]).toEqual([503, '2']);
    server.serve({ tenants: new Map(), statusPage: () => '' });
    expect((await textAt(`${server.url}/health`)).status).toBe(200);
  });
});
