import type { Catalogue } from '../domain/catalogue/types.ts';
import { axisOf, outsideRoles, type Role } from '../domain/identity/types.ts';
import type { Row, Table } from './csv.ts';
import type { Report } from './errors.ts';
import { checkFields } from './formFields.ts';
import type { CatalogueTables, Tables } from './tables.ts';

/** What one file of a tenant may name in another. Absent: could not be read, so nothing is compared with it. */
export interface Known {
  readonly areas?: ReadonlySet<string>;
  /** whether a unit grid has this code */
  readonly isGrid?: (code: string) => boolean;
  readonly catalogue?: { readonly built: Catalogue; readonly tables: CatalogueTables };
  readonly policies?: {
    readonly file: string;
    readonly fallbackUnit: string;
    /** how many characters people may write */
    readonly maxTextLength: number;
    /** categories that are kept out of open data, by their field */
    readonly keptOut: Readonly<Record<string, readonly string[]>>;
  };
  readonly open311?: { readonly file: string; readonly sensitive: readonly string[] };
}

interface Reference<T> {
  readonly field: keyof T & string;
  /** the codes that a row names there */
  readonly named: (value: T) => readonly (string | undefined)[];
  readonly exists: ((code: string) => boolean) | undefined;
  /** what it ought to be, such as `a unit of units.csv` */
  readonly what: string;
}

const checkReference = <T>(table: Table<T>, reference: Reference<T>, report: Report): void => {
  const { field, named, exists, what } = reference;
  if (exists === undefined) return;
  for (const { row, value } of table.rows) {
    for (const code of named(value)) {
      if (code === undefined || exists(code)) continue;
      report({ file: table.file, row, field, problem: `"${code}" is not ${what}` });
    }
  }
};

const memberOf = (codes: ReadonlySet<string> | undefined) => codes && ((code: string) => codes.has(code));

const isCategory = ({ built, tables }: NonNullable<Known['catalogue']>) => {
  const { keys } = tables.categories;
  const majors = new Set([...built.subcategories.values()].map(({ major }) => `major:${major.code}`));
  return keys && ((code: string) => majors.has(code) || keys.has(code));
};

const isPlace = ({ areas, isGrid }: Known) =>
  areas && ((code: string) => areas.has(code) || isGrid?.(code) === true);

const checkUnits = ({ units, people, responsibilities, components }: Tables, report: Report): void => {
  const exists = memberOf(units.keys);
  const what = `a unit of ${units.file}`;
  checkReference(units, { field: 'parent', named: ({ parent }) => [parent], exists, what }, report);
  checkReference(people, { field: 'unit', named: ({ unit }) => [unit], exists, what }, report);
  checkReference(responsibilities, { field: 'unit', named: ({ unit }) => [unit], exists, what }, report);
  checkReference(components, { field: 'owner', named: ({ owner }) => [owner], exists, what }, report);
  checkReference(
    components,
    { field: 'maintainer', named: ({ maintainer }) => [maintainer], exists, what },
    report,
  );
};

const checkPlaces = ({ units, people, responsibilities }: Tables, known: Known, report: Report): void => {
  const exists = memberOf(known.areas);
  const what = 'a street or community of areas.geojson';
  checkReference(units, { field: 'areas', named: ({ areas = [] }) => areas, exists, what }, report);
  checkReference(responsibilities, { field: 'area', named: ({ area }) => [area], exists, what }, report);
  const duty = { exists: isPlace(known), what: 'a street, a community or a unit grid of the district' };
  checkReference(people, { field: 'dutyAreas', named: ({ dutyAreas = [] }) => dutyAreas, ...duty }, report);
};

const checkCategories = (
  { responsibilities, components, fields }: Tables,
  { catalogue }: Known,
  report: Report,
): void => {
  if (catalogue === undefined) return;
  const { file, keys } = catalogue.tables.categories;
  const any = {
    exists: isCategory(catalogue),
    what: `a subcategory of ${file}, or "major:" and a major category`,
  };
  checkReference(
    responsibilities,
    { field: 'category', named: ({ category }) => [category], ...any },
    report,
  );
  const own = { exists: memberOf(keys), what: `a subcategory of ${file}` };
  checkReference(
    components,
    { field: 'subcategory', named: ({ subcategory }) => [subcategory], ...own },
    report,
  );
  checkReference(fields, { field: 'subcategory', named: ({ subcategory }) => [subcategory], ...own }, report);
};

