import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GazetteerPlace } from '../domain/tenant/types.ts';
import { tenantForTests } from '../domain/testing.ts';
import { createGazetteer } from './geocoder.gazetteer.ts';

const poi = (name: string, lng: number, lat: number): GazetteerPlace => ({
  name,
  kind: 'poi',
  point: [lng, lat],
});

const gazetteer = [
  poi('六联社区', 114.2, 22.5),
  poi('六联小学', 114.21, 22.51),
  poi('深南大道', 114.22, 22.52),
  poi('Dudley Square', -71.08, 42.32),
  poi('Dudley Street', -71.081, 42.321),
  poi('St. Mark’s Church', -71.07, 42.31),
  poi('Große Straße', -71.06, 42.3),
  poi('桥', 114.23, 22.53),
  poi('。。', 114.24, 22.54),
];

const geocoder = createGazetteer({ ...tenantForTests, areas: new Map(), gazetteer });
const namesFor = async (text: string) => (await geocoder.search(text, 3)).map(({ name }) => name);

describe('the gazetteer', () => {
  it.each([
    ['六联社区', '六联社区'],
    ['六联小', '六联小学'],
    ['小学', '六联小学'],
    ['六联社区门口', '六联社区'],
    ['深南大到', '深南大道'],
    ['dudley square', 'Dudley Square'],
    ['ＤＵＤＬＥＹ　ＳＱＵＡＲＥ', 'Dudley Square'],
    ['dudly street', 'Dudley Street'],
    ['st marks', 'St. Mark’s Church'],
    ['STRASSE', 'Große Straße'],
    ['大', '深南大道'],
    ['红桥边', '桥'],
    ['桥', '桥'],
    ['六联\u200b社区', '六联社区'],
  ])('finds for %s first %s', async (text, expected) => {
    expect((await namesFor(text))[0]).toBe(expected);
  });

  it.each(['', '  ', '。。', 'xyzzy'])('finds nothing for %j', async (text) => {
    expect(await geocoder.search(text, 3)).toEqual([]);
  });

  it('finds every place first by its own name, best first, with scores from 0 to 1', async () => {
    const names = fc.uniqueArray(fc.string({ minLength: 2, maxLength: 12, unit: 'grapheme' }), {
      selector: (name) =>
        name
          .normalize('NFKC')
          .toLowerCase()
          .toUpperCase()
          .replace(/[\s\p{P}\p{S}\p{Cc}\p{Cf}]+/gu, ''),
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(names, async (all) => {
        const named = createGazetteer({
          ...tenantForTests,
          areas: new Map(),
          gazetteer: all.map((name) => poi(name, 114.2, 22.5)),
        });
        for (const name of all.filter((each) => /[\p{L}\p{N}]/u.test(each))) {
          const found = await named.search(name, 10);
          expect(found[0]).toMatchObject({ name, score: 1 });
          const scores = found.map(({ score }) => score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
          expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('finds every name of which the text is a part, and every name that is a part of the text', async () => {
    const word = fc.string({
      minLength: 1,
      maxLength: 5,
      unit: fc.constantFrom('公', '园', '路', 'a', 'b', '𠮷'),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), word, async (all, text) => {
        const named = createGazetteer({
          ...tenantForTests,
          areas: new Map(),
          gazetteer: all.map((name) => poi(name, 114.2, 22.5)),
        });
        const found = (await named.search(text, 99)).filter(({ score }) => score >= 0.6);
        const expected = all.filter((name) => name.includes(text) || text.includes(name));
        expect(found.map(({ name }) => name).sort()).toEqual(expected.sort());
      }),
    );
  });

  it('ranks the name itself before a beginning, that before a part, and that before a likeness', async () => {
    const all = ['新公园路', '公园路口', '公园路', '公园', '公路'].map((name) => poi(name, 114.2, 22.5));
    const named = createGazetteer({ ...tenantForTests, areas: new Map(), gazetteer: all });
    const found = await named.search('公园路', 9);
    expect(found.map(({ name }) => name)).toEqual(['公园路', '公园路口', '新公园路', '公园']);
    expect(await named.search('公园路', 0)).toEqual([]);
    expect((await named.search('公园路', 2)).map(({ name }) => name)).toEqual(['公园路', '公园路口']);
  });

  it('ranks a part before a name made of the same pairs (regression: they were worth the same)', async () => {
    const all = ['路北路', '北路北路很长的名字'].map((name) => poi(name, 114.2, 22.5));
    const named = createGazetteer({ ...tenantForTests, areas: new Map(), gazetteer: all });
    const found = await named.search('北路北', 9);
    expect(found.map(({ name }) => name)).toEqual(['北路北路很长的名字', '路北路']);
    expect(found[1]?.score).toBeLessThan(0.6);
  });

  it('orders equal scores by kind, then name, whatever the order in the file', async () => {
    const same: readonly GazetteerPlace[] = [
      { ...poi('elm street a', 0, 0), kind: 'street' },
      poi('Elm Street B', 0, 0),
      poi('elm street b', 0, 0),
      { ...poi('Elm Street C', 0, 0), kind: 'address' },
    ];
    const orderOf = async (places: readonly GazetteerPlace[]) => {
      const named = createGazetteer({ ...tenantForTests, areas: new Map(), gazetteer: places });
      return (await named.search('elm street', 9)).map(({ name }) => name);
    };
    expect(await orderOf(same)).toEqual(['Elm Street C', 'Elm Street B', 'elm street b', 'elm street a']);
    expect(await orderOf(same.toReversed())).toEqual(await orderOf(same));
  });

  it('names a point by the areas that it is in, the smaller first, then by what is near', async () => {
    const named = createGazetteer({
      ...tenantForTests,
      gazetteer: [
        poi('far', 114.26, 22.5),
        poi('near', 114.2501, 22.5001),
        poi('away', 114.4, 22.5),
        poi('here', 114.25, 22.5),
      ],
    });
    const found = await named.reverse([114.25, 22.5], 9);
    expect(found.map(({ name }) => name)).toEqual(['一社区', '西街道', 'here', 'near', 'far']);
    expect(found.map(({ kind }) => kind)).toEqual(['area', 'area', 'poi', 'poi', 'poi']);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
    expect(await named.reverse([114.25, 22.5], 1)).toMatchObject([{ name: '一社区' }]);
  });

  it('knows nothing of a point beyond the district with nothing near', async () => {
    expect(await geocoder.reverse([0, 0], 5)).toEqual([]);
  });

  it('knows an area by its name, once', async () => {
    const [area] = tenantForTests.areas.values();
    const name = area?.name ?? '';
    const twice = [{ name, kind: 'area' as const, point: [114.25, 22.5] as const }];
    const named = createGazetteer({ ...tenantForTests, gazetteer: twice });
    const found = (await named.search(name, 5)).filter((place) => place.name === name);
    expect(found).toEqual([{ name, kind: 'area', point: area?.centre, score: 1 }]);
  });
});
