import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

/** What stands before a district in the emulator, where there is no distribution: an address known before it is deployed. */
export interface Front {
  readonly address: string;
  stop(): Promise<void>;
}

/** Hands reading requests on to wherever `base` says the district is by then. */
export const startFront = async (base: () => Promise<string>): Promise<Front> => {
  const server: Server = createServer((request, response) => {
    const pass = async (): Promise<void> => {
      const answer = await fetch(`${await base()}${request.url}`);
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(await answer.bytes());
    };
    pass().catch((error: unknown) => {
      response.writeHead(502).end(String(error));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('no port');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    stop: async () => {
      server.close();
      await once(server, 'close');
    },
  };
};
