import * as v from 'valibot';
import { scopes } from '../../domain/identity/clients.ts';
import { optional, time } from '../schemas/caseFacts.ts';
import { codeOf, overlap, paging, pathCode } from '../schemas/fields.ts';

/** What routes of machine clients take and answer. */

const name = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(100),
  v.description('Whose program it is, as timelines show it.'),
);

/** In the order of the list of all, whatever the order in which they were given, and each once. */
const granted = v.pipe(
  v.array(v.picklist(scopes)),
  v.minLength(1),
  v.maxLength(scopes.length),
  v.transform((given) => scopes.filter((scope) => given.includes(scope))),
);

export const newClient = v.strictObject({
  name,
  unit: v.pipe(codeOf('unit'), v.description('The unit that it acts for, for good.')),
  scopes: granted,
});

export const clientChanges = v.strictObject({
  name: v.exactOptional(name),
  scopes: v.exactOptional(granted),
  enabled: v.exactOptional(v.boolean()),
});

export const clientPath = v.strictObject({ client: pathCode });
export const secretPath = v.strictObject({ client: pathCode, secret: pathCode });
export const clientQuery = v.strictObject(paging);

export const rotation = overlap('for how long the secret before it counts too');

export const clientAnswer = v.object({
  id: v.pipe(v.string(), v.description('the `client_id`')),
  name: v.string(),
  unit: v.object({ code: v.string(), name: v.string() }),
  scopes: v.array(v.picklist(scopes)),
  enabled: v.boolean(),
  secrets: v.pipe(
    v.array(
      v.object({
        id: v.string(),
        createdAt: time,
        expiresAt: optional(time),
        lastUsedAt: optional(v.pipe(time, v.description('when a token was asked for with it last'))),
      }),
    ),
    v.description('those that count, newest first'),
  ),
  lastUsedAt: optional(v.pipe(time, v.description('when it asked for a token last'))),
  createdAt: time,
  createdBy: v.object({ id: v.string(), name: v.string() }),
  updatedAt: time,
});

export const withSecret = v.object({
  ...clientAnswer.entries,
  secret: v.pipe(v.string(), v.description('the `client_secret`, shown this once; only its hash is kept')),
});
