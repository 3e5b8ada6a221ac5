import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { given } from '../domain/given.ts';
import type { SesSettings, SnsSettings } from './channel.settings.ts';
import type { ChannelMessage, ChannelPort, Handed } from './channel.ts';

interface SdkError {
  readonly name: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $fault?: 'client' | 'server';
}

/** Of client faults, those that say "not now". What never reached the service has no status. */
const passingNames = /Throttl|TooManyRequests|LimitExceeded|SendingPaused|AccountSuspended/;

const failureOf = (error: unknown): Handed => {
  const { name, $metadata, $fault }: SdkError = error instanceof Error ? error : { name: 'unknown' };
  const passing = $metadata?.httpStatusCode === undefined || $fault !== 'client' || passingNames.test(name);
  return { ok: false, passing, why: name };
};

const content = (Data: string) => ({ Data, Charset: 'UTF-8' });

const headersOf = ({ unsubscribe }: ChannelMessage) =>
  unsubscribe === undefined
    ? {}
    : {
        Headers: [
          { Name: 'List-Unsubscribe', Value: `<${unsubscribe}>` },
          { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
        ],
      };

/** E-mail by Amazon SES. */
export const createSesEmail = (
  { from, region }: SesSettings,
  client: SESv2Client = new SESv2Client({ ...given('region', region) }),
): ChannelPort => ({
  send: async (message) => {
    const { to, subject = '', text, html } = message;
    try {
      const { MessageId } = await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: {
            Simple: {
              Subject: content(subject),
              Body: { Text: content(text), ...(html === undefined ? {} : { Html: content(html) }) },
              ...headersOf(message),
            },
          },
        }),
      );
      return { ok: true, ...given('providerId', MessageId) };
    } catch (error) {
      return failureOf(error);
    }
  },
});

/** The number as SNS takes it, E.164; undefined where the country is not known. */
const e164 = (phone: string, country: string | undefined): string | undefined => {
  if (phone.startsWith('+')) return phone;
  return country === undefined ? undefined : `${country}${phone}`;
};

const attribute = (StringValue: string) => ({ DataType: 'String', StringValue });

/** Text messages by Amazon SNS. */
export const createSnsSms = (
  { senderId, region, country }: SnsSettings,
  client: SNSClient = new SNSClient({ ...given('region', region) }),
): ChannelPort => ({
  send: async ({ to, text }) => {
    const PhoneNumber = e164(to, country);
    if (PhoneNumber === undefined) return { ok: false, passing: false, why: 'number without a country' };
    try {
      const { MessageId } = await client.send(
        new PublishCommand({
          PhoneNumber,
          Message: text,
          MessageAttributes: {
            'AWS.SNS.SMS.SMSType': attribute('Transactional'),
            ...(senderId === undefined ? {} : { 'AWS.SNS.SMS.SenderID': attribute(senderId) }),
          },
        }),
      );
      return { ok: true, ...given('providerId', MessageId) };
    } catch (error) {
      return failureOf(error);
    }
  },
});
