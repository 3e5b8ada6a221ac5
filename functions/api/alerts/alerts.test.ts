import { describe, expect, it } from 'vitest';
import type { Notification } from '../../domain/notifications/types.ts';
import { reported, type Test } from '../citizen/citizen.fixture.ts';
import { confirmToken, subscriptionToken } from '../citizen/followToken.ts';
import { listOf, pageOf } from '../schemas/answers.ts';
import { apiForTests, read } from '../testing.ts';
import { inboxLine, notification, preview, subscription } from './schemas.ts';

const publicLimit = { capacity: 1_000_000, perSecond: 1_000 };
const setUp = (changes: Parameters<typeof apiForTests>[0] = {}) => apiForTests({ publicLimit, ...changes });

const email = 'one@example.test';
const subscribe = ({ call }: Test, body: object) => call('POST', '/v1/public/subscriptions', { body });
const typeOf = (body: unknown) => (body as { readonly type?: string }).type?.split(':').at(-1);

const onlySubscription = ({ subscriptions }: Test) => {
  const [entry] = subscriptions.kept.values();
  if (entry === undefined) throw new Error('nobody subscribed');
  return entry.subscription;
};

/** By the links that would stand in the messages. */
const linksOf = (test: Test) => {
  const { id, confirmBy = 0 } = onlySubscription(test);
  return {
    confirm: `/v1/public/subscriptions/${confirmToken(id, confirmBy, test.deps)}/confirm`,
    view: `/v1/public/subscriptions/${subscriptionToken(id, test.deps)}`,
  };
};

