import { setTimeout as pause } from 'node:timers/promises';
import type { Command, ReportCommand, SelfDisposeCommand } from '../domain/case/commands.ts';
import { decideTogether, othersOf } from '../domain/case/together.ts';
import type { Case, CaseEvent } from '../domain/case/types.ts';
import { given } from '../domain/given.ts';
import type { Actor } from '../domain/identity/types.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { localDate } from '../domain/sla/calendar.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { IdPort } from '../ports/ids.ts';
import type { PhotoPort } from '../ports/photos.ts';
import type { CaseChange, CaseStore } from '../store/types.ts';
import { changeFor } from './change.ts';
import { type ImportedComponents, tenantKnowing } from './components.ts';
import { photosNamedIn } from './photos.ts';

/** How a client names its attempt, so that a repeat is answered and not applied again. */
export interface Idempotency {
  readonly key: string;
  readonly bodyHash: string;
}

export interface ExecuteRequest {
  readonly caseId: string;
  readonly command: Command;
  readonly actor: Actor;
  /** from `If-Match`: refuse with version-conflict unless the case still has this version */
  readonly expectedVersion?: number;
  readonly idempotency?: Idempotency;
}

/** A new report; the executor gives it its id and number. */
export interface ReportRequest {
  readonly report: Omit<ReportCommand, 'caseId' | 'number'> | Omit<SelfDisposeCommand, 'caseId' | 'number'>;
  readonly actor: Actor;
  readonly idempotency?: Idempotency;
  /** the id that the case is to have, for who must know it before; a new one unless said */
  readonly caseId?: string;
}

export interface Executed {
  readonly case: Case;
  /** absent when the command changed nothing, as a clock check that comes early */
  readonly event?: CaseEvent;
  /** the same idempotency key had been used with the same body before */
  readonly repeated: boolean;
}

export interface Executor {
  /** Refusals: not-found, version-conflict, idempotency-key-reused, unknown-photo and all of the domain's. */
  execute(request: ExecuteRequest): Promise<Result<Executed>>;
  /** Refusals: the same, for a case that does not exist yet. */
  report(request: ReportRequest): Promise<Result<Executed>>;
}

export interface ExecutorDependencies {
  readonly tenant: Tenant;
  readonly cases: CaseStore;
  /** components that were imported, beside those of the tenant's files */
  readonly components: ImportedComponents;
  readonly clock: ClockPort;
  readonly ids: IdPort;
  /** where photos named in commands must have arrived; without it photo ids are taken as given */
  readonly photos?: Pick<PhotoPort, 'find'>;
  /** told after each commit, so that the outbox need not be waited for */
  readonly committed?: (caseId: string) => void;
}

/** How often a command is decided anew when somebody else wrote the case in between. */
const maxAttempts = 10;

/** Milliseconds that many who write the same case, as one that others are merged into, move apart by at first. */
const firstPause = 5;

type Attempt = { readonly kind: 'done'; readonly result: Result<Executed> } | { readonly kind: 'again' };

const done = (result: Result<Executed>): Attempt => ({ kind: 'done', result });
const again: Attempt = { kind: 'again' };

type Refused = ReturnType<typeof refuse>;

const componentIn = (command: Command): string | undefined =>
  'component' in command ? command.component : undefined;

const creates = ({ action }: Command): boolean => action === 'report' || action === 'selfDispose';

/**
 * The one way in which a case is written: load, decide, commit as one transaction, and again if the case moved on
 * meanwhile. Rule 1 of the architecture hangs on there being no second way, but for cases that come whole from another
 * district (receive.ts).
 */
