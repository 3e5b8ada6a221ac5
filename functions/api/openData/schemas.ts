import * as v from 'valibot';
import { codeOf, cursor } from '../schemas/fields.ts';
import { columnNames, columns } from './columns.ts';

/** What is asked of open data, and what it answers. */

/** What one answer holds at most: as GeoJSON with the longest names still below what a function may answer, 6 MB. */
export const mostAtOnce = 4_000;

const limit = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,3}$/),
  v.transform(Number),
  v.maxValue(mostAtOnce),
  v.metadata({ 'x-schema': { type: 'integer', minimum: 1, maximum: mostAtOnce } }),
);

export const casesQuery = v.strictObject({
  period: v.exactOptional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(30),
      v.description('days of report: `2026`, `2026-Q1`, `2026-03`, `2026-W10`, or `2026-03-05..2026-03-20`'),
    ),
  ),
  category: v.exactOptional(codeOf('category')),
  street: v.exactOptional(codeOf('street')),
  limit: v.exactOptional(limit),
  cursor: v.exactOptional(cursor),
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const day = v.pipe(v.string(), v.description('a local day'));
const words = v.object({ 'zh-CN': v.string(), en: v.string() });
const none = <S extends v.GenericSchema>(schema: S) => v.nullable(schema);

const valueSchemas = {
  text: v.string(),
  code: v.string(),
  date: day,
  number: v.number(),
  boolean: v.boolean(),
} as const;

/** What stands in each, and where it is empty, the data dictionary says. */
const row = v.object(
  Object.fromEntries(columnNames.map((name) => [name, none(valueSchemas[columns[name]])])),
);

export const casesAnswer = v.object({ items: v.array(row), next: v.exactOptional(v.string()) });

export const fieldsAnswer = v.object({
  items: v.array(
    v.object({
      name: v.string(),
      type: v.picklist(['text', 'code', 'date', 'number', 'boolean']),
      meaning: words,
      values: v.exactOptional(v.array(v.string())),
    }),
  ),
});

const licence = v.object({ name: v.string(), url: v.string() });

export const aboutAnswer = v.object({
  through: v.pipe(none(day), v.description('the last day of which cases are published; none yet where null')),
  delayDays: count,
  suppressBelow: count,
  places: v.picklist(['none', 'street', 'community', 'grid']),
  licence,
  months: v.array(
    v.object({
      month: v.string(),
      through: day,
      cases: count,
      countedOnly: none(v.pipe(count, v.description('cases of categories that are counted and not listed'))),
      madeAt: v.string(),
      final: v.pipe(v.boolean(), v.description('whether nothing changes it any more')),
    }),
  ),
});

const share = none(v.pipe(v.number(), v.description('in whole per cent')));
const named = v.object({
  code: v.string(),
  name: v.string(),
  reported: count,
  closedShare: share,
  onTimeRate: share,
});

const figures = v.object({
  from: v.string(),
  to: day,
  reported: none(count),
  closed: none(v.pipe(count, v.description('that ended in this time, whenever they were reported'))),
  onTimeRate: share,
  answerMinutes: none(v.pipe(v.number(), v.description('median from the report to the first answer'))),
  closingMinutes: none(v.pipe(v.number(), v.description('median from the report to the closing'))),
  countedOnly: none(count),
  byCategory: v.array(named),
  byStreet: v.array(named),
  otherCategories: v.pipe(
    count,
    v.description('of categories that have too few cases, or of none that is known'),
  ),
  otherStreets: count,
});

export const figuresAnswer = v.object({
  latest: figures,
  twelveMonths: figures,
  months: v.array(
    v.object({
      month: v.string(),
      reported: none(count),
      closed: none(count),
      onTimeRate: share,
      final: v.boolean(),
    }),
  ),
});