describe('the public', () => {
  it('follows its own case by e-mail, says yes by link, and ends it by one call', async () => {
    const test = setUp();
    const { token, id } = await reported(test);
    const asked = await subscribe(test, { email, follow: token, language: 'en' });
    expect(asked).toMatchObject({ status: 200, body: { status: 'confirmation-needed' } });
    expect(onlySubscription(test)).toMatchObject({ kind: 'case', follows: { caseId: id }, language: 'en' });
    expect(test.wakes).toHaveLength(1);
    const { confirm, view } = linksOf(test);
    const before = await test.call('GET', view);
    expect(read(subscription, before.body)).toMatchObject({
      confirmed: false,
      address: 'mailto:o…@example.test',
    });
    expect((await test.call('POST', confirm, { body: {} })).status).toBe(200);
    expect((await test.call('POST', confirm, { body: {} })).status).toBe(200);
    expect(onlySubscription(test).confirmedAt).toBeDefined();
    for (const _ of [1, 2]) expect((await test.call('POST', `${view}/unsubscribe`)).status).toBe(200);
    expect(test.subscriptions.kept.size).toBe(0);
    expect(await test.call('GET', view)).toMatchObject({ status: 404 });
  });

  it('ends it by the form that mail programs send (RFC 8058)', async () => {
    const test = setUp();
    await subscribe(test, { email, street: 's1' });
    const { view } = linksOf(test);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const ended = await test.call('POST', `${view}/unsubscribe`, {
      headers,
      body: 'List-Unsubscribe=One-Click',
    });
    expect(ended.status).toBe(200);
    expect(test.subscriptions.kept.size).toBe(0);
  });

  it('is answered the same whether an address is known, confirmed, or has as many as it may', async () => {
    const test = setUp();
    const answers = [
      await subscribe(test, { email, street: 's1' }),
      await subscribe(test, { email, street: 's1' }),
    ];
    await test.call('POST', linksOf(test).confirm, { body: {} });
    answers.push(await subscribe(test, { email, street: 's1' }));
    for (let metres = 100; metres < 115; metres++)
      answers.push(await subscribe(test, { email, circle: { point: [114.25, 22.5], metres } }));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(test.subscriptions.kept.size).toBe(10);
    expect(test.notifications.lines.size).toBe(10);
  });

  it('cannot use one link for another purpose, nor one of another district, nor one that has expired', async () => {
    const test = setUp();
    await subscribe(test, { email, street: 's1' });
    const { id, confirmBy = 0 } = onlySubscription(test);
    const other = { ...test.deps, tenant: { key: 'another/one' } };
    const confirmWith = (token: string) =>
      test.call('POST', `/v1/public/subscriptions/${token}/confirm`, { body: {} });
    expect((await confirmWith(subscriptionToken(id, test.deps))).status).toBe(404);
    expect((await confirmWith(confirmToken(id, confirmBy, other))).status).toBe(404);
    expect((await confirmWith(confirmToken(id, confirmBy, test.deps).replace('.', '0.'))).status).toBe(404);
    const unsubscribe = `/v1/public/subscriptions/${confirmToken(id, confirmBy, test.deps)}/unsubscribe`;
    expect((await test.call('POST', unsubscribe)).status).toBe(404);
    test.clock.advanceTo(confirmBy + 1);
    const late = await confirmWith(confirmToken(id, confirmBy, test.deps));
    expect([late.status, typeOf(late.body)]).toEqual([410, 'confirmation-expired']);
    expect(test.subscriptions.kept.size).toBe(1);
  });

  it.each<[string, object, number, string]>([
    ['no address', { street: 's1' }, 422, 'missing-value'],
    ['two addresses', { email, phone: '000-0000', street: 's1' }, 422, 'invalid-value'],
    ['an address that is several', { email: 'a@b.test,c@d.test', street: 's1' }, 422, 'invalid-value'],
    [
      'an address with a header in it',
      { email: 'a@b.test\r\nBcc: c@d.test', street: 's1' },
      422,
      'invalid-value',
    ],
    ['no area and no case', { email }, 422, 'missing-value'],
    ['a category without an area', { email, categories: ['litter'] }, 422, 'missing-value'],
    ['two areas', { email, street: 's1', community: 'c1' }, 422, 'invalid-value'],
    ['a street that is none', { email, street: 'nowhere' }, 422, 'unknown-area'],
    ['a category that is none', { email, street: 's1', categories: ['x'] }, 422, 'unknown-category'],
    ['a circle of 6 km', { email, circle: { point: [114.25, 22.5], metres: 6_000 } }, 422, 'invalid-value'],
    [
      'a circle elsewhere',
      { email, circle: { point: [10, 50], metres: 600 } },
      422,
      'place-outside-district',
    ],
    ['the link of nothing', { email, follow: 'no.token' }, 404, 'not-found'],
    ['a night without an end', { email, street: 's1', quiet: '08:00-08:00' }, 422, 'invalid-value'],
    ['staff’s business', { email, street: 's1', overdue: true }, 422, 'unknown-field'],
  ])('is refused, and nothing is kept: %s', async (_what, body, status, type) => {
    const test = setUp();
    const answer = await subscribe(test, body);
    expect([answer.status, typeOf(answer.body)]).toEqual([status, type]);
    expect(test.subscriptions.kept.size + test.notifications.lines.size).toBe(0);
  });

  it('is told where a channel is not offered', async () => {
    const test = setUp();
    const bare = setUp({ alerts: { ...test.deps.alerts, channels: {} } });
    const answer = await subscribe(bare, { email, street: 's1' });
    expect([answer.status, typeOf(answer.body)]).toEqual([409, 'channel-not-offered']);
    expect(await bare.call('GET', '/v1/tenant')).toMatchObject({
      body: { subscriptions: { email: false, sms: false } },
    });
  });

  it('cannot have many people asked in a short time', async () => {
    const test = setUp({ publicLimit: { capacity: 120, perSecond: 10 } });
    const answers = [];
    for (let number = 0; number < 8; number++)
      answers.push((await subscribe(test, { email: `p${number}@example.test`, street: 's1' })).status);
    expect(answers).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
  });
});

