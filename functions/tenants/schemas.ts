import ipaddr from 'ipaddr.js';
import * as v from 'valibot';
import { datums } from '../domain/grid/types.ts';
import { posts } from '../domain/identity/types.ts';
import { openPlaces } from '../domain/openData/types.ts';
import { limitUnits } from '../domain/sla/types.ts';
import { roadClasses } from '../domain/tenant/types.ts';

/** The JSON files of a tenant. */

/** Rises when a file written for an older build no longer means the same. */
const schemaVersion = v.literal(1, 'must be 1, the version that this build reads');

const divisionCode = v.pipe(v.string(), v.regex(/^\d{6}$/, 'must be 6 digits'));
const language = v.picklist(['zh-CN', 'en']);
const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'));
const folder = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'must be the name of a folder'));
const fileName = v.pipe(v.string(), v.regex(/^[\w.-]+$/, 'must be the name of a file in the same folder'));

/** Words in one language, or in each that the tenant has. */
const words = v.union(
  [
    text,
    v.pipe(
      v.strictObject({ 'zh-CN': v.exactOptional(text), en: v.exactOptional(text) }),
      v.check((given) => Object.keys(given).length > 0, 'must have words in some language'),
    ),
  ],
  'must be text, or {"zh-CN": "…", "en": "…"}',
);
const phone = v.pipe(v.string(), v.regex(/^\+?[\d\- ()]{3,30}$/, 'must be a telephone number'));
const page = v.pipe(v.string(), v.regex(/^https:\/\/\S+$/, 'must be an address that begins with https://'));

/** What the tenant tells the public beside its cases; every part may be absent. */
export const servicesSchema = v.strictObject({
  schemaVersion,
  hotline: v.exactOptional(
    v.strictObject({
      number: phone,
      name: v.exactOptional(words),
      others: v.exactOptional(v.array(phone)),
      hours: v.exactOptional(words),
    }),
  ),
  webChannel: v.exactOptional(text),
  open311: v.exactOptional(
    v.strictObject({
      channel: v.exactOptional(text),
      contact: v.exactOptional(words),
      keyService: v.exactOptional(words),
      publishes: v.exactOptional(v.picklist(['own', 'all', 'none']), 'own'),
      sensitive: v.exactOptional(v.array(text), []),
    }),
  ),
  services: v.exactOptional(
    v.array(
      v.strictObject({
        title: words,
        text: v.exactOptional(words),
        phone: v.exactOptional(phone),
        url: v.exactOptional(page),
        place: v.exactOptional(words),
      }),
    ),
    [],
  ),
});

const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};
const timeZone = v.pipe(v.string(), v.check(isTimeZone, 'must be an IANA time zone'));

const personId = v.pipe(
  v.string(),
  v.regex(/^[\w.-]{1,64}$/, 'must be letters, digits, dots, hyphens and underscores'),
);

export const citySchema = v.strictObject({
  schemaVersion,
  code: divisionCode,
  name: text,
  language,
  timeZone,
  datum: v.picklist(datums),
  /** folders of the districts that run when none is named */
  demo: v.exactOptional(v.array(folder), []),
  /** who sees all districts; they sign in at the city, not at a district */
  superAdmins: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ id: personId, name: text })),
      v.check(
        (people) => new Set(people.map(({ id }) => id)).size === people.length,
        'must name nobody twice',
      ),
    ),
    [],
  ),
  /** what is not told of small numbers and of some cases outside the district */
  smallCounts: v.exactOptional(
    v.strictObject({
      below: v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(2, 'must be at least 2')),
      sensitive: v.exactOptional(v.array(text), []),
    }),
  ),
});

const position = v.tuple([
  v.pipe(v.number(), v.minValue(-180, 'must be a longitude'), v.maxValue(180, 'must be a longitude')),
  v.pipe(v.number(), v.minValue(-90, 'must be a latitude'), v.maxValue(90, 'must be a latitude')),
]);

