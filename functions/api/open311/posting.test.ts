import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { districtWith, idIn, litter, openDistrict, parseXml, settings } from './open311.fixture.ts';

let test: ReturnType<typeof openDistrict>;
let key: string;
let keyId: string;
beforeAll(async () => {
  test = openDistrict();
  ({ key, id: keyId } = await test.newKey());
});

const send = (changes: Readonly<Record<string, string>>) =>
  test.post('requests.json', { ...litter, api_key: key, ...changes });

const caseOf = (id: string) => test.cases.get(id);

describe('a report', () => {
  it('comes in as a case, with all that was said', async () => {
    const answer = await send({
      description: '第一堆 <b>&amp;',
      address_string: '人民路 1 号',
      first_name: '某',
      last_name: '人',
      phone: '000-0001',
      email: 'somebody@example.test',
      'attribute[KINDS][]': 'green',
      'attribute[BAGS]': '3',
      media_url: 'https://photos.example.test/1.jpg',
    });
    expect(answer).toMatchObject({ status: 200, body: [{ account_id: null }] });
    const subject = caseOf(idIn(answer));
    expect(answer.body[0].service_notice).toContain(subject?.number);
    expect(subject).toMatchObject({
      channel: 'open',
      subcategory: 'litter',
      text: '第一堆 <b>&amp;',
      place: { point: [114.256789, 22.512345], address: '人民路 1 号', community: 'c1' },
      reporter: { id: `open311:${keyId}`, role: 'citizen', name: '某 人', phone: '000-0001' },
      answers: [
        { code: 'AMOUNT', question: '大约有多少？', answer: '几袋' },
        { code: 'KINDS', question: '哪些垃圾？', answer: '绿化垃圾' },
        { code: 'BAGS', question: '几袋？', answer: '3' },
        { code: 'media_url', answer: 'https://photos.example.test/1.jpg' },
      ],
    });
    expect(JSON.stringify(subject)).not.toContain('somebody@example.test');
  });

  it('takes several values of a list, whichever way they are sent', async () => {
    const form = new URLSearchParams({ ...litter, api_key: key, description: '第二堆' });
    form.append('attribute[KINDS][]', 'green');
    form.append('attribute[KINDS][]', 'bulky');
    const subject = caseOf(idIn(await test.post('requests.json', form)));
    expect(subject?.answers?.at(-1)).toMatchObject({ answer: '绿化垃圾; 大件家具' });
  });

  it('is the name of the service where there are no words, and empty parameters count as none', async () => {
    const answer = await send({
      description: ' ',
      phone: '',
      email: '',
      media_url: '',
      'attribute[BAGS]': '',
    });
    expect(caseOf(idIn(answer))).toMatchObject({ text: '暴露垃圾' });
  });

  it.each([
    ['a community', { lat: '', long: '', address_id: 'c1' }, { precision: 'community', community: 'c1' }],
    ['a street', { lat: '', long: '', address_id: 's1' }, { precision: 'street', street: 's1' }],
    ['words', { lat: '', long: '', address_string: '某处' }, { precision: 'unknown', address: '某处' }],
  ])('may say where by %s', async (what, changes, place) => {
    const answer = await send({ description: what, ...changes });
    expect(caseOf(idIn(answer))?.place).toMatchObject(place);
  });

  it('that is sent again within some minutes is answered with its id and not taken in twice', async () => {
    const own = openDistrict();
    const { key: one } = await own.newKey();
    const { key: other } = await own.newKey('Another app');
    const once = { ...litter, api_key: one };
    const first = idIn(await own.post('requests.json', once));
    for (const minutes of [1, 9]) {
      own.clock.advanceBy(minutes * 60_000);
      expect(idIn(await own.post('requests.json', once))).toBe(first);
    }
    expect(own.cases.size).toBe(1);
    expect(idIn(await own.post('requests.json', { ...once, api_key: other }))).not.toBe(first);
    expect(idIn(await own.post('requests.json', { ...once, description: '别的' }))).not.toBe(first);
    own.clock.advanceBy(21 * 60_000);
    expect(idIn(await own.post('requests.json', once))).not.toBe(first);
  });

  it('is answered in XML where that is asked for', async () => {
    const response = await test.api.request('/open311/v2/requests.xml', {
      method: 'POST',
      body: new URLSearchParams({ ...litter, api_key: key, description: '第三堆' }),
    });
    const { request } = parseXml(await response.text()).service_requests;
    expect(caseOf(request[0].service_request_id)?.text).toBe('第三堆');
  });
});

type Refused = readonly [
  what: string,
  changes: Readonly<Record<string, string>>,
  status: number,
  words: RegExp,
];

