import type { Language } from '../tenant/types.ts';

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in HTML, in an attribute too: nothing that anybody wrote becomes markup. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

const footers: Readonly<Record<Language, { readonly unsubscribe: string; readonly why: string }>> = {
  'zh-CN': { unsubscribe: '退订', why: '您收到此邮件，是因为您关注了相关问题或区域。' },
  en: { unsubscribe: 'Unsubscribe', why: 'You get this because you follow a problem or an area.' },
};

export interface EmailParts {
  readonly text: string;
  readonly language: Language;
  /** made clickable wherever the text says it */
  readonly link?: string;
  readonly unsubscribe?: string;
}

const paragraphs = (text: string, link: string | undefined): string => {
  const escaped = escapeHtml(text);
  const shown = link === undefined ? undefined : escapeHtml(link);
  const linked =
    shown === undefined ? escaped : escaped.replaceAll(shown, () => `<a href="${shown}">${shown}</a>`);
  return linked
    .split(/\n+/)
    .map((line) => `<p>${line}</p>`)
    .join('\n');
};

/** The two bodies of an e-mail: plain text, and the same as HTML. */
export const emailBodies = (parts: EmailParts): { readonly text: string; readonly html: string } => {
  const { text, language, link, unsubscribe } = parts;
  const words = footers[language];
  const html = `<!doctype html>\n<html lang="${language}"><meta charset="utf-8"><body>\n${paragraphs(text, link)}`;
  if (unsubscribe === undefined) return { text, html: `${html}\n</body></html>` };
  const address = escapeHtml(unsubscribe);
  return {
    text: `${text}\n\n-- \n${words.why}\n${words.unsubscribe}: ${unsubscribe}`,
    html: `${html}\n<hr><p><small>${words.why} <a href="${address}">${words.unsubscribe}</a></small></p>\n</body></html>`,
  };
};
