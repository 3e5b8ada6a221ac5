import { sha256 } from '../../commands/digest.ts';
import type { Command } from '../../domain/case/commands.ts';
import type { Case, CaseState } from '../../domain/case/types.ts';
import { endStates } from '../../domain/case/types.ts';
import { given } from '../../domain/given.ts';
import { ok } from '../../domain/result.ts';
import type { ListedUpdate, Span } from '../../store/listings.ts';
import { stateName } from '../present/names.ts';
import { type Answering, type Asking, w3c } from './asking.ts';
import { mistaken } from './mistakes.ts';
import { type Read, readInstant, readText } from './parameters.ts';
import { actorOf, keyOf, longestDescription, readMedia, toldMistake } from './posting.ts';
import { reporterPrefix } from './published.ts';
import { mostListed, publicCase } from './requests.ts';
import { isGiven, readSpan, reportFields } from './spans.ts';

/** Statuses of FixMyStreet's extension of the standard, which tells more than open and closed. */
const extended: Partial<Record<CaseState, string>> = {
  reported: 'open',
  confirming: 'investigating',
  pendingAcceptance: 'investigating',
  pendingFiling: 'investigating',
  suspended: 'action_scheduled',
  declined: 'not_councils_responsibility',
  refused: 'no_further_action',
  voided: 'no_further_action',
  forceClosed: 'no_further_action',
  merged: 'duplicate',
  closed: 'fixed',
};

/** Everything that is being worked on, in whatever post. */
const statusFor = (state: CaseState): string => extended[state] ?? 'in_progress';

const presentUpdate = (update: ListedUpdate, { deps: { tenant } }: Asking) => ({
  update_id: `${update.caseId}-${update.version}`,
  service_request_id: update.caseId,
  status: statusFor(update.to),
  updated_datetime: w3c(update.at),
  description: stateName(update.to, tenant.language),
  media_url: null,
});

const day = 86_400_000;

/** Whoever says no dates wants what is new. Refusals: those of spans. */
const spanAsked = ({ parameters, now }: Asking): Read<Span> =>
  isGiven(parameters, reportFields)
    ? readSpan(parameters, reportFields, now)
    : ok({ from: now - day, to: now });

/** The public steps of all cases in a span, oldest first. Refusals: those of spans. */
export const updateList: Answering = async (asking) => {
  const span = spanAsked(asking);
  if (!span.ok) return span;
  const { items } = await asking.deps.store.listings.steps(span.value, mostListed);
  return ok({
    root: 'service_request_updates',
    content: items.map((update) => presentUpdate(update, asking)),
  });
};

/** The case that an update is about, if the same key reported it. Refusals: requestMissing, requestNotFound, notYours. */
const ownCase = async (asking: Asking, reporterId: string): Promise<Read<Case>> => {
  const id = asking.parameters.text('service_request_id');
  if (id === undefined) return mistaken('requestMissing');
  const subject = await publicCase(id, asking);
  if (subject === undefined) return mistaken('requestNotFound', { value: id });
  return subject.reporter.id === reporterId ? ok(subject) : mistaken('notYours', { value: id });
};

interface Update {
  readonly id: string;
  readonly text: string;
  readonly reopens: boolean;
}

/** What somebody says after the report, with the link to media, if they sent one, in words of its own. */
const wordsOf = (asking: Asking): Read<string> => {
  const description = readText(asking.parameters, 'description', longestDescription);
  if (!description.ok) return description;
  const media = readMedia(asking);
  if (!media.ok) return media;
  const lines = [description.value, ...media.value.map(({ answer }) => answer)].filter(
    (line) => line !== undefined,
  );
  return lines.length === 0 ? mistaken('descriptionMissing') : ok(lines.join('\n'));
};

/** Refusals: updateMissing, dateWrong, descriptionMissing, tooLong, urlWrong. */
const readUpdate = (asking: Asking): Read<Update> => {
  const { parameters } = asking;
  const id = readText(parameters, 'update_id', 200);
  if (!id.ok) return id;
  if (id.value === undefined) return mistaken('updateMissing', { field: 'update_id' });
  const at = readInstant(parameters, 'updated_datetime');
  if (!at.ok) return at;
  const text = wordsOf(asking);
  if (!text.ok) return text;
  const reopens = parameters.text('status')?.toUpperCase() === 'REOPEN';
  return ok({ id: id.value, text: text.value, reopens });
};

/**
 * An end may be called in question by whoever reported, as on the page of a report. Everything else is what somebody
 * says who follows the case: what it is done about it is decided here, not by the status that a program of others has.
 */
const commandFor = (subject: Case, { id, text, reopens }: Update, keyId: string): Command => {
  if (reopens && endStates.has(subject.state)) return { action: 'reopen', text, photos: [] };
  const follower = `${reporterPrefix}${keyId}.${sha256(id).slice(0, 16)}`;
  return { action: 'follow', follower: { id: follower }, text, photos: [] };
};

/** Adds to a report what its program sends later. Refusals: those of the key, of the update and of the command. */
export const postUpdate: Answering = async (asking) => {
  const key = await keyOf(asking);
  if (!key.ok) return key;
  const actor = actorOf(key.value);
  const subject = await ownCase(asking, actor.id);
  if (!subject.ok) return subject;
  const update = readUpdate(asking);
  if (!update.ok) return update;
  // Under their own name for it, an update is added once however often it is sent.
  const hash = sha256(update.value.id);
  const executed = await asking.deps.executor.execute({
    caseId: subject.value.id,
    command: commandFor(subject.value, update.value, key.value.id),
    actor,
    idempotency: { key: `open311 ${key.value.id} update ${subject.value.id} ${hash}`, bodyHash: hash },
  });
  if (!executed.ok) return toldMistake(executed.refusal, asking.language);
  return ok({
    root: 'service_request_updates',
    content: [
      {
        // Their own name for it, so that a repeat is answered alike.
        update_id: update.value.id,
        ...given('account_id', asking.parameters.text('account_id')),
      },
    ],
  });
};
