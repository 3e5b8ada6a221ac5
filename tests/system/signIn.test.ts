import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { me } from '../../functions/api/schemas/answers.ts';
import { signInAs } from '../../local/identity/testing.ts';
import { send } from './client.ts';
import { type Running, startSystem } from './running.ts';

let system: Running;

beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

describe('signing in to the running product', () => {
  it.each(['supervisor', 'acceptor', 'shiftLeader', 'dispatcher', 'unit-u1', 'handler-u1', 'leader'])(
    'lets %s work in their own district and in no other',
    async (person) => {
      const { url } = system.runtime;
      const { tokens } = await signInAs({ url, baseUrl: `${url}/testville/north` }, person);
      const headers = { authorization: `Bearer ${tokens.access_token}` };
      const own = await send('GET', `${url}/testville/north/v1/me`, { headers });
      expect(v.parse(me, own.body)).toMatchObject({ id: person });
      const other = await send('GET', `${url}/testville/south/v1/me`, { headers });
      expect(other.status).toBe(401);
    },
  );
});
