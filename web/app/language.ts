/** The languages of the pages. What a tenant's data says is in the tenant's own. */
export const languages = ['zh-CN', 'en'] as const;

export type PageLanguage = (typeof languages)[number];

const kept = 'chengyun.language';

const known = (wanted: string | null): PageLanguage | undefined =>
  languages.find((language) => language === wanted);

/** The language that the reader chose before, else Chinese for readers of Chinese and English for all others. */
export const firstLanguage = (): PageLanguage =>
  known(localStorage.getItem(kept)) ??
  (navigator.languages.some((wanted) => wanted.toLowerCase().startsWith('zh')) ? 'zh-CN' : 'en');

export const keepLanguage = (language: PageLanguage): void => localStorage.setItem(kept, language);
