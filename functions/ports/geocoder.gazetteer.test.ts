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
          .replace(/[\s\p{P}\p{S}]+/gu, ''),
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

  it('names a point by what is near, then by where it is in', async () => {
    const named = createGazetteer({
      ...tenantForTests,
      gazetteer: [poi('near', 114.2501, 22.5001), poi('far', 114.26, 22.5), poi('away', 114.4, 22.5)],
    });
    const found = await named.reverse([114.25, 22.5], 5);
    expect(found[0]?.name).toBe('near');
    expect(found.map(({ kind }) => kind)).toContain('area');
    expect(found.map(({ name }) => name)).not.toContain('away');
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
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
