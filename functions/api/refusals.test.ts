import { describe, expect, it } from 'vitest';
import { chinese, expectRefusal, onInHand, onNew, type Refused, sendReport } from './refusals.fixture.ts';
import { problem } from './schemas/answers.ts';
import { apiForTests, read } from './testing.ts';

const hourLater = '2024-03-04T10:00:00+08:00';

const rows: readonly Refused[] = [
  ['an unknown category', sendReport({ subcategory: 'nothing' }), 'unknown-category', 'subcategory'],
  ['an unknown channel', sendReport({ channel: 'pigeon' }), 'unknown-channel', 'channel'],
  ['an unknown component', sendReport({ component: 'none' }), 'unknown-component', 'component'],
  ['an unknown nature', sendReport({ nature: 'none' }), 'invalid-value', 'nature'],
  ['an unknown community', sendReport({ place: { community: 's1' } }), 'unknown-area', 'place.community'],
  ['an unknown photo', sendReport({ photos: ['gone'] }), 'unknown-photo', 'photos[0]'],
  [
    'a place outside the district',
    sendReport({ place: { point: [115, 22.5] } }),
    'place-outside-district',
    'place.point',
  ],
  ['a longitude of 500', sendReport({ place: { point: [500, 22.5] } }), 'malformed-geometry', 'place.point'],
  [
    'a point with NaN, which JSON writes as null',
    sendReport({ place: { point: [Number.NaN, 22.5] } }),
    'malformed-geometry',
    'place.point',
  ],
  [
    'a point of three numbers',
    sendReport({ place: { point: [114.25, 22.5, 3] } }),
    'malformed-geometry',
    'place.point',
  ],
  [
    'a point that is text',
    sendReport({ place: { point: '114.25,22.5' } }),
    'malformed-geometry',
    'place.point',
  ],
  [
    'latitude and longitude swapped',
    sendReport({ place: { point: [22.5, 114.25] } }),
    'malformed-geometry',
    'place.point',
  ],
  ['text over the limit', sendReport({ text: '圾'.repeat(201) }), 'text-too-long', 'text'],
  ['text of blanks', sendReport({ text: '  ' }), 'missing-value', 'text'],
  ['a time in the future', sendReport({ occurredAt: hourLater }), 'time-in-future', 'occurredAt'],
  ['a time that is none', sendReport({ occurredAt: 'yesterday' }), 'invalid-value', 'occurredAt'],
  [
    'a day that no month has',
    sendReport({ occurredAt: '2024-02-31T25:00:00Z' }),
    'invalid-value',
    'occurredAt',
  ],
  ['a number where text belongs', sendReport({ text: 7 }), 'invalid-value', 'text'],
  ['a field that nobody knows', sendReport({ colour: 'red' }), 'unknown-field', 'colour'],
  [
    'an unknown field further in',
    sendReport({ place: { point: [114.25, 22.5], x: 1 } }),
    'unknown-field',
    'place.x',
  ],
  [
    'a prototype in the body',
    (test) =>
      test.call('POST', '/v1/reports', {
        as: 'acceptor',
        body: '{"__proto__":{"a":1},"channel":"hotline","text":"x","place":{"point":[114.25,22.5]}}',
      }),
    'unknown-field',
    '__proto__',
  ],
  ['an unknown unit', onNew('dispatch', 'dispatcher', { unit: 'none' }), 'unknown-unit', 'unit'],
  [
    'an unknown person',
    onNew('requestConfirmation', 'acceptor', { supervisor: 'nobody' }),
    'unknown-person',
    'supervisor',
  ],
  [
    'a person of another post',
    onNew('requestConfirmation', 'acceptor', { supervisor: 'leader' }),
    'unknown-person',
    'supervisor',
  ],
  [
    'an unknown condition',
    onNew('file', 'shiftLeader', { condition: 'none' }),
    'unknown-condition',
    'condition',
  ],
  ['a reason left empty', onNew('decline', 'acceptor', { reason: ' ' }), 'reason-required', 'reason'],
  [
    'an extension where the tenant fixes how long',
    onInHand('requestExtension', 'unit1', { reason: '缺件', limit: { amount: 1, unit: 'workingDay' } }),
    'limit-not-allowed',
    'limit',
  ],
  [
    'a limit of nothing',
    onInHand('requestExtension', 'unit1', { reason: '缺件', limit: { amount: 0, unit: 'workingDay' } }),
    'invalid-value',
    'limit.amount',
  ],
  [
    'a suspension of years',
    onInHand('requestSuspension', 'unit1', { reason: '雨季', until: '2034-01-01T00:00:00Z' }),
    'suspension-too-long',
    'until',
  ],
  ['feedback without a photo', onInHand('feedBack', 'unit1', { text: '已清理' }), 'photo-required', 'photos'],
  [
    'a page larger than the tenant gives',
    (test) => test.call('GET', '/v1/worklists/acceptor/reported?limit=500', { as: 'acceptor' }),
    'invalid-value',
    'limit',
  ],
  [
    'a state that is none',
    (test) => test.call('GET', '/v1/worklists/acceptor/lost', { as: 'acceptor' }),
    'invalid-value',
    'state',
  ],
  [
    'an unknown query parameter',
    (test) => test.call('GET', '/v1/cases?q=x&sort=up', { as: 'leader' }),
    'unknown-field',
    'sort',
  ],
  [
    'a point of words',
    (test) => test.call('GET', '/v1/grids/locate?lng=east&lat=22'),
    'malformed-geometry',
    'lng',
  ],
  [
    'a point in no grid of ours',
    (test) => test.call('GET', '/v1/grids/locate?lng=10&lat=22'),
    'place-outside-district',
    'lng',
  ],
  ['a latitude left out', (test) => test.call('GET', '/v1/grids/locate?lng=114'), 'missing-value', 'lat'],
  [
    'a month that is none',
    (test) => test.call('GET', '/v1/summary?from=2024-13&to=2024-14', { as: 'leader' }),
    'invalid-value',
    'from',
  ],
  [
    'months that run backwards',
    (test) => test.call('GET', '/v1/summary?from=2024-03&to=2024-01', { as: 'leader' }),
    'invalid-value',
    'to',
  ],
];

describe('bad input', () => {
  for (const row of rows) it(`${row[0]} is refused, its field named`, () => expectRefusal(row));

  it('names every fault of a body at once, of its shape and of what it names', async () => {
    const { call, cases } = apiForTests();
    const answer = await call('POST', '/v1/reports', {
      as: 'acceptor',
      headers: { 'accept-language': 'fr, en-GB;q=0.8, zh;q=0.3' },
      body: {
        channel: 'pigeon',
        text: 'x'.repeat(201),
        place: { point: [500, 22.5], town: 'x' },
        subcategory: 'nothing',
        occurredAt: hourLater,
        colour: 'red',
        size: 3,
        photos: 'p-1',
      },
    });
    const told = read(problem, answer.body);
    const found = told.errors.map(({ field, type }) => `${field} ${type.split(':').at(-1)}`);
    expect(found.toSorted()).toEqual([
      'channel unknown-channel',
      'colour unknown-field',
      'occurredAt time-in-future',
      'photos invalid-value',
      'place.point malformed-geometry',
      'place.town unknown-field',
      'size unknown-field',
      'subcategory unknown-category',
      'text text-too-long',
    ]);
    expect(told.errors.every(({ detail }) => !chinese.test(detail))).toBe(true);
    expect(answer.headers.get('content-language')).toBe('en');
    expect(cases.size).toBe(0);
  });
});
