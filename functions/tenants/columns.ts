import * as v from 'valibot';
import { edges } from '../domain/case/lifecycle.ts';
import { fieldTypes } from '../domain/catalogue/fields.ts';
import { given } from '../domain/given.ts';
import { posts, roles } from '../domain/identity/types.ts';
import { limitUnits } from '../domain/sla/types.ts';

/** The columns of a tenant's CSV files: one schema for each value, and with it the name of its column. */

const code = v.pipe(v.string(), v.regex(/^\S+$/u, 'must be a code without blanks'));
const name = v.string();
const flag = v.pipe(
  v.picklist(['true', 'false']),
  v.transform((text) => text === 'true'),
);
const number = v.pipe(v.string(), v.decimal('must be a number'), v.transform(Number));
const longitude = v.pipe(
  number,
  v.minValue(-180, 'must be a longitude'),
  v.maxValue(180, 'must be a longitude'),
);
const latitude = v.pipe(number, v.minValue(-90, 'must be a latitude'), v.maxValue(90, 'must be a latitude'));

/** Several values in one, divided by semicolons. */
const list = v.pipe(
  v.string(),
  v.transform((text) => text.split(';').map((part) => part.trim())),
);

export const unitColumns = { code, name, parent: v.exactOptional(code), areas: v.exactOptional(list) };

export const channelColumns = {
  code,
  name,
  owesConfirmation: flag,
  mayLackPlace: flag,
  open: flag,
  /** the ids under which a source's own files know the channel; for people, nothing is done with it */
  sourceIds: v.exactOptional(list),
};

export const natureColumns = { code, name };

export const categoryColumns = {
  code,
  name,
  kind: v.picklist(['component', 'event']),
  majorCode: code,
  majorName: name,
  middleCode: v.exactOptional(code),
  middleName: v.exactOptional(name),
};

export const conditionColumns = {
  id: code,
  subcategory: code,
  filing: name,
  closing: name,
  limit: v.exactOptional(v.pipe(number, v.gtValue(0, 'must be above zero'))),
  unit: v.exactOptional(v.picklist(limitUnits)),
};

export const responsibilityColumns = {
  unit: code,
  basis: v.picklist(['owner', 'territory']),
  category: v.exactOptional(code),
  area: v.exactOptional(code),
};

export const personColumns = {
  id: code,
  name,
  roles: v.pipe(list, v.array(v.picklist(roles)), v.minLength(1)),
  unit: v.exactOptional(code),
  dutyAreas: v.exactOptional(list),
  language: v.exactOptional(v.picklist(['zh-CN', 'en'])),
};

export const gazetteerColumns = {
  name,
  kind: v.picklist(['area', 'street', 'address', 'poi']),
  lng: longitude,
  lat: latitude,
};

/** What people decide, as `verify` or, where the words fit one result only, `verify:failed`. */
const decisions: ReadonlySet<string> = new Set(
  edges
    .filter(({ roles }) => roles.some((role) => posts.includes(role)) && !roles.includes('system'))
    .flatMap(({ action, outcome }) => (outcome === undefined ? [action] : [action, `${action}:${outcome}`])),
);

export const opinionColumns = {
  action: v.pipe(
    v.string(),
    v.check(
      (text) => decisions.has(text),
      'must be an action of the lifecycle, or one with its outcome as in "verify:failed"',
    ),
    v.transform((text) => {
      const [action = text, outcome] = text.split(':');
      return { action, ...given('outcome', outcome) };
    }),
  ),
  text: name,
  language: v.exactOptional(v.picklist(['zh-CN', 'en'])),
};

/** The choices of a list: `key=name`, divided by semicolons. */
const choices = v.pipe(
  list,
  v.check(
    (entries) => entries.every((entry) => /^[^=\s]+=.+$/.test(entry)),
    'must be choices such as "1=Yes;2=No"',
  ),
  v.transform((entries) =>
    entries.map((entry) => {
      const cut = entry.indexOf('=');
      return { key: entry.slice(0, cut), name: entry.slice(cut + 1).trim() };
    }),
  ),
  v.check((given) => new Set(given.map(({ key }) => key)).size === given.length, 'must not have a key twice'),
);

export const fieldColumns = {
  subcategory: code,
  /** stands in brackets in the parameters of Open311 */
  code: v.pipe(v.string(), v.regex(/^[\w-]+$/, 'must be letters, digits, hyphens and underscores')),
  datatype: v.picklist(fieldTypes),
  required: flag,
  order: v.pipe(number, v.integer('must be a whole number'), v.minValue(1, 'must be at least 1')),
  description: name,
  hint: v.exactOptional(name),
  values: v.exactOptional(choices),
};

export const componentColumns = {
  code,
  subcategory: code,
  name,
  lng: longitude,
  lat: latitude,
  owner: v.exactOptional(code),
  maintainer: v.exactOptional(code),
  state: v.picklist(['intact', 'damaged', 'missing', 'occupied']),
};
