import * as v from 'valibot';
import { readingNotes, vitalLevels } from '../../domain/vitals/types.ts';
import { itemProblem, told } from '../schemas/alarms.ts';
import { count, optional, time } from '../schemas/caseFacts.ts';
import { instant, pathCode } from '../schemas/fields.ts';

/** What routes of vital signs take and answer. */

const code = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** One reading, each read by itself: others stand although one is wrong. */
export const pushedReading = v.strictObject({
  sign: code,
  value: v.pipe(v.number(), v.finite()),
  at: instant,
  measure: v.exactOptional(v.pipe(v.string(), v.maxLength(20))),
});

export const pushBody = v.strictObject({
  readings: v.pipe(
    v.array(v.record(v.string(), v.unknown())),
    v.minLength(1),
    v.maxLength(100),
    v.description(
      'Each `{sign, value, at, measure}`: the code of the vital sign, when it was measured, and the unit of measure, ' +
        'which is that of the sign unless said.',
    ),
  ),
});

const itemAnswer = v.object({
  status: v.pipe(
    v.picklist(['accepted', 'duplicate', 'refused']),
    v.description('`duplicate`: the same value of the same instant is known already'),
  ),
  sign: optional(v.string()),
  notes: optional(
    v.pipe(
      v.array(v.picklist(readingNotes)),
      v.description(
        '`late`: older than the newest, and only history. `implausible`: out of range or in another unit of measure. ' +
          '`conflicting`: contradicts what came first for that instant. `superseded`: not kept, an earlier instant of the same half minute is.',
      ),
    ),
  ),
  problem: optional(itemProblem),
});

export const pushAnswer = v.object({
  items: v.pipe(v.array(itemAnswer), v.description('in the order of the readings')),
});

export const signPath = v.strictObject({ sign: pathCode });

const mostHours = 744;

export const historyQuery = v.strictObject({
  until: v.exactOptional(v.pipe(instant, v.description('now unless said'))),
  hours: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,3}$/),
      v.transform(Number),
      v.minValue(1),
      v.maxValue(mostHours),
      v.description('how many hours before; 24 unless said, 744 at most'),
    ),
    '24',
  ),
});

const named = v.object({ code: v.string(), name: v.string() });

const share = v.object({
  part: v.pipe(count, v.description('how many were good')),
  of: v.pipe(count, v.description('of how many')),
  score: optional(
    v.pipe(v.number(), v.description('`part` by `of`, 0 … 1; absent where there was nothing to judge')),
  ),
});

const quality = v.pipe(
  v.object({
    complete: share,
    timely: share,
    valid: share,
    unique: share,
    consistent: share,
    overall: optional(v.pipe(v.number(), v.description('mean of the scores there are'))),
  }),
  v.description('formulas in docs/vitals.md'),
);

const reading = v.object({
  at: v.pipe(time, v.description('when it was measured')),
  value: v.number(),
  receivedAt: time,
});

const threshold = v.object({
  id: v.string(),
  level: v.picklist(vitalLevels),
  comparison: v.picklist(['above', 'below']),
  value: v.number(),
  clear: v.pipe(v.number(), v.description('from where on it is normal again')),
  open: v.pipe(v.boolean(), v.description('whether it was crossed and not cleared since')),
  since: optional(time),
  told: optional(told),
});

const signFacts = {
  code: v.string(),
  name: v.string(),
  definition: v.string(),
  measure: v.pipe(v.string(), v.description('the unit of measure')),
  source: v.pipe(named, v.description('the unit that answers for it')),
  everyMinutes: v.pipe(count, v.description('a reading is expected once in so many minutes')),
  lateAfterMinutes: v.pipe(count, v.description('after so many minutes the newest says nothing of now')),
  min: v.number(),
  max: v.number(),
  example: optional(v.pipe(v.literal(true), v.description('not agreed on with its source yet'))),
  latest: optional(v.pipe(reading, v.description('the newest that can be believed'))),
  light: v.pipe(
    v.picklist(['green', 'amber', 'red', 'grey']),
    v.description('amber: a warning is open; red: an alarm; grey: nothing recent enough to say'),
  ),
  late: v.pipe(v.boolean(), v.description('no reading for longer than it may be silent')),
  thresholds: v.array(threshold),
} as const;

export const signsAnswer = v.object({
  at: time,
  signs: v.array(v.object({ ...signFacts, quality, qualityFrom: time })),
  sources: v.pipe(
    v.array(v.object({ ...named.entries, signs: count, quality })),
    v.description('the signs of each source added up'),
  ),
});

export const historyAnswer = v.object({
  ...signFacts,
  from: time,
  until: time,
  readings: v.pipe(
    v.array(
      v.object({
        ...reading.entries,
        valid: v.pipe(v.boolean(), v.description('within range, and in the right unit of measure')),
        conflicting: optional(v.literal(true)),
      }),
    ),
    v.description('by time'),
  ),
  quality,
});
