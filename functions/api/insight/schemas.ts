import * as v from 'valibot';
import { durationKinds } from '../../domain/insight/durations.ts';
import { seriesLevels } from '../../domain/insight/forecast/series.ts';
import { count, optional, position, time } from '../schemas/caseFacts.ts';
import { codeOf, text } from '../schemas/fields.ts';

/** What insight answers: figures read off the cases, each with how it was made and how good it was. */

const share = v.pipe(v.number(), v.description('from 0 to 1'));
const described = <S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(schema, v.description(description));

export const likelihoods = ['high', 'medium', 'low'] as const;

export const suggestions = v.object({
  basis: described(
    v.picklist(['model', 'search']),
    'the district’s own model, or, where it has none that is better, the search in the catalogue',
  ),
  items: v.array(
    v.object({
      code: v.string(),
      name: v.string(),
      probability: optional(share),
      likelihood: optional(v.picklist(likelihoods)),
    }),
  ),
});

const accuracy = { top1: share, top3: share };
const measured = v.object({
  trained: count,
  tested: described(count, 'cases that came after those the model was made from'),
  model: v.object({ ...accuracy, calibrationError: share }),
  mostFrequent: v.object(accuracy),
  search: v.object(accuracy),
});

const classifier = v.variant('kind', [
  v.object({ kind: v.literal('tooFew'), samples: count, needed: count }),
  v.object({ kind: v.literal('worse'), measured }),
  v.object({ kind: v.literal('on'), measured }),
]);

const errors = {
  error: described(v.number(), 'mean absolute error of a week, in cases'),
  naiveError: described(v.number(), 'the same of saying the week before again'),
  mase: optional(v.number()),
  dailyError: v.number(),
  dailyNaiveError: v.number(),
};

const seriesKey = {
  level: v.picklist(seriesLevels),
  street: optional(v.string()),
  subcategory: optional(v.string()),
  unit: optional(v.string()),
};

const forecast = v.object({
  ...seriesKey,
  on: described(v.boolean(), 'whether it erred less than the naive one'),
  past: described(v.array(count), 'cases of past weeks, oldest first'),
  next: v.number(),
  low: v.number(),
  high: v.number(),
  measure: v.object({ trials: count, ...errors }),
});

const level = v.object({
  level: v.picklist(seriesLevels),
  series: count,
  better: count,
  ...errors,
  coverage: optional(described(share, 'weeks within their band; eight of ten are meant to be')),
  heldOut: optional(
    described(
      v.object({ shown: count, error: v.number(), naiveError: v.number() }),
      'series chosen by the earlier half of the weeks, and how they did in the later half',
    ),
  ),
});

const spot = v.object({
  subcategory: optional(v.string()),
  centre: position,
  radiusMetres: v.number(),
  communities: v.array(v.string()),
  days: count,
  cases: count,
  expected: v.number(),
  p: described(share, 'how likely chance gives one as good, over all scans together'),
});

const link = v.object({ id: v.string(), number: v.string() });

const recurrence = v.object({
  id: v.string(),
  subcategory: v.string(),
  component: optional(v.string()),
  point: optional(position),
  street: optional(v.string()),
  community: optional(v.string()),
  unit: optional(v.string()),
  cases: v.array(v.object({ ...link.entries, reportedAt: time })),
  cause: optional(described(link, 'the case that looks for the cause')),
});

const report = v.object({
  at: time,
  from: v.string(),
  to: v.string(),
  cases: count,
  weeks: count,
  weeksNeeded: count,
  classifier,
  forecasts: v.array(forecast),
  levels: v.array(level),
  anomalies: v.array(
    v.object({
      street: v.string(),
      subcategory: v.string(),
      actual: count,
      expected: v.number(),
      high: v.number(),
    }),
  ),
  hotSpots: v.object({ method: v.string(), scans: count, spots: v.array(spot) }),
  recurrenceRules: v.object({ radiusMetres: v.number(), withinDays: count, threshold: count }),
  recurrences: v.array(recurrence),
  distributions: v.array(
    v.object({
      kind: v.picklist(durationKinds),
      by: v.picklist(['all', 'unit', 'subcategory']),
      of: v.string(),
      cases: count,
      quantiles: optional(
        described(
          v.object({ quarter: count, half: count, nine: count }),
          'milliseconds of the calendar within which a quarter, half and nine of ten were done; not told of fewer than ten',
        ),
      ),
    }),
  ),
});

export const insightAnswer = v.object({
  report: optional(described(report, 'absent until it was computed, which happens at night')),
});

export const causeBody = v.strictObject({ channel: codeOf('channel'), text });

export const causeAnswer = v.object({ recurrence: v.string(), cause: link });
