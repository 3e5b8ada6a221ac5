import type { FieldType, FormAnswer, FormField } from '../../domain/catalogue/fields.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Mistake } from './mistakes.ts';
import { instantIn, isNumber, type Parameters, type Read } from './parameters.ts';

/** Longer than any answer to a question, and short enough for twenty of them. */
const longest = 1_000;

const single: Readonly<
  Record<Exclude<FieldType, 'multivaluelist'>, (text: string, field: FormField) => boolean>
> = {
  string: () => true,
  text: () => true,
  number: isNumber,
  datetime: (text) => instantIn(text) !== undefined,
  singlevaluelist: (text, { choices = [] }) => choices.some(({ key }) => key === text),
};

const fits = (values: readonly string[], field: FormField): boolean => {
  const { datatype, choices = [] } = field;
  if (values.some((value) => [...value].length > longest)) return false;
  if (datatype === 'multivaluelist') return values.every((value) => choices.some(({ key }) => key === value));
  return values.length === 1 && values.every((value) => single[datatype](value, field));
};

/** In words, whatever becomes of the form later. */
const answerTo = ({ code, description, choices = [] }: FormField, values: readonly string[]): FormAnswer => ({
  code,
  question: description,
  answer: [...new Set(values)]
    .map((value) => choices.find(({ key }) => key === value)?.name ?? value)
    .join('; '),
});

type Checked = Result<FormAnswer | undefined, Mistake>;

const check = (field: FormField, values: readonly string[] | undefined, service: string): Checked => {
  const { code, datatype, required } = field;
  if (values === undefined) {
    const refusal = { type: 'attributeMissing', params: { code, service } } as const;
    return required ? { ok: false, refusal } : ok(undefined);
  }
  const refusal = { type: 'attributeWrong', params: { code, datatype } } as const;
  return fits(values, field) ? ok(answerTo(field, values)) : { ok: false, refusal };
};

/** The answers to a form, in its order. Refusals: attributeMissing, attributeWrong, attributeUnknown, all of them at once. */
export const readAttributes = (
  { attributes }: Parameters,
  fields: readonly FormField[],
  service: string,
): Read<readonly FormAnswer[]> => {
  const checked = fields.map((field) => check(field, attributes.get(field.code), service));
  const known = new Set(fields.map(({ code }) => code));
  const unknown = [...attributes.keys()].filter((code) => !known.has(code));
  const [first, ...rest] = [
    ...checked.flatMap((result) => (result.ok ? [] : [result.refusal])),
    ...unknown.map((code): Mistake => ({ type: 'attributeUnknown', params: { code, service } })),
  ];
  if (first !== undefined) return { ok: false, refusal: [first, ...rest] };
  return ok(checked.flatMap((result) => (result.ok && result.value !== undefined ? [result.value] : [])));
};
