import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Words = { readonly [key: string]: string | Words };

const languages = ['zh-CN', 'en'] as const;
const here = join(import.meta.dirname, '..', '..', 'web', 'words');
const namespaces = readdirSync(join(here, 'zh-CN'));

const read = (language: string, namespace: string): Words =>
  JSON.parse(readFileSync(join(here, language, namespace), 'utf8'));

/** Every text by its path: `session.signIn`. */
const flat = (words: Words, above = ''): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${above}${key}`, value] as const] : flat(value, `${above}${key}.`),
  );

const placeholders = (text: string): readonly string[] => (text.match(/{{\w+}}/g) ?? []).sort();

describe.each(namespaces)('the words of %s', (namespace) => {
  const [chinese, english] = languages.map((language) => new Map(flat(read(language, namespace))));

  it('are there in both languages', () => {
    expect([...(english?.keys() ?? [])].sort()).toEqual([...(chinese?.keys() ?? [])].sort());
  });

  it('say something, and take the same values', () => {
    for (const [key, text] of chinese ?? []) {
      const other = english?.get(key) ?? '';
      expect(text.trim(), key).not.toBe('');
      expect(other.trim(), key).not.toBe('');
      expect(placeholders(other), key).toEqual(placeholders(text));
    }
  });
});

it('has the same files for every language', () => {
  expect(readdirSync(join(here, 'en'))).toEqual(namespaces);
});
