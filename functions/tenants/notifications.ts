import * as v from 'valibot';
import { roles } from '../domain/identity/types.ts';
import { defaultNotificationPolicies as usual } from '../domain/notifications/policies.ts';
import { isVariable, longestSms, placeholdersIn } from '../domain/notifications/render.ts';
import { templateNames } from '../domain/notifications/texts.ts';
import {
  channels,
  type NotificationPolicies,
  type QuietPeriod,
  templateVariables,
} from '../domain/notifications/types.ts';
import type { Table } from './csv.ts';
import type { Report } from './errors.ts';
import type { TenantFolder } from './folder.ts';
import { readJson } from './json.ts';

const language = v.picklist(['zh-CN', 'en']);
const templateName = v.picklist(templateNames);
const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'));
const whole = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'must be at least 1'));

const clock = /^(?<from>(?:[01]\d|2[0-3]):[0-5]\d)-(?<to>(?:[01]\d|2[0-3]):[0-5]\d)$/;

const minutesOf = (time = ''): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** A period of each day such as `21:00-08:00`, which runs over midnight. */
export const quietPeriod = v.pipe(
  v.string(),
  v.regex(clock, 'must be a period such as "21:00-08:00"'),
  v.check((value) => value.slice(0, 5) !== value.slice(6), 'must not begin when it ends'),
  v.transform((value): QuietPeriod => {
    const { from, to } = clock.exec(value)?.groups ?? {};
    return { from: minutesOf(from), to: minutesOf(to) };
  }),
);

const robot = v.pipe(
  v.strictObject({
    name: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/, 'must be 1 to 40 letters, digits, "_" or "-"')),
    unit: v.exactOptional(text),
    role: v.exactOptional(v.picklist(roles)),
    templates: v.pipe(v.array(templateName), v.minLength(1, 'must name a template')),
    language: v.exactOptional(language),
  }),
  v.check(({ unit, role }) => (unit === undefined) !== (role === undefined), 'must have a unit or a role'),
);

const notificationsSchema = v.strictObject({
  schemaVersion: v.literal(1, 'must be 1, the version that this build reads'),
  quietHours: v.exactOptional(
    v.strictObject({
      sms: v.exactOptional(quietPeriod),
      email: v.exactOptional(quietPeriod),
      robot: v.exactOptional(quietPeriod),
    }),
    {},
  ),
  urgent: v.exactOptional(v.array(templateName), []),
  subscriptions: v.exactOptional(
    v.strictObject({
      perAddress: v.exactOptional(
        v.pipe(whole, v.maxValue(100, 'must be at most 100')),
        usual.subscriptions.perAddress,
      ),
      confirmWithinHours: v.exactOptional(
        v.pipe(whole, v.maxValue(336, 'must be at most 336, which is two weeks')),
        usual.subscriptions.confirmWithinHours,
      ),
      smsQuestionsPerHour: v.exactOptional(whole, usual.subscriptions.smsQuestionsPerHour),
      maxRadiusMetres: v.exactOptional(
        v.pipe(whole, v.maxValue(5_000, 'must be at most 5000')),
        usual.subscriptions.maxRadiusMetres,
      ),
    }),
    {},
  ),
  robots: v.exactOptional(v.array(robot), []),
});

const unknownIn = (template: string): string | undefined =>
  placeholdersIn(template).find((name) => !isVariable(name));

const worded = v.pipe(
  v.string(),
  v.check(
    (value) => unknownIn(value) === undefined,
    ({ input }) => `names {${unknownIn(input)}}, which is none of {${templateVariables.join('}, {')}}`,
  ),
);

/** `notification-templates.csv`: the tenant's own words in place of ours. */
export const templateColumns = {
  template: templateName,
  channel: v.exactOptional(v.picklist(channels)),
  language,
  subject: v.exactOptional(worded),
  text: worded,
};

export type TemplateTable = Table<v.InferOutput<v.ObjectSchema<typeof templateColumns, undefined>>>;

export interface NotificationFile {
  readonly file: string;
  readonly settings: Omit<NotificationPolicies, 'templates'>;
}

/** How people are told; a tenant need not have the file. */
export const readNotifications = async (
  folder: TenantFolder,
  report: Report,
): Promise<NotificationFile | undefined> => {
  const source = await folder.read('notifications.json');
  const read = source && readJson(source, notificationsSchema, report);
  if (source === undefined || read === undefined) return undefined;
  const { schemaVersion: _, ...settings } = read;
  return {
    file: source.file,
    settings: { ...settings, subscriptions: { ...usual.subscriptions, ...settings.subscriptions } },
  };
};

const checkTemplates = ({ file, rows }: TemplateTable, report: Report): void => {
  const first = new Map<string, number>();
  for (const { row, value } of rows) {
    const { template, channel, language: spoken, text: words } = value;
    const key = [template, channel ?? '', spoken].join(' ').replace(/ {2,}/, ' ');
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else report({ file, row, field: 'template', problem: `"${key}" is already in row ${earlier}` });
    if (channel === 'sms' && [...words].length > longestSms)
      report({
        file,
        row,
        field: 'text',
        problem: `is longer than the ${longestSms} characters of a text message`,
      });
  }
};

const checkRobots = (
  { file, settings: { robots } }: NotificationFile,
  units: ReadonlySet<string> | undefined,
  report: Report,
): void => {
  const names = new Set<string>();
  for (const [index, { name, unit }] of robots.entries()) {
    if (names.has(name)) report({ file, field: `robots.${index}.name`, problem: `"${name}" is there twice` });
    names.add(name);
    if (unit !== undefined && units?.has(unit) === false)
      report({ file, field: `robots.${index}.unit`, problem: `"${unit}" is not a unit here` });
  }
};

/** What must fit together: units that are there, and each text once. */
export const checkNotifications = (
  file: NotificationFile | undefined,
  templates: TemplateTable,
  units: ReadonlySet<string> | undefined,
  report: Report,
): void => {
  if (file !== undefined) checkRobots(file, units, report);
  checkTemplates(templates, report);
};

/** Absent where the tenant says nothing of it. */
export const notificationsFrom = (
  file: NotificationFile | undefined,
  { rows }: TemplateTable,
): NotificationPolicies | undefined =>
  file === undefined && rows.length === 0
    ? undefined
    : { ...usual, ...file?.settings, templates: rows.map(({ value }) => value) };