const count = v.pipe(
  v.number(),
  v.integer('must be a whole number'),
  v.minValue(0, 'must not be below zero'),
);
const positive = v.pipe(v.number(), v.gtValue(0, 'must be above zero'));
const atLeastOne = v.pipe(count, v.minValue(1, 'must be at least 1'));

const grids = v.union(
  [v.strictObject({ plan: v.strictObject({ cellMetres: positive }) }), v.strictObject({ file: fileName })],
  'must be {"plan": {"cellMetres": above zero}} or {"file": "NAME"}',
);

const catalogue = v.union(
  [v.strictObject({ standard: folder }), v.strictObject({ scheme: folder })],
  'must be {"standard": "FOLDER"} or {"scheme": "NAME"}',
);

const webAddress = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/\S+[^/]$/, 'must be an address without a slash at the end'),
);

const geocoder = v.variant('kind', [
  v.strictObject({ kind: v.literal('gazetteer') }),
  v.strictObject({ kind: v.literal('amazon'), region: v.exactOptional(text) }),
  v.strictObject({ kind: v.picklist(['amap', 'tianditu']), baseUrl: v.exactOptional(webAddress) }),
]);

/** Pages may load it: https, or this very machine for a trial. */
const sourceOnTheWeb =
  /^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)(?=[:/]))[\w.\-:]+\/[\w.\-/{}?&=%]*$/;
const mapAddress = v.pipe(
  v.string(),
  v.regex(sourceOnTheWeb, 'must be an address that begins with https://'),
);
const holds = (part: string) => v.check((url: string) => url.includes(part), `must hold ${part}`);

/** What lies under the district's own outlines on a map. */
const tiles = v.variant('kind', [
  v.strictObject({
    kind: v.literal('raster'),
    url: v.pipe(mapAddress, holds('{z}'), holds('{x}'), holds('{y}')),
    attribution: text,
    tileSize: v.exactOptional(v.picklist([256, 512])),
    maxZoom: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(22))),
  }),
  v.strictObject({
    kind: v.literal('pmtiles'),
    url: v.pipe(mapAddress, holds('.pmtiles')),
    attribution: text,
  }),
]);

export const districtSchema = v.strictObject({
  schemaVersion,
  code: divisionCode,
  name: text,
  /** the district's own language, where it is not the city's */
  language: v.exactOptional(language),
  /** names under which published case files know the district */
  sourceNames: v.exactOptional(v.array(text), []),
  centre: position,
  caseNumber: v.strictObject({
    prefix: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]*$/, 'must be letters, digits and hyphens')),
    digits: v.pipe(atLeastOne, v.maxValue(9, 'must be at most 9')),
  }),
  calendar: fileName,
  geocoder: v.exactOptional(geocoder, { kind: 'gazetteer' }),
  tiles: v.exactOptional(tiles),
  grids,
  catalogue,
});

const limit = v.strictObject({ amount: positive, unit: v.picklist(limitUnits) });
const notified = v.array(v.picklist(posts));
const share = v.pipe(v.number(), v.gtValue(0, 'must be above zero'), v.maxValue(1, 'must be at most 1'));
const ladder = v.strictObject({
  warnAtShare: share,
  warnNotify: notified,
  breachNotify: notified,
  escalations: v.array(v.strictObject({ afterDue: limit, notify: notified })),
});
const principle = v.picklist(['ownerFirst', 'territoryFirst']);

/** Below three, one who knows of a case of their own could tell whose the other is. */
const openData = v.pipe(
  v.strictObject({
    enabled: v.boolean(),
    delayDays: v.pipe(atLeastOne, v.maxValue(366, 'must be at most 366')),
    suppressBelow: v.pipe(
      count,
      v.minValue(3, 'must be at least 3'),
      v.maxValue(1_000, 'must be at most 1000'),
    ),
    places: v.picklist(openPlaces),
    leftOut: v.array(text),
    countedOnly: v.array(text),
    licence: v.strictObject({ name: words, url: page }),
  }),
  v.check(
    ({ leftOut, countedOnly }) => !countedOnly.some((code) => leftOut.includes(code)),
    'must not name a category both in leftOut and in countedOnly',
  ),
);

