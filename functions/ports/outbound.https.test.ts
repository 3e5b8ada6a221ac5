import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { publicOnly } from './outbound.addresses.ts';
import { createOutbound, type OutboundOptions } from './outbound.https.ts';

const local = { allow: [], loopback: true };
const running: (Server | TcpServer)[] = [];
afterEach(() => {
  for (const server of running.splice(0)) {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  }
});

const portOf = async (server: Server | TcpServer): Promise<number> => {
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return port;
};

const serving = async (listener: RequestListener): Promise<string> =>
  `http://127.0.0.1:${await portOf(createServer(listener))}/in`;

const post = (url: string, options: Partial<OutboundOptions> = {}) =>
  createOutbound({ rules: local, ...options }).post({ url, headers: { 'x-test': '1' }, body: '{"a":"好"}' });

const textOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
};

describe('sending', () => {
  it('posts the body as it is and answers what came back', async () => {
    const url = await serving(async (request, response) => {
      response.writeHead(202, { 'x-answer': 'yes' });
      response.end(
        `${request.method} ${request.headers['x-test']} ${request.headers.host} ${await textOf(request)}`,
      );
    });
    const answer = await post(url);
    expect(answer).toMatchObject({ ok: true, status: 202, headers: { 'x-answer': 'yes' } });
    expect(answer.ok && answer.body).toBe(`POST 1 ${new URL(url).host} {"a":"好"}`);
  });

  it('asks without a body, and under the same guard', async () => {
    const url = await serving(async (request, response) => {
      response.end(`${request.method} ${request.headers['x-test']} ${await textOf(request)}`);
    });
    const request = { url, headers: { 'x-test': '1' } };
    const answer = await createOutbound({ rules: local }).get(request);
    expect(answer.ok && answer.body).toBe('GET 1 ');
    expect(await createOutbound({ rules: publicOnly }).get(request)).toEqual({
      ok: false,
      why: 'address-refused',
    });
  });

  it('follows no redirect', async () => {
    let followed = 0;
    const elsewhere = await serving((_, response) => {
      followed += 1;
      response.end();
    });
    const url = await serving((_, response) => {
      response.writeHead(307, { location: elsewhere }).end();
    });
    expect(await post(url)).toMatchObject({ ok: true, status: 307, headers: { location: elsewhere } });
    expect(followed).toBe(0);
  });

  it('reads no more of an answer than it must, also of one that never ends', async () => {
    const url = await serving((_, response) => {
      response.writeHead(200);
      const pour = (): void => {
        while (response.write('x'.repeat(10_000)));
        response.once('drain', pour);
      };
      pour();
    });
    const answer = await post(url, { mostBytes: 25_000 });
    expect(answer.ok && answer.body).toHaveLength(25_000);
  });

  it.each<[string, RequestListener]>([
    ['never answers', () => undefined],
    ['begins and never ends', (_, response) => response.writeHead(200).write('a')],
  ])('gives up on somebody who %s', async (_, listener) => {
    expect(await post(await serving(listener), { timeoutMs: 60 })).toEqual({ ok: false, why: 'timeout' });
  });

  it('gives up on a name that nobody resolves in time', async () => {
    const resolve = () => new Promise<never>(() => undefined);
    const options = { timeoutMs: 30, resolve, rules: publicOnly };
    expect(await post('https://slow.example.com/', options)).toEqual({ ok: false, why: 'timeout' });
  });

  it('says nothing of a request that it was told to give up', async () => {
    const ending = new AbortController();
    const url = await serving(() => ending.abort());
    await expect(post(url, { ended: ending.signal })).rejects.toThrow('abort');
    await expect(post(url, { ended: ending.signal })).rejects.toThrow('abort');
  });

  it('says what went wrong', async () => {
    const dead = createTcpServer();
    const port = await portOf(dead);
    dead.close();
    expect(await post(`http://127.0.0.1:${port}/`)).toEqual({ ok: false, why: 'connection-failed' });
    const garbage = await portOf(createTcpServer((socket) => socket.end('\u0000garbage\r\n\r\n')));
    expect(await post(`http://127.0.0.1:${garbage}/`)).toEqual({ ok: false, why: 'answer-broken' });
    const closing = await portOf(createTcpServer((socket) => socket.destroy()));
    expect(await post(`http://127.0.0.1:${closing}/`)).toEqual({ ok: false, why: 'connection-failed' });
    const plain = await portOf(createServer());
    expect(await post(`https://127.0.0.1:${plain}/`)).toEqual({ ok: false, why: 'tls-failed' });
    const nobody = Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    const unknown = { rules: publicOnly, resolve: () => Promise.reject(nobody) };
    expect(await post('https://nobody.example.com/', unknown)).toEqual({ ok: false, why: 'name-not-found' });
  });
});

describe('the guard', () => {
  const resolving = (...addresses: readonly string[]) => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    };
    return { resolve, asked: () => asked };
  };

  it('refuses a name of which a single address is not public', async () => {
    const { resolve } = resolving('93.184.215.14', '10.0.0.1');
    const outbound = createOutbound({ rules: publicOnly, resolve });
    const url = 'https://half.example.com/';
    expect(await outbound.check(url)).toBe('address-refused');
    expect(await outbound.post({ url, headers: {}, body: '' })).toEqual({
      ok: false,
      why: 'address-refused',
    });
  });

  it('resolves a name once for each request and connects to what it checked', async () => {
    const url = new URL(await serving((request, response) => response.end(`host ${request.headers.host}`)));
    // The name leads here only by the addresses that were checked: nobody else resolves it.
    url.hostname = 'localhost';
    const { resolve, asked } = resolving('127.0.0.1');
    expect(await post(url.href, { resolve })).toMatchObject({ ok: true, body: `host localhost:${url.port}` });
    expect(asked()).toBe(1);
    const rebound = resolving('169.254.169.254');
    expect(await post(url.href, { resolve: rebound.resolve })).toEqual({ ok: false, why: 'address-refused' });
  });

  it.each([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://0x7f.1/',
    'http://93.184.215.14/',
    'https://a@93.184.215.14/',
  ])('sends nothing to %s', async (url) => {
    expect(await post(url, { rules: publicOnly })).toEqual({ ok: false, why: 'address-refused' });
  });

  it('takes an address today whose name is not there yet', async () => {
    const outbound = createOutbound({
      rules: publicOnly,
      resolve: () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })),
    });
    expect(await outbound.check('https://soon.example.com/')).toBeUndefined();
    expect(await outbound.check('https://soon.example.com:22/')).toBe('port');
  });

  it('sends nothing that is larger than anybody takes', async () => {
    const outbound = createOutbound({ rules: local });
    const sending = outbound.post({ url: 'http://127.0.0.1:1/', headers: {}, body: 'x'.repeat(20_001) });
    await expect(sending).rejects.toThrow('too large');
  });
});
