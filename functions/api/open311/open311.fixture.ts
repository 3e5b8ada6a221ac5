import { XMLParser } from 'fast-xml-parser';
import { evolve } from '../../domain/case/evolve.ts';
import type { Case } from '../../domain/case/types.ts';
import type { FormField } from '../../domain/catalogue/fields.ts';
import type { Open311Settings, Tenant } from '../../domain/tenant/types.ts';
import { tenantForTests } from '../../domain/testing.ts';
import { createListingConsumer } from '../../outbox/consumers/listings.ts';
import { dimensionsOf } from '../../store/queues.ts';
import type { PublicLimit } from '../deps.ts';
import { apiForTests } from '../testing.ts';

/** A district that speaks Open311, called without a network, with an outbox that is carried when the test says so. */

const fields: readonly FormField[] = [
  {
    code: 'AMOUNT',
    datatype: 'singlevaluelist',
    required: true,
    order: 1,
    description: '大约有多少？',
    choices: [
      { key: 'bag', name: '几袋' },
      { key: 'cart', name: '一车' },
    ],
  },
  {
    code: 'KINDS',
    datatype: 'multivaluelist',
    required: false,
    order: 2,
    description: '哪些垃圾？',
    choices: [
      { key: 'green', name: '绿化垃圾' },
      { key: 'bulky', name: '大件家具' },
    ],
  },
  {
    code: 'SINCE',
    datatype: 'datetime',
    required: false,
    order: 3,
    description: '何时开始？',
    hint: '带时区',
  },
  { code: 'BAGS', datatype: 'number', required: false, order: 4, description: '几袋？' },
];

export const settings: Open311Settings = { channel: 'open', publishes: 'own', sensitive: [] };

export const districtWith = (open311: Open311Settings | undefined = settings): Tenant => {
  const open = { code: 'open', name: '开放接口', owesConfirmation: false, mayLackPlace: true, open: true };
  return {
    ...tenantForTests,
    channels: new Map([...tenantForTests.channels, ['open', open]]),
    formFields: new Map([['litter', fields]]),
    services: { services: [], ...(open311 === undefined ? {} : { open311 }) },
  };
};

export const parseXml = (text: string) =>
  new XMLParser({
    parseTagValue: false,
    htmlEntities: true,
    isArray: (name) => ['service', 'request', 'request_update', 'attribute', 'value', 'error'].includes(name),
  }).parse(text);

/** A report that lacks nothing. */
export const litter: Readonly<Record<string, string>> = {
  service_code: 'litter',
  lat: '22.512345',
  long: '114.256789',
  description: '路边有一堆垃圾',
  'attribute[AMOUNT]': 'bag',
};

const limitless: PublicLimit = { capacity: 1_000_000, perSecond: 1_000_000 };

export const openDistrict = (tenant: Tenant = districtWith(), publicLimit: PublicLimit = limitless) => {
  const test = apiForTests({ tenant, publicLimit, publicUrl: 'http://127.0.0.1/test/one' });
  const consumer = createListingConsumer({ listings: test.deps.store.listings });

  /** Everything that has happened so far, once more from the beginning, as an outbox that starts again does. */
  const carry = async (): Promise<void> => {
    for (const events of test.events.values()) {
      let subject: Case | undefined;
      for (const [place, event] of events.entries()) {
        subject = evolve(subject, event);
        await consumer.handle({ shard: 0, position: String(place), event, after: dimensionsOf(subject) });
      }
    }
  };

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await test.api.request(`/open311/v2/${path}`, { headers });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : text,
    };
  };

  const post = async (path: string, form: Readonly<Record<string, string>> | URLSearchParams) => {
    const response = await test.api.request(`/open311/v2/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
        'accept-language': 'en',
      },
      body: new URLSearchParams(form).toString(),
    });
    return { status: response.status, body: JSON.parse(await response.text()) };
  };

  const newKey = async (name = 'An app'): Promise<{ readonly id: string; readonly key: string }> => {
    const made = await test.call('POST', '/v1/open311-keys', { as: 'administrator', body: { name } });
    const { id, key } = Object(made.body);
    return { id: String(id), key: String(key) };
  };

  const act = (as: string, id: string, action: string, body: object) =>
    test.call('POST', `/v1/cases/${id}/actions/${action}`, { as, body });

  return { ...test, carry, get, post, newKey, act };
};

/** The id of the report that an answer tells of. */
export const idIn = ({ body }: { readonly body: unknown }): string =>
  String(Object(Array.isArray(body) ? body[0] : undefined).service_request_id);