describe('staff', () => {
  it('follow what they look after, see what they follow, and end it', async () => {
    const test = setUp();
    const as = 'dispatcher';
    const body = { community: 'c1', categories: ['litter'], quiet: '22:00-07:00' };
    const made = await test.call('POST', '/v1/subscriptions', { as, body });
    expect(made).toMatchObject({
      status: 200,
      body: { items: [{ confirmed: true, community: 'c1', categories: ['litter'], quiet: '22:00-07:00' }] },
    });
    expect(await test.call('GET', '/v1/subscriptions', { as: 'acceptor' })).toMatchObject({
      body: { items: [] },
    });
    const { id } = onlySubscription(test);
    const remove = `/v1/subscriptions/${id}/remove`;
    expect((await test.call('POST', remove, { as: 'acceptor', body: {} })).status).toBe(404);
    expect((await test.call('POST', remove, { as, body: {} })).status).toBe(200);
    expect(await test.call('GET', '/v1/subscriptions', { as })).toMatchObject({ body: { items: [] } });
  });

  it('of a unit follow what their own unit has, and nothing else', async () => {
    const test = setUp();
    const elsewhere = await test.call('POST', '/v1/subscriptions', { as: 'unit1', body: { unit: 'u2' } });
    expect([elsewhere.status, typeOf(elsewhere.body)]).toEqual([403, 'not-your-unit']);
    const own = await test.call('POST', '/v1/subscriptions', { as: 'unit1', body: { overdue: true } });
    expect(own).toMatchObject({ status: 200, body: { items: [{ unit: 'u1', overdue: true }] } });
  });

  it('are told when they follow as much as they may', async () => {
    const test = setUp();
    const answers = [];
    for (let metres = 100; metres < 111; metres++)
      answers.push(
        await test.call('POST', '/v1/subscriptions', {
          as: 'leader',
          body: { circle: { point: [114.25, 22.5], metres } },
        }),
      );
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(200), 409]);
  });
});

const line = (number: number, changes: Partial<Notification> = {}): Notification => ({
  id: `A:0000000${number}#reporter`,
  caseId: 'A',
  recipient: 'reporter',
  channel: 'sms',
  template: 'closed',
  language: 'en',
  text: 'x',
  shown: 'tel:…78',
  at: number,
  status: 'failed',
  why: 'gave-up',
  values: { number: 'N' },
  ...changes,
});

const withLines = (...lines: readonly Notification[]) => {
  const test = setUp();
  for (const one of lines) test.notifications.lines.set(one.id, one);
  return test;
};

const ledger = async (test: Test, as: string, query = '') => {
  const answer = await test.call('GET', `/v1/notifications${query}`, { as });
  return read(pageOf(notification), answer.body).items;
};

describe('the ledger', () => {
  it('shows those who answer for it what failed, newest first, without whole addresses', async () => {
    const test = withLines(
      line(1),
      line(2, { channel: 'email', shown: 'mailto:o…@example.test' }),
      line(3, { status: 'sent' }),
    );
    const shown = await ledger(test, 'acceptor');
    expect(shown.map(({ id, address }) => [id, address])).toEqual([
      ['A:00000002#reporter', 'mailto:o…@example.test'],
      ['A:00000001#reporter', 'tel:…78'],
    ]);
    expect(await ledger(test, 'administrator', '?channel=email')).toHaveLength(1);
    expect(await ledger(test, 'shiftLeader', '?status=sent')).toMatchObject([{ resendable: false }]);
  });

  it('has a line sent again, once', async () => {
    const test = withLines(line(1));
    const again = `/v1/notifications/${encodeURIComponent('A:00000001#reporter')}/resend`;
    expect(await test.call('POST', again, { as: 'acceptor', body: {} })).toMatchObject({
      status: 200,
      body: { status: 'waiting', resent: [{ by: 'acceptor' }] },
    });
    expect(test.wakes).toEqual([{ line: 'A:00000001#reporter', channel: 'sms' }]);
    const twice = await test.call('POST', again, { as: 'acceptor', body: {} });
    expect([twice.status, typeOf(twice.body)]).toEqual([409, 'notification-not-resendable']);
    const nothing = await test.call('POST', '/v1/notifications/nothing/resend', { as: 'acceptor', body: {} });
    expect(nothing.status).toBe(404);
  });

  it('of a case shows the reporter’s number to those who may see it, and to others the end of it', async () => {
    const test = setUp();
    const { id } = await reported(test);
    test.notifications.lines.set(
      'x',
      line(1, { id: `${id}:00000002#reporter`, caseId: id, shown: 'tel:…67' }),
    );
    const addressFor = async (as: string) => {
      const answer = await test.call('GET', `/v1/cases/${id}/notifications`, { as });
      return read(pageOf(notification), answer.body).items[0]?.address;
    };
    expect(await addressFor('acceptor')).toBe('tel:000-1234567');
    expect(await addressFor('dispatcher')).toBe('tel:…67');
  });
});

