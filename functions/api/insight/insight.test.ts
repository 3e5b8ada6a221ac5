import { describe, expect, it } from 'vitest';
import { samplesOf } from '../../domain/insight/classifier/features.ts';
import { train } from '../../domain/insight/classifier/model.ts';
import { defaultRecurrence } from '../../domain/insight/recurrence.ts';
import { reportOf } from '../../domain/insight/report.ts';
import { dayMs, fact, tellingCases } from '../../domain/insight/testing.ts';
import { mondayMorning, spot, tenantForTests } from '../../domain/testing.ts';
import { packed } from '../../insight/kept.ts';
import { apiForTests, read } from '../testing.ts';
import * as schemas from './schemas.ts';

type Test = ReturnType<typeof apiForTests>;

const again = [0, 5, 9].map((day) =>
  fact({ id: `again${day}`, reportedAt: mondayMorning - (20 - day) * dayMs, point: spot }),
);
const twice = [1, 2].map((day) =>
  fact({ id: `twice${day}`, reportedAt: mondayMorning - day * dayMs, point: spot, subcategory: 'cover' }),
);

/** A district whose report was computed from these cases. */
const computed = async (facts = [...again, ...twice]): Promise<Test> => {
  const test = apiForTests();
  const { calendar } = tenantForTests;
  const recurrence = defaultRecurrence;
  const made = reportOf({ facts, now: mondayMorning, calendar, search: () => [], recurrence });
  if (made === undefined) throw new Error('there are cases');
  await test.deps.store.insight.put('report', packed(made.report, mondayMorning));
  return test;
};

const insightOf = async ({ call }: Test, as = 'leader') => {
  const { status, body } = await call('GET', '/v1/insight', { as });
  expect(status, JSON.stringify(body)).toBe(200);
  return read(schemas.insightAnswer, body).report;
};

const ask = ({ call }: Test, id: string, as = 'leader', channel = 'hotline') =>
  call('POST', `/v1/insight/recurrences/${id}/cause`, { as, body: { channel, text: '请查明原因' } });

describe('insight', () => {
  it('is empty until it was computed', async () => {
    expect(await insightOf(apiForTests())).toBeUndefined();
  });

  it('names what it found, how, and what is missing', async () => {
    const report = await insightOf(await computed());
    expect(report).toMatchObject({
      at: '2024-03-04T01:00:00.000Z',
      cases: 5,
      weeksNeeded: 12,
      classifier: { kind: 'tooFew' },
      hotSpots: { scans: 0, spots: [] },
      recurrences: [{ id: 'again0', cases: [{}, {}, {}] }, { id: 'twice2' }],
    });
    expect(report?.hotSpots.method).toContain('Kulldorff');
  });

  it('counts as not computed where another build kept it', async () => {
    const test = await computed();
    const kept = await test.deps.store.insight.current('report');
    await test.deps.store.insight.put('report', {
      digest: `0-${kept?.digest}`,
      at: 1,
      bytes: new Uint8Array(),
    });
    expect(await insightOf(test)).toBeUndefined();
  });
});

describe('looking for a cause', () => {
  it('reports one ordinary case for a recurrence, where it is, however often it is asked for', async () => {
    const test = await computed();
    const first = await ask(test, 'again0');
    expect(first.status, JSON.stringify(first.body)).toBe(201);
    const second = await ask(test, 'again0', 'administrator');
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
    const { cause } = read(schemas.causeAnswer, first.body);
    expect(test.cases.size).toBe(1);
    expect(test.cases.get(cause.id)).toMatchObject({
      state: 'reported',
      subcategory: 'litter',
      text: '请查明原因',
      reporter: { id: 'leader', role: 'leader' },
      place: { precision: 'point', point: spot },
    });
    expect((await insightOf(test))?.recurrences[0]?.cause).toEqual(cause);
  });

  it('reports one case for two who ask at once', async () => {
    const test = await computed();
    const [one, other] = await Promise.all([ask(test, 'again0'), ask(test, 'again0')]);
    expect(one.body).toEqual(other.body);
    expect(test.cases.size).toBe(1);
  });

  it.each([
    ['a recurrence that is none', 'none', 'hotline', 404],
    ['one of two cases', 'twice2', 'hotline', 409],
    ['an unknown channel', 'again0', 'telegraph', 422],
  ])('refuses %s and reports nothing', async (_what, id, channel, status) => {
    const test = await computed();
    const answer = await ask(test, id, 'leader', channel);
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    expect(test.cases.size).toBe(0);
  });
});

describe('the suggestion of categories', () => {
  const suggest = async ({ call }: Test, q: string) => {
    const { body } = await call(
      'GET',
      `/v1/catalogue/suggestions?${new URLSearchParams({ q, channel: 'hotline' })}`,
    );
    return read(schemas.suggestions, body);
  };
  const withModel = async () => {
    const test = apiForTests();
    const known = new Map([
      ['lamp', 'cover'],
      ['manhole', 'cover'],
    ]);
    const facts = tellingCases(300, 1).map((each) => ({
      ...each,
      subcategory: known.get(each.subcategory ?? '') ?? 'litter',
    }));
    const model = train(samplesOf(facts), { smoothing: 0.1, temperature: 1 });
    await test.deps.store.insight.put('model', packed(model, mondayMorning));
    return test;
  };
  const cover = [...tenantForTests.catalogue.subcategories.keys()].find((code) => code !== 'litter') ?? '';

  it('is the search in the catalogue where there is no model', async () => {
    const { basis, items } = await suggest(apiForTests(), '垃圾');
    expect(basis).toBe('search');
    expect(items[0]).not.toHaveProperty('probability');
  });

  it('comes from the district’s own cases, with how likely it is, and what the search finds after it', async () => {
    const { basis, items } = await suggest(await withModel(), '路边垃圾没人清理');
    expect(basis).toBe('model');
    expect(items[0]).toMatchObject({ code: 'litter', likelihood: 'high' });
    expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
  });

  it('never names a category that the catalogue no longer has', async () => {
    const { items } = await suggest(await withModel(), '路灯坏了');
    for (const { code } of items) expect(['litter', cover]).toContain(code);
  });

  it('sees a new model after a minute', async () => {
    const test = apiForTests();
    expect((await suggest(test, '垃圾没人清理')).basis).toBe('search');
    const model = await (await withModel()).deps.store.insight.current('model');
    const { store } = test.deps;
    if (model === undefined) throw new Error('there is a model');
    await store.insight.put('model', model as Parameters<typeof store.insight.put>[1]);
    expect((await suggest(test, '垃圾没人清理')).basis).toBe('search');
    test.clock.advanceTo(mondayMorning + 60_000);
    expect((await suggest(test, '垃圾没人清理')).basis).toBe('model');
  });
});
