import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listeningProvider } from './channel.fixture.ts';
import { createGatewaySms } from './channel.gateway.ts';
import { createRobots } from './channel.robot.ts';
import type { RobotSettings } from './channel.settings.ts';
import { VirtualClock } from './clock.ts';

let provider: Awaited<ReturnType<typeof listeningProvider>>;
beforeAll(async () => {
  provider = await listeningProvider();
});
afterAll(() => provider.close());
afterEach(() => {
  provider.heard.length = 0;
  Object.assign(provider.say, { status: 200, body: '{}', headers: {} });
});

const message = { id: 'A:1#reporter', to: '13800000000', text: '已受理 "1" & <2>' };

const gateway = (changes: object = {}) =>
  createGatewaySms({
    kind: 'gateway',
    url: `${provider.url}/send?to={phone}`,
    method: 'POST',
    headers: { 'x-key': 'secret' },
    body: '{"mobile":"{phone}","content":"{text}","serial":"{id}"}',
    encoding: 'json',
    ...changes,
  });

describe('a gateway for text messages', () => {
  it('is asked as the operator wrote down', async () => {
    expect(await gateway().send(message)).toEqual({ ok: true });
    const [call] = provider.heard;
    expect(call).toMatchObject({ url: '/send?to=13800000000', method: 'POST' });
    expect(JSON.parse(call?.body ?? '')).toEqual({
      mobile: message.to,
      content: message.text,
      serial: message.id,
    });
  });

  it('may be asked by GET, everything in the address', async () => {
    await gateway({ method: 'GET', url: `${provider.url}/?t={text}` }).send(message);
    const url = new URL(provider.heard[0]?.url ?? '', provider.url);
    expect(url.searchParams.get('t')).toBe(message.text);
  });

  it('gets no text that would become part of the request itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        provider.heard.length = 0;
        await gateway().send({ ...message, text });
        expect(JSON.parse(provider.heard[0]?.body ?? '')).toMatchObject({ content: text });
        await gateway({ encoding: 'form', body: 'm={phone}&c={text}&x=1' }).send({ ...message, text });
        const form = new URLSearchParams(provider.heard[1]?.body ?? '');
        expect([...form]).toEqual([
          ['m', message.to],
          ['c', text],
          ['x', '1'],
        ]);
      }),
      { numRuns: 40 },
    );
    await gateway({ encoding: 'xml', body: '<c>{text}</c>' }).send({ ...message, text: '</c><c>&' });
    expect(provider.heard.at(-1)?.body).toBe('<c>&lt;/c&gt;&lt;c&gt;&amp;</c>');
  });

  it.each([
    [500, true],
    [429, true],
    [400, false],
    [403, false],
  ])('that answers %i may be tried again: %s', async (status, passing) => {
    provider.say.status = status;
    expect(await gateway().send(message)).toEqual({ ok: false, passing, why: `status ${status}` });
  });

  it('that answers 200 to everything is believed only if it says so', async () => {
    provider.say.body = '{"code":7}';
    expect(await gateway({ accepted: '"code":0' }).send(message)).toMatchObject({
      ok: false,
      passing: false,
    });
    provider.say.body = '{"code":0}';
    expect(await gateway({ accepted: '"code":0' }).send(message)).toEqual({ ok: true });
  });

  it('is not followed to where it redirects, and what is said of it names neither number nor key', async () => {
    Object.assign(provider.say, { status: 302, headers: { location: `${provider.url}/elsewhere` } });
    const handed = await gateway().send(message);
    expect(handed).toMatchObject({ ok: false, passing: true });
    expect(JSON.stringify(handed)).not.toMatch(/138|secret|elsewhere/);
    expect(provider.heard).toHaveLength(1);
  });

  it('that is not there may be later', async () => {
    const handed = await gateway({ url: 'http://127.0.0.1:1/' }).send(message);
    expect(handed).toMatchObject({ ok: false, passing: true });
  });
});

describe('a robot in a group chat', () => {
  const now = 1_700_000_000_000;
  const robots = (settings: Omit<RobotSettings, 'url'>) =>
    createRobots({ group: { ...settings, url: `${provider.url}/robot?key=k` } }, new VirtualClock(now));
  const told = { id: '1', to: 'group', text: '案件 N1 已派遣' };

  it.each([
    [{ kind: 'wecom' }, { msgtype: 'text', text: { content: told.text } }, '{"errcode":0,"errmsg":"ok"}'],
    [{ kind: 'dingtalk' }, { msgtype: 'text', text: { content: told.text } }, '{"errcode":0}'],
    [{ kind: 'feishu' }, { msg_type: 'text', content: { text: told.text } }, '{"code":0}'],
  ] as const)('of %j is posted its kind of text', async (settings, body, answer) => {
    provider.say.body = answer;
    expect(await robots(settings).send(told)).toEqual({ ok: true });
    expect(JSON.parse(provider.heard[0]?.body ?? '')).toEqual(body);
  });

  it('of DingTalk is signed in its address, that of Feishu in its body', async () => {
    provider.say.body = '{"errcode":0}';
    await robots({ kind: 'dingtalk', secret: 'SEC' }).send(told);
    const { searchParams } = new URL(provider.heard[0]?.url ?? '', provider.url);
    const expected = createHmac('sha256', 'SEC').update(`${now}\nSEC`).digest('base64');
    expect([searchParams.get('key'), searchParams.get('timestamp'), searchParams.get('sign')]).toEqual([
      'k',
      String(now),
      expected,
    ]);
    await robots({ kind: 'feishu', secret: 'SEC' }).send(told);
    const sign = createHmac('sha256', `${now / 1_000}\nSEC`).digest('base64');
    expect(JSON.parse(provider.heard[1]?.body ?? '')).toMatchObject({ timestamp: String(now / 1_000), sign });
  });

  it.each([
    ['{"errcode":93000}', { ok: false, passing: false, why: 'code 93000' }],
    ['{"errcode":45009}', { ok: false, passing: true, why: 'code 45009' }],
    ['<html>', { ok: false, passing: false, why: 'unreadable answer' }],
  ])('that answers %s did not take it', async (body, handed) => {
    provider.say.body = body;
    expect(await robots({ kind: 'wecom' }).send(told)).toEqual(handed);
  });

  it('that nobody has set up is asked for nothing', async () => {
    const handed = await robots({ kind: 'wecom' }).send({ ...told, to: 'constructor' });
    expect(handed).toEqual({ ok: false, passing: false, why: 'no such robot' });
    expect(provider.heard).toEqual([]);
  });
});
