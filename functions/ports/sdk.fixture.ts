import { Readable } from 'node:stream';

interface Sent {
  readonly body?: unknown;
}

/** A status and headers beside the body, for answers that are errors. */
export interface Refusal {
  readonly status: number;
  readonly type: string;
}

const isRefusal = (answer: object): answer is Refusal => 'status' in answer && 'type' in answer;

/**
 * Settings for a client of the SDK that asks nobody: `answer` is given each request's JSON and says what the service would.
 * What was sent is in `requests`.
 */
export const answering = (answer: (request: unknown) => object) => {
  const requests: unknown[] = [];
  const handle = async ({ body }: Sent) => {
    const request: unknown = JSON.parse(
      body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body),
    );
    requests.push(request);
    const said = answer(request);
    const [statusCode, json] = isRefusal(said)
      ? [said.status, { __type: said.type, message: said.type }]
      : [200, said];
    return {
      response: {
        statusCode,
        headers: { 'content-type': 'application/x-amz-json-1.1' },
        body: Readable.from([JSON.stringify(json)]),
      },
    };
  };
  const settings = {
    region: 'test-1',
    credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
    maxAttempts: 1,
    requestHandler: { handle, metadata: { handlerProtocol: 'http/1.1' } },
  };
  return { requests, settings };
};
