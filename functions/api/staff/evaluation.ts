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

const bulletins = () => import('../evaluation/bulletins.ts');

/** What anyone may read of them, without signing in. */
export const publicBulletinRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/public/bulletins',
    operationId: 'listPublicBulletins',
    summary: 'Bulletins (通报) that the district has published, the newest first',
    tag: 'open data',
    roles: 'anyone',
    maxAge: 600,
    answers: [{ status: 200, description: 'Newest first.', schema: schemas.publicBulletins }],
    handle: async (request) => (await bulletins()).listPublicBulletins(request),
  }),
  route({
    method: 'GET',
    path: '/public/bulletins/:code/:period',
    operationId: 'getPublicBulletin',
    summary: 'A published bulletin as it was made, with what was adjusted since beside it',
    description: 'Of areas, units and categories, never of persons.',
    tag: 'open data',
    roles: 'anyone',
    maxAge: 600,
    params: schemas.bulletinParams,
    problems: ['not-found'],
    answers: [{ status: 200, description: 'The bulletin.', schema: schemas.bulletin }],
    handle: async (request) => (await bulletins()).getPublicBulletin(request),
  }),
];

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
    path: '/evaluation/bulletins',
    operationId: 'listBulletins',
    summary: 'The bulletins (通报) that were made, the newest first',
    tag,
    roles: evaluating,
    query: v.strictObject(paging),
    problems: ['cursor-invalid'],
    answers: [{ status: 200, description: 'By the last day of their period.', schema: schemas.bulletins }],
    handle: async (request) => (await bulletins()).listBulletins(request),
  }),
  route({
    method: 'GET',
    path: '/evaluation/bulletins/:code/:period',
    operationId: 'getBulletin',
    summary: 'A bulletin as it was made, with what was adjusted since beside it',
    tag,
    roles: evaluating,
    params: schemas.bulletinParams,
    problems: ['not-found'],
    answers: [{ status: 200, description: 'The bulletin.', schema: schemas.bulletin }],
    handle: async (request) => (await bulletins()).getBulletin(request),
  }),
  route({
    method: 'POST',
    path: '/evaluation/bulletins',
    operationId: 'makeBulletin',
    summary:
      'Make the bulletin of a period now, which otherwise is made by itself in the night after its end',
    description: 'The period is frozen with it. One that is there already is answered as it is.',
    tag,
    roles: keeping,
    body: schemas.bulletinBody,
    problems: ['period-not-over'],
    answers: [
      { status: 201, description: 'It is made.', schema: schemas.bulletin },
      { status: 200, description: 'It was there.', schema: schemas.bulletin },
    ],
    handle: async (request) => (await bulletins()).makeBulletinNow(request),
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
