import { join } from 'node:path';
import * as v from 'valibot';
import type { Language } from '../../../functions/domain/tenant/types.ts';
import type { City } from '../../../functions/tenants/settings.ts';
import { OrderError } from '../arguments.ts';
import { describeTenant } from '../data.ts';
import type { Ask } from '../remove.ts';
import { catalogueOf } from './catalogue.ts';
import { cellFor } from './cells.ts';
import { cityThere } from './cityThere.ts';
import { type NewDistrict, schemaVersion } from './district.ts';
import { exists } from './exists.ts';
import { boundaryFrom, centreFrom, checkCentre, faultOf, squareAround } from './facts.ts';
import type { Flag, Said } from './options.ts';
import { type Made, writeNew } from './write.ts';

type Values = Readonly<Partial<Record<Flag, string>>>;

const questions: Readonly<Partial<Record<Flag, string>>> = {
  name: 'Name of the district: ',
  code: 'Code of the district (6 digits): ',
  centre: 'A point in its middle (longitude,latitude): ',
  'city-name': 'Name of the city: ',
  'city-code': 'Code of the city (6 digits): ',
  'time-zone': 'Its time zone, such as Asia/Shanghai: ',
};

/** What has no default; of the city only where it is new. */
const needed = (cityIsThere: boolean): readonly Flag[] =>
  cityIsThere
    ? ['name', 'code', 'centre']
    : ['city-name', 'city-code', 'time-zone', 'name', 'code', 'centre'];

const checkValues = (values: Values): void => {
  const faults = Object.entries(values).flatMap(([flag, value]) => faultOf(flag as Flag, value) ?? []);
  if (faults.length > 0) throw new OrderError(faults.join('\n'));
};

/** Asks once more where the answer will not do. */
const answerTo = async (flag: Flag, ask: Ask): Promise<string | undefined> => {
  const answer = await ask(questions[flag] ?? `${flag}: `);
  if (answer === undefined) return undefined;
  const fault = faultOf(flag, answer);
  return fault === undefined ? answer.trim() : answerTo(flag, (question) => ask(`${fault}\n${question}`));
};

/** What was said, and what was answered. Throws OrderError naming all that is missing where nobody can be asked. */
const complete = async (values: Values, flags: readonly Flag[], ask: Ask): Promise<Values> => {
  const answers: Partial<Record<Flag, string>> = { ...values };
  const missing = flags.filter((flag) => values[flag] === undefined);
  for (const flag of missing) {
    const answer = await answerTo(flag, ask);
    if (answer === undefined)
      throw new OrderError(
        `There is no terminal to ask at: say ${missing.map((name) => `--${name}`).join(', ')}.`,
      );
    answers[flag] = answer;
  }
  return answers;
};

const languages = v.picklist(['zh-CN', 'en']);

const outlineOf = async (values: Values): Promise<Pick<NewDistrict, 'centre' | 'boundary'>> => {
  const { centre: at = '', boundary: file, 'half-side': halfSide = '3' } = values;
  const centre = centreFrom(at);
  if (file === undefined) return { centre, boundary: squareAround(centre, Number(halfSide)) };
  const boundary = await boundaryFrom(file);
  checkCentre(centre, boundary);
  return { centre, boundary };
};

const superAdminNames = { 'zh-CN': '市级管理员', en: 'City administrator' } as const satisfies Record<
  Language,
  string
>;

const newCityOf = (values: Values, language: Language): object => {
  const { 'city-name': name, 'city-code': code, 'time-zone': timeZone, datum = 'WGS84' } = values;
  const superAdmins = [{ id: 'superAdmin', name: superAdminNames[language] }];
  return { schemaVersion, code, name, language, timeZone, datum, demo: [], superAdmins };
};

const orderFrom = async (
  { tenant, root }: Said,
  values: Values,
  there: City | undefined,
): Promise<NewDistrict> => {
  const [city = '', district = ''] = tenant.split('/');
  const { name = '', code = '', cell = '100' } = values;
  const language = v.parse(languages, values.language ?? there?.language ?? 'zh-CN');
  const outline = await outlineOf(values);
  return {
    root,
    city,
    district,
    language,
    name,
    code,
    ...outline,
    cellMetres: cellFor(outline.boundary, Number(cell)),
    catalogue: await catalogueOf(root, city, values.catalogue),
    ...(there === undefined ? { newCity: newCityOf(values, language) } : {}),
  };
};

const report = (order: NewDistrict, { tenant, files }: Made, values: Values): readonly string[] => {
  const { root, cellMetres, newCity } = order;
  const folder = join(root, tenant.key);
  const where = root === 'tenants' ? '' : ` --tenants ${root}`;
  return [
    `Wrote ${folder}: ${describeTenant(tenant)}.`,
    ...(newCity === undefined ? [] : [`  ${join(root, order.city, 'city.json')}`]),
    ...files.map((file) => `  ${join(folder, file)}`),
    ...(cellMetres > Number(values.cell ?? '100')
      ? [`Cells of ${cellMetres} m: with smaller ones the community had more than 999 unit grids.`]
      : []),
    ...(values.boundary === undefined
      ? ['Its outline is a square: put the real one into boundary.geojson and areas.geojson.']
      : []),
    `Read ${join(folder, 'README.md')} for what to replace. Then:`,
    `  npm start -- --tenant ${tenant.key}${where}`,
    `  npm run tenant -- plan ${tenant.key}${where}`,
  ];
};

/** Writes the files of a district to begin with, and says what to do next. Throws OrderError, having written nothing. */
export const newTenant = async (said: Said, ask: Ask, print: (line: string) => void): Promise<void> => {
  const { tenant, root } = said;
  if (await exists(join(root, tenant)))
    throw new OrderError(`${join(root, tenant)} is there already: nothing was written.`);
  checkValues(said.values);
  const there = await cityThere(root, tenant.split('/')[0] ?? '', said.values);
  const values = await complete(said.values, needed(there !== undefined), ask);
  const order = await orderFrom(said, values, there);
  for (const line of report(order, await writeNew(order), values)) print(line);
};
