import { createReceiver } from '../../../functions/commands/receive.ts';
import { allowedActions } from '../../../functions/domain/case/allowed.ts';
import type { Command } from '../../../functions/domain/case/commands.ts';
import type { Case } from '../../../functions/domain/case/types.ts';
import type { Actor, Role } from '../../../functions/domain/identity/types.ts';
import type { Stage } from '../../../functions/domain/sla/types.ts';
import type { Tenant } from '../../../functions/domain/tenant/types.ts';
import { wholeTimeline } from '../../../functions/handOver/document.ts';
import type { DistrictCore } from '../../../local/district.ts';

/** Random lives of cases of a real district, given by its own commands. */

/** A number from 0 up to 1, the next of a series that a seed fixes. */
export type Random = () => number;

const hour = 3_600_000;

const text = 'random life';

const staff = (role: Role, id: string = role): Actor => ({ id, name: id, roles: [role] });

const posts: readonly Role[] = ['acceptor', 'shiftLeader', 'dispatcher', 'leader', 'system'];

const actorsOf = (subject: Case): readonly Actor[] => [
  ...posts.map((role) => staff(role)),
  staff('supervisor', subject.supervisor ?? 'supervisor'),
  ...(subject.unit === undefined ? [] : [{ ...staff('unit'), unit: subject.unit }]),
];

const pick = <T>(all: readonly T[], random: Random): T => {
  const found = all[Math.floor(random() * all.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

const clockChecks = ({ clocks }: Case): readonly Command[] =>
  (Object.keys(clocks) as Stage[]).flatMap((stage) => {
    const clock = clocks[stage];
    return clock === undefined
      ? []
      : [{ action: 'checkClock' as const, stage, cycle: clock.cycle, revision: clock.revision }];
  });

/** What these districts' people may say at some state; others are not played. */
const commandsOf = (
  subject: Case,
  { catalogue, units }: Tenant,
  random: Random,
  now: number,
): readonly Command[] => {
  const subcategory = pick([...catalogue.subcategories.keys()], random);
  const condition = catalogue.subcategories.get(subject.subcategory ?? '')?.conditions[0]?.id ?? '';
  const unit = pick([...units.keys()], random);
  return [
    { action: 'accept', subcategory },
    { action: 'decline', reason: text },
    { action: 'requestConfirmation' },
    { action: 'confirm', genuine: random() < 0.8, text, photos: [] },
    { action: 'file', condition },
    { action: 'refuse', reason: text },
    { action: 'void', reason: text },
    { action: 'sendBack', reason: text },
    { action: 'dispatch', unit },
    { action: 'requestReturn', reason: text },
    { action: 'requestExtension', reason: text },
    { action: 'requestSuspension', reason: text, until: now + 200 * hour },
    { action: 'approve' },
    { action: 'reject', opinion: text },
    { action: 'resume' },
    { action: 'feedBack', text, photos: [] },
    { action: 'sendFeedbackBack', reason: text },
    { action: 'sendVerification' },
    { action: 'verify', passed: random() < 0.7, text, photos: [] },
    { action: 'close' },
    { action: 'forceClose', reason: text },
    { action: 'appeal', reason: text },
    { action: 'reviewAppeal', approved: random() < 0.5, opinion: text },
    { action: 'reopen', text, photos: [] },
    { action: 'comment', text },
    ...clockChecks(subject),
  ];
};

/** Ends that come too soon when as likely as the rest. */
const rare = new Set([
  'decline',
  'refuse',
  'void',
  'forceClose',
  'sendBack',
  'comment',
  'requestConfirmation',
]);

/** Somebody who may do something now, and what. */
const stepOf = (subject: Case, tenant: Tenant, random: Random, now: number) => {
  const commands = commandsOf(subject, tenant, random, now);
  const options = actorsOf(subject).flatMap((actor) =>
    allowedActions(subject, actor, tenant, now).flatMap(({ action, allowed }) =>
      allowed && (!rare.has(action) || random() < 0.1)
        ? commands.filter((command) => command.action === action).map((command) => ({ actor, command }))
        : [],
    ),
  );
  const checks = clockChecks(subject).map((command) => ({ actor: staff('system'), command }));
  const all = [...options, ...checks];
  return all.length === 0 ? undefined : pick(all, random);
};

const reported = async ({ tenant, executorAt }: District, random: Random, at: number): Promise<Case> => {
  const places = [...tenant.areas.values()].filter(({ level }) => level === 'community');
  const area = pick(places, random);
  const channel = pick([...tenant.channels.values()], random).code;
  const result = await executorAt({ now: () => at }).report({
    report: {
      action: 'report',
      channel,
      text,
      place: { point: area.centre, datum: 'WGS84', community: area.code },
      reporter: { id: 'acceptor', role: 'acceptor' },
      photos: [],
    },
    actor: staff('acceptor'),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.case;
};

type District = Pick<DistrictCore<never>, 'tenant' | 'executorAt' | 'store'>;

interface Moment {
  readonly subject: Case;
  readonly at: number;
}

/** Lets a case live on so many steps from an instant on. What is refused is not done. */
const liveOn = async (district: District, begun: Moment, random: Random, steps: number): Promise<Moment> => {
  let { subject, at } = begun;
  for (let step = 0; step < steps; step++) {
    at += Math.floor(random() * 20) * hour;
    const now = at;
    const next = stepOf(subject, district.tenant, random, now);
    if (next === undefined) break;
    const done = await district.executorAt({ now: () => now }).execute({ caseId: subject.id, ...next });
    if (done.ok) subject = done.value.case;
  }
  return { subject, at };
};

/** Lets one case live so many steps from an instant on. Answers the case's id. */
export const liveAtRandom = async (
  district: District,
  random: Random,
  from: number,
  steps: number,
): Promise<string> => {
  const subject = await reported(district, random, from);
  return (await liveOn(district, { subject, at: from }, random, steps)).subject.id;
};

/** Carries a case from one district to another, as the post does. Answers it there; undefined if it cannot be moved now. */
const carry = async (
  [from, to]: readonly [District, District],
  { subject, at }: Moment,
  actor: Actor,
  command: Command,
): Promise<Moment | undefined> => {
  const left = await from.executorAt({ now: () => at }).execute({ caseId: subject.id, actor, command });
  if (!left.ok) return undefined;
  const { tenant, store } = to;
  const receiver = createReceiver({ tenant, cases: store.cases, clock: { now: () => at } });
  const came = await receiver.receive(await wholeTimeline(from.store.cases, subject.id));
  if (!came.ok) throw new Error(JSON.stringify(came.refusal));
  return { subject: came.value.case, at };
};

/**
 * Lets one case live in a district, then in another that it is handed over to, which gives some back. Answers the case's id
 * and whether it ever was in the other.
 */
export const liveInBoth = async (
  districts: readonly [District, District],
  random: Random,
  from: number,
  steps: number,
): Promise<{ readonly id: string; readonly moved: boolean }> => {
  const [here, there] = districts;
  const begun = { subject: await reported(here, random, from), at: from };
  const lived = await liveOn(here, begun, random, Math.floor(random() * steps));
  const order = { action: 'handOver', order: lived.subject.id, to: there.tenant.key, reason: text } as const;
  const came = await carry(districts, lived, staff('superAdmin'), order);
  if (came === undefined) return { id: lived.subject.id, moved: false };
  const back =
    random() < 0.4 &&
    (await carry([there, here], came, staff('leader'), { action: 'handBack', reason: text }));
  await liveOn(back ? here : there, back || came, random, steps);
  return { id: lived.subject.id, moved: true };
};
