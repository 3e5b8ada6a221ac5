import * as v from 'valibot';
import { given } from '../../domain/given.ts';
import type { Role } from '../../domain/identity/types.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { Open311Key } from '../../store/open311Keys.ts';
import { iso } from '../present/time.ts';
import { type Route, route } from '../route.ts';
import { listOf } from '../schemas/answers.ts';
import { time } from '../schemas/caseFacts.ts';
import { pathCode } from '../schemas/fields.ts';
import { drawKey } from './keys.ts';

const tag = 'open311';
const administrators: readonly Role[] = ['administrator'];

const facts = {
  id: v.string(),
  name: v.string(),
  createdAt: time,
  createdBy: v.string(),
  revokedAt: v.exactOptional(time),
};
const keyAnswer = v.object(facts);
const newKeyAnswer = v.object({
  ...facts,
  key: v.pipe(v.string(), v.description('The `api_key`. It is told here only and kept nowhere.')),
});

const newKeyBody = v.strictObject({
  name: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(100),
    v.description('Who it is given to, such as the name of an app.'),
  ),
});

const presentKey = ({ id, name, createdAt, createdBy, revokedAt }: Open311Key) => ({
  id,
  name,
  createdAt: iso(createdAt),
  createdBy,
  ...given('revokedAt', revokedAt === undefined ? undefined : iso(revokedAt)),
});

/** The keys by which programs of others may send reports, see docs/open311.md. */
export const open311KeyRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/open311-keys',
    operationId: 'listOpen311Keys',
    summary: 'The keys by which programs of others may send reports, oldest first, also those revoked',
    tag,
    roles: administrators,
    answers: [{ status: 200, description: 'Keys without their secrets.', schema: listOf(keyAnswer) }],
    handle: async ({ deps }) => {
      const keys = await deps.store.open311Keys.list();
      return ok({ status: 200, body: { items: keys.map(presentKey) } });
    },
  }),
  route({
    method: 'POST',
    path: '/open311-keys',
    operationId: 'createOpen311Key',
    summary: 'A new key, told once',
    tag,
    roles: administrators,
    body: newKeyBody,
    example: { name: 'Fix my street' },
    answers: [{ status: 201, description: 'The key with its secret.', schema: newKeyAnswer }],
    handle: async ({ deps, actor, body, now }) => {
      const facts = { id: deps.ids.next(now), name: body.name, createdAt: now, createdBy: actor.id };
      const { key, told } = drawKey(facts);
      await deps.store.open311Keys.add(key);
      return ok({ status: 201, body: { ...presentKey(key), key: told } });
    },
  }),
  route({
    method: 'POST',
    path: '/open311-keys/:key/revoke',
    operationId: 'revokeOpen311Key',
    summary: 'Take a key back: nothing is taken with it from now on',
    tag,
    roles: administrators,
    params: v.strictObject({ key: pathCode }),
    problems: ['not-found'],
    answers: [{ status: 200, description: 'The key as it is now.', schema: keyAnswer }],
    handle: async ({ deps, params, now }) => {
      const key = await deps.store.open311Keys.revoke(params.key, now);
      return key === undefined ? refuse('not-found') : ok({ status: 200, body: presentKey(key) });
    },
  }),
];
