import type { Language } from '../../domain/tenant/types.ts';

const byTag: Readonly<Record<string, Language>> = { zh: 'zh-CN', en: 'en' };

const preference = (entry: string): { readonly tag: string; readonly weight: number } => {
  const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
  return { tag: tag.split('-')[0] ?? '', weight: quality === undefined ? 1 : Number(quality) };
};

/** The language to answer in: the caller's first choice among ours (RFC 9110 §12.5.4), else the tenant's. */
export const languageFor = (acceptLanguage: string | undefined, fallback: Language): Language => {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map(preference)
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight);
  for (const { tag } of wanted) {
    const language = byTag[tag];
    if (language !== undefined) return language;
  }
  return fallback;
};
