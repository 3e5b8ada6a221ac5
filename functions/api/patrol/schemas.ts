import * as v from 'valibot';
import { count, optional, position as point, role, time } from '../schemas/caseFacts.ts';
import { datum, instant, pathCode, position } from '../schemas/fields.ts';

/** What routes of patrol take and answer. */

export const mostPositions = 200;

export const positions = v.strictObject({
  positions: v.pipe(
    v.array(
      v.strictObject({
        at: instant,
        point: position,
        datum: v.exactOptional(datum),
        accuracy: v.exactOptional(
          v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000), v.description('metres')),
        ),
      }),
    ),
    v.minLength(1),
    v.maxLength(mostPositions),
  ),
});

export const recorded = v.object({
  recorded: count,
  refused: v.array(v.object({ index: count, type: v.string(), detail: v.string() })),
});

export const dutyChange = v.strictObject({
  on: v.boolean(),
  consent: v.exactOptional(v.pipe(v.boolean(), v.description('must be true to go on duty'))),
});

const rules = {
  retentionDays: v.pipe(count, v.description('days after which positions and duties are deleted')),
  minSecondsBetween: v.pipe(count, v.description('of each such span one position is kept')),
};

export const dutyAnswer = v.object({
  on: v.boolean(),
  startedAt: optional(time),
  until: optional(v.pipe(time, v.description('when it ends by itself'))),
  ...rules,
});

const seen = v.object({
  at: time,
  point: v.pipe(point, v.description('WGS-84')),
  accuracy: optional(v.pipe(v.number(), v.description('metres'))),
});

export const onDuty = v.object({
  id: v.string(),
  name: v.string(),
  roles: v.array(role),
  unit: optional(v.string()),
  startedAt: time,
  last: optional(v.object({ ...seen.entries, ageSeconds: count })),
});

const isDate = (text: string): boolean => {
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString() === `${text}T00:00:00.000Z`;
};

export const traceQuery = v.strictObject({
  date: v.exactOptional(
    v.pipe(
      v.string(),
      v.check(isDate),
      v.metadata({ 'x-schema': { type: 'string', format: 'date' } }),
      v.description('local date; today unless said'),
    ),
  ),
});

export const personPath = v.strictObject({ id: pathCode });

export const traceAnswer = v.object({
  person: v.object({ id: v.string(), name: v.string() }),
  date: v.string(),
  duties: v.array(v.object({ startedAt: time, endedAt: optional(time) })),
  lines: v.pipe(
    v.array(v.array(seen)),
    v.description('a line for each stretch without a gap, without jumps and what wanders about'),
  ),
  metres: v.pipe(count, v.description('along the lines; ways in gaps are not counted')),
  seconds: v.pipe(count, v.description('for which there are positions')),
  grids: v.pipe(
    v.array(v.object({ grid: v.string(), community: optional(v.string()), at: time })),
    v.description('unit grids in the order in which they were first entered'),
  ),
});
