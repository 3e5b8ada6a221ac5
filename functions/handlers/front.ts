import { createHash, timingSafeEqual } from 'node:crypto';
import type { LambdaEvent } from 'hono/aws-lambda';

/** What the distribution in front puts into each request: that it came through, from whom, and under which name it was called. */
export const frontHeaders = {
  secret: 'x-chengyun-front',
  viewer: 'x-chengyun-viewer',
  host: 'x-chengyun-host',
} as const;

interface Answer {
  readonly statusCode: number;
}

type Handler<A extends Answer, C> = (event: LambdaEvent, context?: C) => Promise<A>;

const headerOf = ({ headers }: LambdaEvent, name: string): string => String(headers?.[name] ?? '');

const same = (a: string, b: string): boolean => {
  const [first, second] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return first !== undefined && second !== undefined && timingSafeEqual(first, second);
};

/** The event as if the caller had come directly: the address that counts for limits is the viewer's, not the edge's. */
const asViewer = (event: LambdaEvent): LambdaEvent => {
  const viewer = headerOf(event, frontHeaders.viewer);
  if (viewer === '' || !('http' in event.requestContext)) return event;
  const { requestContext } = event;
  const http = { ...requestContext.http, sourceIp: viewer };
  return Object.assign({}, event, { requestContext: { ...requestContext, http } });
};

const forbidden = {
  statusCode: 403,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({ type: 'about:blank', title: 'Forbidden', status: 403 }),
};

/**
 * Lets requests in only through the distribution in front, whose firewall and limits could be gone around otherwise: an
 * HTTP API can have neither. Without a secret there is nothing in front, and every request is taken as it is.
 */
export const throughFront =
  <A extends Answer, C>(secret: string | undefined, handler: Handler<A, C>) =>
  async (event: LambdaEvent, context?: C): Promise<A | typeof forbidden> => {
    if (secret === undefined) return handler(event, context);
    if (!same(headerOf(event, frontHeaders.secret), secret)) return forbidden;
    return handler(asViewer(event), context);
  };