describe('an inbox', () => {
  const inbox = (
    id: string,
    recipient: string,
    at: number,
    changes: Partial<Notification> = {},
  ): Notification => ({
    id,
    recipient,
    channel: 'inbox',
    template: 'unusual',
    language: 'zh-CN',
    text: id,
    at,
    status: 'sent',
    ...changes,
  });

  it('shows people what they, their unit and their posts were told beside cases, newest first, and nobody else’s', async () => {
    const test = withLines(
      inbox('mine', 'person:unit1', 1),
      inbox('unit', 'unit:u1', 3),
      inbox('post', 'role:unit', 2),
      inbox('other', 'person:unit2', 4),
      inbox('others', 'unit:u2', 4),
      inbox('case', 'unit:u1', 5, { caseId: 'A' }),
    );
    const shown = async (as: string) => {
      const { body } = await test.call('GET', '/v1/inbox', { as });
      return read(listOf(inboxLine), body).items.map(({ text }) => text);
    };
    expect(await shown('unit1')).toEqual(['unit', 'post', 'mine']);
    expect(await shown('leader')).toEqual([]);
    expect((await test.call('GET', '/v1/inbox')).status).toBe(401);
  });
});

describe('templates', () => {
  const previewed = (test: Test, body: object) =>
    test.call('POST', '/v1/notification-templates/preview', { as: 'role-administrator', body });

  it('are shown as they would be sent, with an example, a given case, and what a text message costs', async () => {
    const test = setUp();
    const { id } = await reported(test);
    for (const given_ of [{}, { case: id }]) {
      const answer = await previewed(test, {
        template: 'closed',
        channel: 'sms',
        language: 'zh-CN',
        ...given_,
      });
      expect(read(preview, answer.body)).toMatchObject({
        segments: 1,
        text: expect.stringMatching(/^您反映的问题（\S+）/),
      });
    }
    const mail = await previewed(test, { template: 'followedProgress', channel: 'email', language: 'en' });
    expect(read(preview, mail.body)).toMatchObject({
      subject: expect.any(String),
      html: expect.stringContaining('Unsubscribe'),
    });
    expect(test.notifications.lines.size + test.wakes.length).toBe(0);
  });

  it('are refused where there are none', async () => {
    const test = setUp();
    const answer = await previewed(test, { template: 'none', channel: 'sms', language: 'en' });
    expect([answer.status, typeOf(answer.body)]).toEqual([422, 'unknown-template']);
    const missing = await previewed(test, {
      template: 'closed',
      channel: 'sms',
      language: 'en',
      case: 'none',
    });
    expect(missing.status).toBe(404);
  });

  it('are listed with what may be filled in', async () => {
    const test = setUp();
    const { body } = await test.call('GET', '/v1/notification-templates', { as: 'role-administrator' });
    expect(body).toMatchObject({
      items: expect.arrayContaining([
        {
          template: 'areaProgress',
          channel: 'sms',
          language: 'en',
          text: expect.any(String),
          own: false,
          variables: ['place', 'category', 'stage'],
        },
      ]),
    });
  });
});
