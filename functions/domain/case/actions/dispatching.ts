import { basisForChoice, suggestUnits } from '../../dispatch/responsibility.ts';
import type { Suggestion } from '../../dispatch/types.ts';
import { given } from '../../given.ts';
import { ok, refuse } from '../../result.ts';
import type { Tenant } from '../../tenant/types.ts';
import type { Case, CaseChanges } from '../types.ts';
import { optionalText, requireReason, requireUnit } from './guards.ts';
import type { ActionCode } from './outcome.ts';

/** Units that may answer for the case, best first, each with why (reference §3.8). */
export const suggestionsFor = (subject: Case, tenant: Tenant): readonly Suggestion[] => {
  const subcategory = subject.subcategory && tenant.catalogue.subcategories.get(subject.subcategory);
  const kind = subject.kind ?? 'event';
  return suggestUnits({
    rules: tenant.responsibilities,
    units: tenant.units,
    components: tenant.components,
    principle: tenant.policies.dispatchPrinciple[kind],
    fallbackUnit: tenant.policies.fallbackUnit,
    facts: {
      kind,
      ...given('subcategory', subject.subcategory),
      ...given('major', subcategory ? subcategory.major.code : undefined),
      ...given('street', subject.place.street),
      ...given('community', subject.place.community),
      ...given('component', subject.component),
    },
  });
};

/** Only where a limit came from another district does one run before anybody has the case in hand. */
const limitRuns = ({ state, clocks }: Case): boolean =>
  state === 'pendingDispatch' && clocks.disposal?.status === 'running';

const kindOf = (subject: Case, unit: string): 'dispatch' | 'redispatch' | 'rework' => {
  if (subject.reworkOf === unit) return 'rework';
  const last = subject.dispatches.at(-1)?.unit;
  return last === undefined || last === unit ? 'dispatch' : 'redispatch';
};

const outcomes = { dispatch: 'first', redispatch: 'other', rework: 'rework' } as const;

/**
 * T8, T12 and T21: the first dispatch, one to another unit, or the same unit again after a failed verification. Only
 * the last counts as rework, and a case counts once however often (reference §6.2). Why this unit is stored with it.
 * Refusals: unknown-unit, illegal-transition when the unit has the case already.
 */
export const dispatch: ActionCode<'dispatch'> = (subject, command, context) => {
  const unit = requireUnit(command.unit, 'unit', context);
  if (!unit.ok) return unit;
  if (subject.state === 'handling' && subject.unit === command.unit) {
    return refuse('illegal-transition', 'unit', { state: subject.state, action: 'dispatch' });
  }
  const reason = optionalText(command.reason, 'reason', context);
  if (!reason.ok) return reason;
  const kind = kindOf(subject, command.unit);
  const basis = basisForChoice(
    suggestionsFor(subject, context.tenant),
    command.unit,
    context.tenant.policies.dispatchPrinciple[subject.kind ?? 'event'],
  );
  const record = { unit: command.unit, at: context.now, by: context.actor.id, kind, basis };
  const changes: CaseChanges = {
    unit: command.unit,
    dispatches: [...subject.dispatches, record],
    ...(kind === 'rework' ? { reworks: subject.reworks + 1 } : {}),
    cleared: ['reworkOf', 'handler', 'disposedAt'],
  };
  const outcome = kind === 'dispatch' && limitRuns(subject) ? 'handedIn' : outcomes[kind];
  return ok({ outcome, ...given('reason', reason.value), changes });
};

/** T9. Refusals: reason-required, text-too-long. */
export const sendBack: ActionCode<'sendBack'> = (_subject, command, context) => {
  const reason = requireReason(command.reason, 'reason', context);
  return reason.ok ? ok({ reason: reason.value, changes: { cleared: ['reworkOf'] } }) : reason;
};
