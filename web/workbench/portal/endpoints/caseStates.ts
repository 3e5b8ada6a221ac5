import type { EndpointBody } from './useEndpoints.ts';

type CaseState = NonNullable<NonNullable<EndpointBody['filters']>['states']>[number];

// Every state once: one that is missing or unknown does not compile.
const states: Readonly<Record<CaseState, true>> = {
  reported: true,
  confirming: true,
  pendingAcceptance: true,
  declined: true,
  pendingFiling: true,
  refused: true,
  pendingDispatch: true,
  handling: true,
  extensionRequested: true,
  returnRequested: true,
  suspensionRequested: true,
  suspended: true,
  fedBack: true,
  verifying: true,
  pendingClosing: true,
  selfDisposalAudit: true,
  voidRequested: true,
  split: true,
  closed: true,
  forceClosed: true,
  voided: true,
  merged: true,
  handedOver: true,
};

/** The states that a case can have, in the order of its life. */
export const caseStates = Object.keys(states) as CaseState[];