export const policiesSchema = v.strictObject({
  schemaVersion,
  stageLimits: v.strictObject({ dispatch: v.exactOptional(limit), verification: v.exactOptional(limit) }),
  ladders: v.strictObject({ dispatch: ladder, disposal: ladder, verification: ladder }),
  extension: v.strictObject({
    maxApproved: count,
    grants: v.picklist(['originalLimit', 'requested']),
    maxRequested: v.exactOptional(limit),
    allowedWhenOverdue: v.boolean(),
  }),
  suspension: v.strictObject({ maxDays: count, maxApproved: count }),
  filing: v.strictObject({ explicitDueAllowed: v.boolean() }),
  dispatchPrinciple: v.strictObject({ component: principle, event: principle }),
  fallbackUnit: text,
  verification: v.strictObject({ sendAutomatically: v.boolean(), photoRequired: v.boolean() }),
  feedback: v.strictObject({ photoRequired: v.boolean() }),
  report: v.strictObject({
    maxTextLength: atLeastOne,
    maxPhotos: count,
    photoRequiredFromSupervisor: v.boolean(),
  }),
  photos: v.strictObject({ maxBytes: atLeastOne, types: v.array(text) }),
  duplicates: v.strictObject({ radiusMetres: positive, withinHours: positive }),
  appeal: v.strictObject({ withinDays: count }),
  rating: v.exactOptional(v.strictObject({ withinDays: count })),
  reopening: v.exactOptional(v.strictObject({ withinDays: count, times: atLeastOne })),
  webhooks: v.exactOptional(
    v.strictObject({ endpoints: v.pipe(count, v.maxValue(200, 'must be at most 200')) }),
  ),
  patrol: v.exactOptional(
    v.strictObject({
      retentionDays: v.pipe(atLeastOne, v.maxValue(366, 'must be at most 366')),
      minSecondsBetween: v.pipe(atLeastOne, v.maxValue(600, 'must be at most 600')),
    }),
  ),
  imports: v.exactOptional(
    v.strictObject({
      channel: v.exactOptional(text),
      maxRows: v.pipe(atLeastOne, v.maxValue(100_000, 'must be at most 100000')),
      maxBytes: v.pipe(atLeastOne, v.maxValue(104_857_600, 'must be at most 104857600')),
      componentCodes: v.exactOptional(v.picklist(['6+2+2+6', '6+2+3+5'])),
    }),
  ),
  openData: v.exactOptional(openData),
  recurrence: v.exactOptional(
    v.strictObject({
      radiusMetres: v.pipe(positive, v.maxValue(1_000, 'must be at most 1000')),
      withinDays: v.pipe(atLeastOne, v.maxValue(366, 'must be at most 366')),
      threshold: v.pipe(count, v.minValue(2, 'must be at least 2')),
    }),
  ),
  pageSize: v.pipe(
    v.strictObject({ default: atLeastOne, max: atLeastOne }),
    v.check((size) => size.default <= size.max, 'must not have a default above its max'),
  ),
});

const periods = v.array(
  v.pipe(v.string(), v.regex(/^\d\d:\d\d-\d\d:\d\d$/, 'must be a period such as "09:00-12:00"')),
);

/** Whether the calendar has such a day: it has no 2023-02-29. */
const isDate = (text: string): boolean => {
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString() === `${text}T00:00:00.000Z`;
};
const date = v.pipe(v.string(), v.check(isDate, 'must be a date such as "2024-12-25"'));
const year = v.pipe(v.number(), v.integer('must be a year'), v.minValue(1900, 'must be a year'));

export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

