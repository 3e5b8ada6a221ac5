import * as v from 'valibot';
import { alarmNews } from '../../domain/alarms/types.ts';
import { optional, time } from './caseFacts.ts';

/** What the API says of alarms, whoever raises them. */

/** Why one item of a message was refused. */
export const itemProblem = v.object({ type: v.string(), detail: v.string(), field: optional(v.string()) });

export const told = v.pipe(
  v.object({
    news: v.picklist(alarmNews),
    at: time,
    case: optional(v.object({ id: v.string(), number: v.string() })),
    problem: optional(v.string()),
  }),
  v.description('what was told last'),
);
