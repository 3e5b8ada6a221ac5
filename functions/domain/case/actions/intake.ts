import { findSubcategory } from '../../catalogue/search.ts';
import { given } from '../../given.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Channel } from '../../tenant/types.ts';
import type { ReportCommand, SelfDisposeCommand } from '../commands.ts';
import type { Context } from '../context.ts';
import { resolvePlace } from '../place.ts';
import type { Case, CaseChanges, Photo } from '../types.ts';
import { requireText, takePhotos } from './guards.ts';

type Intake = ReportCommand | SelfDisposeCommand;

const channelFor = (command: Intake, { tenant, actor }: Context): Result<Channel> => {
  const channel = tenant.channels.get(command.channel);
  if (channel === undefined) return refuse('unknown-channel', 'channel', { channel: command.channel });
  const outsider = actor.roles.every((role) => role === 'citizen');
  return outsider && !channel.open
    ? refuse('unknown-channel', 'channel', { channel: command.channel })
    : ok(channel);
};

/** What the reporter says it is; only a hint until acceptance. Refusals: unknown-category, unknown-component. */
export const resolveCategory = (
  input: { readonly subcategory?: string; readonly component?: string },
  { tenant }: Context,
): Result<Pick<CaseChanges, 'subcategory' | 'kind' | 'component'>> => {
  if (input.component !== undefined && !tenant.components.has(input.component)) {
    return refuse('unknown-component', 'component', { component: input.component });
  }
  const code = input.subcategory ?? (input.component && tenant.components.get(input.component)?.subcategory);
  if (code === undefined) return ok({});
  const subcategory = findSubcategory(tenant.catalogue, code);
  if (!subcategory.ok) return subcategory;
  return ok({ subcategory: code, kind: subcategory.value.kind, ...given('component', input.component) });
};

const checkTime = (command: Intake, { now }: Context): Result<number> =>
  command.occurredAt !== undefined && command.occurredAt > now
    ? refuse('time-in-future', 'occurredAt')
    : ok(command.occurredAt ?? now);

const checkNature = (command: Intake, { tenant }: Context): Result<string | undefined> =>
  command.nature !== undefined && !tenant.natures.has(command.nature)
    ? refuse('invalid-value', 'nature', { nature: command.nature })
    : ok(command.nature);

/** Everything a new case starts with. Refusals: those of place, category, channel, photos, text and time. */
const intake = (
  command: Intake,
  photos: Result<readonly Photo[]>,
  context: Context,
): Result<Omit<CaseChanges, 'cleared'>> => {
  const channel = channelFor(command, context);
  if (!channel.ok) return channel;
  const text = requireText(command.text, 'text', context);
  if (!text.ok) return text;
  const occurred = checkTime(command, context);
  if (!occurred.ok) return occurred;
  const nature = checkNature(command, context);
  if (!nature.ok) return nature;
  const place = resolvePlace(command.place, channel.value, context);
  if (!place.ok) return place;
  const category = resolveCategory(command, context);
  if (!category.ok) return category;
  if (!photos.ok) return photos;
  return ok({
    number: command.number,
    reportedAt: context.now,
    occurredAt: occurred.value,
    channel: channel.value.code,
    ...given('nature', nature.value),
    ...given('externalNumber', command.externalNumber),
    text: text.value,
    ...given('answers', command.answers),
    reporter: command.reporter,
    place: place.value,
    photos: photos.value,
    ...category.value,
  });
};

/** T1. A supervisor's report needs a photo where the tenant asks for it. */
export const decideReport = (command: ReportCommand, context: Context): Result<CaseChanges> => {
  const bySupervisor = command.reporter.role === 'supervisor';
  if (
    bySupervisor &&
    context.tenant.policies.report.photoRequiredFromSupervisor &&
    command.photos.length === 0
  ) {
    return refuse('photo-required', 'photos');
  }
  const photos = takePhotos(
    command.photos.map((id) => ({ id, phase: 'report' as const })),
    context,
  );
  return intake(command, photos, context);
};

/** T26. Both photos, before and after, come with it, and it must be said what it was. */
export const decideSelfDisposal = (command: SelfDisposeCommand, context: Context): Result<CaseChanges> => {
  const phases = new Set(command.photos.map(({ phase }) => phase));
  if (!phases.has('before') || !phases.has('after')) return refuse('photo-required', 'photos');
  if (command.subcategory === undefined) return refuse('missing-value', 'subcategory');
  return intake(command, takePhotos(command.photos, context), context);
};

/** The counters and lists that every case starts with. */
export const emptyCase = (
  id: string,
  tenant: string,
): Pick<
  Case,
  | 'id'
  | 'tenant'
  | 'dispatches'
  | 'extensions'
  | 'suspensions'
  | 'returns'
  | 'reworks'
  | 'supervisionOrders'
  | 'clocks'
  | 'overdue'
> => ({
  id,
  tenant,
  dispatches: [],
  extensions: 0,
  suspensions: 0,
  returns: 0,
  reworks: 0,
  supervisionOrders: [],
  clocks: {},
  overdue: false,
});
