import * as v from 'valibot';
import { monthScopes, summarise } from '../../domain/evaluation/summary.ts';
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
    summary: 'What happened in some months: base numbers of the district as a whole',
    description:
      'An event counts in the month in which it happened, whenever its case was filed. Figures of the evaluation, by ' +
      'level and with the cases behind them, are under `/evaluation`.',
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
      return ok({ status: 200, body: { from, to, all } });
    },
  }),
];
