import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { besideUs, createNeighbours } from './neighbours.ts';

const server = createServer((request, response) => {
  if (request.url === '/elsewhere') response.writeHead(302, { location: '/case' }).end();
  else if (request.url === '/case') response.end('a case');
  else if (request.url === '/huge') response.writeHead(200).end('x'.repeat(2_000));
  else response.writeHead(404).end();
});

let base = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('another district', () => {
  const read = (path: string) =>
    createNeighbours(({ origin }) => origin === base, 1_000).read(`${base}${path}`);

  it('is read as it answers', async () => {
    expect(new TextDecoder().decode(await read('/case'))).toBe('a case');
  });

  it('is asked again later where it does not answer, sends us elsewhere, or sends too much', async () => {
    await expect(read('/nothing')).rejects.toThrow('answered 404');
    await expect(read('/elsewhere')).rejects.toThrow();
    await expect(read('/huge')).rejects.toThrow('more than a case can be');
  });

  it('is behind HTTPS, or in an emulator on the same machine', () => {
    const told = (own: string, ...urls: readonly string[]) => urls.map((url) => besideUs(own)(new URL(url)));
    const urls = ['https://a.example/x', 'http://a.example/x', 'http://127.0.0.1:8/x', 'ftp://127.0.0.1/x'];
    expect(told('https://city.example', ...urls)).toEqual([true, false, false, false]);
    expect(told('http://127.0.0.1:9', ...urls)).toEqual([true, false, true, false]);
  });

  it('is nobody but who may be', async () => {
    const nobody = createNeighbours(() => false);
    await expect(nobody.read(`${base}/case`)).rejects.toThrow('no address of another district');
    await expect(nobody.read('no address')).rejects.toThrow();
  });
});
