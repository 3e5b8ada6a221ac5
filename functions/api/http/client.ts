import * as v from 'valibot';

/** What `@hono/node-server` and `hono/aws-lambda` hand in, as far as it matters here. */
const surroundings = v.union([
  v.pipe(
    v.object({ incoming: v.object({ socket: v.object({ remoteAddress: v.string() }) }) }),
    v.transform(({ incoming }) => incoming.socket.remoteAddress),
  ),
  v.pipe(
    v.object({ event: v.object({ requestContext: v.object({ http: v.object({ sourceIp: v.string() }) }) }) }),
    v.transform(({ event }) => event.requestContext.http.sourceIp),
  ),
]);

/**
 * The address a request came from, as the server in front of Hono knows it: Node's socket or the HTTP API's event.
 * Headers that a client can write itself are not believed.
 */
export const clientAddress = (environment: unknown): string => {
  const found = v.safeParse(surroundings, environment);
  return found.success ? found.output : 'unknown';
};
