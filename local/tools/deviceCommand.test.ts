import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { drawSecret } from '../../functions/webhooks/signing.ts';
import { deviceCommand, deviceHelp } from './deviceCommand.ts';

const key = drawSecret('hmac');
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A server that checks what comes as any receiver of Standard Webhooks would. */
const receiver = async () => {
  const got: { readonly path: string; readonly device: unknown; readonly content: unknown }[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const signed = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const path = request.url ?? '';
    const content = request.method === 'GET' ? '' : new Webhook(key).verify(text, signed);
    got.push({ path, device: request.headers['device-id'], content });
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { got, url: `http://127.0.0.1:${port}/a/b/` };
};

describe('npm run device', () => {
  it('sends each value as a reading, signed as Standard Webhooks ask', async () => {
    const { got, url } = await receiver();
    const lines: string[] = [];
    const args = ['--url', url, '--id', 'd', '--metric', 'level', '--every', '0', '1', '2.5'];
    const { exitCode } = await deviceCommand(args, { DEVICE_KEY: key }, (line) => lines.push(line));
    expect([exitCode, lines]).toEqual([0, ['200 {}', '200 {}']]);
    expect(got).toMatchObject([
      { path: '/a/b/v1/device-events', device: 'd', content: { items: [{ reading: { value: 1 } }] } },
      { content: { items: [{ reading: { metric: 'level', value: 2.5 } }] } },
    ]);
  });

  it('asks and sends anything else', async () => {
    const { got, url } = await receiver();
    const common = ['--url', url, '--id', 'd', '--key', key];
    const say = () => undefined;
    await deviceCommand([...common, '--get', '--path', '/exchange/reports/7'], {}, say);
    await deviceCommand([...common, '--path', '/exchange/reports', '--body', '{"a":1}'], {}, say);
    await deviceCommand([...common, '--event', 'litter', '--confidence', '0.5'], {}, say);
    expect(got).toMatchObject([
      { path: '/a/b/v1/exchange/reports/7' },
      { path: '/a/b/v1/exchange/reports', content: { a: 1 } },
      { content: { items: [{ event: { type: 'litter', confidence: 0.5 } }] } },
    ]);
  });

  it.each([
    ['without anything', []],
    ['with an option that is none', ['--colour', 'red']],
    ['without something to send', ['--url', 'http://127.0.0.1:1', '--id', 'd', '--key', key]],
  ])('%s says what it needs', async (_, args) => {
    const { exitCode, text } = await deviceCommand(args, {}, () => undefined);
    expect([exitCode, text.length > 20]).toEqual([1, true]);
  });

  it('explains itself', async () => {
    expect(await deviceCommand(['--help'], {}, () => undefined)).toEqual({ exitCode: 0, text: deviceHelp });
  });
});
