import { ok, type Result } from '../../domain/result.ts';
import { type Mistake, mistaken } from './mistakes.ts';

/** Every fault of a request, the first first. */
export type Mistakes = readonly [Mistake, ...Mistake[]];
export type Read<T> = Result<T, Mistakes>;

/** What a request says beside its path. A parameter that is empty is one that is not there. */
export interface Parameters {
  text(name: string): string | undefined;
  /** values divided by commas */
  list(name: string): readonly string[] | undefined;
  /** `attribute[CODE]` and `attribute[CODE][]`, by code */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  /** all of them in an order of their own, as far as they tell one report from another */
  fingerprint(): string;
}

const attributeName = /^attribute\[([^[\]]+)\](?:\[\])?$/;

/** They say who asks and whom, and nothing about what is asked. */
const addressing: ReadonlySet<string> = new Set(['api_key', 'jurisdiction_id']);

export const parametersOf = (...sources: readonly URLSearchParams[]): Parameters => {
  const entries = sources
    .flatMap((source) => [...source])
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '');
  const text = (name: string) => entries.find(([candidate]) => candidate === name)?.[1];
  const named = entries.flatMap(([name, value]) => {
    const code = attributeName.exec(name)?.[1];
    return code === undefined ? [] : [{ code, value }];
  });
  const byCode = Map.groupBy(named, ({ code }) => code);
  return {
    text,
    list: (name) =>
      text(name)
        ?.split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    attributes: new Map([...byCode].map(([code, given]) => [code, given.map(({ value }) => value)])),
    fingerprint: () =>
      JSON.stringify(entries.filter(([name]) => !addressing.has(name)).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
};

const dateTime =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?<seconds>:\d{2}(?<fraction>\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

const second = 1_000;
/** Instants that can be told in the table, and dates that anybody means. */
const latest = Date.UTC(2200, 0, 1);

const endOf = (start: number, { seconds, fraction }: Partial<Record<string, string>>): number => {
  if (fraction !== undefined) return start;
  return start + (seconds === undefined ? 60 * second : second) - 1;
};

/**
 * An instant of the W3C note on dates, which must say its zone. `end` gives the last millisecond of what was said: a second
 * or a minute. A plus sign that came as a blank, as it does when a client did not encode it, is taken for one.
 */
export const instantIn = (text: string, end = false): number | undefined => {
  const found = dateTime.exec(text.replace(/ (\d{2}:\d{2})$/, '+$1'));
  if (found === null) return undefined;
  const start = Date.parse(found[0]);
  if (!(start >= 0 && start < latest)) return undefined;
  return end ? endOf(start, found.groups ?? {}) : start;
};

/** Refusals: dateWrong. */
export const readInstant = (parameters: Parameters, field: string, end = false): Read<number | undefined> => {
  const text = parameters.text(field);
  if (text === undefined) return ok(undefined);
  const instant = instantIn(text, end);
  return instant === undefined ? mistaken('dateWrong', { field }) : ok(instant);
};

const decimal = /^[+-]?(?:\d{1,15}(?:\.\d*)?|\.\d+)$/;

export const isNumber = (text: string): boolean => decimal.test(text);

/** Refusals: numberWrong. */
export const readNumber = (
  parameters: Parameters,
  field: string,
  { min, max }: { readonly min: number; readonly max: number },
): Read<number | undefined> => {
  const text = parameters.text(field);
  if (text === undefined) return ok(undefined);
  const value = isNumber(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? ok(value) : mistaken('numberWrong', { field, min, max });
};

/** Refusals: tooLong. Lengths count characters. */
export const readText = (parameters: Parameters, field: string, max: number): Read<string | undefined> => {
  const text = parameters.text(field);
  return text !== undefined && [...text].length > max ? mistaken('tooLong', { field, max }) : ok(text);
};
