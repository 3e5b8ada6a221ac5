import * as v from 'valibot';
import { caseStates } from '../../domain/case/types.ts';
import { optional, time } from '../schemas/caseFacts.ts';
import { codeOf } from '../schemas/fields.ts';
import { publicReportBody } from '../schemas/intake.ts';

/** What platforms hand over and are told of it. */

const externalNumber = v.pipe(
  v.string(),
  v.regex(/^[\p{L}\p{N}._:-]{1,64}$/u),
  v.description('the number under which the sender knows it; unique among its own'),
);

const { channel: _, component: __, ...facts } = publicReportBody.entries;

export const handOverBody = v.strictObject({
  externalNumber,
  ...facts,
  nature: v.exactOptional(codeOf('nature')),
});

export const handedOverPath = v.strictObject({
  externalNumber: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});

const named = v.object({ code: v.string(), name: v.string() });

export const handedOverAnswer = v.object({
  externalNumber: v.string(),
  number: v.pipe(v.string(), v.description('ours, to be quoted')),
  receipt: v.pipe(
    v.string(),
    v.description('proves that it was taken over: the hash that seals the case’s first event'),
  ),
  receivedAt: time,
  state: v.picklist(caseStates),
  stateName: v.string(),
  updatedAt: time,
  unit: optional(v.pipe(named, v.description('who handles it'))),
  promisedAt: optional(v.pipe(time, v.description('by when it is to be handled'))),
  result: optional(
    v.pipe(
      v.object({ at: time, text: optional(v.string()) }),
      v.description('once nothing more is owed; of a duplicate, what came of the case it was merged into'),
    ),
  ),
});
