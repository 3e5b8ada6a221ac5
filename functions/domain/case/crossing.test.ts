import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorNamed, mondayMorning, reportCommand, Story } from '../testing.ts';
import { allowedActions } from './allowed.ts';
import { orderStepOf } from './cityOrders.ts';
import { digest, handedOver, one, received, two } from './crossing.fixture.ts';
import { evolve } from './evolve.ts';
import { verifyTimeline } from './timeline.ts';
import type { Case } from './types.ts';

const hour = 3_600_000;
const minute = 60_000;

const actionsOf = (story: Story, who: string) =>
  allowedActions(story.case, actorNamed(who, story.tenant), story.tenant, story.now)
    .filter(({ allowed }) => allowed)
    .map(({ action }) => action);

const foldedAgain = (story: Story): Case | undefined => {
  let subject: Case | undefined;
  for (const event of story.events) subject = evolve(subject, event);
  return subject;
};

describe('a case that is handed over to another district', () => {
  it('ends here with all clocks stopped, and nobody can do anything to it', () => {
    const story = handedOver(new Story().inHand());
    expect(story.case.state).toBe('handedOver');
    expect(story.case.clocks.disposal?.status).toBe('stopped');
    for (const who of ['acceptor', 'shiftLeader', 'dispatcher', 'unit1', 'leader', 'citizen', 'superAdmin'])
      expect(actionsOf(story, who)).toEqual([]);
  });

  it('waits for dispatch there under the limit that runs since it was dispatched here', () => {
    const here = new Story().inHand();
    const due = here.case.clocks.disposal?.dueAt;
    const there = received(handedOver(here.at(here.now + hour)).at(here.now + 10 * minute), two);
    expect(there.case).toMatchObject({
      tenant: 'test/two',
      state: 'pendingDispatch',
      number: here.case.number,
    });
    expect(there.case.unit).toBeUndefined();
    expect(there.case.clocks.disposal).toMatchObject({ status: 'running', dueAt: due });
    const dispatched = there.do('dispatcher', { action: 'dispatch', unit: 'v1' });
    expect(dispatched.events.at(-1)?.type).toBe('dispatched');
    expect(dispatched.case).toMatchObject({ state: 'handling', unit: 'v1' });
    expect(dispatched.case.clocks.disposal).toMatchObject({ status: 'running', dueAt: due, cycle: 1 });
  });

  it('keeps the limit of its dispatch where it was not dispatched yet', () => {
    const here = new Story()
      .do('acceptor', reportCommand())
      .do('acceptor', { action: 'accept', subcategory: 'litter' });
    here.do('shiftLeader', { action: 'file', condition: 'E-1' });
    const due = here.case.clocks.dispatch?.dueAt;
    const there = received(handedOver(here), two);
    expect(there.case.clocks.dispatch).toMatchObject({ status: 'running', dueAt: due });
    there.do('dispatcher', { action: 'dispatch', unit: 'v2' });
    expect(there.case.clocks.dispatch?.status).toBe('stopped');
    expect(there.case.clocks.disposal?.status).toBe('running');
  });

  it('waits for acceptance there where nobody had filed it, or as what the other district does not know', () => {
    const unfiled = received(handedOver(new Story().do('acceptor', reportCommand())), two);
    expect(unfiled.case.state).toBe('pendingAcceptance');
    const subcategories = new Map(two.catalogue.subcategories);
    subcategories.delete('litter');
    const elsewhere = { ...two, catalogue: { ...two.catalogue, subcategories } };
    const unknown = received(handedOver(new Story().inHand()), elsewhere);
    expect(unknown.case.state).toBe('pendingAcceptance');
    expect(unknown.case.subcategory).toBeUndefined();
    expect(unknown.case.filedAt).toBeUndefined();
    expect(unknown.case.clocks.disposal?.status).toBe('running');
  });

  it('comes back as it was when the other district will not have it', () => {
    const here = new Story().inHand();
    const before = here.case;
    handedOver(here);
    const own = here.case;
    const there = received(here, two).at(here.now + hour);
    expect(actionsOf(there, 'dispatcher')).toContain('handBack');
    there.do('dispatcher', { action: 'handBack', reason: '点位仍在贵区' });
    expect(there.case.state).toBe('handedOver');
    const back = received(there, one, own);
    expect(back.case).toMatchObject({
      state: 'handling',
      unit: 'u1',
      tenant: 'test/one',
      dispatches: before.dispatches,
      place: before.place,
    });
    expect(back.case.clocks.disposal).toMatchObject({
      status: 'running',
      dueAt: before.clocks.disposal?.dueAt,
    });
    expect(back.events.map(({ type }) => type).slice(-4)).toEqual([
      'handedOver',
      'handedIn',
      'handedBack',
      'takenBack',
    ]);
    back.fedBack();
    expect(back.case.state).toBe('fedBack');
  });

  it('cannot be given back once somebody there has it, nor where it never came from elsewhere', () => {
    const there = received(handedOver(new Story().inHand()), two).do('dispatcher', {
      action: 'dispatch',
      unit: 'v1',
    });
    there.do('unit1', { action: 'requestReturn', reason: '…' });
    expect(there.attempt('dispatcher', { action: 'handBack', reason: '…' })?.type).toBe('illegal-transition');
    there.do('dispatcher', { action: 'approve' });
    expect(there.attempt('dispatcher', { action: 'handBack', reason: '…' })?.type).toBe('not-handed-in');
    const own = new Story().do('acceptor', reportCommand({ channel: 'hotline' }));
    own.do('acceptor', { action: 'requestConfirmation' }).do('supervisor', {
      action: 'confirm',
      genuine: true,
      text: '…',
      photos: [],
    });
    expect(own.attempt('acceptor', { action: 'handBack', reason: '…' })?.type).toBe('not-handed-in');
    expect(actionsOf(own, 'acceptor')).not.toContain('handBack');
  });

  it('is not handed over to the district itself, without a reason, by people of the district, or while it is checked', () => {
    const story = new Story().inHand();
    const order = { action: 'handOver', order: 'o', to: two.key, reason: '…' } as const;
    expect(story.attempt('superAdmin', { ...order, to: one.key })).toMatchObject({
      type: 'invalid-value',
      field: 'to',
    });
    expect(story.attempt('superAdmin', { ...order, reason: ' ' })?.type).toBe('reason-required');
    expect(story.attempt('leader', order)?.type).toBe('role-not-allowed');
    expect(story.fedBack().attempt('superAdmin', order)?.type).toBe('illegal-transition');
  });

  it('is not taken by a district that it is not meant for, nor without what that district had of it', () => {
    const three = { ...two, key: 'test/three' };
    const here = handedOver(new Story().inHand());
    expect(() => received(here, three)).toThrow('not-found');
    expect(() => received(here, one, here.case)).toThrow('not-found');
    const there = received(here, two).do('dispatcher', { action: 'handBack', reason: '…' });
    expect(() => received(there, one)).toThrow('not-found');
  });

  it('may go on to a third and come back through all of them', () => {
    const three = { ...two, key: 'test/three' };
    const here = handedOver(new Story().inHand());
    const there = received(here, two);
    handedOver(there, three.key);
    const beyond = received(there, three).do('dispatcher', { action: 'handBack', reason: '…' });
    const second = received(beyond, two, there.case);
    expect(second.case.state).toBe('pendingDispatch');
    second.do('dispatcher', { action: 'dispatch', unit: 'v1' });
    expect(second.case.clocks.disposal?.dueAt).toBe(here.case.clocks.disposal?.dueAt);
  });

  it('has one sound timeline and the same deadline however often it goes to and fro, at whatever hours', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 2, maxLength: 8 }), (waits) => {
        let story = new Story().inHand();
        const due = story.case.clocks.disposal?.dueAt;
        let home = story;
        for (const wait of waits) {
          story.at(story.now + wait * minute);
          if (story.tenant === one) {
            home = handedOver(story);
            story = received(home, two);
          } else {
            story.do('dispatcher', { action: 'handBack', reason: '…' });
            story = received(story, one, home.case);
          }
          expect(story.case.clocks.disposal).toMatchObject({ status: 'running', dueAt: due, cycle: 1 });
          expect(verifyTimeline(story.events, digest)).toBeUndefined();
          expect(foldedAgain(story)).toEqual(story.case);
        }
      }),
    );
  });

  it('is overdue there as soon as its limit is over, whoever let it pass', () => {
    const here = new Story().inHand();
    const due = here.case.clocks.disposal?.dueAt ?? 0;
    const there = received(handedOver(here), two).at(due + minute);
    const clock = there.case.clocks.disposal;
    there.do('system', { action: 'checkClock', stage: 'disposal', cycle: 1, revision: clock?.revision ?? 0 });
    expect(there.case.overdue).toBe(true);
  });
});

