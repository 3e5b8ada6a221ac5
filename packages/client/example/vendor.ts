import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createVendor, ProblemError, verifyWebhook, WebhookError, type WebhookEvent } from '../index.ts';

/**
 * A vendor's program as small as it can be: it hears that a case was dispatched to its unit, takes it on, and says that it is
 * done, with a photo. What people do in between is left out. Told by the environment: CHENGYUN_URL, CLIENT_ID, CLIENT_SECRET,
 * WEBHOOK_SECRET, PORT and PHOTO, the file of a picture.
 */
const need = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};

const vendor = createVendor({
  baseUrl: need('CHENGYUN_URL'),
  clientId: need('CLIENT_ID'),
  clientSecret: need('CLIENT_SECRET'),
});
const secrets = need('WEBHOOK_SECRET');
const photoFile = need('PHOTO');

/** A real program keeps these for some days where a restart does not lose them. */
const heard = new Set<string>();

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const work = async ({ type, data }: WebhookEvent, webhookId: string): Promise<void> => {
  if (
    !/^case\.(dispatched|redispatched|reworkDispatched)\.v1$/.test(type) ||
    data.test ||
    data.caseId === undefined
  )
    return;
  const { unit } = await vendor.me();
  const found = await vendor.case(data.caseId);
  if (found.unit !== unit || found.state !== 'handling') return;
  const taken = await vendor.take(found, { text: 'On our way' }, { key: `${webhookId}-take` });
  say(`took on ${taken.number}`);
  const id = await vendor.uploadPhoto(new Uint8Array(await readFile(photoFile)), 'image/png');
  const done = { text: 'Cleared', photos: [{ id, phase: 'after' as const }] };
  const fed = await vendor.feedBack(taken, done, { key: `${webhookId}-done` });
  say(`fed back ${fed.number}, which is ${fed.stateName} now`);
};

const failed = (error: unknown): void => {
  // Whoever runs this looks at it; the case stays in the unit's list until somebody deals with it.
  say(error instanceof ProblemError ? `refused: ${error.code} ${error.message}` : `failed: ${String(error)}`);
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
};

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await bodyOf(request);
  const event = verifyWebhook({ body, headers: request.headers, secrets });
  if (event.type === 'endpoint.verification.v1') {
    response.end(event.data.challenge);
    return;
  }
  // Answered before the work, which may take longer than the district waits.
  response.writeHead(204).end();
  const webhookId = String(request.headers['webhook-id']);
  if (heard.has(webhookId)) return;
  heard.add(webhookId);
  work(event, webhookId).catch(failed);
};

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    if (!(error instanceof WebhookError)) failed(error);
    response.writeHead(error instanceof WebhookError ? 401 : 500).end();
  });
});
server.listen(Number(need('PORT')), '127.0.0.1', () => say(`listening on port ${need('PORT')}`));
