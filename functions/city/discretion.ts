/** Numbers of a street that the city shows. */
export const streetMetrics = [
  'reported',
  'filed',
  'closed',
  'closedOnTime',
  'open',
  'overdue',
  'green',
  'amber',
  'red',
] as const;

export type StreetMetric = (typeof streetMetrics)[number];
export type StreetCounts = Readonly<Record<StreetMetric, number>>;

/** What stands in the place of a number: `<n`, or `…` for one of any size that would give another away. */
export type Withheld = ReadonlyMap<StreetMetric, string>;

const standing = ['overdue', 'green', 'amber', 'red'] as const;

/** What must be withheld together: who knows all but one of them, or a part and the whole, knows the rest. */
const togetherWith: Readonly<Partial<Record<StreetMetric, readonly StreetMetric[]>>> = {
  open: standing,
  overdue: standing,
  green: standing,
  amber: standing,
  red: standing,
  closed: ['closedOnTime'],
};

/** Numbers that follow from two that are shown, and which of them is to go where they are small. */
const differences: readonly { readonly of: (row: StreetCounts) => number; readonly hides: StreetMetric }[] = [
  { of: ({ closed, closedOnTime }) => closed - closedOnTime, hides: 'closedOnTime' },
  { of: ({ open, overdue }) => open - overdue, hides: 'overdue' },
  { of: ({ open, green, amber, red }) => open - green - amber - red, hides: 'green' },
];

const hide = (hidden: Set<StreetMetric>, metric: StreetMetric): void => {
  hidden.add(metric);
  for (const other of togetherWith[metric] ?? []) hidden.add(other);
};

/** What is small by itself. */
const smallIn = (row: StreetCounts, below: number): Set<StreetMetric> => {
  const small = (value: number): boolean => value > 0 && value < below;
  const hidden = new Set<StreetMetric>();
  for (const metric of streetMetrics) if (small(row[metric])) hide(hidden, metric);
  for (const { of, hides } of differences) if (small(of(row))) hide(hidden, hides);
  return hidden;
};

interface Span {
  readonly least: number;
  readonly most: number;
}

/** What somebody knows of a withheld number who knows how it was chosen. */
const spanOf = (value: number, below: number): Span =>
  value < below ? { least: 0, most: below - 1 } : { least: below, most: Number.POSITIVE_INFINITY };

/** Whether none of these numbers, of which the sum is known, follows from that and their spans. */
const isSafe = (values: readonly number[], spans: readonly Span[]): boolean => {
  const sum = values.reduce((all, value) => all + value, 0);
  if (sum === 0) return true;
  return spans.every(({ least, most }, place) => {
    const others = spans.filter((_, other) => other !== place);
    const lowest = others.reduce((left, span) => left - span.most, sum);
    const highest = others.reduce((left, span) => left - span.least, sum);
    return Math.max(least, lowest) < Math.min(most, highest);
  });
};

const placesWhere = (hidden: readonly Set<StreetMetric>[], metric: StreetMetric, is: boolean) =>
  [...hidden.keys()].filter((place) => hidden[place]?.has(metric) === is);

/** Withholds more of one number until none of those withheld can be computed; false where all are and it still can. */
const secure = (
  rows: readonly StreetCounts[],
  hidden: readonly Set<StreetMetric>[],
  metric: StreetMetric,
  below: number,
): boolean => {
  const valueAt = (place: number): number => rows[place]?.[metric] ?? 0;
  for (;;) {
    const values = placesWhere(hidden, metric, true).map(valueAt);
    if (
      isSafe(
        values,
        values.map((value) => spanOf(value, below)),
      )
    )
      return true;
    const [next] = placesWhere(hidden, metric, false).toSorted(
      (left, right) => valueAt(left) - valueAt(right),
    );
    const more = next === undefined ? undefined : hidden[next];
    if (more === undefined) return false;
    hide(more, metric);
  }
};

const sizeOf = (hidden: readonly Set<StreetMetric>[]): number =>
  hidden.reduce((sum, { size }) => sum + size, 0);

/**
 * Which numbers of the streets of one district are not shown, so that none from 1 up to `below` − 1 is, nor can be computed
 * from the others and the district's own. The smallest others are withheld with them. That the district has hardly a case
 * outside all streets is taken for known. A district's only street is the district.
 */
export const withholdSmall = (rows: readonly StreetCounts[], below: number): readonly Withheld[] => {
  const hidden = rows.map((row) => smallIn(row, below));
  const open = new Set<StreetMetric>();
  // What is withheld for one number may take others of its row along, which must be secured in turn.
  for (let before = -1; before !== sizeOf(hidden); ) {
    before = sizeOf(hidden);
    for (const metric of streetMetrics) if (!secure(rows, hidden, metric, below)) open.add(metric);
  }
  const labelOf = (metric: StreetMetric, value: number): string =>
    value < below && !open.has(metric) ? `<${below}` : '…';
  return rows.map(
    (row, place) =>
      new Map([...(hidden[place] ?? [])].map((metric) => [metric, labelOf(metric, row[metric])])),
  );
};