describe('an order of the city', () => {
  it('presses a unit once, however often it is carried there, and hears the answer', () => {
    const story = new Story(one, mondayMorning).inHand();
    const order = { action: 'orderSupervision', id: 'order-2', text: '请今天内处理' } as const;
    story.do('superAdmin', order).do('superAdmin', order);
    expect(story.case.supervisionOrders).toMatchObject([{ id: 'order-2', city: 'superAdmin' }]);
    const [ordered] = story.events.slice(-1);
    expect(ordered && orderStepOf(ordered)).toEqual({ order: 'order-2' });
    story.do('unit1', { action: 'answerSupervision', order: 'order-2', text: '已到场' });
    const [answered] = story.events.slice(-1);
    expect(answered && orderStepOf(answered)).toEqual({ order: 'order-2', text: '已到场' });
  });

  it('is told of nothing that the district orders itself', () => {
    const story = new Story().inHand();
    story.do('leader', { action: 'orderSupervision', id: 'own', text: '…' });
    story.do('unit1', { action: 'answerSupervision', order: 'own', text: '…' });
    expect(story.events.map(orderStepOf)).toEqual(story.events.map(() => undefined));
  });

  it('names the district that is to take the case', () => {
    const here = handedOver(new Story().inHand());
    expect(here.events.slice(-1).map(orderStepOf)).toEqual([{ order: 'order-1', to: 'test/two' }]);
    const there = received(here, two);
    expect(there.events.slice(-1).map(orderStepOf)).toEqual([{ order: 'order-1' }]);
    there.do('leader', { action: 'handBack', reason: '点位仍在贵区' });
    expect(there.events.slice(-1).map(orderStepOf)).toEqual([
      { order: 'order-1', text: '点位仍在贵区', to: 'test/one' },
    ]);
  });
});
