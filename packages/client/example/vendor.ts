import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  type Case,
  createVendor,
  ProblemError,
  verifyWebhook,
  WebhookError,
  type WebhookEvent,
} from '../index.ts';

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

const dispatches: ReadonlySet<string> = new Set([
  'case.dispatched.v1',
  'case.redispatched.v1',
  'case.reworkDispatched.v1',
]);

/** The case, if it is in our unit's hands. */
const ours = async (caseId: string): Promise<Case | undefined> => {
  const { unit } = await vendor.me();
  const found = await vendor.case(caseId);
  return found.unit === unit && found.state === 'handling' ? found : undefined;
};

const takeOn = async (found: Case, webhookId: string): Promise<Case> => {
  if (found.dispatches.at(-1)?.taken !== undefined) return found;
  const taken = await vendor.take(found, { text: 'On our way' }, { key: `${webhookId}-take` });
  say(`took on ${taken.number}`);
  return taken;
};

const work = async ({ type, data }: WebhookEvent, webhookId: string): Promise<void> => {
  if (!dispatches.has(type) || data.test || data.caseId === undefined) return;
  const found = await ours(data.caseId);
  if (found === undefined) return;
  const taken = await takeOn(found, webhookId);
  const id = await vendor.uploadPhoto(new Uint8Array(await readFile(photoFile)), 'image/png');
  const done = { text: 'Cleared', photos: [{ id, phase: 'after' as const }] };
  // The photo is another at every attempt, so this attempt has a key of its own: what guards it is the version.
  const fed = await vendor.feedBack(taken, done);
  say(`fed back ${fed.number}, which is ${fed.stateName} now`);
};

/** How often a case may move on under our hands, as by a warning of its clock, before people look at it. */
const mostConflicts = 5;

/** Decides anew on the case as it is now; what was done already shows in it. */
const workAnew = async (event: WebhookEvent, webhookId: string, conflicts = 0): Promise<void> => {
  try {
    await work(event, webhookId);
  } catch (error) {
    const moved = error instanceof ProblemError && error.code === 'version-conflict';
    if (!moved || conflicts === mostConflicts) throw error;
    await workAnew(event, webhookId, conflicts + 1);
  }
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
  workAnew(event, webhookId).catch(failed);
};

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    if (!(error instanceof WebhookError)) failed(error);
    response.writeHead(error instanceof WebhookError ? 401 : 500).end();
  });
});
server.listen(Number(need('PORT')), '127.0.0.1', () => say(`listening on port ${need('PORT')}`));
