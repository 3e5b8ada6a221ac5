import type { DispatchBasis } from '../../domain/dispatch/types.ts';
import type { Language, Tenant } from '../../domain/tenant/types.ts';

type Wording = Readonly<Record<DispatchBasis['basis'], string>>;

const wordings: Readonly<Record<Language, Wording>> = {
  'zh-CN': {
    owner: '按权属：负责{category}',
    territory: '按属地：负责{area}',
    componentOwner: '部件 {component} 的权属单位',
    fallback: '没有匹配的责任规则，属地兜底',
    dispatcherChoice: '派遣员指定',
  },
  en: {
    owner: 'by competence: answers for {category}',
    territory: 'by territory: answers for {area}',
    componentOwner: 'owns component {component}',
    fallback: 'no rule of responsibility matches; answers where nobody else does',
    dispatcherChoice: 'chosen by the dispatcher',
  },
};

const everything: Readonly<Record<Language, Readonly<Record<'category' | 'area', string>>>> = {
  'zh-CN': { category: '所有类别', area: '全区' },
  en: { category: 'every category', area: 'the whole district' },
};

const major = 'major:';

const categoryName = (code: string | undefined, { catalogue }: Tenant): string | undefined => {
  if (code === undefined) return undefined;
  if (!code.startsWith(major)) return catalogue.subcategories.get(code)?.name ?? code;
  const wanted = code.slice(major.length);
  return (
    [...catalogue.subcategories.values()].find((entry) => entry.major.code === wanted)?.major.name ?? wanted
  );
};

/** Why a unit is suggested, in words. */
export const whySuggested = (basis: DispatchBasis, tenant: Tenant, language: Language): string => {
  const area = basis.area === undefined ? undefined : (tenant.areas.get(basis.area)?.name ?? basis.area);
  return wordings[language][basis.basis]
    .replace('{category}', () => categoryName(basis.category, tenant) ?? everything[language].category)
    .replace('{area}', () => area ?? everything[language].area)
    .replace('{component}', () => basis.component ?? '');
};
