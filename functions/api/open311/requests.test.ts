import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { districtWith, idIn, litter, openDistrict, parseXml } from './open311.fixture.ts';

const day = 86_400_000;

let test: ReturnType<typeof openDistrict>;
let key: string;
/** one report a day, the first on Monday at 09:00 in China; the second is declined on the fourth day */
const ids: string[] = [];
beforeAll(async () => {
  test = openDistrict();
  ({ key } = await test.newKey());
  for (const service of ['litter', 'cover', 'litter']) {
    const { 'attribute[AMOUNT]': amount = '', ...form } = litter;
    const asked = service === 'litter' ? { 'attribute[AMOUNT]': amount } : {};
    ids.push(
      idIn(await test.post('requests.json', { ...form, ...asked, service_code: service, api_key: key })),
    );
    test.clock.advanceBy(day);
  }
  await test.act('acceptor', ids[1] ?? '', 'decline', { reason: '不属于本区' });
  test.clock.advanceBy(day);
  await test.carry();
});

const listed = async (query: string): Promise<readonly number[]> => {
  const { body } = await test.get(`requests.json?${query}`);
  return body.map((request: Record<string, unknown>) => ids.indexOf(String(request.service_request_id)));
};

describe('requests', () => {
  it.each([
    ['', [2, 1, 0]],
    ['status=', [2, 1, 0]],
    ['status=open', [2, 0]],
    ['status=closed', [1]],
    ['status=open,closed', [2, 1, 0]],
    ['service_code=cover', [1]],
    ['service_code=cover,litter', [2, 1, 0]],
    ['service_code=litter&status=closed', []],
    ['start_date=2024-03-05T00:00:00Z', [2, 1]],
    ['start_date=2024-03-05T01:00:00Z&end_date=2024-03-05T01:00:00Z', [1]],
    ['start_date=2024-03-05T09:00:00%2B08:00&end_date=2024-03-05T09:00%2B08:00', [1]],
    ['start_date=2024-03-05T09:00:00+08:00&end_date=2024-03-05T09:00:00+08:00', [1]],
    ['end_date=2024-03-05T00:00:00Z', [0]],
    ['start_date=2030-01-01T00:00:00Z', []],
    ['end_date=2010-01-01T00:00:00Z', []],
    ['page_size=2', [2, 1]],
    ['page_size=2&page=2', [0]],
    ['page_size=2&page=3', []],
    ['page=5000', []],
    ['updated_after=2024-03-07T00:00:00Z', [1]],
    ['updated_after=2024-03-06T00:00:00Z', [1, 2]],
    ['updated_before=2024-03-05T00:00:00Z', [0]],
    ['updated_after=2024-03-05T00:00:00Z&start_date=2024-03-06T00:00:00Z', [2]],
    ['updated_after=2024-03-07T00:00:00Z&status=open', []],
    ['jurisdiction_id=test/one', [2, 1, 0]],
    ['jurisdiction_id=440310', [2, 1, 0]],
    ['jurisdiction_id=', [2, 1, 0]],
    ['api_key=whatever', [2, 1, 0]],
  ])('asked for by "%s" are %j', async (query, expected) => {
    expect(await listed(query)).toEqual(expected);
  });

  it('asked for by id are those that are there, whatever else is asked', async () => {
    const query = `service_request_id=${ids[2]},none,${ids[0]},${ids[2]}&status=closed`;
    expect(await listed(query)).toEqual([2, 0]);
  });

  it('that have ended tell when they did', async () => {
    const { body } = await test.get(`requests/${ids[1]}.json`);
    expect(body).toMatchObject([
      { status: 'closed', status_notes: '不予受理', updated_datetime: '2024-03-07T01:00:00Z' },
    ]);
  });

  it.each([
    ['requests.json?jurisdiction_id=elsewhere', 404],
    ['services.json?jurisdiction_id=elsewhere', 404],
    ['requests.json?status=lost', 400],
    ['requests.json?start_date=yesterday', 400],
    ['requests.json?start_date=2024-03-04', 400],
    ['requests.json?start_date=2024-03-04T00:00:00', 400],
    ['requests.json?start_date=2024-13-04T00:00:00Z', 400],
    ['requests.json?start_date=9999-03-04T00:00:00Z', 400],
    ['requests.json?start_date=2024-03-04T00:00:00Z&end_date=2024-03-03T00:00:00Z', 400],
    ['requests.json?start_date=2024-01-01T00:00:00Z&end_date=2024-06-01T00:00:00Z', 400],
    ['requests.json?updated_after=2024-01-01T00:00:00Z&updated_before=2024-06-01T00:00:00Z', 400],
    ['requests.json?page=0', 400],
    ['requests.json?page_size=many', 400],
    ['requests/none.json', 404],
    ['tokens/none.json', 404],
    ['services/none.json', 404],
    ['nothing.json', 404],
    ['services/%E0%A4%A.json', 404],
  ])('%s is refused with %d, in both formats', async (path, status) => {
    const json = await test.get(path, { 'accept-language': 'en' });
    expect([json.status, json.body[0].code]).toEqual([status, String(status)]);
    const xml = await test.get(path.replace('.json', '.xml'));
    const [error] = parseXml(xml.text).errors.error;
    expect([xml.status, error.code]).toEqual([status, String(status)]);
    expect(xml.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(error.description).toMatch(/[\u4e00-\u9fff]/);
    expect(json.body[0].description).not.toMatch(/[\u4e00-\u9fff{}]/);
  });

  it('are XML where no format is asked for', async () => {
    expect((await test.get('services')).headers.get('content-type')).toBe('text/xml; charset=utf-8');
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('take no %s', async (method) => {
    expect((await test.api.request('/open311/v2/requests.json', { method })).status).toBe(400);
    expect((await test.api.request('/open311/v2/services.json', { method: 'POST' })).status).toBe(400);
  });

  it('are given to one client only so often', async () => {
    const own = openDistrict(districtWith(), { capacity: 120, perSecond: 10 });
    const answers: number[] = [];
    for (let count = 0; count < 14; count++) answers.push((await own.get('requests.json')).status);
    expect([answers.slice(0, 12).every((status) => status === 200), answers.at(-1)]).toEqual([true, 429]);
  });
});

describe('updates', () => {
  it('are the public steps of a span, oldest first, in the statuses of the extension', async () => {
    const span = 'start_date=2024-03-04T00:00:00Z&end_date=2024-03-08T00:00:00Z';
    const { body } = await test.get(`servicerequestupdates.json?${span}`);
    expect(
      body.map((update: Record<string, unknown>) => [
        ids.indexOf(String(update.service_request_id)),
        update.status,
      ]),
    ).toEqual([
      [0, 'open'],
      [1, 'open'],
      [2, 'open'],
      [1, 'not_councils_responsibility'],
    ]);
    expect(body.at(-1)).toEqual({
      update_id: `${ids[1]}-2`,
      service_request_id: ids[1],
      status: 'not_councils_responsibility',
      updated_datetime: '2024-03-07T01:00:00Z',
      description: '不予受理',
      media_url: null,
    });
    const xml = await test.get(`servicerequestupdates.xml?${span}`);
    expect(parseXml(xml.text).service_request_updates.request_update).toHaveLength(4);
    expect(JSON.stringify(body)).not.toContain('不属于本区');
  });

  it('are those of the last day where nobody says which', async () => {
    expect((await test.get('servicerequestupdates.json')).body).toHaveLength(1);
  });

  const update = (changes: Readonly<Record<string, string>>) =>
    test.post('servicerequestupdates.json', {
      api_key: key,
      service_request_id: ids[0] ?? '',
      update_id: '77',
      status: 'OPEN',
      updated_datetime: '2024-03-08T00:00:00Z',
      description: '又多了',
      ...changes,
    });

  it('of the program that reported are added once, as words of somebody who follows', async () => {
    for (let count = 0; count < 2; count++)
      expect(await update({})).toMatchObject({ status: 200, body: [{ update_id: '77' }] });
    expect(test.cases.get(ids[0] ?? '')?.followers).toHaveLength(1);
    expect(test.events.get(ids[0] ?? '')?.at(-1)).toMatchObject({ type: 'followed', reason: '又多了' });
    await update({ update_id: '78', media_url: 'https://photos.example.test/2.jpg' });
    expect(test.events.get(ids[0] ?? '')?.at(-1)?.reason).toBe('又多了\nhttps://photos.example.test/2.jpg');
  });

  it.each([
    ['has no key', { api_key: '' }, 403],
    ['names no request', { service_request_id: '' }, 400],
    ['names a request that is not there', { service_request_id: 'none' }, 404],
    ['has no name of its own', { update_id: '' }, 400],
    ['says nothing', { description: '' }, 400],
    ['has a date that is none', { updated_datetime: 'now' }, 400],
  ])('is refused when it %s', async (_, changes, status) => {
    expect((await update(changes)).status).toBe(status);
  });

  it('to what another program or a person reported are refused', async () => {
    const other = await test.newKey('Another app');
    expect((await update({ api_key: other.key })).status).toBe(403);
  });

  it('call a closing in question where they say so', async () => {
    const own = openDistrict();
    const made = await own.newKey();
    const id = idIn(await own.post('requests.json', { ...litter, api_key: made.key }));
    for (const [as, action, body] of [
      ['acceptor', 'accept', { subcategory: 'litter' }],
      ['shiftLeader', 'file', { condition: 'E-1' }],
      ['dispatcher', 'dispatch', { unit: 'u1' }],
      ['unit1', 'feedBack', { text: '已清理', photos: [{ id: 'p-1', phase: 'after' }] }],
      ['acceptor', 'sendVerification', { supervisor: 'supervisor' }],
      ['supervisor', 'verify', { passed: true, text: '已清理干净', photos: ['p-2'] }],
      ['shiftLeader', 'close', {}],
    ] as const)
      await own.act(as, id, action, body);
    await own.carry();
    const shown = async () => (await own.get(`requests/${id}.json`)).body[0];
    expect(await shown()).toMatchObject({ status: 'closed', status_notes: '已结案' });
    const form = {
      api_key: made.key,
      service_request_id: id,
      update_id: '1',
      description: '还在',
      status: 'REOPEN',
    };
    expect((await own.post('servicerequestupdates.json', form)).status).toBe(200);
    expect(await shown()).toMatchObject({ status: 'open', status_notes: '待受理' });
  });

  it('after the end are refused, and change nothing', async () => {
    const before = test.events.get(ids[1] ?? '')?.length;
    expect((await update({ service_request_id: ids[1] ?? '' })).status).toBe(400);
    expect(test.events.get(ids[1] ?? '')?.length).toBe(before);
  });
});

it('answers whatever is sent, and never as its own mistake', async () => {
  const own = openDistrict();
  const made = await own.newKey();
  const anyPath = fc.oneof(
    fc.constantFrom('requests.json', 'requests.xml', 'services/litter.xml', 'servicerequestupdates.json'),
    fc.string().map((text) => `requests/${encodeURIComponent(text)}.json`),
    fc.webPath(),
  );
  const names = fc.constantFrom(
    ...Object.keys(litter),
    'start_date',
    'updated_after',
    'page',
    'service_request_id',
    'media_url',
    'phone',
  );
  const form = fc.dictionary(fc.oneof(names, fc.string()), fc.string({ unit: 'grapheme' }), { maxKeys: 6 });
  await fc.assert(
    fc.asyncProperty(anyPath, form, fc.boolean(), async (path, sent, posts) => {
      const query = new URLSearchParams({ ...(posts ? { ...litter, api_key: made.key } : {}), ...sent });
      const response = posts
        ? await own.api.request(`/open311/v2/${path}`, { method: 'POST', body: query })
        : await own.api.request(`/open311/v2/${path}?${query}`);
      expect(response.status).toBeLessThan(500);
    }),
    { numRuns: 400 },
  );
});
