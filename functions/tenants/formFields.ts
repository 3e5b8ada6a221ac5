import { isList } from '../domain/catalogue/fields.ts';
import type { Report } from './errors.ts';
import type { Tables } from './tables.ts';

type Fields = Tables['fields'];

/** A list has choices, and nothing else has. */
const checkChoices = ({ file, rows }: Fields, report: Report): void => {
  for (const { row, value } of rows) {
    const { datatype, values } = value;
    if (isList(datatype) === (values !== undefined)) continue;
    const problem = isList(datatype) ? `is missing for a ${datatype}` : `has no place in a ${datatype}`;
    report({ file, row, field: 'values', problem });
  }
};

const checkDiffer = ({ file, rows }: Fields, field: 'code' | 'order', report: Report): void => {
  const seen = new Map<string, number>();
  for (const { row, value } of rows) {
    const key = `${value.subcategory} ${value[field]}`;
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, row);
    else report({ file, row, field, problem: `"${value[field]}" is already in row ${earlier}` });
  }
};

/** Reports lists without choices, and codes and places in the order that a subcategory has twice. */
export const checkFields = ({ fields }: Tables, report: Report): void => {
  checkChoices(fields, report);
  checkDiffer(fields, 'code', report);
  checkDiffer(fields, 'order', report);
};
