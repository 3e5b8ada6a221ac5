import * as v from 'valibot';
import { count, optional, position, time } from '../api/schemas/caseFacts.ts';
import { mapAnswer } from '../api/schemas/live.ts';
import { baseMap, roads } from '../api/schemas/reference.ts';

/** Answers of a city's API. What a map needs has the shape of a district's, so that the same map draws both. */

const named = { code: v.string(), name: v.string() };
const tenant = v.pipe(v.string(), v.description('`<city>/<district>`'));

const base = (text: string) => v.pipe(v.number(), v.description(text));

export const health = v.object({ status: v.literal('ok'), city: v.string(), time });

export const cityAnswer = v.object({
  key: v.string(),
  city: v.object(named),
  language: v.picklist(['zh-CN', 'en']),
  timeZone: v.pipe(v.string(), v.description('of its first district')),
  signIn: v.pipe(
    v.object({ issuer: v.string(), clientId: v.string() }),
    v.description('OpenID Connect, code with PKCE'),
  ),
  live: v.literal('poll'),
  pollSeconds: v.pipe(count, v.description('how often to ask for what is new')),
  districts: v.pipe(
    v.array(v.object({ tenant, ...named, timeZone: v.string(), centre: position })),
    v.description('as far as the city has been told of them'),
  ),
});

export const me = v.object({ id: v.string(), name: v.string(), roles: v.array(v.literal('superAdmin')) });

const summaryFields = v.looseObject({
  filed: base('立案数'),
  closed: base('结案数'),
  inHand: base('now being handled'),
  overdueInHand: base('of these, over their limit'),
});

const ofDistrict = v.looseObject({ tenant, ...summaryFields.entries });

export const districts = v.object({ items: v.array(ofDistrict) });

export const summary = v.object({ month: v.string(), all: summaryFields, districts: v.array(ofDistrict) });

const lights = v.object({ green: v.number(), amber: v.number(), red: v.number() });

export const today = v.object({
  days: v.pipe(v.array(v.string()), v.description('the local dates that it is in these districts')),
  inflow: v.object({ reported: count, filed: count }),
  outflow: v.object({ closed: count }),
  open: v.number(),
  overdue: v.number(),
  lights,
  hours: v.array(v.object({ hour: count, reported: count, closed: count })),
  ranking: v.pipe(
    v.array(
      v.object({
        ...named,
        reported: optional(count),
        filed: optional(count),
        closed: optional(count),
        closedOnTime: optional(count),
        onTimeRate: optional(v.number()),
        open: optional(v.number()),
        overdue: optional(v.number()),
        lights: v.partial(lights),
        withheld: optional(
          v.pipe(
            v.record(v.string(), v.string()),
            v.description('numbers of a street that are not shown, by name: `<n`, or `…` for any size'),
          ),
        ),
      }),
    ),
    v.description('districts, or the streets of the one that was asked for'),
  ),
  newest: v.array(
    v.object({
      id: v.string(),
      tenant,
      districtName: v.string(),
      at: time,
      channelName: v.string(),
      streetName: optional(v.string()),
      subcategoryName: optional(v.string()),
    }),
  ),
});

export const areas = v.object({
  items: v.array(v.object({ ...named, level: v.picklist(['district', 'street']), centre: position })),
});

export { baseMap, mapAnswer, roads };
