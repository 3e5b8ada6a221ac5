import { describe, expect, it } from 'vitest';
import type { Tenant } from '../tenant/types.ts';
import { mondayMorning, reportCommand, Story, tenantForTests } from '../testing.ts';
import type { Command } from './commands.ts';

const minutes = (count: number) => count * 60_000;
const hours = (count: number) => count * 3_600_000;
const withPolicies = (changes: Partial<Tenant['policies']>): Tenant => ({
  ...tenantForTests,
  policies: { ...tenantForTests.policies, ...changes },
});

describe('the main way of a case', () => {
  it('goes from report to closed, each stage on its own clock', () => {
    const story = new Story().inHand();
    expect(story.case.clocks.dispatch?.status).toBe('stopped');
    expect(story.case.clocks.disposal).toMatchObject({
      status: 'running',
      dueAt: Date.parse('2024-03-04T15:00:00+08:00'),
    });
    story.fedBack().verified(true).do('shiftLeader', { action: 'close' });
    expect(story.case).toMatchObject({ state: 'closed', overdue: false, reworks: 0, version: 8 });
    expect(story.events.map(({ type }) => type)).toEqual([
      'reported',
      'accepted',
      'filed',
      'dispatched',
      'fedBack',
      'verificationSent',
      'verificationPassed',
      'closed',
    ]);
  });

  it('sends verification by itself where the tenant says so', () => {
    const { verification } = tenantForTests.policies;
    const story = new Story(withPolicies({ verification: { ...verification, sendAutomatically: true } }))
      .inHand()
      .fedBack();
    expect(story.case).toMatchObject({ state: 'verifying', supervisor: 'supervisor' });
    expect(story.case.clocks.verification?.status).toBe('running');
  });

  it('runs no clock where nothing is promised', () => {
    const story = new Story().inHand('C-0');
    expect(story.case.clocks.disposal).toBeUndefined();
    story.at(mondayMorning + hours(24 * 365)).fedBack();
    expect(story.case.overdue).toBe(false);
  });

  it('keeps the filing condition as it was when the case was filed', () => {
    const story = new Story().inHand();
    expect(story.case.condition).toEqual({
      id: 'E-1',
      filing: '有暴露垃圾',
      closing: '清除',
      limit: { amount: 4, unit: 'workingHour' },
    });
  });
});

