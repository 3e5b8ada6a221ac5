import { describe } from 'vitest';
import { type Changes, checkFaults, edited } from './testing.ts';

const fields = [
  ['enabled', 'true'],
  ['delayDays', '14'],
  ['suppressBelow', '5'],
  ['places', '"community"'],
  ['leftOut', '[]'],
  ['countedOnly', '["noise"]'],
  ['licence', '{ "name": { "en": "Free" }, "url": "https://licence.test/" }'],
] as const;

/** The tenant with open data, one of whose settings is another. */
const withOpenData = (changes: Readonly<Record<string, string>>): Changes => {
  const section = fields.map(([name, value]) => `"${name}": ${changes[name] ?? value}`).join(', ');
  return edited('testville/policies.json', '"pageSize"', `"openData": { ${section} }, "pageSize"`);
};

describe('open data must', () => {
  checkFaults([
    [
      'suppress what so few have in common that one of them could tell the others',
      withOpenData({ suppressBelow: '2' }),
      'testville/policies.json, openData.suppressBelow: must be at least 3, not 2',
    ],
    [
      'publish cases no sooner than the next day',
      withOpenData({ delayDays: '0' }),
      'testville/policies.json, openData.delayDays: must be at least 1, not 0',
    ],
    [
      'say how finely open data are placed in words that are known',
      withOpenData({ places: '"house"' }),
      'testville/policies.json, openData.places: must be ("none" | "street" | "community" | "grid"), not "house"',
    ],
    [
      'keep a category out in one way only',
      withOpenData({ leftOut: '["noise"]' }),
      'testville/policies.json, openData: must not name a category both in leftOut and in countedOnly',
    ],
    [
      'keep out categories that there are',
      withOpenData({ leftOut: '["no-such"]' }),
      'testville/policies.json, openData.leftOut.0: "no-such" is not a subcategory, or "major:" and a major category',
    ],
    [
      'name the licence of open data by an address',
      withOpenData({ licence: '{ "name": "Free", "url": "free" }' }),
      'testville/policies.json, openData.licence.url: must be an address that begins with https://, not "free"',
    ],
  ]);
});