const refusals: readonly Refused[] = [
  ['has no key', { api_key: '' }, 403, /api_key was not provided/],
  ['has a key that nobody gave out', { api_key: 'x'.repeat(70) }, 403, /api_key is not valid/],
  ['means another district', { jurisdiction_id: 'elsewhere' }, 404, /jurisdiction_id "elsewhere"/],
  ['names no service', { service_code: '' }, 400, /service_code was not provided/],
  ['names a service that is not there', { service_code: 'dogs' }, 404, /"dogs" was not found/],
  ['says nowhere where', { lat: '', long: '' }, 400, /a location is required/],
  ['says half of where', { lat: '' }, 400, /provided together/],
  ['has a latitude of words', { lat: 'north' }, 400, /lat must be a number from -90 to 90/],
  ['has a longitude off the globe', { long: '181' }, 400, /long must be a number/],
  ['lies outside the district', { lat: '1', long: '1' }, 400, /not in this district/],
  ['names an address that is not there', { lat: '', long: '', address_id: 'x' }, 400, /address_id "x"/],
  ['is too long', { description: 'x'.repeat(4_001) }, 400, /description may have at most 4000/],
  ['is longer than the district allows', { description: '圾'.repeat(201) }, 400, /at most 200/],
  ['has a telephone of words', { phone: 'call me' }, 400, /phone must be digits/],
  ['has media that are no address', { media_url: 'javascript:alert(1)' }, 400, /media_url must be/],
  ['leaves out what must be answered', { 'attribute[AMOUNT]': '' }, 400, /attribute\[AMOUNT\] is required/],
  [
    'chooses what is not offered',
    { 'attribute[AMOUNT]': 'ship' },
    400,
    /attribute\[AMOUNT\] is not a single/,
  ],
  ['answers a number with words', { 'attribute[BAGS]': 'many' }, 400, /attribute\[BAGS\] is not a number/],
  ['answers a date without a zone', { 'attribute[SINCE]': '2024-03-04T08:00:00' }, 400, /not a datetime/],
  [
    'answers what nobody asked',
    { 'attribute[COLOUR]': 'red' },
    400,
    /attribute\[COLOUR\] is not an attribute/,
  ],
];

describe('a report is refused, and nothing has changed, when it', () => {
  it.each(refusals)('%s', async (_, changes, status, words) => {
    const before = test.cases.size;
    const answer = await send(changes);
    expect(answer).toMatchObject({ status, body: [{ code: String(status) }] });
    expect(answer.body[0].description).toMatch(words);
    expect(test.cases.size).toBe(before);
  });

  it('has several faults in its answers, which are all told at once', async () => {
    const { body } = await send({ 'attribute[AMOUNT]': '', 'attribute[BAGS]': 'x', 'attribute[Z]': '1' });
    expect(body).toHaveLength(3);
  });

  it('comes to a district that takes none', async () => {
    const own = openDistrict(districtWith({ publishes: 'own', sensitive: [] }));
    const made = await own.newKey();
    const answer = await own.post('requests.json', { ...litter, api_key: made.key });
    expect(answer).toMatchObject({ status: 403, body: [{ code: '403' }] });
    expect(answer.body[0].description).toMatch(/takes no reports by Open311/);
  });

  it('says where in words alone, and the channel must know', async () => {
    const own = openDistrict(districtWith({ ...settings, channel: 'app' }));
    const made = await own.newKey();
    const form = { ...litter, lat: '', long: '', address_string: '某处', api_key: made.key };
    const answer = await own.post('requests.json', form);
    expect(answer.body[0].description).toMatch(/address_string alone is not enough/);
  });

  it('is no form', async () => {
    const body = JSON.stringify({ ...litter, api_key: key });
    const headers = { 'content-type': 'application/json' };
    const response = await test.api.request('/open311/v2/requests.xml', { method: 'POST', headers, body });
    expect([response.status, parseXml(await response.text()).errors.error[0].code]).toEqual([400, '400']);
  });

  it('is larger than any report', async () => {
    const body = new URLSearchParams({ ...litter, description: 'x'.repeat(20_000) });
    const response = await test.api.request('/open311/v2/requests.json', { method: 'POST', body });
    expect(await response.json()).toMatchObject([
      { code: '400', description: expect.stringMatching('10000') },
    ]);
  });
});

describe('a key', () => {
  it('is told once, kept as a hash, listed without its secret, and worthless once revoked', async () => {
    const own = openDistrict();
    const made = await own.newKey('Fix my street');
    const list = await own.call('GET', '/v1/open311-keys', { as: 'administrator' });
    expect(list.body).toMatchObject({
      items: [{ id: made.id, name: 'Fix my street', createdBy: 'administrator' }],
    });
    expect(JSON.stringify(list.body)).not.toContain(made.key.split('.')[1]);
    expect(JSON.stringify(await own.deps.store.open311Keys.list())).not.toContain(made.key.split('.')[1]);
    const revoke = `/v1/open311-keys/${made.id}/revoke`;
    const revoked = await own.call('POST', revoke, { as: 'administrator' });
    expect(revoked.body).toMatchObject({ revokedAt: expect.any(String) });
    own.clock.advanceBy(1_000);
    expect((await own.call('POST', revoke, { as: 'administrator' })).body).toEqual(revoked.body);
    const answer = await own.post('requests.json', { ...litter, api_key: made.key });
    expect(answer.status).toBe(403);
    expect((await own.call('POST', '/v1/open311-keys/none/revoke', { as: 'administrator' })).status).toBe(
      404,
    );
  });

  it('is nothing that can be varied', async () => {
    const own = openDistrict();
    const { key: right } = await own.newKey();
    await fc.assert(
      fc.asyncProperty(fc.nat(right.length - 1), fc.constantFrom(...'0aZ_-.'), async (place, character) => {
        const wrong = right.slice(0, place) + character + right.slice(place + 1);
        fc.pre(wrong !== right);
        expect((await own.post('requests.json', { ...litter, api_key: wrong })).status).toBe(403);
      }),
      { numRuns: 40 },
    );
    expect(own.cases.size).toBe(0);
  });
});
