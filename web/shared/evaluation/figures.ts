import type { Definition, Figure, Figures, Row } from './types.ts';

/** Figures as people read them. Pure. */

type Unit = Pick<Definition, 'unit'>;

const oneDigit = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 1 });

/** A figure in its unit: a share of 1 as percent, minutes as hours; a dash for one without a value. */
export const figureText = ({ unit }: Unit, value: number | undefined): string => {
  if (value === undefined) return '–';
  if (unit === 'percent') return `${(value * 100).toFixed(1)}%`;
  return unit === 'minutes' ? `${oneDigit(value / 60)} h` : oneDigit(value);
};

export interface Change {
  readonly direction: 'up' | 'down' | 'same';
  /** whether that is good; absent where neither is */
  readonly good?: boolean;
  /** how much, without a sign: percentage points of a rate, else in its own unit */
  readonly by: string;
}

const changeText = ({ unit }: Unit, by: number): string =>
  unit === 'percent' ? `${(by * 100).toFixed(1)}` : figureText({ unit }, by);

/**
 * What became of a figure since an earlier period.
 *
 * @returns undefined where one of the two has no value
 */
export const changeOf = (
  definition: Pick<Definition, 'unit' | 'better'>,
  now: number | undefined,
  then: number | undefined,
): Change | undefined => {
  if (now === undefined || then === undefined) return undefined;
  const by = changeText(definition, Math.abs(now - then));
  if (changeText(definition, 0) === by) return { direction: 'same', by };
  const direction = now > then ? 'up' : 'down';
  const { better } = definition;
  return better === undefined
    ? { direction, by }
    : { direction, by, good: (better === 'high') === now > then };
};

/** Which of a figure's two numbers is shown as its cases: a count is its own. */
export const partsOf = ({ denominator }: Figure): readonly ('numerator' | 'denominator')[] =>
  denominator === undefined ? ['numerator'] : ['numerator', 'denominator'];

/** The rows in the order of their rank; those without one behind, by name. */
export const inOrder = (rows: readonly Row[]): readonly Row[] =>
  rows.toSorted(
    (a, b) =>
      (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) ||
      a.name.localeCompare(b.name, 'zh-CN'),
  );

/** A formula of counters in their names, as `closed ÷ toClose` in the reader's language. */
export const formulaText = (
  { numerator, denominator }: Pick<Definition, 'numerator' | 'denominator'>,
  names: ReadonlyMap<string, string>,
): string =>
  [numerator, denominator]
    .flatMap((part) =>
      part === undefined ? [] : [part.replaceAll(/[a-zA-Z]\w*/g, (code) => names.get(code) ?? code)],
    )
    .join(' ÷ ');

/** Whether a level is one that is scored, even if nobody has enough cases to be ranked. */
export const isScored = ({ rows }: Pick<Figures, 'rows'>): boolean =>
  rows.some(({ score }) => score !== undefined);