describe('time', () => {
  it('counts feedback at the very deadline as on time and one millisecond later as overdue', () => {
    const due = Date.parse('2024-03-04T15:00:00+08:00');
    expect(new Story().inHand().at(due).fedBack().case.overdue).toBe(false);
    expect(
      new Story()
        .inHand()
        .at(due + 1)
        .fedBack().case.overdue,
    ).toBe(true);
  });

  it('stands still while suspended and goes on with what was left', () => {
    const story = new Story().inHand().at(mondayMorning + hours(1));
    story.do('unit1', {
      action: 'requestSuspension',
      reason: '需要施工',
      until: mondayMorning + hours(24 * 10),
    });
    story.do('dispatcher', { action: 'approve' });
    expect(story.case.clocks.disposal).toMatchObject({
      status: 'paused',
      wakeAt: mondayMorning + hours(240),
    });
    story.at('2024-03-08T09:00:00+08:00').do('dispatcher', { action: 'resume' });
    expect(story.case.clocks.disposal?.dueAt).toBe(Date.parse('2024-03-08T12:00:00+08:00'));
    expect(story.case.overdue).toBe(false);
  });

  it('resumes by itself when the agreed day comes', () => {
    const until = Date.parse('2024-03-08T09:00:00+08:00');
    const story = new Story().inHand();
    story
      .do('unit1', { action: 'requestSuspension', reason: '需要施工', until })
      .do('dispatcher', { action: 'approve' });
    const { cycle, revision } = story.case.clocks.disposal ?? { cycle: 0, revision: 0 };
    const check: Command = { action: 'checkClock', stage: 'disposal', cycle, revision };
    story.at(until - 1).do('system', check);
    expect(story.case.state).toBe('suspended');
    story.at(until).do('system', check);
    expect(story.case).toMatchObject({ state: 'handling' });
    expect(story.case.suspendedUntil).toBeUndefined();
  });

  it('adds the original limit for an approved extension, at most twice', () => {
    const story = new Story().inHand();
    for (const _ of [1, 2]) {
      story
        .do('unit1', { action: 'requestExtension', reason: '材料未到' })
        .do('dispatcher', { action: 'approve' });
    }
    expect(story.case.clocks.disposal?.dueAt).toBe(Date.parse('2024-03-05T15:00:00+08:00'));
    expect(story.attempt('unit1', { action: 'requestExtension', reason: '材料未到' })?.type).toBe(
      'extension-limit-reached',
    );
  });

  it('does not count a rejected extension and leaves the deadline alone', () => {
    const story = new Story().inHand();
    const due = story.case.clocks.disposal?.dueAt;
    story.do('unit1', { action: 'requestExtension', reason: '材料未到' });
    story.do('dispatcher', { action: 'reject', opinion: '不同意' });
    expect(story.case).toMatchObject({ state: 'handling', extensions: 0 });
    expect(story.case.clocks.disposal?.dueAt).toBe(due);
  });

  it('grants no extension once the deadline has passed, even if it was asked for before', () => {
    const story = new Story().inHand().do('unit1', { action: 'requestExtension', reason: '材料未到' });
    story.at('2024-03-04T15:00:01+08:00');
    expect(story.attempt('dispatcher', { action: 'approve' })?.type).toBe('already-overdue');
  });

  it('warns once, breaches once and then escalates, each as an event of its own', () => {
    const story = new Story().inHand();
    const { cycle, revision } = story.case.clocks.disposal ?? { cycle: 0, revision: 0 };
    const check: Command = { action: 'checkClock', stage: 'disposal', cycle, revision };
    story.do('system', check);
    for (const instant of [
      '2024-03-04T14:12:00+08:00',
      '2024-03-04T15:00:01+08:00',
      '2024-03-05T11:00:01+08:00',
    ]) {
      story.at(instant).do('system', check).do('system', check);
    }
    expect(story.events.slice(4).map(({ type, notify }) => [type, notify])).toEqual([
      ['warned', ['unit']],
      ['breached', ['unit', 'dispatcher']],
      ['escalated', ['leader']],
    ]);
    expect(story.case.overdue).toBe(true);
  });

  it('lets a stale timer change nothing', () => {
    const story = new Story().inHand().fedBack();
    const version = story.case.version;
    story
      .at(mondayMorning + hours(100))
      .do('system', { action: 'checkClock', stage: 'disposal', cycle: 1, revision: 1 });
    expect(story.case.version).toBe(version);
  });

  it('runs the same limit on when the unit takes its own feedback back', () => {
    const story = new Story().inHand();
    const due = story.case.clocks.disposal?.dueAt;
    story.at(mondayMorning + hours(1)).fedBack();
    story.at(mondayMorning + hours(2)).do('unit1', { action: 'sendFeedbackBack', reason: '照片不清' });
    expect(story.case.clocks.disposal).toMatchObject({ status: 'running', dueAt: due, cycle: 1 });
  });
});

