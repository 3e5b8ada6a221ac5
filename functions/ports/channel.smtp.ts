import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { SmtpSettings } from './channel.settings.ts';
import type { ChannelMessage, ChannelPort, Handed } from './channel.ts';
import { codeOf } from './systemError.ts';

const domainOf = (from: string): string => /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';

/** The same for every attempt at the same line, so that mail programs show a repeat once. */
const messageId = (id: string, from: string): string =>
  `<${createHash('sha256').update(id).digest('hex').slice(0, 40)}@${domainOf(from)}>`;

/** What mail programs show as their own button (RFC 8058), and what keeps other robots from answering (RFC 3834). */
const headersOf = ({ unsubscribe }: ChannelMessage): Record<string, string> => ({
  'Auto-Submitted': 'auto-generated',
  ...(unsubscribe === undefined
    ? {}
    : { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
});

const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
    ? error.responseCode
    : undefined;

/** 5xx is meant for good (RFC 5321 §4.2.1), but not where only our sign-in was refused; all else may pass. */
const failureOf = (error: unknown): Handed => {
  const [status, code] = [statusOf(error), codeOf(error)];
  const forGood = code !== 'EAUTH' && status !== undefined && status >= 500;
  return {
    ok: false,
    passing: !forGood,
    why: status === undefined ? String(code ?? 'unknown') : `smtp ${status}`,
  };
};

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])$/;

/** E-mail by a server of the operator's. Connections are not kept: there are few messages, and functions end. */
export const createSmtpEmail = ({ url, from }: SmtpSettings, timeoutMs = 15_000): ChannelPort => {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    // What is not encrypted from the start must be before anything is said, but for a server on this very machine.
    requireTLS: !loopback.test(new URL(url).hostname),
  });
  return {
    send: async (message) => {
      const { id, to, subject = '', text, html } = message;
      try {
        await transport.sendMail({
          from,
          // As an object: a text would be taken apart at commas, into several addresses.
          to: { name: '', address: to },
          subject,
          text,
          ...(html === undefined ? {} : { html }),
          messageId: messageId(id, from),
          headers: headersOf(message),
        });
        return { ok: true, providerId: messageId(id, from) };
      } catch (error) {
        return failureOf(error);
      }
    },
  };
};
