import * as v from 'valibot';
import { resolvePlace } from '../../domain/case/place.ts';
import type { Actor } from '../../domain/identity/types.ts';
import type { Tenant } from '../../domain/tenant/types.ts';
import { isCaseEventName } from '../../domain/webhooks/catalogue.ts';
import { majorPrefix } from '../../domain/webhooks/filters.ts';
import type { Fault, ProblemType } from '../problems/types.ts';
import { place, type VocabularyName } from './fields.ts';

/** What a value is checked against besides its own shape. */
export interface Surroundings {
  readonly tenant: Tenant;
  readonly actor: Actor;
  readonly now: number;
}

type Check = (value: unknown, field: string, surroundings: Surroundings) => Fault | undefined;

interface Vocabulary {
  readonly type: ProblemType;
  /** the name under which the message shows the code */
  readonly param: string;
  readonly has: (tenant: Tenant, code: string) => boolean;
}

/** A subcategory, or a major category under `major:`. */
const hasCategory = ({ catalogue: { subcategories } }: Tenant, code: string): boolean =>
  subcategories.has(code) ||
  [...subcategories.values()].some(({ major }) => majorPrefix + major.code === code);

const codes: Readonly<Record<VocabularyName, Vocabulary>> = {
  channel: { type: 'unknown-channel', param: 'channel', has: (tenant, code) => tenant.channels.has(code) },
  nature: { type: 'invalid-value', param: 'nature', has: (tenant, code) => tenant.natures.has(code) },
  subcategory: {
    type: 'unknown-category',
    param: 'subcategory',
    has: (tenant, code) => tenant.catalogue.subcategories.has(code),
  },
  condition: {
    type: 'unknown-condition',
    param: 'condition',
    has: (tenant, code) => tenant.catalogue.conditions.has(code),
  },
  unit: { type: 'unknown-unit', param: 'unit', has: (tenant, code) => tenant.units.has(code) },
  person: { type: 'unknown-person', param: 'person', has: (tenant, id) => tenant.people.has(id) },
  street: {
    type: 'unknown-area',
    param: 'area',
    has: (tenant, code) => tenant.areas.get(code)?.level === 'street',
  },
  community: {
    type: 'unknown-area',
    param: 'area',
    has: (tenant, code) => tenant.areas.get(code)?.level === 'community',
  },
  area: { type: 'unknown-area', param: 'area', has: (tenant, code) => tenant.areas.has(code) },
  category: { type: 'unknown-category', param: 'subcategory', has: hasCategory },
  eventType: { type: 'unknown-event-type', param: 'type', has: (_, name) => isCaseEventName(name) },
};

const codeNames = Object.keys(codes).filter((name): name is VocabularyName => Object.hasOwn(codes, name));

const checkCode =
  (name: VocabularyName): Check =>
  (value, field, { tenant }) => {
    const { type, param, has } = codes[name];
    if (typeof value !== 'string' || value === '' || has(tenant, value)) return undefined;
    return { type, field, params: { [param]: value } };
  };

const checkText: Check = (value, field, { tenant }) => {
  const max = tenant.policies.report.maxTextLength;
  const tooLong = typeof value === 'string' && [...value.trim()].length > max;
  return tooLong ? { type: 'text-too-long', field, params: { max } } : undefined;
};

const checkPast: Check = (value, field, { now }) =>
  typeof value === 'string' && Date.parse(value) > now ? { type: 'time-in-future', field } : undefined;

/** Whether the place may be left unknown depends on the channel and is the case's own question. */
const anyChannel = { code: '', name: '', owesConfirmation: false, mayLackPlace: true, open: false };

const checkPlace: Check = (value, _field, surroundings) => {
  if (!v.is(place, value) || value.point === undefined) return undefined;
  const resolved = resolvePlace(value, anyChannel, surroundings);
  return resolved.ok ? undefined : resolved.refusal;
};

const checks: ReadonlyMap<unknown, Check> = new Map([
  ...codeNames.map((name) => [name, checkCode(name)] as const),
  ['text', checkText] as const,
  ['past', checkPast] as const,
  ['place', checkPlace] as const,
]);

/** What the walk below needs to know of a schema; every valibot schema has this form. */
interface Node {
  readonly type: string;
  readonly entries?: unknown;
  readonly wrapped?: unknown;
  readonly item?: unknown;
}

const isSchema = (value: unknown): value is v.GenericSchema =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (
  schema: v.GenericSchema,
  value: unknown,
  field: string,
  surroundings: Surroundings,
): readonly Fault[] => {
  const check = checks.get(v.getMetadata(schema)['x-vocabulary']);
  const fault = check?.(value, field, surroundings);
  return fault === undefined ? [] : [fault];
};

const inEntries = (
  node: Node,
  value: unknown,
  field: string,
  surroundings: Surroundings,
): readonly Fault[] => {
  const { entries } = node;
  if (!isRecord(entries) || !isRecord(value)) return [];
  const prefix = field === '' ? '' : `${field}.`;
  return Object.entries(value).flatMap(([key, part]) => {
    if (!Object.hasOwn(entries, key)) return [{ type: 'unknown-field' as const, field: `${prefix}${key}` }];
    return namedFaults(entries[key], part, `${prefix}${key}`, surroundings);
  });
};

const inItems = (
  { item }: Node,
  value: unknown,
  field: string,
  surroundings: Surroundings,
): readonly Fault[] =>
  Array.isArray(value) && item !== undefined
    ? value.flatMap((part, index) => namedFaults(item, part, `${field}[${index}]`, surroundings))
    : [];

/**
 * Everything in a value that names what the tenant does not have, and every field that the schema does not know. The
 * domain decides again on its own; this only lets a caller hear of every mistake at once and not of the first alone.
 */
export const namedFaults = (
  schema: unknown,
  value: unknown,
  field: string,
  surroundings: Surroundings,
): readonly Fault[] => {
  if (!isSchema(schema)) return [];
  const node: Node = schema;
  if (node.wrapped !== undefined) return namedFaults(node.wrapped, value, field, surroundings);
  return [
    ...own(schema, value, field, surroundings),
    ...inEntries(node, value, field, surroundings),
    ...inItems(node, value, field, surroundings),
  ];
};
