import * as v from 'valibot';
import { summaryOfCase } from './answers.ts';
import { count, light, optional, position, state, time } from './caseFacts.ts';

/** Answers of what stands before staff at the moment: map, wall and tasks. */

export const mapAnswer = v.object({
  cells: v.array(
    v.object({
      cell: v.pipe(v.string(), v.description('geohash of 5, 6 or 7 characters')),
      lng: v.pipe(v.number(), v.description('of the middle of the cell')),
      lat: v.number(),
      count,
      overdue: v.pipe(count, v.description('of these, whose disposal ever ran over its limit')),
    }),
  ),
  cases: v.array(
    v.object({
      id: v.string(),
      number: v.string(),
      point: position,
      state,
      stateName: v.string(),
      light: optional(light),
      dueAt: optional(time),
      subcategory: optional(v.string()),
      subcategoryName: optional(v.string()),
    }),
  ),
  complete: v.pipe(v.boolean(), v.description('whether every open case of the view is in one of the lists')),
});

const ranked = v.object({
  code: v.string(),
  name: v.string(),
  reported: count,
  closed: count,
  closedOnTime: count,
  onTimeRate: optional(v.pipe(v.number(), v.description('of those closed today; absent where none was'))),
  open: v.number(),
  overdue: v.number(),
});

export const todayAnswer = v.object({
  day: v.pipe(v.string(), v.description('the tenant’s local date')),
  inflow: v.object({ reported: count, filed: count }),
  outflow: v.object({ closed: count }),
  open: v.number(),
  overdue: v.number(),
  lights: v.object({ green: v.number(), amber: v.number(), red: v.number() }),
  hours: v.pipe(
    v.array(v.object({ hour: count, reported: count, closed: count })),
    v.description('hours of the tenant’s day that have begun'),
  ),
  ranking: v.object({ units: v.array(ranked), streets: v.array(ranked) }),
  overdueNow: v.array(summaryOfCase),
  newest: v.array(summaryOfCase),
});

export const task = v.object({
  ...summaryOfCase.entries,
  mine: v.pipe(v.boolean(), v.description('assigned to the caller by name')),
  distanceMetres: optional(v.number()),
});

export const tasksAnswer = v.object({
  items: v.array(task),
  complete: v.pipe(v.boolean(), v.description('false where there were more than could be looked through')),
});
