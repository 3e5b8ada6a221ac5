import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notification } from '../domain/notifications/types.ts';
import { mondayMorning } from '../domain/testing.ts';
import { sampleCase } from '../outbox/testing.ts';
import type { Handed } from '../ports/channel.ts';
import type { Announcement } from './announce.ts';
import { rearmNotifications, sweepNotifications } from './recover.ts';
import { isResendable, resend } from './resend.ts';
import { ledgerForTests } from './testing.ts';

const minute = 60_000;
const hour = 60 * minute;

const reporter = { id: 'citizen', role: 'citizen', phone: '13800000078' } as const;
const subject = sampleCase('A', { reporter });

const toReporter: Announcement = {
  id: 'A:00000003#reporter',
  caseId: 'A',
  recipient: 'reporter',
  address: 'tel:13800000078',
  language: 'en',
  template: 'closed',
  values: { number: 'N-A' },
};

const begun = async (
  settings: Parameters<typeof ledgerForTests>[0] = {},
  changes: Partial<Announcement> = {},
) => {
  const test = ledgerForTests({ cases: [subject], ...settings });
  await test.announce({ ...toReporter, ...changes });
  const line = (): Notification => {
    const found = test.lines.get(changes.id ?? toReporter.id);
    if (found === undefined) throw new Error('no such line');
    return found;
  };
  return { ...test, line };
};

const passing: Handed = { ok: false, passing: true, why: 'status 503' };
const forGood: Handed = { ok: false, passing: false, why: 'smtp 550' };

describe('a line of the ledger', () => {
  it('waits, is sent, and says what the provider calls it', async () => {
    const { run, line, sent } = await begun();
    expect(line()).toMatchObject({ status: 'waiting', channel: 'sms', shown: 'tel:…78' });
    await run();
    expect(line()).toMatchObject({
      status: 'sent',
      attempts: [{ at: mondayMorning, outcome: 'sent', providerId: 'p1' }],
    });
    expect(sent).toEqual([
      {
        id: toReporter.id,
        to: '13800000078',
        text: 'The problem you reported (N-A) has been dealt with and closed.',
      },
    ]);
  });

  it('holds no address, nor does the log', async () => {
    const { run, line, logged } = await begun({ provider: async () => forGood });
    await run();
    expect(JSON.stringify([line(), logged])).not.toContain('138000');
  });

  it.each([
    ['no-address', { address: undefined }],
    ['duplicate', { duplicate: true }],
  ])('is skipped and says why: %s', async (why, changes) => {
    const { address, ...rest } = { ...toReporter, ...changes };
    const test = ledgerForTests();
    await test.announce({ ...rest, ...(address === undefined ? {} : { address }) } as Announcement);
    await test.run();
    expect([...test.lines.values()]).toMatchObject([{ status: 'skipped', why }]);
    expect(test.sent).toEqual([]);
  });

  it('is sent by being written where it is for an inbox', async () => {
    const { run, line, sent } = await begun({}, { recipient: 'unit:u1', address: 'unit:u1' });
    expect(line()).toMatchObject({ status: 'sent', channel: 'inbox' });
    await run();
    expect(sent).toEqual([]);
  });

  it('is tried again with growing pauses while the failure may pass, and then given up', async () => {
    const { run, line } = await begun({ provider: async () => passing });
    await run();
    expect(line()).toMatchObject({ status: 'failed', why: 'gave-up' });
    const minutes = line().attempts?.map(({ at }) => (at - mondayMorning) / minute);
    expect(minutes).toEqual([0, 1, 6, 36, 156]);
  });

  it('is not tried again where the provider refuses it for good', async () => {
    const { run, line, sent } = await begun({ provider: async () => forGood });
    await run();
    expect(line()).toMatchObject({ status: 'failed', why: 'refused', attempts: [{ detail: 'smtp 550' }] });
    expect(sent).toHaveLength(1);
  });

  it('goes to nobody whose address was taken back meanwhile', async () => {
    const test = ledgerForTests({ cases: [sampleCase('A')] });
    await test.announce(toReporter);
    await test.run();
    expect([...test.lines.values()]).toMatchObject([{ status: 'skipped', why: 'no-address' }]);
    expect(test.sent).toEqual([]);
  });
});

