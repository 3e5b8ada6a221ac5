import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Language } from '../../../functions/domain/tenant/types.ts';
import { describeTenant } from '../data.ts';
import { OrderError } from '../options.ts';
import type { Ask } from '../remove.ts';
import { boundaryFrom, centreFrom, faultOf, isWithin, squareAround } from './facts.ts';
import type { Flag, Said } from './options.ts';
import { exists, type NewDistrict, writeNew } from './write.ts';

type Values = Readonly<Partial<Record<Flag, string>>>;

const questions: Readonly<Partial<Record<Flag, string>>> = {
  name: 'Name of the district: ',
  code: 'Code of the district (6 digits): ',
  centre: 'A point in its middle (longitude,latitude): ',
  'city-name': 'Name of the city: ',
  'city-code': 'Code of the city (6 digits): ',
};

/** What has no default; of the city only where it is new. */
const needed = (cityIsThere: boolean): readonly Flag[] =>
  cityIsThere ? ['name', 'code', 'centre'] : ['city-name', 'city-code', 'name', 'code', 'centre'];

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

const catalogueOf = async (root: string, said: string | undefined): Promise<string> => {
  const folder = join(root, '_catalogues');
  const entries = (await exists(folder)) ? await readdir(folder, { withFileTypes: true }) : [];
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const [first] = names;
  if (first === undefined)
    throw new OrderError(`There is no standard catalogue in ${folder}: copy one there first.`);
  if (said !== undefined && !names.includes(said))
    throw new OrderError(`--catalogue: there is no "${said}" in ${folder}. There are: ${names.join(', ')}.`);
  return said ?? first;
};

const languages = v.picklist(['zh-CN', 'en']);

const languageOf = async (root: string, city: string): Promise<Language> => {
  const text = await readFile(join(root, city, 'city.json'), 'utf8');
  return v.parse(v.object({ language: languages }), JSON.parse(text)).language;
};

const outlineOf = async (values: Values): Promise<Pick<NewDistrict, 'centre' | 'boundary'>> => {
  const { centre: at = '', boundary: file, 'half-side': halfSide = '3' } = values;
  const centre = centreFrom(at);
  const boundary = file === undefined ? squareAround(centre, Number(halfSide)) : await boundaryFrom(file);
  if (!isWithin(centre, boundary)) throw new OrderError(`--centre ${at} is outside the outline of ${file}.`);
  return { centre, boundary };
};

const newCityOf = (values: Values): NonNullable<NewDistrict['newCity']> => {
  const { 'city-name': name = '', 'city-code': code = '', datum = 'WGS84' } = values;
  const { 'time-zone': timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone } = values;
  return { name, code, timeZone, datum };
};

const orderFrom = async (
  { tenant, root }: Said,
  values: Values,
  cityIsThere: boolean,
): Promise<NewDistrict> => {
  const [city = '', district = ''] = tenant.split('/');
  const { name = '', code = '', cell = '100', catalogue } = values;
  const { language = cityIsThere ? await languageOf(root, city) : 'zh-CN' } = values;
  return {
    root,
    city,
    district,
    language: v.parse(languages, language),
    name,
    code,
    ...(await outlineOf(values)),
    cellMetres: Number(cell),
    catalogue: await catalogueOf(root, catalogue),
    ...(cityIsThere ? {} : { newCity: newCityOf(values) }),
  };
};

/** Writes the files of a district to begin with, and says what to do next. Throws OrderError, having written nothing. */
export const newTenant = async (said: Said, ask: Ask, print: (line: string) => void): Promise<void> => {
  const { tenant, root } = said;
  if (await exists(join(root, tenant)))
    throw new OrderError(`${join(root, tenant)} is there already: nothing was written.`);
  checkValues(said.values);
  const cityIsThere = await exists(join(root, tenant.split('/')[0] ?? '', 'city.json'));
  const values = await complete(said.values, needed(cityIsThere), ask);
  const order = await orderFrom(said, values, cityIsThere);
  const made = await writeNew(order);
  print(`Wrote ${join(root, tenant)}: ${describeTenant(made)}.`);
  if (values.boundary === undefined)
    print('Its outline is a square: put the real one into boundary.geojson and areas.geojson.');
  const where = root === 'tenants' ? '' : ` --tenants ${root}`;
  print(`Read ${join(root, tenant, 'README.md')} for what to replace. Then:`);
  print(`  npm start -- --tenant ${tenant}${where}`);
  print(`  npm run tenant -- plan ${tenant}${where}`);
};
