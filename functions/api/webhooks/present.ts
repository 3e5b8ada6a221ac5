import { given } from '../../domain/given.ts';
import { liveSecrets } from '../../domain/secrets.ts';
import type { Language, Tenant } from '../../domain/tenant/types.ts';
import { majorPrefix } from '../../domain/webhooks/filters.ts';
import { circuitOf } from '../../domain/webhooks/schedule.ts';
import type {
  Attempt,
  Delivery,
  DeliverySummary,
  Endpoint,
  EndpointHealth,
  EndpointSecret,
} from '../../domain/webhooks/types.ts';
import { plainHeaders } from '../../webhooks/deliver.ts';
import { publicKeyOf } from '../../webhooks/signing.ts';
import { endpointStateName, stateName } from '../present/names.ts';
import { iso } from '../present/time.ts';
import {
  attemptErrorName,
  deadReasonName,
  deliveryStatusName,
  disabledReasonName,
  eventName,
} from './names.ts';
import type { endpointActions } from './schemas.ts';

export interface WebhookViewer {
  readonly tenant: Tenant;
  readonly language: Language;
  readonly now: number;
}

const mapped = <T, U>(value: T | undefined, map: (value: T) => U): U | undefined =>
  value === undefined ? undefined : map(value);

const isoOf = (instant: number | undefined): string | undefined => mapped(instant, iso);

const categoryName = ({ catalogue: { subcategories } }: Tenant, code: string): string => {
  if (!code.startsWith(majorPrefix)) return subcategories.get(code)?.name ?? code;
  const major = code.slice(majorPrefix.length);
  // Majors of components and of events are numbered separately: one code may be both, and then means both.
  const names = [...subcategories.values()].flatMap((known) =>
    known.major.code === major ? [known.major.name] : [],
  );
  return names.length === 0 ? code : [...new Set(names)].join(' / ');
};

const filtersOf = ({ filters }: Endpoint, { tenant, language }: WebhookViewer) => {
  const named = <C extends string>(codes: readonly C[] | undefined, name: (code: C) => string) =>
    codes?.map((code) => ({ code, name: name(code) }));
  return {
    ...given(
      'categories',
      named(filters.categories, (code) => categoryName(tenant, code)),
    ),
    ...given(
      'units',
      named(filters.units, (code) => tenant.units.get(code)?.name ?? code),
    ),
    ...given(
      'states',
      named(filters.states, (state) => stateName(state, language)),
    ),
    ...given(
      'areas',
      named(filters.areas, (code) => tenant.areas.get(code)?.name ?? code),
    ),
  };
};

const presentSecret = ({ id, value, createdAt, expiresAt }: EndpointSecret) => ({
  id,
  createdAt: iso(createdAt),
  ...given('expiresAt', isoOf(expiresAt)),
  ...given('publicKey', publicKeyOf(value)),
});

type EndpointAction = (typeof endpointActions)[number];

const actionsOf: Readonly<Record<Endpoint['state'], readonly EndpointAction[]>> = {
  pending: ['change', 'disable', 'rotate', 'verify', 'delete'],
  active: ['change', 'disable', 'rotate', 'test', 'replay', 'delete'],
  disabled: ['change', 'enable', 'rotate', 'delete'],
};

const presentHealth = (health: EndpointHealth, now: number) => ({
  circuit: circuitOf(health, now),
  failures: health.failures,
  ...given('failingSince', isoOf(health.failingSince)),
  ...given('probeAt', isoOf(health.probeAt)),
});

/** An endpoint as administrators see it: everything but its secrets. */
export const presentEndpoint = (endpoint: Endpoint, health: EndpointHealth, viewer: WebhookViewer) => {
  const { tenant, language, now } = viewer;
  const { id, url, description, signing, state, disabled, createdBy } = endpoint;
  return {
    id,
    url,
    description,
    types: endpoint.types.map((type) => ({ type, name: eventName(type, language) })),
    filters: filtersOf(endpoint, viewer),
    signing,
    state,
    stateName: endpointStateName(state, language),
    enabled: state !== 'disabled',
    ...given(
      'disabled',
      mapped(disabled, ({ why, at }) => ({ why, whyName: disabledReasonName(why, language), at: iso(at) })),
    ),
    ...given('verifiedAt', isoOf(endpoint.verifiedAt)),
    health: presentHealth(health, now),
    secrets: liveSecrets(endpoint.secrets, now).map(presentSecret),
    createdAt: iso(endpoint.createdAt),
    createdBy: { id: createdBy, name: tenant.people.get(createdBy)?.name ?? createdBy },
    updatedAt: iso(endpoint.updatedAt),
    actions: actionsOf[state],
  };
};

/** What is shown of a secret once: of an ed25519 key the half that others need. */
export const shownSecret = ({ value }: EndpointSecret): string => publicKeyOf(value) ?? value;

const presentAttempt = (
  { at, milliseconds, status, error }: Pick<Attempt, 'at' | 'milliseconds' | 'status' | 'error'>,
  language: Language,
) => ({
  at: iso(at),
  milliseconds,
  ...given('status', status),
  ...given('error', error),
  ...given(
    'errorName',
    mapped(error, (known) => attemptErrorName(known, language)),
  ),
});

const presentFacts = (delivery: Omit<DeliverySummary, 'last'>, language: Language) => {
  const { id, endpoint, kind, type, status, why, attempts, replays } = delivery;
  return {
    id,
    endpoint,
    kind,
    type,
    typeName: eventName(type, language),
    createdAt: iso(delivery.createdAt),
    ...given('case', delivery.case),
    status,
    statusName: deliveryStatusName(status, language),
    ...given('why', why),
    ...given(
      'whyName',
      mapped(why, (known) => deadReasonName(known, language)),
    ),
    attempts,
    replays,
    ...given('nextAttemptAt', isoOf(delivery.nextAttemptAt)),
    ...given('finishedAt', isoOf(delivery.finishedAt)),
    mayReplay: kind !== 'verification',
  };
};

export const presentSummary = (delivery: DeliverySummary, language: Language) => ({
  ...presentFacts(delivery, language),
  ...given(
    'last',
    mapped(delivery.last, (last) => presentAttempt(last, language)),
  ),
});

/** A delivery with what is sent and what came of it. */
export const presentDelivery = (delivery: Delivery, { url }: Endpoint, language: Language) => ({
  ...presentFacts(delivery, language),
  request: { url, headers: { ...plainHeaders, 'webhook-id': delivery.id }, body: delivery.body },
  log: delivery.log.map((attempt) => ({
    ...presentAttempt(attempt, language),
    ...given('headers', attempt.headers),
    ...given('body', attempt.body),
  })),
});
