import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { signedHeaders } from '../../functions/webhooks/signing.ts';

/** `npm run device`: speaks as a device, for trying things out. */

export const deviceHelp = `Sends what a device would send, signed with its key, and prints each answer.

Usage: npm run -s device -- --url URL --id DEVICE --key whsec_… --metric NAME VALUE…
       npm run -s device -- --url URL --id DEVICE --key whsec_… --event TYPE [--confidence 0.9]
       npm run -s device -- --url URL --id DEVICE --key whsec_… --body JSON|--get [--path /exchange/reports]

  --url URL          the district's address, such as http://127.0.0.1:8080/shenzhen/pingshan
  --id DEVICE        id of the device
  --key whsec_…      its key, or DEVICE_KEY in the environment
  --metric NAME      what the values are of; each is sent as a reading of now
  --every SECONDS    between two values (default 1)
  --event TYPE       something that was recognised
  --confidence 0…1   how certainly (default 1)
  --get              asks, where there is nothing to send
  --body JSON        a whole body, sent as it is
  --path PATH        where to, below /v1 (default /device-events)
  --help             this text
`;

export interface DeviceSender {
  readonly url: string;
  readonly id: string;
  readonly key: string;
}

/** Signs a body now and sends it. A message that goes out again keeps its id. Without a body it is a GET, whose path is signed. */
export const sendSigned = (
  { url, id, key }: DeviceSender,
  path: string,
  body: string | undefined,
  messageId: string = randomUUID(),
): Promise<Response> => {
  const now = Date.now();
  const secrets = [{ id: 'key', value: key, createdAt: now }];
  const headers = {
    ...signedHeaders({ id: messageId, body: body ?? decodeURIComponent(`/v1${path}`), secrets, now }),
    'device-id': id,
    'content-type': 'application/json',
  };
  const sent = body === undefined ? {} : { method: 'POST', body };
  return fetch(`${url.replace(/\/$/, '')}/v1${path}`, { headers, ...sent });
};

const options = {
  url: { type: 'string' },
  id: { type: 'string' },
  key: { type: 'string' },
  metric: { type: 'string' },
  every: { type: 'string' },
  event: { type: 'string' },
  confidence: { type: 'string' },
  get: { type: 'boolean' },
  body: { type: 'string' },
  path: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const readArguments = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // What was wrong with the arguments is what there is to say.
    return error instanceof Error ? error.message : String(error);
  }
};

type Values = Exclude<ReturnType<typeof readArguments>, string>['values'];

const readingOf = (metric: string, value: string) => (): string =>
  JSON.stringify({ items: [{ reading: { metric, value: Number(value), at: new Date().toISOString() } }] });

const detectionOf = (type: string, confidence: string) => (): string =>
  JSON.stringify({
    items: [{ event: { type, confidence: Number(confidence), at: new Date().toISOString() } }],
  });

/** The bodies to send, each made when it is sent. */
const bodiesOf = (
  { metric, event, confidence = '1', body, get = false }: Values,
  positionals: readonly string[],
): readonly (() => string | undefined)[] => {
  if (get) return [() => undefined];
  if (body !== undefined) return [() => body];
  if (event !== undefined) return [detectionOf(event, confidence)];
  return metric === undefined ? [] : positionals.map((value) => readingOf(metric, value));
};

interface Outcome {
  readonly exitCode: 0 | 1;
  readonly text: string;
}

/** Runs the command and hands every answer to `say` as it comes. */
export const deviceCommand = async (
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<Outcome> => {
  const read = readArguments(args);
  if (typeof read === 'string') return { exitCode: 1, text: `${read}\n` };
  if (read.values.help) return { exitCode: 0, text: deviceHelp };
  const { url, id, key = environment.DEVICE_KEY, path = '/device-events', every = '1' } = read.values;
  const bodies = bodiesOf(read.values, read.positionals);
  if (url === undefined || id === undefined || key === undefined || bodies.length === 0)
    return { exitCode: 1, text: `--url, --id, --key and something to send are needed\n\n${deviceHelp}` };
  let refused = false;
  for (const [place, body] of bodies.entries()) {
    if (place > 0) await pause(Number(every) * 1_000);
    const answer = await sendSigned({ url, id, key }, path, body());
    say(`${answer.status} ${await answer.text()}`);
    refused ||= !answer.ok;
  }
  return { exitCode: refused ? 1 : 0, text: '' };
};
