import { given } from '../domain/given.ts';
import { bareAddress, channelOf } from '../domain/notifications/addresses.ts';
import { emailBodies } from '../domain/notifications/email.ts';
import { render, wordingOf } from '../domain/notifications/render.ts';
import type { TemplateValues, TenantTemplate } from '../domain/notifications/types.ts';
import type { Language } from '../domain/tenant/types.ts';
import type { ChannelMessage } from '../ports/channel.ts';

/** What is filled in only when a message is sent: it leads to what only its recipient may do. */
export interface OwnLinks {
  readonly link?: string;
  readonly unsubscribe?: { readonly page: string; readonly oneClick: string };
}

export interface Composition extends OwnLinks {
  readonly id: string;
  readonly address: string;
  readonly template: string;
  readonly language: Language;
  readonly values: TemplateValues;
}

const optOut: Readonly<Record<Language, string>> = { 'zh-CN': ' 退订：', en: ' Unsubscribe: ' };

/** The message as the channel is handed it; undefined if there is no such template. */
export const compose = (
  own: readonly TenantTemplate[],
  { id, address, template, language, values, link, unsubscribe }: Composition,
): ChannelMessage | undefined => {
  const channel = channelOf(address);
  const wording = wordingOf(own, template, channel, language);
  if (wording === undefined) return undefined;
  const ending = channel === 'sms' && unsubscribe !== undefined ? optOut[language] + unsubscribe.page : '';
  const { text, subject } = render(wording, channel, { ...values, ...given('link', link) }, ending);
  const to = bareAddress(address);
  if (channel !== 'email') return { id, to, text };
  const bodies = emailBodies({
    text,
    language,
    ...given('link', link),
    ...given('unsubscribe', unsubscribe?.page),
  });
  return { id, to, ...bodies, ...given('subject', subject), ...given('unsubscribe', unsubscribe?.oneClick) };
};
