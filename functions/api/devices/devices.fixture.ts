import { endStates } from '../../domain/case/types.ts';
import { tenantForTests } from '../../domain/testing.ts';
import { signedHeaders } from '../../webhooks/signing.ts';
import { apiForTests, read } from '../testing.ts';
import { deviceShown, messageAnswer, withKey } from './schemas.ts';

/** Devices at the API of a district, and what they sign. */

export const as = 'administrator';
export const place = { point: [114.25, 22.5] };
export const sensor = { kind: 'sensor', name: '涵洞水位计', ...place };

/** What a signature may be wrong in. */
interface Signing {
  readonly device?: string;
  readonly key?: string;
  readonly messageId?: string;
  readonly at?: number;
  readonly changed?: Readonly<Record<string, string>>;
  readonly path?: string;
}

export const setUp = (tenant = tenantForTests) => {
  const test = apiForTests({ tenant });
  let messages = 0;
  const create = async (body: object = sensor) =>
    read(withKey, (await test.call('POST', '/v1/devices', { as, body })).body);
  const send = (
    { id, key }: { readonly id: string; readonly key: string },
    body: unknown,
    signing: Signing = {},
  ) => {
    messages += 1;
    const text = JSON.stringify(body);
    const { messageId = `m-${messages}`, at = test.clock.now(), path = '/v1/device-events' } = signing;
    const headers = {
      ...signedHeaders({
        id: messageId,
        body: text,
        secrets: [{ id: 's', value: signing.key ?? key, createdAt: 0 }],
        now: at,
      }),
      'device-id': signing.device ?? id,
      ...signing.changed,
    };
    return test.call('POST', path, { body: text, headers });
  };
  const level = (value: unknown, seconds = 0) => ({
    reading: { metric: 'level', value, at: new Date(test.clock.now() + seconds * 1_000).toISOString() },
  });
  const get = async (id: string) =>
    read(deviceShown, (await test.call('GET', `/v1/devices/${id}`, { as })).body);
  const itemsOf = async (answer: ReturnType<typeof send>) => read(messageAnswer, (await answer).body).items;
  const open = () => [...test.cases.values()].filter(({ state }) => !endStates.has(state));
  const remarks = (id: string) =>
    (test.events.get(id) ?? []).filter(({ type }) => type === 'commented').map(({ reason }) => reason);
  /** Goes on so many seconds and sends a reading. */
  const later = (seconds: number, device: Parameters<typeof send>[0], value: number) => {
    test.clock.advanceTo(test.clock.now() + seconds * 1_000);
    return send(device, { items: [level(value)] });
  };
  return { ...test, create, send, level, get, itemsOf, open, remarks, later };
};