/** Lists of categories that are kept from the public, by file and field. */
const keptFromPublic = ({ open311, policies }: Known) => [
  ...(open311 === undefined ? [] : [[open311.file, 'open311.sensitive', open311.sensitive] as const]),
  ...Object.entries(policies?.keptOut ?? {}).map(
    ([field, named]) => [policies?.file ?? '', `openData.${field}`, named] as const,
  ),
];

/** What is kept from the public must be named right, or it would not be kept. */
const checkSensitive = (known: Known, report: Report): void => {
  const exists = known.catalogue && isCategory(known.catalogue);
  if (exists === undefined) return;
  for (const [file, field, named] of keptFromPublic(known)) {
    for (const [place, code] of named.entries()) {
      if (exists(code)) continue;
      const problem = `"${code}" is not a subcategory, or "major:" and a major category`;
      report({ file, field: `${field}.${place}`, problem });
    }
  }
};

/** Posts that act for a unit and so must name theirs. */
const unitRoles: readonly Role[] = ['unit', 'handler'];

/** Why a person may not hold these roles together (reference §2.1), and what else is wrong with them. */
const rolesProblem = ({ roles, unit }: Tables['people']['rows'][number]['value']): string | undefined => {
  const axes = new Set(roles.map((role) => axisOf[role]));
  if (axes.has('supervision') && axes.has('command'))
    return 'hold a post of supervision and one of command together';
  const nobody = roles.find((role) => outsideRoles.includes(role));
  if (nobody !== undefined) return `name "${nobody}", which is nobody's post`;
  const needsUnit = roles.find((role) => unitRoles.includes(role));
  return needsUnit !== undefined && unit === undefined
    ? `name "${needsUnit}", but the row names no unit`
    : undefined;
};

const checkPeople = ({ people }: Tables, report: Report): void => {
  for (const { row, value } of people.rows) {
    const problem = rolesProblem(value);
    if (problem !== undefined) report({ file: people.file, row, field: 'roles', problem });
  }
};

type UnitValue = Tables['units']['rows'][number]['value'];

/** Whether going up from a unit never ends. */
const isInLoop = (start: string, units: ReadonlyMap<string, UnitValue>): boolean => {
  const seen = new Set<string>();
  for (let code = units.get(start)?.parent; code !== undefined; code = units.get(code)?.parent) {
    if (code === start) return true;
    if (seen.has(code)) return false;
    seen.add(code);
  }
  return false;
};

const checkUnitTree = ({ units }: Tables, report: Report): void => {
  const byCode = new Map(units.rows.map(({ value }: Row<UnitValue>) => [value.code, value]));
  for (const { row, value } of units.rows) {
    if (!isInLoop(value.code, byCode)) continue;
    report({
      file: units.file,
      row,
      field: 'parent',
      problem: `"${value.parent}" is itself below "${value.code}"`,
    });
  }
};

const checkFallback = ({ units }: Tables, { policies }: Known, report: Report): void => {
  if (policies === undefined || units.keys === undefined || units.keys.has(policies.fallbackUnit)) return;
  const problem = `"${policies.fallbackUnit}" is not a unit of ${units.file}`;
  report({ file: policies.file, field: 'fallbackUnit', problem });
};

/** A phrase that could not be sent is none. */
const checkOpinions = ({ opinions }: Tables, { policies }: Known, report: Report): void => {
  if (policies === undefined) return;
  for (const { row, value } of opinions.rows) {
    const { length } = [...value.text];
    const problem = `has ${length} characters where ${policies.file} allows ${policies.maxTextLength}`;
    if (length > policies.maxTextLength) report({ file: opinions.file, row, field: 'text', problem });
  }
};

/** Reports everything that one file names and another does not have, and people who hold posts they may not. */
export const checkReferences = (tables: Tables, known: Known, report: Report): void => {
  checkUnits(tables, report);
  checkPlaces(tables, known, report);
  checkCategories(tables, known, report);
  checkPeople(tables, report);
  checkUnitTree(tables, report);
  checkFallback(tables, known, report);
  checkOpinions(tables, known, report);
  checkFields(tables, report);
  checkSensitive(known, report);
};
