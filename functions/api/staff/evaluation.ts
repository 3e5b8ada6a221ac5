import * as v from 'valibot';
import type { Role } from '../../domain/identity/types.ts';
import { type Route, route } from '../route.ts';
import * as schemas from '../schemas/evaluation.ts';
import { paging } from '../schemas/fields.ts';

const tag = 'evaluation';

/** Who sees figures of everybody. */
const evaluating: readonly Role[] = ['evaluator', 'leader', 'inspector', 'shiftLeader', 'administrator'];

/** Units see their own. */
const seeing: readonly Role[] = [...evaluating, 'unit'];

/** Who answers for what is kept. */
const keeping: readonly Role[] = ['evaluator', 'leader'];

/** Loaded when first asked for: most processes never answer these. */
const handlers = () => import('../evaluation/handlers.ts');

/** Figures that anyone can check: what they are made of, the cases behind them, and what was kept. */
export const evaluationRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/evaluation/catalogue',
    operationId: 'getIndicators',
    summary: 'What is counted, the indicators with their formulas and variants, schemes and grades',
    tag,
    roles: seeing,
    answers: [{ status: 200, description: 'The catalogue.', schema: schemas.catalogue }],
    handle: async (request) => (await handlers()).getCatalogue(request),
  }),
  route({
    method: 'GET',
    path: '/evaluation/figures',
    operationId: 'getFigures',
    summary: 'Figures, scores, grades and ranks of a level over a period',
    description:
      'What concerns a report counts on the day of the report; what concerns filing and all that follows, on the day of ' +
      'the filing. A frozen period is answered as it was frozen, with its adjustments. Units see their own row of the ' +
      'level `unit`.',
    tag,
    roles: seeing,
    query: schemas.figuresQuery,
    problems: ['not-your-unit'],
    answers: [{ status: 200, description: 'Best first.', schema: schemas.figures }],
    handle: async (request) => (await handlers()).getFigures(request),
  }),
  route({
    method: 'GET',
    path: '/evaluation/cases',
    operationId: 'listCasesBehindFigure',
    summary: 'The cases behind a figure, each with what it adds',
    description:
      'Over all pages the amounts add up to the figure without its adjustments. A page looks through some thousand cases ' +
      'at most: it may be short, even empty, and still have a `next`.',
    tag,
    roles: seeing,
    query: schemas.casesQuery,
    problems: ['not-your-unit', 'cursor-invalid'],
    answers: [{ status: 200, description: 'By day and case.', schema: schemas.casesBehind }],
    handle: async (request) => (await handlers()).listCases(request),
  }),
  route({
    method: 'GET',
    path: '/evaluation/freezes',
    operationId: 'listFrozenPeriods',
    summary: 'The periods that are frozen',
    tag,
    roles: evaluating,
    query: v.strictObject(paging),
    problems: ['cursor-invalid'],
    answers: [{ status: 200, description: 'By their text.', schema: schemas.frozenPeriods }],
    handle: async (request) => (await handlers()).listFreezes(request),
  }),
  route({
    method: 'POST',
    path: '/evaluation/freezes',
    operationId: 'freezePeriod',
    summary: 'Keep the figures of a period, and the cases behind them, as they are',
    description: 'Once and for good. Up to 92 days at once. The catalogue that holds then is kept with it.',
    tag,
    roles: keeping,
    body: schemas.freezeBody,
    problems: ['period-not-over', 'period-already-frozen'],
    answers: [{ status: 201, description: 'It is frozen.', schema: schemas.frozenPeriod }],
    handle: async (request) => (await handlers()).freeze(request),
  }),
  route({
    method: 'GET',
    path: '/evaluation/adjustments',
    operationId: 'listAdjustments',
    summary: 'The adjustments of a frozen period',
    tag,
    roles: evaluating,
    query: schemas.freezeBody,
    problems: ['period-not-frozen'],
    answers: [
      { status: 200, description: 'In the order in which they were made.', schema: schemas.adjustments },
    ],
    handle: async (request) => (await handlers()).listAdjustments(request),
  }),
  route({
    method: 'POST',
    path: '/evaluation/adjustments',
    operationId: 'adjustFigure',
    summary: 'Correct a figure of a frozen period, as after an appeal (申诉)',
    description:
      'An entry beside the figure: it adds to one counter of one row, is shown with it, and stays.',
    tag,
    roles: keeping,
    body: schemas.adjustmentBody,
    problems: ['period-not-frozen'],
    answers: [{ status: 201, description: 'It counts from now on.', schema: schemas.adjustment }],
    handle: async (request) => (await handlers()).adjust(request),
  }),
];
