import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { tenantForTests } from '../../domain/testing.ts';
import { districtWith, idIn, litter, openDistrict, parseXml, settings } from './open311.fixture.ts';

const fixtures = 'tests/fixtures/open311';
const published = (file: string): string => readFileSync(join(fixtures, file), 'utf8');

const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
for (const file of readdirSync(join(fixtures, 'schemas')))
  ajv.addSchema(JSON.parse(published(join('schemas', file))), file);

const faultsOf = (schema: string, body: unknown) => {
  ajv.validate(schema, body);
  return ajv.errors ?? [];
};

let test: ReturnType<typeof openDistrict>;
let reported: string;
beforeAll(async () => {
  test = openDistrict();
  const { key } = await test.newKey();
  reported = idIn(await test.post('requests.json', { ...litter, api_key: key }));
  await test.call('POST', '/v1/reports', {
    as: 'acceptor',
    body: {
      channel: 'hotline',
      text: '我家门口，请打我电话',
      place: { point: [114.25, 22.5], address: '我家' },
      caller: { name: '某人', phone: '000-0000' },
      subcategory: 'cover',
    },
  });
  await test.carry();
});

describe('what is answered', () => {
  it.each([
    ['services.json', 'services.json'],
    ['services/litter.json', 'service-definition.json'],
    ['services/cover.json', 'service-definition.json'],
    ['requests.json', 'requests.json'],
    ['requests.json?status=closed', 'requests.json'],
  ])('at %s is what the published schema says', async (path, schema) => {
    const { status, headers, body } = await test.get(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(faultsOf(schema, body)).toEqual([]);
  });

  it('is held to schemas that say something', () => {
    expect(faultsOf('requests.json', [{ service_request_id: 1 }])).not.toEqual([]);
  });

  it.each([
    ['services', 'san-francisco/services.xml', 'services', 'service'],
    ['requests', 'san-francisco/service_requests.xml', 'service_requests', 'request'],
  ])('in XML at %s has every element that a real server sends', async (path, file, list, item) => {
    const { status, headers, text } = await test.get(`${path}.xml`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
    expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
    const theirs = parseXml(published(file))[list][item][0];
    for (const ours of parseXml(text)[list][item])
      expect(Object.keys(ours)).toEqual(expect.arrayContaining(Object.keys(theirs)));
  });

  it('in XML says the same as in JSON', async () => {
    const json = (await test.get(`requests/${reported}.json`)).body[0];
    const [xml] = parseXml((await test.get(`requests/${reported}.xml`)).text).service_requests.request;
    const asText = Object.entries(json).map(([name, value]) => [name, value === null ? '' : String(value)]);
    expect(xml).toEqual(Object.fromEntries(asText));
  });

  it('of a definition has its attributes as the standard nests them', async () => {
    const { service_definition: ours } = parseXml((await test.get('services/litter.xml')).text);
    const { service_definition: theirs } = parseXml(published('san-francisco/service_definition.xml'));
    const [first, second] = ours.attributes.attribute;
    expect(Object.keys(first)).toEqual(expect.arrayContaining(Object.keys(theirs.attribute[0])));
    expect(first.values.value).toEqual([
      { key: 'bag', name: '几袋' },
      { key: 'cart', name: '一车' },
    ]);
    expect([first.order, first.required, second.datatype]).toEqual(['1', 'true', 'multivaluelist']);
  });

  it('for discovery names where it is answered and in which formats', async () => {
    const theirs = parseXml(published('washington/discovery.xml')).discovery;
    const ours = parseXml((await test.get('discovery.xml')).text).discovery;
    expect(Object.keys(ours)).toEqual(Object.keys(theirs));
    expect(Object.keys(ours.endpoints.endpoint)).toEqual(Object.keys(theirs.endpoints.endpoint[0]));
    expect((await test.get('discovery.json')).body.endpoints[0]).toMatchObject({
      specification: 'http://wiki.open311.org/GeoReport_v2',
      url: 'http://127.0.0.1/test/one/open311/v2',
      formats: ['text/xml', 'application/json'],
    });
  });

  it('gives the id for a token, as a real server does', async () => {
    const theirs = parseXml(published('san-francisco/request_id_from_token.xml')).service_requests.request[0];
    const ours = parseXml((await test.get(`tokens/${reported}.xml`)).text).service_requests.request[0];
    expect(Object.keys(ours)).toEqual(Object.keys(theirs));
    expect(ours.service_request_id).toBe(reported);
  });
});

describe('what is published of a case', () => {
  it('is how it stands, the spot to ten metres, and the words of those who reported by Open311', async () => {
    expect((await test.get(`requests/${reported}.json`)).body).toEqual([
      {
        service_request_id: reported,
        status: 'open',
        status_notes: '上报',
        service_name: '暴露垃圾',
        service_code: 'litter',
        description: '路边有一堆垃圾',
        agency_responsible: null,
        service_notice: null,
        requested_datetime: '2024-03-04T01:00:00Z',
        updated_datetime: '2024-03-04T01:00:00Z',
        expected_datetime: null,
        address: '一社区',
        address_id: 'c1',
        zipcode: null,
        lat: 22.5123,
        long: 114.2568,
        media_url: null,
      },
    ]);
  });

  it('is no name, number, word or address of somebody who telephoned', async () => {
    const { text } = await test.get('requests.json');
    expect(JSON.parse(text)).toHaveLength(2);
    for (const secret of ['某人', '000-0000', '我家', '电话']) expect(text).not.toContain(secret);
  });

  it.each([['cover'], ['major:01']])('is neither spot nor words where %s is sensitive', async (code) => {
    const own = openDistrict(districtWith({ ...settings, publishes: 'all', sensitive: [code] }));
    const body = { channel: 'hotline', text: '秘密', place: { point: [114.25, 22.5], address: '某处' } };
    await own.call('POST', '/v1/reports', { as: 'acceptor', body: { ...body, subcategory: 'cover' } });
    await own.carry();
    const [shown] = (await own.get('requests.json')).body;
    expect(shown).toMatchObject({ description: null, address: '一社区', lat: null, long: null });
  });

  it.each([
    ['all', '秘密'],
    ['none', null],
  ] as const)('are the words that the tenant lets be read: %s', async (publishes, words) => {
    const own = openDistrict(districtWith({ ...settings, publishes }));
    const body = { channel: 'hotline', text: '秘密', place: { point: [114.25, 22.5] }, subcategory: 'cover' };
    await own.call('POST', '/v1/reports', { as: 'acceptor', body });
    await own.carry();
    expect((await own.get('requests.json')).body[0].description).toBe(words);
  });

  it('is nothing while nobody has said what it is about', async () => {
    const own = openDistrict();
    const body = { channel: 'hotline', text: '不明', place: { point: [114.25, 22.5] } };
    const made = await own.call('POST', '/v1/reports', { as: 'acceptor', body });
    const id = String(Object(made.body).id);
    await own.carry();
    expect((await own.get('requests.json')).body).toEqual([]);
    expect((await own.get(`requests/${id}.json`)).status).toBe(404);
    await own.act('acceptor', id, 'accept', { subcategory: 'litter' });
    await own.carry();
    expect((await own.get('requests.json')).body).toMatchObject([{ service_request_id: id }]);
  });

  it('follows the case to its end, with a photo of the result and none before', async () => {
    const own = openDistrict();
    const { key } = await own.newKey();
    const id = idIn(await own.post('requests.json', { ...litter, api_key: key }));
    const shown = async () => {
      await own.carry();
      return (await own.get(`requests/${id}.json`)).body[0];
    };
    await own.act('acceptor', id, 'accept', { subcategory: 'litter' });
    await own.act('shiftLeader', id, 'file', { condition: 'E-1' });
    await own.act('dispatcher', id, 'dispatch', { unit: 'u1' });
    expect(await shown()).toMatchObject({
      status: 'open',
      agency_responsible: 'u1',
      expected_datetime: '2024-03-04T07:00:00Z',
      media_url: null,
    });
    const photos = [
      { id: 'p-before', phase: 'before' },
      { id: 'p-after', phase: 'after' },
    ];
    own.clock.advanceBy(3_600_000);
    await own.act('unit1', id, 'feedBack', { text: '已清理', photos });
    const fedBack = await shown();
    expect(fedBack.media_url).toBe(`http://127.0.0.1/test/one/open311/v2/photos/${id}/p-after`);
    const photo = await own.get(`photos/${id}/p-after`);
    expect([photo.status, photo.headers.get('location')]).toEqual([302, 'https://photos.test/view/p-after']);
    for (const hidden of [`photos/${id}/p-before`, `photos/none/p-after`])
      expect((await own.get(hidden)).status).toBe(404);
    expect(fedBack.updated_datetime).toBe('2024-03-04T02:00:00Z');
  });
});

it('leaves a district alone that says nothing of Open311', async () => {
  const own = openDistrict({ ...tenantForTests });
  expect((await own.get('discovery.json')).body.contact).toBeNull();
  expect((await own.get('requests.json')).body).toEqual([]);
});