describe('units', () => {
  it('counts rework only when verification failed and the same unit gets it again', () => {
    const story = new Story().inHand().fedBack().verified(false);
    expect(story.case).toMatchObject({ state: 'pendingDispatch', reworkOf: 'u1' });
    story.do('dispatcher', { action: 'dispatch', unit: 'u1' });
    expect(story.case).toMatchObject({ reworks: 1, state: 'handling' });
    expect(story.case.dispatches.map(({ kind }) => kind)).toEqual(['dispatch', 'rework']);
    story.fedBack().verified(false).do('dispatcher', { action: 'dispatch', unit: 'u2' });
    expect(story.case.dispatches.at(-1)?.kind).toBe('redispatch');
    expect(story.case.reworks).toBe(1);
  });

  it('counts a return and another dispatch as a redispatch, not as rework', () => {
    const story = new Story().inHand().do('unit1', { action: 'requestReturn', reason: '不属于我单位' });
    story.do('dispatcher', { action: 'approve' });
    expect(story.case).toMatchObject({ state: 'pendingDispatch', returns: 1 });
    expect(story.case.unit).toBeUndefined();
    story.do('dispatcher', { action: 'dispatch', unit: 'u2' });
    expect(story.case.dispatches.map(({ kind }) => kind)).toEqual(['dispatch', 'redispatch']);
    expect(story.case.reworks).toBe(0);
  });

  it('stores why the unit was chosen', () => {
    const story = new Story().inHand();
    expect(story.case.dispatches[0]?.basis).toMatchObject({ principle: 'territoryFirst', basis: 'fallback' });
  });

  it('takes on each dispatch once, and says so beside it', () => {
    const story = new Story().inHand().do('unit1', { action: 'take', text: '下午到场' });
    expect(story.case.dispatches.at(-1)?.taken).toEqual({ by: 'unit1', at: mondayMorning });
    expect(story.case).toMatchObject({ state: 'handling', clocks: { disposal: { status: 'running' } } });
    expect(story.attempt('unit1', { action: 'take' })?.type).toBe('already-taken');
    story.fedBack().verified(false).do('dispatcher', { action: 'dispatch', unit: 'u1' });
    expect(story.case.dispatches.map(({ taken }) => taken !== undefined)).toEqual([true, false]);
    expect(story.do('unit1', { action: 'take' }).case.dispatches.at(-1)?.taken).toBeDefined();
  });

  it('lets only the unit that has the case act on it', () => {
    const story = new Story().inHand();
    const feedback: Command = { action: 'feedBack', text: '已清理', photos: [{ id: 'p', phase: 'after' }] };
    expect(story.attempt('unit2', feedback)?.type).toBe('not-your-unit');
  });
});