export const createExecutor = (dependencies: ExecutorDependencies): Executor => {
  const { tenant, cases, components, clock, ids, photos } = dependencies;

  const answerRepeat = async (idempotency: Idempotency): Promise<Result<Executed> | undefined> => {
    const guard = await cases.guard(idempotency.key);
    if (guard === undefined) return undefined;
    if (guard.bodyHash !== idempotency.bodyHash) return refuse('idempotency-key-reused', 'Idempotency-Key');
    const current = await cases.load(guard.caseId, { fresh: true });
    return current === undefined ? refuse('not-found') : ok({ case: current, repeated: true });
  };

  /** A refusal may be the echo of an earlier success: the first attempt moved the case on, so the repeat is illegal. */
  const refuseUnlessRepeat = async (refusal: Refused, idempotency?: Idempotency): Promise<Result<Executed>> =>
    (idempotency && (await answerRepeat(idempotency))) ?? refusal;

  const missingPhoto = async (command: Command): Promise<Refused | undefined> => {
    if (photos === undefined) return undefined;
    for (const { id, field } of photosNamedIn(command)) {
      if ((await photos.find(id)) === undefined) return refuse('unknown-photo', field, { photo: id });
    }
    return undefined;
  };

  /** The other cases that the command is decided with; one that is not there is left to the domain to refuse. */
  const loadOthers = async (
    before: Case | undefined,
    { command }: ExecuteRequest,
    fresh: boolean,
  ): Promise<ReadonlyMap<string, Case>> => {
    const ids = before === undefined ? [] : othersOf(before, command);
    const found = await Promise.all(ids.map((id) => cases.load(id, { fresh })));
    return new Map(found.filter((other) => other !== undefined).map((other) => [other.id, other]));
  };

  /** What is to be written, the command's own case first. */
  const decideChanges = (
    before: Case | undefined,
    others: ReadonlyMap<string, Case>,
    request: ExecuteRequest,
    knowing: Tenant,
  ): Result<readonly CaseChange[]> => {
    // Time never runs backwards within a case, whatever the clocks of different machines say.
    const latest = [before, ...others.values()].map((subject) => subject?.updatedAt ?? 0);
    const now = Math.max(clock.now(), ...latest);
    const context = { now, actor: request.actor, tenant: knowing, others };
    const decided = decideTogether(before, request.command, context);
    return decided.ok ? ok(decided.value.map(changeFor)) : decided;
  };

  const write = async (
    own: CaseChange,
    also: readonly CaseChange[],
    request: ExecuteRequest,
  ): Promise<Attempt> => {
    const { after, event } = own;
    const outcome = await cases.commit({
      ...own,
      ...given('guard', request.idempotency),
      ...(also.length === 0 ? {} : { also }),
    });
    if (outcome.kind === 'stale') return again;
    if (outcome.kind === 'repeated')
      return done(await refuseUnlessRepeat(refuse('not-found'), request.idempotency));
    for (const change of [own, ...also]) dependencies.committed?.(change.after.id);
    return done(ok({ case: after, event, repeated: false }));
  };

  /** Refuses for good only what was read afresh: some cache may remember the case as it no longer is. */
  const refused = async (refusal: Refused, fresh: boolean, request: ExecuteRequest): Promise<Attempt> =>
    fresh ? done(await refuseUnlessRepeat(refusal, request.idempotency)) : again;

  const carryOut = async (
    before: Case | undefined,
    fresh: boolean,
    request: ExecuteRequest,
  ): Promise<Attempt> => {
    const others = await loadOthers(before, request, fresh);
    const codes = [before?.component, componentIn(request.command)];
    const knowing = await tenantKnowing(tenant, components, codes);
    const decided = decideChanges(before, others, request, knowing);
    if (!decided.ok) return refused(decided, fresh, request);
    const [own, ...also] = decided.value;
    if (own !== undefined) return write(own, also, request);
    // That nothing is to be done, too, is only said of the case as it is now.
    return before === undefined || !fresh ? again : done(ok({ case: before, repeated: false }));
  };

  const attempt = async (request: ExecuteRequest, fresh: boolean): Promise<Attempt> => {
    if (creates(request.command)) return carryOut(undefined, true, request);
    const before = await cases.load(request.caseId, { fresh });
    if (before === undefined) return refused(refuse('not-found'), fresh, request);
    const { expectedVersion = before.version } = request;
    if (before.version === expectedVersion) return carryOut(before, fresh, request);
    return refused(refuse('version-conflict', 'If-Match', { version: before.version }), fresh, request);
  };

  const attempts = async (request: ExecuteRequest, count: number): Promise<Result<Executed>> => {
    const outcome = await attempt(request, count > 0);
    if (outcome.kind === 'done') return outcome.result;
    if (count + 1 === maxAttempts) return refuse('version-conflict', 'If-Match');
    // The first may have been decided on what a cache remembered; from then on somebody was quicker.
    if (count > 0) await pause(firstPause * 2 ** count * Math.random());
    return attempts(request, count + 1);
  };

  const execute = async (request: ExecuteRequest): Promise<Result<Executed>> => {
    const absent = await missingPhoto(request.command);
    return absent === undefined ? attempts(request, 0) : refuseUnlessRepeat(absent, request.idempotency);
  };

  const report = async ({
    report: command,
    caseId: wanted,
    ...rest
  }: ReportRequest): Promise<Result<Executed>> => {
    const now = clock.now();
    const date = localDate(now, tenant.calendar.timeZone).replaceAll('-', '');
    const sequence = await cases.nextNumber(date);
    const { prefix, digits } = tenant.caseNumber;
    const caseId = wanted ?? ids.next(now);
    const number = `${prefix}${date}${String(sequence).padStart(digits, '0')}`;
    return execute({ ...rest, caseId, command: { ...command, caseId, number } });
  };

  return { execute, report };
};
