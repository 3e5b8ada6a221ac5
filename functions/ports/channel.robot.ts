import { createHmac } from 'node:crypto';
import * as v from 'valibot';
import { callOperator, type HttpCall } from './channel.http.ts';
import type { RobotSettings } from './channel.settings.ts';
import type { ChannelPort, Handed } from './channel.ts';
import type { ClockPort } from './clock.ts';

const json = { 'content-type': 'application/json; charset=utf-8' };

const wecom = ({ url }: RobotSettings, text: string): HttpCall => ({
  url,
  headers: json,
  body: JSON.stringify({ msgtype: 'text', text: { content: text } }),
});

/** Signed as DingTalk asks: HMAC-SHA256 over time and secret, under the secret, in the query. */
const dingtalk = (settings: RobotSettings, text: string, now: number): HttpCall => {
  const call = wecom(settings, text);
  const { secret } = settings;
  if (secret === undefined) return call;
  const url = new URL(settings.url);
  url.searchParams.set('timestamp', String(now));
  url.searchParams.set('sign', createHmac('sha256', secret).update(`${now}\n${secret}`).digest('base64'));
  return { ...call, url: url.href };
};

/** Signed as Feishu asks: HMAC-SHA256 over nothing, under time and secret, in the body; time in seconds. */
const feishu = ({ url, secret }: RobotSettings, text: string, now: number): HttpCall => {
  const seconds = String(Math.floor(now / 1_000));
  const signed =
    secret === undefined
      ? {}
      : { timestamp: seconds, sign: createHmac('sha256', `${seconds}\n${secret}`).digest('base64') };
  const body = JSON.stringify({ ...signed, msg_type: 'text', content: { text } });
  return { url, headers: json, body };
};

const callsOf = { wecom, dingtalk, feishu } as const;

/** All three answer 200 with a code that is 0 where all is well, each under a name of its own. */
const answered = v.union([
  v.pipe(
    v.object({ errcode: v.number() }),
    v.transform(({ errcode }) => errcode),
  ),
  v.pipe(
    v.object({ code: v.number() }),
    v.transform(({ code }) => code),
  ),
]);

/** Too many messages in a minute: WeCom, DingTalk, Feishu. */
const tooMany: ReadonlySet<number> = new Set([45009, 130101, 11232, 9499]);

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    // An answer that is no JSON has no code, which is what is told below.
    return undefined;
  }
};

const handedBy = (body: string): Handed => {
  const code = v.safeParse(answered, parsed(body));
  if (!code.success) return { ok: false, passing: false, why: 'unreadable answer' };
  if (code.output === 0) return { ok: true };
  return { ok: false, passing: tooMany.has(code.output), why: `code ${code.output}` };
};

/** Robots of group chats: `to` names one of those that the operator has set up. */
export const createRobots = (
  robots: Readonly<Record<string, RobotSettings>>,
  clock: ClockPort,
  timeoutMs?: number,
): ChannelPort => ({
  send: async ({ to, text }) => {
    const settings = Object.hasOwn(robots, to) ? robots[to] : undefined;
    if (settings === undefined) return { ok: false, passing: false, why: 'no such robot' };
    const answer = await callOperator(callsOf[settings.kind](settings, text, clock.now()), timeoutMs);
    return answer.ok ? handedBy(answer.body) : answer;
  },
});
