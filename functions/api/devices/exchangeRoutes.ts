import type { Route } from '../route.ts';
import * as schemas from './exchangeSchemas.ts';
import { signedRoute } from './signed.ts';

const tag = 'devices';

const work = () => import('./exchangeWork.ts');

const shown = 'Where it stands, with our number and the receipt.';

/** What other platforms hand over, and ask about: the police’s non-emergency calls, the platform of the level above. */
export const exchangeRoutes: readonly Route[] = [
  signedRoute({
    method: 'POST',
    path: '/exchange/reports',
    operationId: 'handOverReport',
    summary: 'Hand over a report of another platform',
    description:
      'Signed by a device of kind `source`, whose channel the report comes by. The same `externalNumber` again is answered ' +
      'with the report that it stands for, whatever else is sent.',
    tag,
    body: schemas.handOverBody,
    problems: ['place-required', 'unknown-photo'],
    example: {
      externalNumber: '110-2026-000123',
      text: '夜间施工噪音扰民，非警务警情',
      place: { point: [114.25, 22.5], address: '深业东城上邸' },
      caller: { phone: '000-0000' },
    },
    answers: [{ status: 201, description: shown, schema: schemas.handedOverAnswer, headers: ['Location'] }],
    handle: async (request, signed) => (await work()).takeOver(request, signed),
  }),
  signedRoute({
    method: 'GET',
    path: '/exchange/reports/:externalNumber',
    operationId: 'getHandedOver',
    summary: 'Where a report stands that was handed over: state, unit, promised time and result',
    tag,
    params: schemas.handedOverPath,
    problems: ['not-found'],
    answers: [{ status: 200, description: shown, schema: schemas.handedOverAnswer }],
    handle: async (request, signed) => (await work()).tell(request, signed),
  }),
];
