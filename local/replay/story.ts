import { createHash } from 'node:crypto';
import type { Executor, ReportRequest } from '../../functions/commands/execute.ts';
import type { Command, PlaceInput } from '../../functions/domain/case/commands.ts';
import type { Case } from '../../functions/domain/case/types.ts';
import type { FilingCondition } from '../../functions/domain/catalogue/types.ts';
import { given } from '../../functions/domain/given.ts';
import type { Actor, Role } from '../../functions/domain/identity/types.ts';
import type { Result } from '../../functions/domain/result.ts';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import type { ClockPort } from '../../functions/ports/clock.ts';
import type { History } from './history.ts';

/** One row cannot be played: what was refused, and to whom. A defect of the mapping or the tenant's files. */
export class StoryError extends Error {}

/** Gives commands as if somebody gave them at `clock`'s instant. */
export type ExecutorAt = (clock: ClockPort) => Executor;

const staffActor = (role: Role): Actor => ({ id: `replay-${role}`, name: role, roles: [role] });
const unitActor = (unit: string): Actor => ({ ...staffActor('unit'), unit });

/** A number from 0 up to 1 that the same row always gives, for what the file does not tell. */
const shareOf = (id: string): number =>
  createHash('sha256').update(id).digest().readUInt32BE(0) / 0x1_0000_0000;

const unwrap = <T>(result: Result<T>, what: string): T => {
  if (result.ok) return result.value;
  const { type, field } = result.refusal;
  throw new StoryError(`${what} was refused: ${type}${field === undefined ? '' : ` (${field})`}`);
};

const placeOf = ({ point, community, street, address }: History): PlaceInput => ({
  ...given('point', point),
  ...(point === undefined ? {} : { datum: 'WGS84' }),
  ...given('community', community),
  ...given('street', street),
  ...given('address', address),
});

/**
 * Plays one published case through the public commands. Every command carries an idempotency key made of the row's id
 * and the step, so that a replay that was killed can start over and nothing is done twice.
 */
export const storyteller = (tenant: Tenant, executorAt: ExecutorAt) => {
  const key = (history: History, step: string) => ({ key: `replay:${history.id}:${step}`, bodyHash: step });

  const act = async (
    history: History,
    caseId: string,
    at: number,
    actor: Actor,
    command: Command,
  ): Promise<Case> => {
    const executor = executorAt({ now: () => at });
    const idempotency = key(history, command.action);
    const result = await executor.execute({ caseId, command, actor, idempotency });
    return unwrap(result, `${command.action} of row ${history.id}`).case;
  };

  const report = async (history: History): Promise<Case> => {
    const acceptor = staffActor('acceptor');
    const subcategory = tenant.catalogue.subcategories.get(history.subcategory);
    const request: ReportRequest['report'] = {
      action: 'report',
      channel: history.channel,
      text: subcategory?.name ?? history.subcategory,
      subcategory: history.subcategory,
      place: placeOf(history),
      ...given('nature', history.nature),
      reporter: { id: acceptor.id, role: 'acceptor' },
      photos: [],
    };
    const executor = executorAt({ now: () => history.reportedAt });
    const result = await executor.report({
      report: request,
      actor: acceptor,
      idempotency: key(history, 'report'),
    });
    return unwrap(result, `report of row ${history.id}`).case;
  };

  /** The first condition of the category; for a case that was promised nothing the first without a limit, if any. */
  const conditionOf = ({ subcategory, undated }: History): FilingCondition | undefined => {
    const conditions = tenant.catalogue.subcategories.get(subcategory)?.conditions ?? [];
    return (undated ? conditions.find(({ limit }) => limit === undefined) : undefined) ?? conditions[0];
  };

  /** The file does not say when a centre accepted, filed and dispatched: all at the moment of the report. */
  const file = async (history: History): Promise<Case> => {
    const { id } = await report(history);
    const at = history.reportedAt;
    const condition = conditionOf(history)?.id ?? '';
    const due = history.dueAt === undefined ? {} : { dueAt: history.dueAt, reason: 'published due date' };
    await act(history, id, at, staffActor('acceptor'), {
      action: 'accept',
      subcategory: history.subcategory,
    });
    return act(history, id, at, staffActor('shiftLeader'), { action: 'file', condition, ...due });
  };

  const begin = async (history: History): Promise<Case> => {
    const { id } = await file(history);
    const dispatcher = staffActor('dispatcher');
    return act(history, id, history.reportedAt, dispatcher, { action: 'dispatch', unit: history.unit });
  };

  /**
   * When the unit said it was done. Where the file tells only in time or late, a moment on that side of the deadline
   * that our own clock gave: always the same for the same row.
   */
  const endOf = (history: History, dispatched: Case): number | undefined => {
    const { end } = history;
    if (end.kind === 'open') return undefined;
    if (end.kind === 'at') return end.instant;
    const clock = dispatched.clocks.disposal;
    const start = clock?.startedAt ?? history.reportedAt;
    const span = (clock?.dueAt ?? start) - start;
    const share = shareOf(history.id);
    return end.kind === 'onTime'
      ? Math.floor(start + span * share)
      : Math.ceil(start + span * (1 + share)) + 1;
  };

  const finish = async (history: History, caseId: string, at: number): Promise<Case> => {
    const supervisor = staffActor('supervisor');
    const text = 'replay';
    const fed = await act(history, caseId, at, unitActor(history.unit), {
      action: 'feedBack',
      text,
      photos: [],
    });
    if (fed.state === 'fedBack')
      await act(history, caseId, at, staffActor('acceptor'), { action: 'sendVerification' });
    const holder = fed.supervisor === undefined ? supervisor : { ...supervisor, id: fed.supervisor };
    await act(history, caseId, at, holder, { action: 'verify', passed: true, text, photos: [] });
    return act(history, caseId, at, staffActor('shiftLeader'), { action: 'close' });
  };

  return { file, begin, endOf, finish };
};
