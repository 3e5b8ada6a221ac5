import * as v from 'valibot';
import { posts } from '../domain/identity/types.ts';
import { vitalLevels } from '../domain/vitals/types.ts';

/** `vitals.json`: what a district watches of how it is running. Explained in docs/vitals.md. */

const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'));
const finite = v.pipe(v.number(), v.finite('must be finite'));
const code = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'must be letters, digits, _ or -'));
const inBoth = v.strictObject({ 'zh-CN': text, en: text });

const whole = (least: number, most: number, words: string) =>
  v.pipe(
    v.number(),
    v.integer('must be whole'),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be ${words} at most`),
  );

const minutesOfWeek = 10_080;
const seconds = whole(0, 604_800, 'a week');

/** Staff of these posts have an inbox. */
const hearers = posts.map((role) => `role:${role}`);

const hearer = v.pipe(
  v.string(),
  v.check(
    (value) => hearers.includes(value) || /^unit:./.test(value),
    'must be "role:" and a post, or "unit:" and the code of a unit',
  ),
);

const report = v.pipe(
  v.strictObject({
    channel: text,
    subcategory: text,
    point: v.exactOptional(v.pipe(v.tuple([finite, finite]), v.readonly())),
    community: v.exactOptional(text),
    text,
  }),
  v.check(
    ({ point, community }) => (point === undefined) !== (community === undefined),
    'must have a point or a community',
  ),
);

const threshold = v.strictObject({
  id: code,
  level: v.picklist(vitalLevels),
  comparison: v.picklist(['above', 'below']),
  value: finite,
  for: v.exactOptional(seconds, 0),
  clear: finite,
  clearFor: v.exactOptional(seconds, 0),
  notify: v.exactOptional(v.pipe(v.array(hearer), v.maxLength(10, 'must be 10 at most')), []),
  report: v.exactOptional(report),
});

const pointer = v.pipe(v.string(), v.regex(/^(\/[^/]*)*$/, 'must be a JSON pointer, such as "/data/level"'));

/** Plain http reaches only the same machine, and only where the operator allows that. */
const pull = v.strictObject({
  url: v.pipe(
    v.string(),
    v.url('must be a URL'),
    v.regex(/^(https:\/\/|http:\/\/127\.0\.0\.1[:/])[^@]*$/, 'must begin with https:// and have no password'),
  ),
  value: pointer,
  at: v.exactOptional(pointer),
  secret: v.exactOptional(code),
});

const sign = v.strictObject({
  code,
  names: inBoth,
  definition: inBoth,
  measure: v.pipe(v.string(), v.maxLength(20, 'must be 20 characters at most')),
  source: text,
  everyMinutes: whole(1, minutesOfWeek, 'a week'),
  lateAfterMinutes: v.exactOptional(whole(1, 2 * minutesOfWeek, 'two weeks')),
  timelyMinutes: v.exactOptional(whole(1, minutesOfWeek, 'a week')),
  min: finite,
  max: finite,
  maxChangePerHour: v.exactOptional(v.pipe(finite, v.gtValue(0, 'must be above zero'))),
  devices: v.exactOptional(v.pipe(v.array(text), v.maxLength(50, 'must be 50 at most')), []),
  pull: v.exactOptional(pull),
  thresholds: v.exactOptional(v.pipe(v.array(threshold), v.maxLength(8, 'must be 8 at most')), []),
  example: v.exactOptional(v.literal(true, 'must be true, or absent')),
});

export const vitalsSchema = v.strictObject({
  schemaVersion: v.literal(1, 'must be 1, the version that this build reads'),
  retentionDays: v.exactOptional(whole(1, 3_660, 'ten years'), 366),
  flapping: v.exactOptional(
    v.strictObject({ raises: whole(2, 20, '20'), within: whole(1, 604_800, 'a week') }),
    { raises: 3, within: 3_600 },
  ),
  signs: v.pipe(v.array(sign), v.maxLength(60, 'must be 60 at most')),
});

export type WrittenSign = v.InferOutput<typeof sign>;
