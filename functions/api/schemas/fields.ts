import * as v from 'valibot';
import { datums } from '../../domain/grid/types.ts';
import { limitUnits } from '../../domain/sla/types.ts';

/** What a text field must name in the tenant's data; checked by `vocabulary.ts`, shown in the API document. */
export type VocabularyName =
  | 'channel'
  | 'nature'
  | 'subcategory'
  | 'condition'
  | 'unit'
  | 'person'
  | 'street'
  | 'community'
  | 'area'
  | 'category'
  | 'eventType';

const most = 200;

/** A code that must exist in the tenant's data. */
export const codeOf = (vocabulary: VocabularyName) =>
  v.pipe(v.string(), v.minLength(1), v.maxLength(most), v.metadata({ 'x-vocabulary': vocabulary }));

/** The code of a component: those that were imported lie in the table, so that the domain asks for it and not the schema. */
export const componentCode = v.pipe(v.string(), v.minLength(1), v.maxLength(most));

/** Text by people; the tenant says how long it may be (`GET /v1/tenant`). Lengths count characters, not bytes. */
export const text = v.pipe(
  v.string(),
  v.check((value) => value.trim() !== '', 'missing-value'),
  v.metadata({ 'x-vocabulary': 'text' }),
);

/** A reason that must be given. */
export const reason = v.pipe(
  v.string(),
  v.check((value) => value.trim() !== '', 'reason-required'),
  v.metadata({ 'x-vocabulary': 'text' }),
);

/** Text that may be left empty. */
export const remark = v.pipe(v.string(), v.metadata({ 'x-vocabulary': 'text' }));

/** An instant, ISO 8601 with its offset; epoch milliseconds inside. */
export const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((value) => Date.parse(value)),
  v.check((value) => Number.isFinite(value)),
);

/** An instant that must not be later than now. */
export const pastInstant = v.pipe(instant, v.metadata({ 'x-vocabulary': 'past' }));

const degrees = (bound: number) =>
  v.pipe(
    v.number('malformed-geometry'),
    v.minValue(-bound, 'malformed-geometry'),
    v.maxValue(bound, 'malformed-geometry'),
  );

/** Longitude, then latitude, in degrees. */
export const position = v.pipe(
  v.strictTuple([degrees(180), degrees(90)], 'malformed-geometry'),
  v.description('[longitude, latitude] in degrees'),
);

export const datum = v.pipe(
  v.picklist(datums),
  v.description('The datum of the point; by default the district’s own.'),
);

/** Where a report is: by point, by community, by street, or in words only where the channel allows it. */
export const place = v.pipe(
  v.strictObject({
    point: v.exactOptional(position),
    datum: v.exactOptional(datum),
    address: v.exactOptional(v.pipe(v.string(), v.maxLength(most))),
    street: v.exactOptional(codeOf('street')),
    community: v.exactOptional(codeOf('community')),
  }),
  v.metadata({ 'x-vocabulary': 'place' }),
);

export const limit = v.strictObject({
  amount: v.pipe(v.number(), v.gtValue(0), v.maxValue(100_000)),
  unit: v.picklist(limitUnits),
});

export const photoId = v.pipe(v.string(), v.minLength(1), v.maxLength(most));

/** Ids of photos that were uploaded before. */
export const photoIds = v.pipe(v.array(photoId), v.maxLength(50));

/** Photos of a disposal: what it looked like before and after. */
export const phasedPhotos = v.pipe(
  v.array(v.strictObject({ id: photoId, phase: v.picklist(['before', 'after']) })),
  v.maxLength(50),
);

const numberText = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** A number in a path or query: plain decimal digits, no exponents, no blanks. */
export const numberParameter = (fault: string, min: number, max: number) =>
  v.pipe(
    v.string(),
    v.regex(numberText, fault),
    v.transform(Number),
    v.minValue(min, fault),
    v.maxValue(max, fault),
    v.metadata({ 'x-schema': { type: 'number', minimum: min, maximum: max } }),
  );

export const lng = numberParameter('malformed-geometry', -180, 180);
export const lat = numberParameter('malformed-geometry', -90, 90);

/** How many items a page has; the tenant's own maximum holds below this one. */
export const pageLimit = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,2}$/),
  v.transform(Number),
  v.metadata({ 'x-schema': { type: 'integer', minimum: 1, maximum: 999 } }),
);

export const cursor = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(2000),
  v.description('`next` of the page before.'),
);

/** The query of every paged list. */
export const paging = { limit: v.exactOptional(pageLimit), cursor: v.exactOptional(cursor) };

export const month = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  v.metadata({ 'x-schema': { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$', examples: ['2026-03'] } }),
);

/** An id in a path; whatever has another form does not exist. */
export const pathCode = v.pipe(v.string(), v.minLength(1), v.maxLength(most));

/** How long what is replaced goes on beside what replaces it, hours; a week at most. */
export const overlap = (what: string) =>
  v.strictObject({
    overlapHours: v.exactOptional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(0),
        v.maxValue(168),
        v.description(`${what}; 24 unless said`),
      ),
      24,
    ),
  });
