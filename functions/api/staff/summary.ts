import * as v from 'valibot';
import { type Dimension, dimensions } from '../../domain/evaluation/counting.ts';
import { monthScopes, summarise, summariseBy } from '../../domain/evaluation/summary.ts';
import { ok, refuse } from '../../domain/result.ts';
import { type Route, route } from '../route.ts';
import { month } from '../schemas/fields.ts';
import * as reference from '../schemas/reference.ts';
import { staff } from './roles.ts';

/** Three years: each month is one Query. */
const mostMonths = 36;

/** The numbers that evaluation is made from. */
export const summaryRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/summary',
    operationId: 'getSummary',
    summary:
      'Base numbers of the evaluation over some months, as a whole and by unit, street, channel and category',
    tag: 'evaluation',
    roles: staff.filter((role) => role !== 'unit' && role !== 'handler' && role !== 'supervisor'),
    query: v.strictObject({ from: month, to: month }),
    answers: [
      {
        status: 200,
        description: 'Sums of counters that the outbox keeps.',
        schema: reference.summaryAnswer,
      },
    ],
    handle: async ({ deps, query: { from, to } }) => {
      const scopes = monthScopes(from, to);
      if (scopes.length === 0) return refuse('invalid-value', 'to');
      if (scopes.length > mostMonths) return refuse('invalid-value', 'from', { max: mostMonths });
      const months = await Promise.all(scopes.map((scope) => deps.store.counters.read(scope)));
      const all = summarise(months.map((counters) => counters.get('all') ?? {}));
      const byDimension = (dimension: Dimension) => Object.fromEntries(summariseBy(months, dimension));
      const by = Object.fromEntries(dimensions.map((dimension) => [dimension, byDimension(dimension)]));
      return ok({ status: 200, body: { from, to, all, by } });
    },
  }),
];
