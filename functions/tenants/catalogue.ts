import { buildCatalogue } from '../domain/catalogue/build.ts';
import type { Catalogue, FilingCondition } from '../domain/catalogue/types.ts';
import type { Limit } from '../domain/sla/types.ts';
import type { Report } from './errors.ts';
import type { CatalogueTables } from './tables.ts';

type CategoryValue = CatalogueTables['categories']['rows'][number]['value'];
type ConditionValue = CatalogueTables['conditions']['rows'][number]['value'];

const levelOf = (code: string | undefined, name: string | undefined) =>
  code === undefined || name === undefined ? undefined : { code, name };

const subcategoryOf = ({ code, name, kind, ...levels }: CategoryValue) => {
  const middle = levelOf(levels.middleCode, levels.middleName);
  const major = { code: levels.majorCode, name: levels.majorName };
  return { code, name, kind, major, ...(middle === undefined ? {} : { middle }) };
};

const limitOf = ({ limit, unit }: ConditionValue): Limit | undefined =>
  limit === undefined || unit === undefined ? undefined : { amount: limit, unit };

const conditionOf = (value: ConditionValue): FilingCondition & { readonly subcategory: string } => {
  const { id, subcategory, filing, closing } = value;
  const limit = limitOf(value);
  return { id, subcategory, filing, closing, ...(limit === undefined ? {} : { limit }) };
};

const checkMiddles = ({ file, rows }: CatalogueTables['categories'], report: Report): void => {
  for (const { row, value } of rows) {
    const [code, name] = [value.middleCode, value.middleName];
    if ((code === undefined) === (name === undefined)) continue;
    const field = code === undefined ? 'middleCode' : 'middleName';
    report({ file, row, field, problem: 'is missing: a middle level has a code and a name' });
  }
};

const checkLimits = ({ file, rows }: CatalogueTables['conditions'], report: Report): void => {
  for (const { row, value } of rows) {
    if ((value.limit === undefined) === (value.unit === undefined)) continue;
    const field = value.limit === undefined ? 'limit' : 'unit';
    report({ file, row, field, problem: 'is missing: a limit has an amount and a unit, or neither' });
  }
};

const checkPairs = ({ categories, conditions }: CatalogueTables, report: Report): void => {
  for (const { row, value } of conditions.rows) {
    if (categories.keys === undefined || categories.keys.has(value.subcategory)) continue;
    const problem = `"${value.subcategory}" is not a subcategory of ${categories.file}`;
    report({ file: conditions.file, row, field: 'subcategory', problem });
  }
  const covered = conditions.named('subcategory');
  for (const { row, value } of categories.rows) {
    if (conditions.keys === undefined || covered.has(value.code)) continue;
    const problem = `"${value.code}" has no filing condition in ${conditions.file}, so it could never be filed`;
    report({ file: categories.file, row, field: 'code', problem });
  }
};

/** The catalogue of two tables; reports conditions without a subcategory, subcategories without one, and half limits. */
export const catalogueFrom = (tables: CatalogueTables, scheme: string, report: Report): Catalogue => {
  checkMiddles(tables.categories, report);
  checkLimits(tables.conditions, report);
  checkPairs(tables, report);
  return buildCatalogue(
    scheme,
    tables.categories.rows.map(({ value }) => subcategoryOf(value)),
    tables.conditions.rows.map(({ value }) => conditionOf(value)),
  );
};
