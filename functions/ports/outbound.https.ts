import { lookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { hostOf, mayConnect, type OutboundRules, readAddress } from './outbound.addresses.ts';
import type { OutboundAnswer, OutboundFailure, OutboundPort, OutboundRequest } from './outbound.ts';
import { codeOf } from './systemError.ts';

interface Resolved {
  readonly address: string;
  readonly family: number;
}

export interface OutboundOptions {
  readonly rules: OutboundRules;
  /** for the whole exchange, in milliseconds */
  readonly timeoutMs?: number;
  /** how much of an answer is read, in bytes */
  readonly mostBytes?: number;
  /** once it is aborted nothing is sent any more, and what is under way rejects: nobody knows what came of it */
  readonly ended?: AbortSignal;
  /** every address of a name */
  readonly resolve?: (host: string) => Promise<readonly Resolved[]>;
}

/** A request without a body is a GET. */
type Asked = Omit<OutboundRequest, 'body'> & { readonly body?: string };

/** Neither we nor they have use for more. */
const largestRequest = 20_000;

const allAddresses = (host: string): Promise<readonly Resolved[]> =>
  lookup(host, { all: true, verbatim: true });

/** Asked for one address or for all, as Node does either. There is always one. */
const lookupOf =
  (resolved: readonly [Resolved, ...Resolved[]]): LookupFunction =>
  (_host, options, callback) => {
    const [{ address, family }] = resolved;
    if (options.all === true) callback(null, [...resolved]);
    else callback(null, address, family);
  };

const isTls = (code: string): boolean =>
  code.startsWith('ERR_TLS') || code.startsWith('ERR_SSL') || code.includes('CERT') || code === 'EPROTO';

const failureOf = (error: unknown): OutboundFailure => {
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError'))
    return 'timeout';
  const code = String(codeOf(error) ?? '');
  if (isTls(code)) return 'tls-failed';
  return code.startsWith('HPE_') ? 'answer-broken' : 'connection-failed';
};

const headersOf = ({ headers }: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  );

/** The beginning of an answer. One that never ends is cut off: what it says comes first. */
const beginningOf = async (answer: IncomingMessage, mostBytes: number): Promise<string> => {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer) {
    const buffer = Buffer.from(part);
    parts.push(buffer);
    bytes += buffer.length;
    if (bytes >= mostBytes) break;
  }
  return Buffer.concat(parts).subarray(0, mostBytes).toString('utf8');
};

/**
 * HTTPS to whoever somebody named, guarded against being used as a way into our own network: a name is resolved once, every
 * address it has is checked, and the connection goes to one of just those, under the original name. That happens for each
 * request, since a name may lead elsewhere tomorrow. Redirects are not followed, and nothing is kept open.
 */
export const createOutbound = (options: OutboundOptions): OutboundPort => {
  const {
    rules,
    timeoutMs = 15_000,
    mostBytes = 65_536,
    resolve = allAddresses,
    ended = new AbortController().signal,
  } = options;

  /** Refused if a single one of the addresses must not be reached: which one would be taken is not ours to bet on. */
  const addressesOf = async (
    url: URL,
  ): Promise<readonly [Resolved, ...Resolved[]] | 'name-not-found' | 'address-refused'> => {
    const host = hostOf(url);
    const family = isIP(host);
    const [first, ...others] = family === 0 ? await resolve(host) : [{ address: host, family }];
    if (first === undefined) return 'name-not-found';
    const found = [first, ...others] as const;
    return found.every(({ address }) => mayConnect(address, rules)) ? [...found] : 'address-refused';
  };

  const resolved = async (url: URL): ReturnType<typeof addressesOf> => {
    try {
      return await addressesOf(url);
    } catch (error) {
      // Whatever the resolver's reason, there is no address to go to; anything without a code is a defect.
      if (codeOf(error) === undefined) throw error;
      return 'name-not-found';
    }
  };

  const exchange = async (
    url: URL,
    addresses: readonly [Resolved, ...Resolved[]],
    { headers, body }: Asked,
    signal: AbortSignal,
  ): Promise<OutboundAnswer> => {
    const how: RequestOptions = {
      ...(body === undefined
        ? { method: 'GET', headers }
        : { method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(body) } }),
      lookup: lookupOf(addresses),
      agent: false,
      signal,
    };
    const answer = await new Promise<IncomingMessage>((taken, failed) => {
      const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
      send(url, how, taken).on('error', failed).end(body);
    });
    try {
      const text = await beginningOf(answer, mostBytes);
      return { ok: true, status: answer.statusCode ?? 0, headers: headersOf(answer), body: text };
    } finally {
      answer.destroy();
    }
  };

  /** Resolving a name counts as well, and cannot be ended: it is no longer waited for. */
  const withinTime = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
    Promise.race([
      work,
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    ]);

  const guarded = async (request: Asked): Promise<OutboundAnswer> => {
    const read = readAddress(request.url, rules);
    if ('fault' in read) return { ok: false, why: 'address-refused' };
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ended]);
    try {
      const addresses = await withinTime(resolved(read.url), signal);
      if (typeof addresses === 'string') return { ok: false, why: addresses };
      return await withinTime(exchange(read.url, addresses, request, signal), signal);
    } catch (error) {
      ended.throwIfAborted();
      return { ok: false, why: failureOf(error) };
    }
  };

  return {
    check: async (text) => {
      const read = readAddress(text, rules);
      if ('fault' in read) return read.fault;
      return (await resolved(read.url)) === 'address-refused' ? 'address-refused' : undefined;
    },
    post: async (request) => {
      if (Buffer.byteLength(request.body) > largestRequest)
        throw new RangeError('a message is too large to be sent');
      return guarded(request);
    },
    get: (request) => guarded(request),
  };
};
