import * as v from 'valibot';
import { datums } from '../../domain/grid/types.ts';
import { limitUnits } from '../../domain/sla/types.ts';
import { roadClasses } from '../../domain/tenant/types.ts';
import { count, optional, position } from './caseFacts.ts';

/** Answers about the tenant itself: its places, its catalogue, its rules. */

const named = { code: v.string(), name: v.string() };
const rings = v.array(v.array(v.array(position)));
const multiPolygon = v.object({ type: v.literal('MultiPolygon'), coordinates: rings });

const feature = <P extends v.ObjectEntries>(properties: P) =>
  v.object({ type: v.literal('Feature'), properties: v.object(properties), geometry: multiPolygon });

const tiles = v.variant('kind', [
  v.object({
    kind: v.literal('raster'),
    url: v.string(),
    attribution: v.string(),
    tileSize: optional(v.picklist([256, 512])),
    maxZoom: optional(count),
  }),
  v.object({ kind: v.literal('pmtiles'), url: v.string(), attribution: v.string() }),
]);

export const tenantAnswer = v.object({
  key: v.string(),
  city: v.object(named),
  district: v.object(named),
  language: v.picklist(['zh-CN', 'en']),
  timeZone: v.string(),
  datum: v.picklist(datums),
  centre: position,
  scheme: v.string(),
  signIn: v.pipe(
    v.object({ issuer: v.string(), clientId: v.string() }),
    v.description('OpenID Connect, code with PKCE'),
  ),
  maxTextLength: count,
  maxPhotos: count,
  photos: v.object({ maxBytes: count, types: v.array(v.string()) }),
  webChannel: optional(v.pipe(v.string(), v.description('the channel of reports from a web page'))),
  duplicates: v.object({ radiusMetres: v.number(), withinHours: v.number() }),
  rating: optional(v.object({ withinDays: count })),
  reopening: optional(v.object({ withinDays: count, times: count })),
  patrol: optional(
    v.pipe(
      v.object({ retentionDays: count, minSecondsBetween: count }),
      v.description('where people on duty can be located'),
    ),
  ),
  vitalSigns: optional(
    v.pipe(count, v.description('how many the district watches; absent where none are set up')),
  ),
  subscriptions: v.pipe(
    v.object({ email: v.boolean(), sms: v.boolean(), maxRadiusMetres: count }),
    v.description('by which channels the public can hear of cases and areas'),
  ),
  pageSize: v.object({ default: count, max: count }),
  tiles: optional(
    v.pipe(tiles, v.description('what lies under the outlines on a map, where the district names it')),
  ),
  live: v.pipe(v.picklist(['stream', 'poll']), v.description('`stream`: `GET /v1/live` tells what changes')),
  pollSeconds: v.pipe(count, v.description('how often to ask where changes are not told')),
});

/** What the district tells the public beside its cases. */
export const services = v.object({
  hotline: optional(
    v.object({
      number: v.string(),
      name: optional(v.string()),
      others: optional(v.array(v.string())),
      hours: optional(v.string()),
    }),
  ),
  items: v.array(
    v.object({
      title: v.string(),
      text: optional(v.string()),
      phone: optional(v.string()),
      url: optional(v.string()),
      place: optional(v.string()),
    }),
  ),
});

export const health = v.object({ status: v.literal('ok'), tenant: v.string(), time: v.string() });

export const problemKind = v.object({
  type: v.string(),
  status: count,
  title: v.pipe(v.string(), v.description('in the caller’s language')),
});

export const area = v.object({
  ...named,
  level: v.picklist(['street', 'community']),
  parent: optional(v.string()),
  centre: position,
});

export const boundary = feature({ city: v.string(), district: v.string() });
export const grid = feature({
  code: v.string(),
  community: v.string(),
  street: v.string(),
  area: v.number(),
});
export const gridList = v.object({ type: v.literal('FeatureCollection'), features: v.array(grid) });

const level = v.picklist(['district', 'street', 'community']);
export const baseMap = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(feature({ level, code: v.string(), name: v.string() })),
});

export const roads = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.object({
      type: v.literal('Feature'),
      properties: v.object({ class: v.picklist(roadClasses), name: optional(v.string()) }),
      geometry: v.object({ type: v.literal('MultiLineString'), coordinates: v.array(v.array(position)) }),
    }),
  ),
});

export const location = v.object({
  point: v.pipe(position, v.description('WGS-84')),
  street: optional(v.string()),
  community: optional(v.string()),
  grid: optional(v.string()),
});

export const geocoded = v.object({
  name: v.string(),
  kind: v.picklist(['area', 'street', 'address', 'poi']),
  point: position,
  score: v.number(),
});

export const component = v.object({
  code: v.string(),
  subcategory: v.string(),
  name: v.string(),
  point: position,
  owner: optional(v.string()),
  maintainer: optional(v.string()),
  state: v.picklist(['intact', 'damaged', 'missing', 'occupied']),
});

const condition = v.object({
  id: v.string(),
  filing: v.string(),
  closing: v.string(),
  limit: optional(v.object({ amount: v.number(), unit: v.picklist(limitUnits) })),
});

export const subcategory = v.object({
  ...named,
  kind: v.picklist(['component', 'event']),
  major: v.object(named),
  middle: optional(v.object(named)),
  conditions: v.array(condition),
});

export const catalogueAnswer = v.object({ scheme: v.string(), subcategories: v.array(subcategory) });

export const channel = v.object({
  ...named,
  owesConfirmation: v.boolean(),
  mayLackPlace: v.boolean(),
  open: v.boolean(),
});

export const channelsAnswer = v.object({ channels: v.array(channel), natures: v.array(v.object(named)) });

export const opinion = v.object({
  action: v.string(),
  outcome: optional(
    v.pipe(v.string(), v.description('only for this result of the action, as `failed` of `verify`')),
  ),
  language: v.picklist(['zh-CN', 'en']),
  text: v.string(),
});

const numbers = v.record(v.string(), v.number());

export const summaryAnswer = v.object({
  from: v.string(),
  to: v.string(),
  all: v.pipe(numbers, v.description('base numbers of the evaluation over the months')),
});
