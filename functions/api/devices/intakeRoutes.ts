import { ok } from '../../domain/result.ts';
import { written } from '../present/time.ts';
import type { Route } from '../route.ts';
import * as answers from '../schemas/answers.ts';
import { uploadBody } from '../schemas/intake.ts';
import * as schemas from './schemas.ts';
import { signedRoute } from './signed.ts';

const tag = 'devices';

const work = () => import('./intakeWork.ts');

/** What devices themselves call; each request is signed. */
export const intakeOfDevicesRoutes: readonly Route[] = [
  signedRoute({
    method: 'POST',
    path: '/device-events',
    operationId: 'sendDeviceEvents',
    summary: 'Readings, detections and positions of a device, up to 100 at once',
    description:
      'Signed as Standard Webhooks are (`webhook-id`, `webhook-timestamp`, `webhook-signature`), with the device in `device-id`. ' +
      'Each item is answered by itself. A repeat with the same `webhook-id` is answered as before for a day.',
    tag,
    body: schemas.eventsBody,
    example: { items: [{ reading: { metric: 'waterLevel', value: 12.5, at: '2026-03-02T08:00:00+08:00' } }] },
    answers: [{ status: 200, description: 'What came of each item.', schema: schemas.messageAnswer }],
    handle: async (request, signed) => (await work()).receiveEvents(request, signed),
  }),
  signedRoute({
    method: 'POST',
    path: '/device-uploads',
    operationId: 'createDeviceUpload',
    summary: 'A signed link to send the photo of a detection to',
    tag,
    body: uploadBody,
    problems: ['photo-type-not-allowed', 'photo-too-large'],
    example: { contentType: 'image/jpeg', bytes: 345_678 },
    answers: [
      { status: 201, description: 'Send the bytes there, then name the photo.', schema: answers.ticket },
    ],
    handle: async (request, signed) => {
      const turn = await (await work()).turnOf(request, signed);
      if (!turn.ok) return turn;
      const ticket = await request.deps.photos.ticket(request.body);
      return ticket.ok ? ok({ status: 201, body: written(ticket.value) }) : ticket;
    },
  }),
];
