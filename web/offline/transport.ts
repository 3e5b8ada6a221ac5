import { inBase } from '../app/base.ts';
import { currentLanguage } from '../app/i18n.ts';
import { accessToken, sessionEnded } from '../app/tokens.ts';
import { type Answer, outcomeOf, ticketOf, uploadOutcomeOf } from './answers.ts';
import type { Transport } from './sender.ts';
import type { HeldPhoto, Queued } from './types.ts';

/** Longer than any answer takes that is still worth waiting for. */
const answerMilliseconds = 45_000;

/** A photo of some megabytes over a very slow network; the next attempt goes on with the same ticket. */
const uploadMilliseconds = 5 * 60_000;

const noAnswer: Answer = { status: 0, retryAfter: null, body: undefined };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const authorization = (): Record<string, string> => {
  const token = accessToken();
  return token === undefined ? {} : { Authorization: `Bearer ${token}` };
};

/** `fetch` rejects with these when no answer comes, and with nothing else. */
const isNoAnswer = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof DOMException && /Abort|Timeout/.test(error.name));

const post = async (path: string, body: unknown, headers: Record<string, string>): Promise<Answer> => {
  try {
    const response = await fetch(inBase(path), {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': currentLanguage(),
        ...authorization(),
        ...headers,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(answerMilliseconds),
    });
    if (response.status === 401) sessionEnded();
    const retryAfter = response.headers.get('Retry-After');
    return { status: response.status, retryAfter, body: parsed(await response.text()) };
  } catch (error) {
    if (isNoAnswer(error)) return noAnswer;
    throw error;
  }
};

/** With XMLHttpRequest, as `fetch` does not tell how much has gone up. */
const put = (
  url: string,
  headers: Readonly<Record<string, string>>,
  photo: Blob,
  progress: (share: number) => void,
): Promise<Answer> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.timeout = uploadMilliseconds;
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onloadend = () =>
      resolve({
        status: request.status,
        retryAfter: request.getResponseHeader('Retry-After'),
        body: parsed(request.responseText),
      });
    request.send(photo);
  });

const photoPart = ({ photoForm }: Queued, { phase, ticket }: HeldPhoto): unknown => {
  const id = ticket?.photoId;
  return photoForm === 'phased' ? { id, phase } : id;
};

/** The body as the API takes it: with the ids that the photos got when they arrived. */
const bodyOf = (command: Queued): unknown => ({
  ...command.body,
  photos: command.photos.map((photo) => photoPart(command, photo)),
});

const headersOf = ({ id, version }: Queued): Record<string, string> => ({
  'Idempotency-Key': id,
  ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
});

/** The district's API and its store of photos. */
export const httpTransport: Transport = {
  ticket: async ({ contentType, bytes }) => ticketOf(await post('v1/uploads', { contentType, bytes }, {})),
  upload: async ({ url, headers }, photo, progress) =>
    uploadOutcomeOf(await put(url, headers, photo, progress)),
  send: async (command) => outcomeOf(await post(command.path, bodyOf(command), headersOf(command))),
};