describe('quiet hours', () => {
  const night = { quietHours: { sms: { from: 21 * 60, to: 8 * 60 } } } as const;
  const evening = mondayMorning + 13 * hour;

  const atNight = async (changes: Partial<Announcement> = {}, policies: object = night) => {
    const test = ledgerForTests({ cases: [subject], policies });
    test.clock.advanceTo(evening);
    await test.announce({ ...toReporter, ...changes });
    return test;
  };
  const sentAt = ({ lines }: ReturnType<typeof ledgerForTests>) =>
    new Date([...lines.values()][0]?.attempts?.at(-1)?.at ?? 0).toISOString();

  it('hold back what is for the public until they end', async () => {
    const test = await atNight();
    expect([...test.lines.values()]).toMatchObject([{ status: 'waiting', why: 'quiet-hours' }]);
    await test.run();
    expect(sentAt(test)).toBe('2024-03-05T00:00:00.000Z');
  });

  it('do not hold back what the tenant calls urgent', async () => {
    const test = await atNight({}, { ...night, urgent: ['closed'] });
    await test.run();
    expect(sentAt(test)).toBe(new Date(evening).toISOString());
  });

  it('hold for the question, too, since strangers may have it sent, unless the tenant says otherwise', async () => {
    for (const [urgent, status] of [
      [[], 'quiet-hours'],
      [['confirmSubscription'], undefined],
    ] as const) {
      const test = ledgerForTests({ policies: { ...night, urgent } });
      test.clock.advanceTo(evening);
      const wish = {
        kind: 'area',
        criteria: { area: 's1' },
        address: 'tel:13800000000',
        language: 'en',
      } as const;
      await test.subscribing.subscribe(wish, 'West Street');
      expect([...test.lines.values()][0]?.why).toBe(status);
    }
  });

  it('hold for a line that comes late from the queue, too', async () => {
    const test = ledgerForTests({ cases: [subject], policies: night });
    await test.announce(toReporter);
    test.clock.advanceTo(evening);
    await test.run();
    expect(sentAt(test)).toBe('2024-03-05T00:00:00.000Z');
  });

  it('of the recipient’s own count beside the tenant’s', async () => {
    const test = ledgerForTests({ cases: [subject], policies: night });
    test.clock.advanceTo(evening);
    const own = { from: 7 * 60, to: 10 * 60 };
    await test.announce({ ...toReporter, quiet: own });
    expect([...test.lines.values()][0]?.dueAt).toBe(Date.parse('2024-03-05T10:00:00+08:00'));
  });

  it('outlast a restart: what waits is in the table and woken again', async () => {
    const test = await atNight();
    test.wakes.length = 0;
    expect(await rearmNotifications(test)).toBe(1);
    await test.run();
    expect(sentAt(test)).toBe('2024-03-05T00:00:00.000Z');
  });
});

describe('what a queue loses', () => {
  it('is found by the sweep once it is late, and not before', async () => {
    const test = await begun();
    test.wakes.length = 0;
    expect(await sweepNotifications(test)).toEqual({ overdue: 0 });
    test.clock.advanceBy(6 * minute);
    expect(await sweepNotifications(test)).toEqual({ overdue: 1 });
    await test.run();
    expect(test.line().status).toBe('sent');
  });
});

/** A ledger whose provider may take the whole process with it after it has sent. */
const mortal = () => {
  const fate = { dies: false, deaths: 0 };
  const test = ledgerForTests({
    cases: [subject],
    provider: async () => {
      if (!fate.dies) return { ok: true };
      fate.deaths += 1;
      throw new Error('killed');
    },
  });
  const telling = { line: toReporter.id };
  const steps = {
    announce: () => test.announce(toReporter),
    tell: () => test.tell(telling),
    twice: () => Promise.all([test.tell(telling), test.tell(telling)]),
    wait: async () => test.clock.advanceBy(10 * minute),
    die: async () => {
      fate.dies = true;
      await test.tell(telling).catch(() => undefined);
      fate.dies = false;
    },
  } as const;
  return { ...test, fate, steps, line: () => test.lines.get(toReporter.id) };
};

/** After five deaths nobody tries any more. */
const expectedAfter = (deaths: number) =>
  deaths === 5 ? { status: 'failed', told: 5 } : { status: 'sent', told: deaths + 1 };

describe('however often it is announced and woken, whoever dies at whatever moment', () => {
  it('there is one line for each event and recipient, and nobody is told twice but for a death in between', async () => {
    const step = fc.constantFrom('announce', 'tell', 'twice', 'wait', 'die', 'die');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (names) => {
        const test = mortal();
        for (const name of [...names, 'announce', 'wait'] as const) await test.steps[name]();
        await rearmNotifications(test);
        await test.run();
        const outcome = {
          ids: [...test.lines.keys()],
          status: test.line()?.status,
          told: test.sent.length,
        };
        expect(outcome).toEqual({ ids: [toReporter.id], ...expectedAfter(test.fate.deaths) });
      }),
      { numRuns: 300 },
    );
  });
});

describe('sending again', () => {
  it('gives a line that failed all its attempts anew, and says who asked', async () => {
    let answer: Handed = forGood;
    const test = await begun({ provider: async () => answer });
    await test.run();
    answer = { ok: true };
    expect(await resend(test, toReporter.id, 'acceptor')).toMatchObject({ ok: true });
    await test.run();
    expect(test.line()).toMatchObject({ status: 'sent', resent: [{ by: 'acceptor' }] });
    expect(test.line().attempts).toHaveLength(1);
  });

  it('is not for what was sent, what is under way, nor for an inbox', async () => {
    const test = await begun();
    const refused = { ok: false, refusal: { type: 'notification-not-resendable' } };
    expect(await resend(test, toReporter.id, 'acceptor')).toMatchObject(refused);
    await test.run();
    expect(await resend(test, toReporter.id, 'acceptor')).toMatchObject(refused);
    expect(await resend(test, 'A:9#reporter', 'x')).toMatchObject({ refusal: { type: 'not-found' } });
  });

  it('leaves alone who has opted out', async () => {
    const line = { channel: 'sms', status: 'skipped', why: 'opted-out' } as Notification;
    expect(isResendable(line)).toBe(false);
    expect(isResendable({ ...line, why: 'no-provider' })).toBe(true);
  });
});