const listedHolidays = v.strictObject({
  from: date,
  to: date,
  dates: v.array(v.strictObject({ date, name: text })),
  makeUpWorkdays: v.exactOptional(v.array(v.strictObject({ date, name: text })), []),
});
const publishedHolidays = v.strictObject({ source: v.literal('chinese-days'), from: year, to: year });

export const calendarSchema = v.strictObject({
  schemaVersion,
  timeZone: v.exactOptional(timeZone),
  weekly: v.strictObject({
    sunday: periods,
    monday: periods,
    tuesday: periods,
    wednesday: periods,
    thursday: periods,
    friday: periods,
    saturday: periods,
  }),
  /** periods of a make-up workday (调休) */
  makeUp: v.exactOptional(periods, []),
  holidays: v.union(
    [publishedHolidays, listedHolidays],
    'must list {"from", "to", "dates"} or name {"source": "chinese-days", "from", "to"}',
  ),
});

export type CalendarFile = v.InferOutput<typeof calendarSchema>;

const isNetwork = (text: string): boolean => ipaddr.isValidCIDR(text);

/** How a district is deployed on AWS; every part has a default. */
export const deploymentSchema = v.strictObject({
  schemaVersion,
  /** trackers and geofences of Amazon Location, which mainland China does not have */
  location: v.exactOptional(v.boolean()),
  /** who is told of alarms */
  alarmEmails: v.exactOptional(v.array(v.pipe(v.string(), v.email('must be an e-mail address')))),
  /** services of AWS by which people may be told: Amazon SES for e-mail, Amazon SNS for text messages */
  messages: v.exactOptional(v.array(v.picklist(['ses', 'sns']))),
  /** where the web application is served, without a slash at the end */
  webAddress: v.exactOptional(
    v.pipe(v.string(), v.regex(/^https?:\/\/[^/]+$/, 'must be an address such as https://city.example')),
  ),
  /** raise it to have a new secret between the distribution and the API */
  originSecret: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1, 'must be at least 1'))),
  /** requests that one address may send within five minutes before the firewall shuts it out for a while */
  requestsPerFiveMinutes: v.exactOptional(
    v.pipe(v.number(), v.integer(), v.minValue(100, 'must be at least 100')),
  ),
  /** networks that webhooks may be sent to although they are not public */
  webhookNetworks: v.exactOptional(
    v.array(v.pipe(v.string(), v.check(isNetwork, 'must be a network such as 10.1.0.0/16'))),
  ),
});

export type DeploymentFile = Required<v.InferOutput<typeof deploymentSchema>>;

const rings = v.array(v.array(position));
const geometry = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: rings }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(rings) }),
]);

export type Geometry = v.InferOutput<typeof geometry>;

const collectionOf = <P extends v.GenericSchema>(properties: P) =>
  v.object({
    type: v.literal('FeatureCollection'),
    features: v.array(v.object({ type: v.literal('Feature'), properties, geometry })),
  });

export const boundarySchema = collectionOf(v.unknown());

const line = v.pipe(v.array(position), v.minLength(2, 'must have at least two positions'));

/** 道路: what the map draws between the outlines. */
export const roadsSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.object({
      type: v.literal('Feature'),
      properties: v.strictObject({ class: v.picklist(roadClasses), name: v.exactOptional(text) }),
      geometry: v.variant('type', [
        v.object({ type: v.literal('LineString'), coordinates: line }),
        v.object({ type: v.literal('MultiLineString'), coordinates: v.array(line) }),
      ]),
    }),
  ),
});

const threeDigits = v.pipe(v.string(), v.regex(/^\d{3}$/, 'must be 3 digits'));

export const areasSchema = collectionOf(
  v.strictObject({
    level: v.picklist(['street', 'community']),
    code: text,
    name: text,
    parent: v.exactOptional(text),
    gridDigits: threeDigits,
    centre: position,
  }),
);

export type AreasFile = v.InferOutput<typeof areasSchema>;

export const gridsSchema = collectionOf(
  v.object({ code: text, community: text, street: text, area: v.exactOptional(positive) }),
);
