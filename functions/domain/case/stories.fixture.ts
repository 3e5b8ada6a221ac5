import fc from 'fast-check';
import { actorNamed, mondayMorning, reportCommand, Story, tenantForTests } from '../testing.ts';
import { allowedActions } from './allowed.ts';
import type { Command } from './commands.ts';
import type { Case } from './types.ts';

/** Random stories of one case, to say something of any. */

const people = [...tenantForTests.people.keys(), 'system', 'citizen', 'superAdmin'];
const text = '…';

/** Every kind of command, with data that is sometimes good and sometimes not. */
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>(
    { action: 'requestConfirmation' },
    { action: 'confirm', genuine: true, text, photos: [] },
    { action: 'confirm', genuine: false, text, photos: [] },
    { action: 'accept', subcategory: 'litter' },
    { action: 'accept', subcategory: 'cover' },
    { action: 'decline', reason: text },
    { action: 'file', condition: 'E-1' },
    { action: 'file', condition: 'C-0' },
    { action: 'refuse', reason: text },
    { action: 'void', reason: text },
    { action: 'dispatch', unit: 'u1' },
    { action: 'dispatch', unit: 'u2' },
    { action: 'sendBack', reason: text },
    { action: 'take' },
    { action: 'assignHandler', handler: 'handler1' },
    { action: 'requestReturn', reason: text },
    { action: 'requestExtension', reason: text },
    { action: 'requestSuspension', reason: text, until: mondayMorning + 86_400_000 * 30 },
    { action: 'approve' },
    { action: 'reject', opinion: text },
    { action: 'resume' },
    { action: 'orderSupervision', id: 'o', text },
    { action: 'answerSupervision', order: 'o', text },
    { action: 'feedBack', text, photos: [{ id: 'p', phase: 'after' }] },
    { action: 'sendFeedbackBack', reason: text },
    { action: 'sendVerification' },
    { action: 'verify', passed: true, text, photos: ['p'] },
    { action: 'verify', passed: false, text, photos: ['p'] },
    { action: 'close' },
    { action: 'forceClose', reason: text },
    { action: 'requestVoid', reason: text },
    { action: 'appeal', reason: text },
    { action: 'reviewAppeal', approved: true, opinion: text },
    { action: 'auditSelfDisposal', accepted: true },
    { action: 'followUp', satisfaction: 'satisfied' },
    { action: 'rate', satisfaction: 'satisfied' },
    { action: 'reopen', text, photos: [] },
    { action: 'follow', follower: { id: 'follower' }, photos: [] },
    { action: 'comment', text },
    { action: 'handOver', order: 'h', to: 'test/two', reason: text },
    { action: 'handBack', reason: text },
  ),
  fc.record({
    action: fc.constant('checkClock' as const),
    stage: fc.constantFrom('dispatch' as const, 'disposal' as const, 'verification' as const),
    cycle: fc.integer({ min: 1, max: 3 }),
    revision: fc.integer({ min: 0, max: 4 }),
  }),
);

const oneIn = (count: number) => fc.nat({ max: count - 1 }).map((drawn) => drawn === 0);

/** A step that is usually one of those allowed, so that stories get somewhere, and sometimes anything at all. */
export const step = fc.record({
  command,
  who: fc.constantFrom(...people),
  pass: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 * 3_600_000 })),
  wild: oneIn(6),
  ending: oneIn(10),
  option: fc.nat(),
  sample: fc.nat(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

export const steps = fc.array(step, { minLength: 10, maxLength: 60, size: 'max' });

/** Actions that end most stories early, or lead nowhere; offered now and then only. */
const endings = new Set([
  'decline',
  'refuse',
  'void',
  'requestVoid',
  'forceClose',
  'close',
  'comment',
  'follow',
  'orderSupervision',
  'merge',
  'split',
  'handOver',
]);

/** Somebody who may do something now, and what: so that random stories reach the far states. */
const helpful = (
  story: Story,
  { who, command: fallback, ...step }: Step,
): { who: string; command: Command } => {
  if (step.wild) return { who, command: fallback };
  const options = people.flatMap((id) =>
    allowedActions(story.case, actorNamed(id), story.tenant, story.now)
      .filter(({ allowed, action }) => allowed && (step.ending || !endings.has(action)))
      .map(({ action }) => ({ id, action })),
  );
  const chosen = options[step.option % Math.max(1, options.length)];
  if (chosen === undefined) return { who, command: fallback };
  const fitting = samples.filter((sample) => sample.action === chosen.action);
  return { who: chosen.id, command: fitting[step.sample % fitting.length] ?? fallback };
};
const samples: readonly Command[] = fc.sample(command, { numRuns: 2000, seed: 7 });

/** A story played by a plan; `check` looks after every step at what the case was and became. */
export const play = (plan: readonly Step[], check: (before: Case, story: Story) => void): Story => {
  const story = new Story().do('acceptor', reportCommand());
  for (const entry of plan) {
    story.at(story.now + entry.pass);
    const before = story.case;
    const { who, command: next } = helpful(story, entry);
    story.attempt(who, next);
    check(before, story);
  }
  return story;
};
