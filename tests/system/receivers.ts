import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as v from 'valibot';

/** Whoever is told of events, each in its own way. What is to be verified is answered well by all. */

type Manner = (response: ServerResponse, request: IncomingMessage, seen: number) => void;

const answering =
  (status: number, headers: Readonly<Record<string, string>> = {}): Manner =>
  (response) => {
    response.writeHead(status, headers).end('no');
  };

/** Ways in which vendors’ servers are bad; `dead` has nobody listening. */
export const manners: Readonly<Record<string, Manner>> = {
  dead: (_, { socket }) => socket.destroy(),
  failing: answering(500),
  hanging: () => undefined,
  slow: (response) => {
    setTimeout(() => response.end('ok'), 2_500);
  },
  trickling: (response) => {
    response.writeHead(200).write('o');
    setTimeout(() => response.end('k'), 2_500);
  },
  garbage: (_, { socket }) => socket.end('\u0000\u0001 garbage garbage\r\n\r\n'),
  endless: (response) => {
    response.writeHead(500);
    const pour = (): void => {
      while (!response.destroyed && response.write('x'.repeat(16_384)));
      response.once('drain', pour);
    };
    pour();
  },
  flapping: (response, _, seen) => {
    response.writeHead(seen % 2 === 0 ? 503 : 200).end();
  },
  gone: answering(410),
  tooMany: answering(429, { 'retry-after': '3600' }),
  redirecting: answering(302, { location: 'http://127.0.0.1:1/' }),
};

const message = v.object({
  id: v.string(),
  type: v.string(),
  time: v.string(),
  subject: v.string(),
});

export interface Received {
  readonly id: string;
  readonly subject: string;
  /** milliseconds between the event and its arrival */
  readonly after: number;
}

export interface Receivers {
  readonly url: (name: string) => string;
  /** how an endpoint answers from now on; well, where nothing is said */
  readonly behave: (name: string, manner?: string) => void;
  readonly receivedBy: (name: string) => readonly Received[];
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
};

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

/** Any number of endpoints behind one port on loopback, by path. */
export const startReceivers = async (): Promise<Receivers> => {
  const behaviour = new Map<string, string>();
  const received = new Map<string, Received[]>();
  const seen = new Map<string, number>();

  const take = (name: string, { id, subject, time }: v.InferOutput<typeof message>): void => {
    const list = received.get(name) ?? [];
    list.push({ id, subject, after: Date.now() - Date.parse(time) });
    received.set(name, list);
  };

  const countOf = (name: string): number => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count;
  };

  const well: Manner = (response) => response.end();

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const name = request.url?.slice(1) ?? '';
    const body = await textOf(request);
    const told = v.parse(message, JSON.parse(body));
    if (told.type === 'endpoint.verification.v1') {
      response.end(body);
      return;
    }
    const bad = manners[behaviour.get(name) ?? ''];
    if (bad === undefined) take(name, told);
    (bad ?? well)(response, request, countOf(name));
  };

  const server = createServer((request, response) => {
    // Whoever sends may end in the middle of a request: the product is killed here.
    handle(request, response).catch(() => response.destroy());
  });
  const port = await listen(server);
  return {
    url: (name) => `http://127.0.0.1:${port}/${name}`,
    behave: (name, manner) => {
      if (manner === undefined) behaviour.delete(name);
      else behaviour.set(name, manner);
    },
    receivedBy: (name) => received.get(name) ?? [],
    forget: () => received.clear(),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
