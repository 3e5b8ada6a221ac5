import { ok, type Result, refuse } from '../result.ts';

/** How many digits follow the six of the division in a unit-grid code. */
export interface GridCodeLayout {
  readonly street: number;
  readonly community: number;
  readonly sequence: number;
}

/** 6 + 3 + 3 + 3 = 15 digits (reference §5.1). An installation with another length declares its own layout. */
export const standardGridLayout: GridCodeLayout = { street: 3, community: 3, sequence: 3 };

export interface GridCodeParts {
  readonly division: string;
  readonly street: string;
  readonly community: string;
  /** from 1; numbered west → east, north → south inside one community */
  readonly sequence: number;
}

const divisionDigits = 6;

const isDigits = (text: string, length: number): boolean => text.length === length && /^[0-9]*$/.test(text);

/** The largest sequence number that fits: 999 in the standard layout. */
export const maxSequence = (digits: number): number => 10 ** digits - 1;

const buildSequence = (sequence: number, digits: number): Result<string> => {
  const max = maxSequence(digits);
  if (!Number.isInteger(sequence) || sequence < 1)
    return refuse('invalid-value', 'sequence', { reason: 'sequence' });
  if (sequence > max) return refuse('invalid-value', 'sequence', { reason: 'overflow', max });
  return ok(String(sequence).padStart(digits, '0'));
};

/** Splits digits into fields of these lengths; refused unless the length fits exactly and everything is a digit. */
const split = (code: string, lengths: readonly number[]): Result<readonly string[]> => {
  const length = lengths.reduce((sum, n) => sum + n, 0);
  if (code.length !== length) return refuse('invalid-value', 'code', { reason: 'length', expected: length });
  if (!isDigits(code, length)) return refuse('invalid-value', 'code', { reason: 'digits' });
  let from = 0;
  return ok(
    lengths.map((n) => {
      from += n;
      return code.slice(from - n, from);
    }),
  );
};

const joinChecked = (
  fields: readonly (readonly [name: string, text: string, length: number])[],
  sequence: number,
  digits: number,
): Result<string> => {
  const wrong = fields.find(([, text, length]) => !isDigits(text, length));
  if (wrong) return refuse('invalid-value', wrong[0], { reason: 'digits', expected: wrong[2] });
  const tail = buildSequence(sequence, digits);
  return tail.ok ? ok(fields.map(([, text]) => text).join('') + tail.value) : tail;
};

/**
 * The identification code of a unit grid (单元网格标识码, reference §5.1). Refusal: invalid-value; with `reason`
 * overflow when a community has more grids than the sequence can number.
 */
export const buildGridCode = (
  parts: GridCodeParts,
  layout: GridCodeLayout = standardGridLayout,
): Result<string> =>
  joinChecked(
    [
      ['division', parts.division, divisionDigits],
      ['street', parts.street, layout.street],
      ['community', parts.community, layout.community],
    ],
    parts.sequence,
    layout.sequence,
  );

/**
 * Reads a unit-grid code. Refusal: invalid-value with `reason` length, digits or sequence; so 16 digits are refused
 * unless the layout declares them, and sequence 000 always is.
 */
export const parseGridCode = (
  code: string,
  layout: GridCodeLayout = standardGridLayout,
): Result<GridCodeParts> => {
  const fields = split(code, [divisionDigits, layout.street, layout.community, layout.sequence]);
  if (!fields.ok) return fields;
  const [division = '', street = '', community = '', tail = ''] = fields.value;
  const sequence = Number(tail);
  if (sequence === 0) return refuse('invalid-value', 'code', { reason: 'sequence' });
  return ok({ division, street, community, sequence });
};

/**
 * The two layouts of a component identification code (部件标识码, reference §5.2): digits of division, major
 * category, subcategory and sequence. Both have 16, so a code means nothing without its scheme.
 */
export const componentCodeSchemes = {
  '6+2+2+6': { major: 2, minor: 2, sequence: 6 },
  '6+2+3+5': { major: 2, minor: 3, sequence: 5 },
} as const;

export type ComponentCodeScheme = keyof typeof componentCodeSchemes;

export interface ComponentCodeParts {
  readonly division: string;
  readonly major: string;
  readonly minor: string;
  readonly sequence: number;
}

/** Builds a component identification code. Refusal: invalid-value. */
export const buildComponentCode = (
  parts: ComponentCodeParts,
  scheme: ComponentCodeScheme,
): Result<string> => {
  const layout = componentCodeSchemes[scheme];
  return joinChecked(
    [
      ['division', parts.division, divisionDigits],
      ['major', parts.major, layout.major],
      ['minor', parts.minor, layout.minor],
    ],
    parts.sequence,
    layout.sequence,
  );
};

/**
 * Reads a component identification code under its scheme. Refusal: invalid-value with `reason` length, digits or
 * sequence.
 */
export const parseComponentCode = (code: string, scheme: ComponentCodeScheme): Result<ComponentCodeParts> => {
  const layout = componentCodeSchemes[scheme];
  const fields = split(code, [divisionDigits, layout.major, layout.minor, layout.sequence]);
  if (!fields.ok) return fields;
  const [division = '', major = '', minor = '', tail = ''] = fields.value;
  const sequence = Number(tail);
  if (sequence === 0) return refuse('invalid-value', 'code', { reason: 'sequence' });
  return ok({ division, major, minor, sequence });
};
