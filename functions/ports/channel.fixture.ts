import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly url: string;
  readonly method: string;
  readonly contentType: string;
  readonly body: string;
}

/** A provider on this machine that writes down what it is asked and answers as it is told; closed by the caller. */
export const listeningProvider = async () => {
  const heard: Heard[] = [];
  const say = { status: 200, body: '{}', headers: {} as Record<string, string> };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { url = '', method = '', headers } = request;
    heard.push({
      url,
      method,
      contentType: headers['content-type'] ?? '',
      body: Buffer.concat(chunks).toString(),
    });
    response.writeHead(say.status, say.headers).end(say.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    heard,
    say,
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};
