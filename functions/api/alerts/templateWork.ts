import type * as v from 'valibot';
import type { Case } from '../../domain/case/types.ts';
import { given } from '../../domain/given.ts';
import { policiesOf } from '../../domain/notifications/policies.ts';
import { placeholdersIn, smsSegments, wordingOf } from '../../domain/notifications/render.ts';
import { stageWords, templateNames } from '../../domain/notifications/texts.ts';
import { type Channel, channels, type TemplateValues } from '../../domain/notifications/types.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Language, Tenant } from '../../domain/tenant/types.ts';
import { compose } from '../../notifications/compose.ts';
import type { ApiDependencies } from '../deps.ts';
import type { Shown } from '../present/case.ts';
import type { ApiRequest, Reply } from '../route.ts';
import type * as schemas from './schemas.ts';

const languages: readonly Language[] = ['zh-CN', 'en'];

const presentTemplate = (
  tenant: Tenant,
  template: (typeof templateNames)[number],
  channel: Channel,
  language: Language,
): Shown<typeof schemas.template> => {
  const { templates } = policiesOf(tenant);
  const wording = wordingOf(templates, template, channel, language);
  const { text = '', subject } = wording ?? {};
  const said = channel === 'email' ? { subject } : {};
  return {
    template,
    channel,
    language,
    ...given('subject', said.subject),
    text,
    own: templates.some(
      (row) => row.template === template && row.language === language && (row.channel ?? channel) === channel,
    ),
    variables: placeholdersIn(`${said.subject ?? ''} ${text}`),
  };
};

type Body = v.InferOutput<typeof schemas.previewBody>;
type Asking = ApiRequest<undefined, undefined, Body>;

/** An example of a case, out of what the tenant itself has. */
const exampleValues = ({ caseNumber, areas, catalogue }: Tenant, language: Language): TemplateValues => ({
  number: `${caseNumber.prefix}${'1'.padStart(8 + caseNumber.digits, '0')}`,
  place: [...areas.values()][0]?.name ?? '',
  category: [...catalogue.subcategories.values()][0]?.name ?? '',
  reason: language === 'en' ? 'The reason that was given.' : '填写的理由。',
  cases: '12',
  expected: '3.5',
});

const valuesOf = (subject: Case, { areas, catalogue }: Tenant): TemplateValues => ({
  number: subject.number,
  place: subject.place.address ?? areas.get(subject.place.street ?? '')?.name ?? '',
  category: catalogue.subcategories.get(subject.subcategory ?? '')?.name ?? '',
});

/** Refusals: not-found. */
const valuesFor = async ({ deps, body }: Asking): Promise<Result<TemplateValues>> => {
  const { tenant, store } = deps;
  const common = {
    district: `${tenant.city.name} ${tenant.district.name}`,
    stage: stageWords[body.language].closed ?? '',
  };
  const example = exampleValues(tenant, body.language);
  if (body.case === undefined) return ok({ ...common, ...example });
  const subject = await store.cases.load(body.case);
  return subject === undefined
    ? refuse('not-found', 'case')
    : ok({ ...common, ...given('reason', example.reason), ...valuesOf(subject, tenant) });
};

const addresses: Readonly<Record<Channel, string>> = {
  inbox: 'role:administrator',
  sms: 'tel:000',
  email: 'mailto:someone@example.com',
  robot: 'robot:example',
};

/** Templates that go to subscribers end with a way out. */
const toSubscribers: ReadonlySet<string> = new Set(['followedProgress', 'areaProgress', 'staffProgress']);

export const listTemplates = ({ tenant }: Pick<ApiDependencies, 'tenant'>): Reply => {
  const items = templateNames.flatMap((template) =>
    channels.flatMap((channel) =>
      languages.map((language) => presentTemplate(tenant, template, channel, language)),
    ),
  );
  return { status: 200, body: { items } };
};

/** Refusals: not-found, unknown-template. */
export const previewTemplate = async (request: Asking): Promise<Result<Reply>> => {
  const { deps, body } = request;
  const { template, channel, language } = body;
  const values = await valuesFor(request);
  if (!values.ok) return values;
  const link = deps.alerts.links.track({ caseId: 'EXAMPLE' });
  const unsubscribe = toSubscribers.has(template) ? deps.alerts.links.unsubscribe('EXAMPLE') : undefined;
  const message = compose(policiesOf(deps.tenant).templates, {
    id: 'preview',
    address: addresses[channel],
    template,
    language,
    values: values.value,
    link,
    ...given('unsubscribe', unsubscribe),
  });
  if (message === undefined) return refuse('unknown-template', 'template', { template });
  const { subject, text, html } = message;
  const reply = {
    ...given('subject', subject),
    text,
    ...given('html', html),
    characters: [...text].length,
    ...given('segments', channel === 'sms' ? smsSegments(text) : undefined),
  };
  return ok({ status: 200, body: reply });
};
