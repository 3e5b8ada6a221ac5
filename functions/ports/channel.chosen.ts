import type { ChannelSettings } from './channel.settings.ts';
import type { ChannelPort, Channels } from './channel.ts';
import type { ClockPort } from './clock.ts';

/** Loads what sends only when there is something to send: most functions of a district never do. */
const whenNeeded = (load: () => Promise<ChannelPort>): ChannelPort => {
  let loaded: Promise<ChannelPort> | undefined;
  return {
    send: async (message) => {
      loaded ??= load();
      return (await loaded).send(message);
    },
  };
};

const emailBy = (settings: NonNullable<ChannelSettings['email']>): ChannelPort =>
  whenNeeded(async () =>
    settings.kind === 'smtp'
      ? (await import('./channel.smtp.ts')).createSmtpEmail(settings)
      : (await import('./channel.aws.ts')).createSesEmail(settings),
  );

const smsBy = (settings: NonNullable<ChannelSettings['sms']>): ChannelPort =>
  whenNeeded(async () =>
    settings.kind === 'gateway'
      ? (await import('./channel.gateway.ts')).createGatewaySms(settings)
      : (await import('./channel.aws.ts')).createSnsSms(settings),
  );

/** The channels that the operator has set up. */
export const channelsOf = ({ email, sms, robots }: ChannelSettings, clock: ClockPort): Channels => ({
  ...(email === undefined ? {} : { email: emailBy(email) }),
  ...(sms === undefined ? {} : { sms: smsBy(sms) }),
  ...(Object.keys(robots).length === 0
    ? {}
    : {
        robot: whenNeeded(async () => (await import('./channel.robot.ts')).createRobots(robots, clock)),
      }),
});
