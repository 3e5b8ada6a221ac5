import * as v from 'valibot';
import { expect } from 'vitest';
import { caseAnswer, eventAnswer, pageOf } from '../../functions/api/schemas/answers.ts';

/** Somebody at the API of a district, over HTTP: what a browser or a vendor would send. */

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

interface SendOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const problemOf = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  errors: v.optional(v.array(v.object({ field: v.optional(v.string()), type: v.string() }))),
});

export const send = async (
  method: string,
  url: string,
  { body, headers = {} }: SendOptions,
): Promise<Answer> => {
  const response = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
};

/** Where a district's API stands, and how its people sign in. */
export interface Access {
  /** without `/v1` */
  readonly base: string;
  readonly tokenOf: (person: string) => Promise<string>;
}

/** A district of a running system, and whoever is to act in it. */
export const districtClient = ({ base, tokenOf }: Access) => {
  const call = async (
    as: string | undefined,
    method: string,
    path: string,
    options: SendOptions = {},
  ): Promise<Answer> => {
    const authorization: Record<string, string> =
      as === undefined ? {} : { authorization: `Bearer ${await tokenOf(as)}` };
    return send(method, `${base}/v1${path}`, {
      ...options,
      headers: { ...authorization, ...options.headers },
    });
  };

  const act = async (as: string, id: string, action: string, body: object = {}) => {
    const answer = await call(as, 'POST', `/cases/${id}/actions/${action}`, { body });
    expect(answer.status, `${action} by ${as}: ${JSON.stringify(answer.body)}`).toBe(200);
    return v.parse(caseAnswer, answer.body);
  };

  const see = async (as: string, id: string) =>
    v.parse(caseAnswer, (await call(as, 'GET', `/cases/${id}`)).body);

  const timeline = async (as: string, id: string) => {
    const answer = await call(as, 'GET', `/cases/${id}/timeline?limit=100`);
    return v.parse(pageOf(eventAnswer), answer.body).items;
  };

  /** Uploads bytes by the signed link, as the browser does. */
  const upload = async (
    as: string | undefined,
    bytes: Uint8Array<ArrayBuffer>,
    contentType = 'image/png',
  ) => {
    const path = as === undefined ? '/public/uploads' : '/uploads';
    const ticket = await call(as, 'POST', path, { body: { contentType, bytes: bytes.length } });
    expect(ticket.status, JSON.stringify(ticket.body)).toBe(201);
    const { photoId, url, method, headers } = v.parse(
      v.object({
        photoId: v.string(),
        url: v.string(),
        method: v.string(),
        headers: v.record(v.string(), v.string()),
      }),
      ticket.body,
    );
    const put = await fetch(url, { method, headers, body: bytes });
    return { photoId, status: put.status, problem: put.ok ? undefined : await put.json() };
  };

  const photo = async (as: string | undefined): Promise<string> => {
    const { photoId, status } = await upload(as, tinyPng);
    expect(status).toBeLessThan(300);
    return photoId;
  };

  return { base, tokenOf, call, act, see, timeline, upload, photo };
};

export type DistrictClient = ReturnType<typeof districtClient>;

/** A whole picture of one pixel. */
export const tinyPng = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** What a refusal says, after checking that it is a problem document. */
export const problemIn = ({ headers, body, status }: Answer) => {
  expect(headers.get('content-type')).toBe('application/problem+json');
  const problem = v.parse(problemOf, body);
  expect(problem.status).toBe(status);
  return {
    status,
    type: problem.type.replace('urn:chengyun:problem:', ''),
    fields: problem.errors?.map(({ field }) => field),
  };
};
