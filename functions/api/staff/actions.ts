import * as v from 'valibot';
import type { Command } from '../../domain/case/commands.ts';
import { edgesOf } from '../../domain/case/lifecycle.ts';
import { given } from '../../domain/given.ts';
import type { Scope } from '../../domain/identity/clients.ts';
import { posts, type Role } from '../../domain/identity/types.ts';
import { ok, type Result } from '../../domain/result.ts';
import { actionName } from '../present/names.ts';
import type { ProblemType } from '../problems/types.ts';
import { type ApiRequest, type Reply, type Route, route } from '../route.ts';
import { actionBodies, actionExamples, type PublicAction, type SplitBody } from '../schemas/actions.ts';
import * as answers from '../schemas/answers.ts';
import { pathCode } from '../schemas/fields.ts';
import { fullCaseReply, visibleCase } from './reading.ts';

/** The posts (the public has routes of its own) that any row of the lifecycle lets do this: the role table of the API is the lifecycle's own. */
const rolesOf = (action: PublicAction): readonly Role[] => [
  ...new Set(edgesOf(action).flatMap((edge) => edge.roles.filter((role) => posts.includes(role)))),
];

const params = v.strictObject({ id: pathCode });

type Acting = ApiRequest<v.InferOutput<typeof params>, unknown, unknown>;

const act = async (request: Acting, command: Command): Promise<Result<Reply>> => {
  const { deps, actor, expectedVersion, idempotency } = request;
  const visible = await visibleCase(request, request.params.id);
  if (!visible.ok) return visible;
  const done = await deps.executor.execute({
    caseId: request.params.id,
    command,
    actor,
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
    ...(idempotency === undefined ? {} : { idempotency }),
  });
  if (!done.ok) return done;
  const reply = await fullCaseReply(done.value.case, request);
  return ok(
    done.value.repeated ? { ...reply, headers: { ...reply.headers, 'Idempotent-Replayed': 'true' } } : reply,
  );
};

/** What a body gets from us. */
const givenByUs: Partial<Readonly<Record<PublicAction, (body: object, newId: () => string) => object>>> = {
  orderSupervision: (_body, newId) => ({ id: newId() }),
  split: (body, newId) => ({ parts: (body as SplitBody).parts.map((part) => ({ ...part, id: newId() })) }),
};

/** The command that a checked body stands for; that bodies fit their commands is what `actionBodies` satisfies. */
const commandFor = (action: PublicAction, body: object, newId: () => string): Command =>
  ({ ...body, ...givenByUs[action]?.(body, newId), action }) as Command;

/** Refusals that certain actions can meet besides those that every action can. */
const ownProblems: Partial<Readonly<Record<PublicAction, readonly ProblemType[]>>> = {
  confirm: ['not-your-task', 'unknown-photo'],
  accept: ['confirmation-required', 'report-not-genuine', 'unknown-category', 'unknown-component'],
  file: ['unknown-condition', 'limit-not-allowed', 'reason-required'],
  dispatch: ['unknown-unit', 'same-unit-required', 'reason-required'],
  take: ['not-your-unit', 'already-taken'],
  assignHandler: ['not-your-unit', 'unknown-person'],
  requestReturn: ['not-your-unit'],
  requestExtension: ['not-your-unit', 'already-overdue', 'extension-limit-reached', 'limit-not-allowed'],
  requestSuspension: ['not-your-unit', 'suspension-limit-reached', 'suspension-too-long'],
  approve: ['already-overdue'],
  resume: ['not-your-unit'],
  answerSupervision: ['not-your-unit', 'no-open-order'],
  feedBack: ['not-your-unit', 'photo-required', 'unknown-photo'],
  sendFeedbackBack: ['not-your-unit'],
  verify: ['not-your-task', 'photo-required', 'unknown-photo'],
  appeal: ['not-your-unit', 'already-appealed', 'not-overdue', 'appeal-window-closed'],
  reopen: [
    'reopening-not-offered',
    'reopening-limit-reached',
    'reopening-window-closed',
    'case-is-part',
    'unknown-photo',
  ],
  merge: [
    'merge-into-itself',
    'merge-target-not-open',
    'merge-target-not-filed',
    'has-duplicates',
    'too-many-duplicates',
    'case-is-part',
  ],
  unmerge: ['merge-target-not-open'],
  split: ['case-is-part', 'unknown-unit', 'unknown-category', 'unknown-condition'],
  unsplit: ['part-under-way'],
};

/** What a program of a unit must have been granted; what is not here is for people alone. */
const scopeOf: Partial<Readonly<Record<PublicAction, Scope>>> = {
  take: 'cases:accept',
  assignHandler: 'cases:accept',
  feedBack: 'cases:feedback',
  sendFeedbackBack: 'cases:feedback',
  requestExtension: 'cases:request',
  requestReturn: 'cases:request',
  requestSuspension: 'cases:request',
  resume: 'cases:request',
  comment: 'cases:comment',
  answerSupervision: 'cases:comment',
};

const describe = (action: PublicAction): string => {
  const rows = edgesOf(action);
  const states = [...new Set(rows.flatMap(({ from }) => from))];
  return [
    ...new Set(rows.map(({ why, ref }) => `${why} (${ref})`)),
    `Possible in the states ${states.join(', ')}.`,
    'Without `If-Match`, which people may leave out, it is decided on the case as it is now.',
  ].join('\n\n');
};

const actionRoute = (action: PublicAction): Route => {
  const body: v.GenericSchema<unknown, object> = actionBodies[action];
  return route({
    method: 'POST',
    path: `/cases/:id/actions/${action}`,
    operationId: `${action}Case`,
    summary: `${actionName(action, 'zh-CN')} · ${actionName(action, 'en')}`,
    description: describe(action),
    tag: 'actions',
    roles: rolesOf(action),
    ...given('scope', scopeOf[action]),
    params,
    body,
    writes: 'existing',
    example: actionExamples[action],
    problems: ['not-found', 'illegal-transition', ...(ownProblems[action] ?? [])],
    answers: [
      { status: 200, description: 'The case after it.', schema: answers.caseAnswer, headers: ['ETag'] },
    ],
    handle: (request) =>
      act(
        request,
        commandFor(action, request.body, () => request.deps.ids.next(request.now)),
      ),
  });
};

const isPublic = (action: string): action is PublicAction => Object.hasOwn(actionBodies, action);

/** One route for each action of the lifecycle. */
export const actionRoutes: readonly Route[] = Object.keys(actionBodies).filter(isPublic).map(actionRoute);
