import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailBodies, escapeHtml } from './email.ts';
import { fill, longestSms, placeholdersIn, render, smsSegments, wordingOf } from './render.ts';
import { templateNames } from './texts.ts';
import { channels, type TemplateValues, templateVariables } from './types.ts';

const values = { number: 'N1', place: 'Lake Road', reason: 'Not ours', link: 'https://a.test/x' };
const languages = ['zh-CN', 'en'] as const;

const anyValues = fc.record(
  Object.fromEntries(
    templateVariables.map((name) => [name, fc.string({ unit: 'grapheme', maxLength: 700 })]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<TemplateValues>;

const rendered = (
  template: string,
  channel: (typeof channels)[number],
  given: TemplateValues,
  language: 'zh-CN' | 'en',
) => {
  const wording = wordingOf([], template, channel, language);
  if (wording === undefined) throw new Error(`${template} is missing`);
  return render(wording, channel, given);
};

describe.each(languages)('texts in %s', (language) => {
  it.each(templateNames)(
    '%s leaves no placeholder behind, by any channel and whatever values there are',
    (template) => {
      fc.assert(
        fc.property(fc.constantFrom(...channels), anyValues, (channel, given) => {
          const plain = Object.fromEntries(Object.keys(given).map((name) => [name, 'x']));
          const { text, subject = '' } = rendered(template, channel, plain, language);
          expect(text + subject).not.toMatch(/[{}]/);
          expect(text).not.toMatch(/^\s|\s$/);
        }),
        { numRuns: 20 },
      );
    },
  );

  it('leave no gap where a value is missing, and put nothing into values', () => {
    expect(rendered('rework', 'inbox', { number: 'N1' }, language).text).not.toMatch(/\s$/);
    const { text } = rendered('rework', 'inbox', { ...values, reason: '$& {number}' }, language);
    expect(text).toContain('$& {number}');
  });
});

it('a text message is never longer than it may be, and never loses its link', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...templateNames),
      fc.constantFrom(...languages),
      anyValues,
      (template, language, given) => {
        const { text } = rendered(
          template,
          'sms',
          { ...given, number: 'N1', stage: 'x', link: values.link },
          language,
        );
        expect([...text].length).toBeLessThanOrEqual(longestSms);
        if (placeholdersIn(wordingOf([], template, 'sms', language)?.text ?? '').includes('link'))
          expect(text).toContain(values.link);
      },
    ),
  );
});

it('the tenant’s words for a channel come before its words for all, and those before ours', () => {
  const common = { template: 'closed', language: 'en' } as const;
  const own = [
    { ...common, text: 'for all' },
    { ...common, channel: 'sms', text: 'for phones' },
    { ...common, channel: 'email', subject: 'Done', text: 'for mail' },
  ] as const;
  expect(wordingOf(own, 'closed', 'sms', 'en')?.text).toBe('for phones');
  expect(wordingOf(own, 'closed', 'inbox', 'en')?.text).toBe('for all');
  expect(wordingOf(own, 'closed', 'email', 'en')).toEqual({ text: 'for mail', subject: 'Done' });
  expect(wordingOf(own, 'closed', 'sms', 'zh-CN')?.text).toContain('{number}');
  expect(wordingOf(own, 'noSuch', 'sms', 'en')).toBeUndefined();
});

it.each([
  ['', 0],
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  ['a'.repeat(307), 3],
  ['€'.repeat(80), 1],
  ['€'.repeat(81), 2],
  ['字'.repeat(70), 1],
  ['字'.repeat(71), 2],
  ['字'.repeat(135), 3],
])('%# counts as many text messages as are paid', (text, segments) => {
  expect(smsSegments(text)).toBe(segments);
});

describe('an e-mail', () => {
  it('has a subject of one line, so that no value adds a header', () => {
    const wording = { text: 'x', subject: 'About {reason}' };
    const { subject } = render(wording, 'email', { reason: 'a\r\nBcc: all@example.test' });
    expect(subject).toBe('About a Bcc: all@example.test');
  });

  it('shows whatever anybody wrote as text, never as markup (a bug of peers)', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (wrote, language) => {
        const text = fill('{reason} <script>alert(1)</script>', {
          reason: `${wrote}<img src=x onerror="${language}">`,
        });
        const { html } = emailBodies({ text, language: 'en', link: 'https://a.test/?a=1&b="><b>' });
        const body = html.slice(html.indexOf('<body>'));
        expect(body.replace(/<\/?(?:p|body|html)>/g, '')).not.toMatch(/<[a-z]/i);
        expect(escapeHtml(wrote)).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('leads where it says, and says how to end it, in both bodies', () => {
    const link = 'https://a.test/track/x?a=1&b=2';
    const unsubscribe = 'https://a.test/unsubscribe/t';
    const { text, html } = emailBodies({ text: `News: ${link}`, language: 'en', link, unsubscribe });
    expect(html).toContain('<a href="https://a.test/track/x?a=1&amp;b=2">');
    expect(html).toContain(`<a href="${unsubscribe}">Unsubscribe</a>`);
    expect(text).toContain(unsubscribe);
  });
});
