import { beforeEach, describe, expect, it } from 'vitest';
import { apiForTests } from '../api/testing.ts';
import { tenantForTests, vitalsForTests } from '../domain/testing.ts';
import type { VitalPull } from '../domain/vitals/types.ts';
import type { OutboundAnswer } from '../ports/outbound.ts';
import { pullVitals } from './pull.ts';

const pull: VitalPull = {
  url: 'https://source.test/now',
  value: '/data/0/v~1l',
  at: '/at',
  secret: 'drains',
};
const minute = 60_000;

/** A district that pulls, and a source that answers as the test says. */
const setUp = (changes: Partial<VitalPull> = {}) => {
  const signs = vitalsForTests.signs.map((sign) => ({ ...sign, pull: { ...pull, ...changes } }));
  const test = apiForTests({ tenant: { ...tenantForTests, vitals: { ...vitalsForTests, signs } } });
  const asked: { readonly url: string; readonly headers: Readonly<Record<string, string>> }[] = [];
  const source: { answer: OutboundAnswer } = { answer: { ok: false, why: 'timeout' } };
  const says = (value: unknown, at: unknown = new Date(test.clock.now()).toISOString()) => {
    const body = JSON.stringify({ at, data: [{ 'v/l': value }] });
    source.answer = { ok: true, status: 200, headers: {}, body };
  };
  const run = (sources = '{"drains": "Bearer x"}') =>
    pullVitals({
      ...test.deps,
      announce: async () => undefined,
      sources: async () => sources,
      outbound: {
        get: async (request) => {
          asked.push(request);
          return source.answer;
        },
      },
    });
  const latest = async () => (await test.deps.store.vitals.state('level')).value.latest;
  const later = (minutes: number) => test.clock.advanceTo(test.clock.now() + minutes * minute);
  const why = () => test.lines.map(({ fields }) => fields?.why);
  return { ...test, asked, source, says, run, latest, later, why };
};

let test: ReturnType<typeof setUp>;
beforeEach(() => {
  test = setUp();
});

describe('a sign that is pulled', () => {
  it('is asked for once in its interval, with its secret, by whoever looks first', async () => {
    test.says(42);
    const came = await Promise.all([test.run(), test.run()]);
    expect(came.toSorted()).toEqual([0, 1]);
    expect(test.asked).toEqual([
      { url: pull.url, headers: { accept: 'application/json', authorization: 'Bearer x' } },
    ]);
    expect(await test.latest()).toMatchObject({ value: 42, at: test.clock.now() });
    test.later(5);
    expect(await test.run()).toBe(0);
    test.later(5);
    test.says(43);
    expect(await test.run()).toBe(1);
    expect(test.asked).toHaveLength(2);
  });

  it('counts as measured now where the answer says no time', async () => {
    test = setUp({ value: '/n', at: '/gone' });
    test.source.answer = { ok: true, status: 200, headers: {}, body: '{"n": 7}' };
    expect(await test.run()).toBe(0);
    const { at: _, ...untimed } = pull;
    const signs = vitalsForTests.signs.map((sign) => ({ ...sign, pull: { ...untimed, value: '/n' } }));
    const tenant = { ...tenantForTests, vitals: { ...vitalsForTests, signs } };
    test.later(10);
    const deps = { ...test.deps, tenant, announce: async () => undefined };
    const get = async () => test.source.answer;
    expect(await pullVitals({ ...deps, sources: async () => '{"drains":"x"}', outbound: { get } })).toBe(1);
    expect(await test.latest()).toMatchObject({ value: 7, at: test.clock.now() });
  });

  it.each<[string, OutboundAnswer]>([
    ['timeout', { ok: false, why: 'timeout' }],
    ['address-refused', { ok: false, why: 'address-refused' }],
    ['status-302', { ok: true, status: 302, headers: { location: 'http://169.254.169.254' }, body: '' }],
    ['no-value', { ok: true, status: 200, headers: {}, body: '<html>' }],
    ['no-value', { ok: true, status: 200, headers: {}, body: '{"data":[{"v/l":"42"}]}' }],
    ['no-time', { ok: true, status: 200, headers: {}, body: '{"data":[{"v/l":42}],"at":"2024-03-04"}' }],
    [
      'reading-too-old',
      { ok: true, status: 200, headers: {}, body: '{"data":[{"v/l":42}],"at":"2020-03-04T00:00:00Z"}' },
    ],
  ])('without a reading says why in the log and changes nothing: %s', async (why, answer) => {
    test.source.answer = answer;
    expect(await test.run()).toBe(0);
    expect(test.why()).toEqual([why]);
    expect(await test.latest()).toBeUndefined();
  });

  it('is not asked for without its secret', async () => {
    test.says(42);
    expect(await test.run('{"other": "Bearer x"}')).toBe(0);
    test.later(10);
    expect(await test.run('not JSON')).toBe(0);
    expect(test.asked).toEqual([]);
    expect(test.lines.map(({ code }) => code)).toEqual([
      'vital-pull-failed',
      'vital-sources-unusable',
      'vital-pull-failed',
    ]);
  });
});
