import * as v from 'valibot';
import { scopes } from '../../domain/identity/clients.ts';
import { type apiForTests, type CallOptions, read } from '../testing.ts';
import { withSecret } from './schemas.ts';

/** A vendor's program at a district of the tests. */

type Test = ReturnType<typeof apiForTests>;

const administrator = 'role-administrator';

export const tokenAnswer = v.strictObject({
  access_token: v.string(),
  token_type: v.literal('Bearer'),
  expires_in: v.number(),
  scope: v.string(),
});

/** A client of unit u1 with every scope, unless said otherwise. */
export const registered = async ({ call }: Test, changes: object = {}) => {
  const body = { name: 'Sanitation company', unit: 'u1', scopes, ...changes };
  return read(withSecret, (await call('POST', '/v1/clients', { as: administrator, body })).body);
};

export const change = ({ call }: Test, id: string, body: object) =>
  call('PATCH', `/v1/clients/${id}`, { as: administrator, body });

export const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
});

/** Asks for a token with this form and these headers. */
export const askToken = async (
  { api }: Test,
  form: Readonly<Record<string, string>> | string,
  headers: Readonly<Record<string, string>> = {},
) => {
  const response = await api.request('/v1/token', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
  });
  const body: unknown = await response.json();
  return { status: response.status, headers: response.headers, body };
};

export const grant = { grant_type: 'client_credentials' };

/** A token of the client, for what it may at most. */
export const tokenOf = async (
  test: Test,
  { id, secret }: { readonly id: string; readonly secret: string },
) => {
  const answer = await askToken(test, grant, basic(id, secret));
  return v.parse(tokenAnswer, answer.body).access_token;
};

/** A client that calls with its token; what it writes carries a key and, where given, a version. */
export const vendorOf = async (test: Test, changes: object = {}) => {
  const client = await registered(test, changes);
  const token = await tokenOf(test, client);
  const call = (method: string, path: string, options: Omit<CallOptions, 'as'> = {}) =>
    test.call(method, path, { ...options, as: token });
  const act = (id: string, action: string, body: object, { key = 'k1', version = 0 } = {}) =>
    call('POST', `/v1/cases/${id}/actions/${action}`, {
      body,
      headers: { 'idempotency-key': key, 'if-match': `"${version}"` },
    });
  return { client, token, call, act };
};
