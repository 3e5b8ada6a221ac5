import type { FormField } from '../../domain/catalogue/fields.ts';
import type { Subcategory } from '../../domain/catalogue/types.ts';
import { ok } from '../../domain/result.ts';
import type { Tenant, Words } from '../../domain/tenant/types.ts';
import { wordsIn } from '../present/names.ts';
import { type Answering, w3c } from './asking.ts';
import { mistaken } from './mistakes.ts';
import type { Content } from './xml.ts';

/** When what this endpoint can do changed last. */
const changeset = w3c(Date.UTC(2026, 10, 26));

const endpointOf = (baseUrl: string, type: 'production' | 'test'): Content => ({
  specification: 'http://wiki.open311.org/GeoReport_v2',
  url: `${baseUrl}/open311/v2`,
  changeset,
  type,
  formats: ['text/xml', 'application/json'],
});

/** Who to turn to, where the answers are, and in which formats. */
export const discovery: Answering = ({ deps: { tenant }, baseUrl }) => {
  const { contact, keyService } = tenant.services?.open311 ?? {};
  const said = (words: Words | undefined) => wordsIn(words, tenant.language) ?? null;
  return ok({
    root: 'discovery',
    content: {
      changeset,
      contact: said(contact),
      key_service: said(keyService),
      endpoints: [endpointOf(baseUrl, 'production')],
    },
  });
};

const presentService = ({ code, name, major, middle, conditions }: Subcategory, tenant: Tenant): Content => ({
  service_code: code,
  service_name: name,
  description: [...new Set(conditions.map(({ filing }) => filing))].join('; '),
  metadata: tenant.formFields?.has(code) ?? false,
  type: 'realtime',
  keywords: [...new Set([major.name, middle?.name ?? major.name])].join(','),
  group: major.name,
});

export const serviceList: Answering = ({ deps: { tenant } }) => {
  const services = [...tenant.catalogue.subcategories.values()];
  return ok({ root: 'services', content: services.map((service) => presentService(service, tenant)) });
};

const presentField = ({
  code,
  datatype,
  required,
  order,
  description,
  hint,
  choices,
}: FormField): Content => ({
  variable: true,
  code,
  datatype,
  required,
  datatype_description: hint ?? null,
  order,
  description,
  ...(choices === undefined ? {} : { values: choices.map(({ key, name }) => ({ key, name })) }),
});

/** What the form of a service asks; none where it asks nothing. Refusals: serviceNotFound. */
export const serviceDefinition: Answering = ({ deps: { tenant }, named }) => {
  if (!tenant.catalogue.subcategories.has(named)) return mistaken('serviceNotFound', { value: named });
  const fields = tenant.formFields?.get(named) ?? [];
  const content = { service_code: named, attributes: fields.map(presentField) };
  return ok({ root: 'service_definition', content });
};
