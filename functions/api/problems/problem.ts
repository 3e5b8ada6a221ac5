import type { Language } from '../../domain/tenant/types.ts';
import { messageFor } from './message.ts';
import { type Fault, statusOf } from './types.ts';

export const problemMediaType = 'application/problem+json';

/** A problem document (RFC 9457). `errors` names every fault of the request, the first of which is the problem's own. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: (typeof statusOf)[Fault['type']];
  readonly detail: string;
  /** of this request, to be quoted to support */
  readonly requestId: string;
  readonly errors: readonly { readonly type: string; readonly detail: string; readonly field?: string }[];
  readonly params?: Fault['params'];
}

export const problemUri = (type: Fault['type']): string => `urn:chengyun:problem:${type}`;

const errorFor = (fault: Fault, language: Language) => ({
  ...(fault.field === undefined ? {} : { field: fault.field }),
  type: problemUri(fault.type),
  detail: messageFor(fault, language).detail,
});

/** The document for one or more faults of one request, in the caller's language. */
export const problemFor = (
  faults: readonly [Fault, ...Fault[]],
  language: Language,
  requestId: string,
): Problem => {
  const [first] = faults;
  return {
    type: problemUri(first.type),
    ...messageFor(first, language),
    status: statusOf[first.type],
    requestId,
    errors: faults
      .filter(({ field }, index) => field !== undefined || index > 0)
      .map((fault) => errorFor(fault, language)),
    ...(first.params === undefined ? {} : { params: first.params }),
  };
};
