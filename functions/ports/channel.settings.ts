import * as v from 'valibot';
import { given } from '../domain/given.ts';
import type { OfferedChannels } from './channel.ts';

/**
 * What an operator says about providers: one JSON text for each district, kept with its secrets, as it holds passwords and
 * addresses that are keys themselves. docs/notifications.md describes it.
 */

const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'));

const loopback = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?(?:\/|$)/;

/** Only what cannot be read or altered on the way; a gateway on this very machine may do without. */
const address = v.pipe(
  v.string(),
  v.check((value) => URL.canParse(value), 'must be an address'),
  v.check(
    (value) => value.startsWith('https://') || loopback.test(value),
    'must begin with https://, unless it is on this machine',
  ),
);

const smtp = v.strictObject({
  kind: v.literal('smtp'),
  /** `smtps://user:password@host:465`, or `smtp://…:587`, which goes on encrypted by STARTTLS */
  url: v.pipe(
    v.string(),
    v.regex(/^smtps?:\/\/\S+$/, 'must begin with smtp:// or smtps://'),
    v.check((value) => URL.canParse(value), 'must be an address'),
  ),
  from: text,
});

const ses = v.strictObject({ kind: v.literal('ses'), from: text, region: v.exactOptional(text) });

const sns = v.strictObject({
  kind: v.literal('sns'),
  senderId: v.exactOptional(
    v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,11}$/, 'must be 1 to 11 letters or digits')),
  ),
  region: v.exactOptional(text),
  /** put before numbers that name no country, such as `+86` */
  country: v.exactOptional(v.pipe(v.string(), v.regex(/^\+\d{1,3}$/, 'must be as "+86"'))),
});

/** `{phone}`, `{text}` and `{id}` are filled in: encoded as the place asks for. */
const gateway = v.strictObject({
  kind: v.literal('gateway'),
  url: address,
  method: v.exactOptional(v.picklist(['GET', 'POST']), 'POST'),
  headers: v.exactOptional(v.record(text, v.string()), {}),
  body: v.exactOptional(v.string(), ''),
  /** how values are written into the body */
  encoding: v.exactOptional(v.picklist(['json', 'form', 'xml']), 'json'),
  /** must stand in the answer of a gateway that answers 200 to everything */
  accepted: v.exactOptional(text),
});

const robot = v.strictObject({
  kind: v.picklist(['wecom', 'dingtalk', 'feishu']),
  url: address,
  /** with which calls are signed, where the robot asks for it */
  secret: v.exactOptional(text),
});

export const channelSettings = v.strictObject({
  email: v.exactOptional(v.variant('kind', [smtp, ses])),
  sms: v.exactOptional(v.variant('kind', [sns, gateway])),
  robots: v.exactOptional(v.record(text, robot), {}),
});

export type ChannelSettings = v.InferOutput<typeof channelSettings>;
export type SmtpSettings = v.InferOutput<typeof smtp>;
export type SesSettings = v.InferOutput<typeof ses>;
export type SnsSettings = v.InferOutput<typeof sns>;
export type GatewaySettings = v.InferOutput<typeof gateway>;
export type RobotSettings = v.InferOutput<typeof robot>;

/** Which channels these settings set up. */
export const offeredBy = ({ email, sms, robots }: ChannelSettings): OfferedChannels => ({
  ...given('email', email),
  ...given('sms', sms),
  ...given('robot', Object.keys(robots).length === 0 ? undefined : robots),
});

/** The operator's settings cannot be used. The message is for people and quotes no value, as they are secrets. */
export class ChannelSettingsError extends Error {
  override readonly name = 'ChannelSettingsError';
}

const parsedJson = (source: string): unknown => {
  try {
    return JSON.parse(source);
  } catch (error) {
    // The parser's own words would quote a piece of the text.
    throw new ChannelSettingsError('the settings of channels are not JSON', { cause: (error as Error).name });
  }
};

const faultOf = (issue: v.BaseIssue<unknown>): string => {
  const own = issue.message.startsWith('Invalid ') ? 'is missing or not known here' : issue.message;
  return `${v.getDotPath(issue) ?? 'the whole'}: ${own}`;
};

/** Reads the operator's text; none at all means no providers. Throws ChannelSettingsError, which names every fault. */
export const readChannelSettings = (source: string | undefined): ChannelSettings => {
  if (source === undefined) return { robots: {} };
  const parsed = v.safeParse(channelSettings, parsedJson(source));
  if (parsed.success) return parsed.output;
  throw new ChannelSettingsError(`the settings of channels: ${parsed.issues.map(faultOf).join('; ')}`);
};
