import type * as v from 'valibot';
import type { Scope } from '../domain/identity/clients.ts';
import type { Actor, Role } from '../domain/identity/types.ts';
import type { Result } from '../domain/result.ts';
import type { Language } from '../domain/tenant/types.ts';
import type { ApiDependencies } from './deps.ts';
import type { Fault, ProblemType } from './problems/types.ts';
import type { Parsed } from './schemas/parse.ts';
import { parse } from './schemas/parse.ts';

export type Schema<T> = v.GenericSchema<unknown, T>;

/** What a handler gets: everything read, checked and typed. */
export interface ApiRequest<P, Q, B> {
  readonly deps: ApiDependencies;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** the signed-in person; for routes open to anyone without a token, the citizen */
  readonly actor: Actor;
  readonly language: Language;
  readonly now: number;
  /** from `If-Match` */
  readonly expectedVersion?: number;
  /** from `If-None-Match`: versions that the caller has */
  readonly knownVersions: readonly number[];
  /** from `Idempotency-Key`, within the actor's own keys */
  readonly idempotency?: { readonly key: string; readonly bodyHash: string };
  /** whether the caller would rather have JSON than be redirected */
  readonly wantsJson: boolean;
  /** when the token of the call ends, as far as it says so */
  readonly expiresAt?: number;
  /** from `Last-Event-ID`: the last message of a stream that the caller heard */
  readonly lastEventId?: string;
  /** the request as it was sent, for routes whose callers sign what they send */
  readonly sent?: SentRequest;
}

/** What a signature is about: the body byte for byte, of a GET its path from `/v1` on; and headers by their name. */
export interface SentRequest {
  readonly text: string;
  readonly header: (name: string) => string | undefined;
}

interface WithHeaders {
  readonly headers?: Readonly<Record<string, string>>;
}

export type Reply =
  | (WithHeaders & { readonly status: 200 | 201; readonly body: unknown })
  | (WithHeaders & { readonly status: 302 | 304 })
  /** a file of text */
  | (WithHeaders & { readonly status: 200; readonly text: string; readonly mediaType: MediaType })
  /** server-sent events, until either side ends */
  | (WithHeaders & { readonly status: 200; readonly stream: ReadableStream<Uint8Array> });

/** What an answer is, where it is not JSON. */
type MediaType = 'text/event-stream' | 'text/csv' | 'application/geo+json';

export type Handled = Result<Reply, Fault> | Promise<Result<Reply, Fault>>;

export interface Answer {
  readonly status: Reply['status'];
  readonly description: string;
  readonly schema?: v.GenericSchema;
  /** JSON unless said */
  readonly mediaType?: MediaType;
  readonly headers?: readonly ('ETag' | 'Location')[];
}

/** Who may call a route: these roles, or anyone, signed in or not. */
export type Audience<R extends string = Role> = readonly R[] | 'anyone';

/** A route as data: what the API document, the role table and the router are all made from. */
export interface RouteFacts<R extends string = Role> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** below `/v1`, parameters as `:name` */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  readonly roles: Audience<R>;
  /** what a program that acts for a unit must have been granted; absent for what only people may call */
  readonly scope?: Scope;
  readonly answers: readonly [Answer, ...Answer[]];
  /** problems beside those that every route of its kind can answer */
  readonly problems?: readonly ProblemType[];
  readonly example?: unknown;
  /** what one request takes from the bucket of a client that is not signed in; 1 unless said */
  readonly cost?: number;
  /** a GET whose answer anybody may keep for a while, in seconds; everything else is not stored */
  readonly maxAge?: number;
  /** takes whatever body comes, as a form by a mail program, and reads none of it */
  readonly ignoresBody?: true;
  /** whether a device must have signed the request; who signed is found out before anything else of it is read */
  readonly signed?: true;
  /** whether it changes a case, and so takes `Idempotency-Key` and where a case exists `If-Match` */
  readonly writes?: 'new' | 'existing';
}

export interface RouteDefinition<P, Q, B> extends RouteFacts {
  readonly params?: Schema<P>;
  readonly query?: Schema<Q>;
  readonly body?: Schema<B>;
  readonly handle: (request: ApiRequest<P, Q, B>) => Handled;
}

/** What a request brings that is not read yet. */
export type RawRequest = ApiRequest<unknown, unknown, unknown>;

/** A route as far as a document describes it. */
export interface DescribedRoute<R extends string = string> extends RouteFacts<R> {
  readonly schemas: {
    readonly params?: v.GenericSchema;
    readonly query?: v.GenericSchema;
    readonly body?: v.GenericSchema;
  };
}

export interface Route extends DescribedRoute<Role> {
  /** Reads all parts of the request and handles it, or answers every fault of all parts. */
  readonly run: (
    raw: RawRequest,
  ) => Promise<{ readonly faults: readonly Fault[] } | { readonly reply: Reply }>;
}

const partOf = <T>(
  schema: Schema<T> | undefined,
  value: unknown,
  request: RawRequest,
): Parsed<T | undefined> =>
  schema === undefined
    ? { ok: true, value: undefined }
    : parse(schema, value, { tenant: request.deps.tenant, actor: request.actor, now: request.now });

const faultsIn = (...parts: readonly Parsed<unknown>[]): readonly Fault[] =>
  parts.flatMap((part) => (part.ok ? [] : part.faults));

/** A route whose handler sees what its schemas say. */
export const route = <P = undefined, Q = undefined, B = undefined>(
  definition: RouteDefinition<P, Q, B>,
): Route => {
  const { params, query, body, handle, ...facts } = definition;
  return {
    ...facts,
    schemas: {
      ...(params === undefined ? {} : { params }),
      ...(query === undefined ? {} : { query }),
      ...(body === undefined ? {} : { body }),
    },
    run: async (raw) => {
      const parts = {
        params: partOf(params, raw.params, raw),
        query: partOf(query, raw.query, raw),
        body: partOf(body, raw.body, raw),
      };
      if (!(parts.params.ok && parts.query.ok && parts.body.ok)) {
        return { faults: faultsIn(parts.params, parts.query, parts.body) };
      }
      // A part without a schema has the type undefined, which is also what partOf makes of it.
      const read = {
        params: parts.params.value as P,
        query: parts.query.value as Q,
        body: parts.body.value as B,
      };
      const handled = await handle({ ...raw, ...read });
      return handled.ok ? { reply: handled.value } : { faults: [handled.refusal] };
    },
  };
};

/** The table of who may call what, as the documents and tests show it. */
export const mayCall = (audience: Audience, roles: readonly Role[]): boolean =>
  audience === 'anyone' || roles.some((role) => audience.includes(role));
