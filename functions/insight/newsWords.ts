import { fill } from '../alarms/words.ts';
import type { News } from '../domain/insight/news.ts';
import type { TemplateValues } from '../domain/notifications/types.ts';
import type { Language, Tenant } from '../domain/tenant/types.ts';

type NamingTenant = Pick<Tenant, 'areas' | 'catalogue'>;

interface NewsWords extends Readonly<Record<News['kind'], string>> {
  readonly anyCategory: string;
  readonly noPlace: string;
  readonly betweenPlaces: string;
  readonly between: string;
  readonly more: string;
}

const words: Readonly<Record<Language, NewsWords>> = {
  'zh-CN': {
    unusual: '{place}“{category}”近七天上报 {cases} 件（预计 {expected} 件）',
    hotSpot: '{place}“{category}”聚集，{days} 天 {cases} 件（预计 {expected} 件）',
    recurrence: '{place}“{category}”同一处已出现 {cases} 次',
    anyCategory: '各类问题',
    noPlace: '区内',
    betweenPlaces: '、',
    between: '；',
    more: '；另有 {count} 项',
  },
  en: {
    unusual: '{category} in {place}: {cases} cases in seven days ({expected} expected)',
    hotSpot: '{category} close together in {place}: {cases} cases in {days} days ({expected} expected)',
    recurrence: '{category} in {place}: {cases} times at the same spot',
    anyCategory: 'any category',
    noPlace: 'the district',
    betweenPlaces: ', ',
    between: '; ',
    more: '; and {count} more',
  },
};

/** Named in one message; its recipient's page shows more. */
const most = 10;

const namesOf = ({ areas, catalogue }: NamingTenant, { places }: News, language: Language) => {
  const { anyCategory, noPlace, betweenPlaces } = words[language];
  const codes = new Set(places.map(({ community, street }) => community ?? street));
  const place = [...codes].flatMap((code) => (code === undefined ? [] : (areas.get(code)?.name ?? code)));
  const code = places[0]?.subcategory;
  return {
    place: place.join(betweenPlaces) || noPlace,
    category: code === undefined ? anyCategory : (catalogue.subcategories.get(code)?.name ?? code),
  };
};

/**
 * What a message about so much news says, the first ten of it in `reason`. The other values are of the first alone, for
 * tenants whose own text names one thing.
 */
export const newsValues = (
  tenant: NamingTenant,
  news: readonly News[],
  language: Language,
): TemplateValues => {
  const own = words[language];
  const valuesOf = (each: News) => ({
    ...namesOf(tenant, each, language),
    cases: String(each.cases),
    expected: each.expected?.toFixed(1) ?? '',
    days: String(each.days ?? ''),
  });
  const said = news.slice(0, most).map((each) => fill(own[each.kind], valuesOf(each)));
  const more = news.length > most ? fill(own.more, { count: String(news.length - most) }) : '';
  const [first] = news.map(valuesOf);
  const { days: _, ...values } = first ?? { days: '' };
  return { ...values, reason: said.join(own.between) + more };
};