describe('refusals', () => {
  const refused = (story: Story, who: string, command: Command) => story.attempt(who, command);

  it.each<[string, string, Partial<Parameters<typeof reportCommand>[0]>, string, string]>([
    ['an unknown channel', 'acceptor', { channel: 'pigeon' }, 'unknown-channel', 'channel'],
    [
      'a channel that is not open to the public',
      'citizen',
      { channel: 'hotline' },
      'unknown-channel',
      'channel',
    ],
    ['no text', 'acceptor', { text: '  ' }, 'missing-value', 'text'],
    ['too much text', 'acceptor', { text: '长'.repeat(201) }, 'text-too-long', 'text'],
    ['a time to come', 'acceptor', { occurredAt: mondayMorning + 1 }, 'time-in-future', 'occurredAt'],
    ['an unknown nature', 'acceptor', { nature: 'rumour' }, 'invalid-value', 'nature'],
    [
      'a place elsewhere',
      'acceptor',
      { place: { point: [116.4, 39.9] } },
      'place-outside-district',
      'place.point',
    ],
    ['no place where one is owed', 'acceptor', { channel: 'patrol', place: {} }, 'place-required', 'place'],
    [
      'an impossible point',
      'acceptor',
      { place: { point: [500, 22.5] } },
      'malformed-geometry',
      'place.point',
    ],
    ['an unknown community', 'acceptor', { place: { community: 's1' } }, 'unknown-area', 'place.community'],
    ['an unknown category', 'acceptor', { subcategory: 'dragon' }, 'unknown-category', 'subcategory'],
    ['an unknown component', 'acceptor', { component: 'x' }, 'unknown-component', 'component'],
    ['too many photos', 'acceptor', { photos: ['1', '2', '3', '4', '5', '6'] }, 'invalid-value', 'photos'],
    [
      'a supervisor’s report without a photo',
      'supervisor',
      { channel: 'patrol', reporter: { id: 'supervisor', role: 'supervisor' } },
      'photo-required',
      'photos',
    ],
  ])('refuses a report with %s, naming the field', (_what, who, changes, type, field) => {
    const story = new Story();
    expect(refused(story, who, reportCommand(changes))).toMatchObject({ type, field });
    expect(story.events).toEqual([]);
  });

  it('keeps the two axes apart', () => {
    const story = new Story()
      .do('acceptor', reportCommand())
      .do('acceptor', { action: 'accept', subcategory: 'litter' });
    expect(refused(story, 'dispatcher', { action: 'file', condition: 'E-1' })?.type).toBe('role-not-allowed');
    story.do('shiftLeader', { action: 'file', condition: 'E-1' });
    expect(refused(story, 'shiftLeader', { action: 'dispatch', unit: 'u1' })?.type).toBe('role-not-allowed');
  });

  it('refuses an action that the state does not have', () => {
    const story = new Story().do('acceptor', reportCommand());
    expect(refused(story, 'shiftLeader', { action: 'close' })).toEqual({
      type: 'illegal-transition',
      params: { state: 'reported', action: 'close' },
    });
  });

  it('refuses a filing condition of another subcategory', () => {
    const story = new Story()
      .do('acceptor', reportCommand())
      .do('acceptor', { action: 'accept', subcategory: 'litter' });
    expect(refused(story, 'shiftLeader', { action: 'file', condition: 'C-1' })).toMatchObject({
      type: 'unknown-condition',
      field: 'condition',
    });
    expect(
      refused(story, 'shiftLeader', { action: 'file', condition: 'E-1', dueAt: mondayMorning + 5 })?.type,
    ).toBe('limit-not-allowed');
  });

  it('owes confirmation for what the public reports, and declines what is not genuine', () => {
    const command = reportCommand({ channel: 'app', reporter: { id: 'citizen', role: 'citizen' } });
    const story = new Story().do('citizen', command);
    const accept: Command = { action: 'accept', subcategory: 'litter' };
    expect(refused(story, 'acceptor', accept)?.type).toBe('confirmation-required');
    story.do('acceptor', { action: 'requestConfirmation' });
    story.do('supervisor', { action: 'confirm', genuine: false, text: '未发现', photos: [] });
    expect(refused(story, 'acceptor', accept)?.type).toBe('report-not-genuine');
    story.do('acceptor', { action: 'decline', reason: '不属实' });
    expect(story.case.state).toBe('declined');
  });

  it('wants photos after disposal and at verification where the tenant does', () => {
    const story = new Story().inHand();
    expect(refused(story, 'unit1', { action: 'feedBack', text: '好了', photos: [] })?.type).toBe(
      'photo-required',
    );
    story.fedBack().do('acceptor', { action: 'sendVerification' });
    expect(
      refused(story, 'supervisor', { action: 'verify', passed: true, text: '好', photos: [] })?.type,
    ).toBe('photo-required');
  });

  it('takes a suspension once and not beyond a year', () => {
    const story = new Story().inHand();
    const until = mondayMorning + hours(24 * 366);
    expect(refused(story, 'unit1', { action: 'requestSuspension', reason: '季节', until })?.type).toBe(
      'suspension-too-long',
    );
    story.do('unit1', { action: 'requestSuspension', reason: '季节', until: mondayMorning + hours(48) });
    story.do('leader', { action: 'approve' }).do('dispatcher', { action: 'resume' });
    expect(
      refused(story, 'unit1', {
        action: 'requestSuspension',
        reason: '季节',
        until: mondayMorning + hours(48),
      })?.type,
    ).toBe('suspension-limit-reached');
  });
});

describe('ends and what comes after', () => {
  const overdue = () =>
    new Story()
      .inHand()
      .at('2024-03-04T16:00:00+08:00')
      .fedBack()
      .verified(true)
      .do('shiftLeader', { action: 'close' });

  it('takes one appeal against an overdue mark, reviewed twice, and keeps the mark', () => {
    const story = overdue().do('unit1', { action: 'appeal', reason: '断电' });
    expect(story.attempt('unit1', { action: 'appeal', reason: '断电' })?.type).toBe('already-appealed');
    expect(story.attempt('leader', { action: 'reviewAppeal', approved: true, opinion: '同意' })?.type).toBe(
      'illegal-transition',
    );
    story.do('evaluator', { action: 'reviewAppeal', approved: true, opinion: '属实' });
    story.do('leader', { action: 'reviewAppeal', approved: true, opinion: '同意' });
    expect(story.case).toMatchObject({ overdue: true, appeal: { status: 'granted' } });
  });

  it('takes no appeal against a case on time, nor after the window', () => {
    const onTime = new Story().inHand().fedBack().verified(true).do('shiftLeader', { action: 'close' });
    expect(onTime.attempt('unit1', { action: 'appeal', reason: '断电' })?.type).toBe('not-overdue');
    const late = overdue().at('2024-03-20T16:00:00+08:00');
    expect(late.attempt('unit1', { action: 'appeal', reason: '断电' })?.type).toBe('appeal-window-closed');
  });

  it('voids by application and approval, and goes back where it was when rejected', () => {
    const story = new Story().inHand().do('dispatcher', { action: 'requestVoid', reason: '重复' });
    story.do('shiftLeader', { action: 'reject', opinion: '不重复' });
    expect(story.case.state).toBe('handling');
    story.do('acceptor', { action: 'requestVoid', reason: '重复' }).do('shiftLeader', { action: 'approve' });
    expect(story.case.state).toBe('voided');
    expect(story.case.clocks.disposal?.status).toBe('stopped');
  });

  it('closes a self-disposal after an audit of both photos', () => {
    const command: Command = {
      ...reportCommand({ channel: 'patrol', reporter: { id: 'supervisor', role: 'supervisor' } }),
      action: 'selfDispose',
      subcategory: 'litter',
      photos: [
        { id: 'p1', phase: 'before' },
        { id: 'p2', phase: 'after' },
      ],
    };
    const lacking: Command = { ...command, photos: [{ id: 'p1', phase: 'before' }] };
    expect(new Story().attempt('supervisor', lacking)?.type).toBe('photo-required');
    const story = new Story()
      .do('supervisor', command)
      .do('acceptor', { action: 'auditSelfDisposal', accepted: true });
    expect(story.case.state).toBe('closed');
  });

  it('asks the reporter afterwards', () => {
    const story = overdue().do('acceptor', { action: 'followUp', satisfaction: 'dissatisfied' });
    expect(story.case.satisfaction).toBe('dissatisfied');
  });

  it('owes an answer to a supervision order and takes it once', () => {
    const story = new Story().inHand().do('leader', { action: 'orderSupervision', id: 'o1', text: '尽快' });
    story
      .at(mondayMorning + minutes(5))
      .do('unit1', { action: 'answerSupervision', order: 'o1', text: '马上' });
    expect(story.case.supervisionOrders[0]?.answer?.text).toBe('马上');
    expect(story.attempt('unit1', { action: 'answerSupervision', order: 'o1', text: '马上' })?.type).toBe(
      'no-open-order',
    );
    story.do('leader', { action: 'orderSupervision', id: 'o2', text: '再催' });
    expect(story.attempt('unit1', { action: 'answerSupervision', order: 'o1', text: '马上' })).toMatchObject({
      type: 'not-found',
      field: 'order',
    });
  });

  it('lets a leader end anything open with a reason', () => {
    const story = new Story().inHand();
    expect(story.attempt('dispatcher', { action: 'forceClose', reason: '撤' })?.type).toBe(
      'role-not-allowed',
    );
    expect(story.attempt('leader', { action: 'forceClose', reason: ' ' })?.type).toBe('reason-required');
    story.do('leader', { action: 'forceClose', reason: '撤销' });
    expect(story.case.state).toBe('forceClosed');
  });
});
