import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { basePath } from '../app/base.ts';
import { siblingsOf } from './figures.ts';
import styles from './Header.module.css';

const keysIn = (health: unknown): readonly string[] => {
  const tenants: unknown =
    typeof health === 'object' && health !== null ? Reflect.get(health, 'tenants') : undefined;
  return Array.isArray(tenants) ? tenants.filter((key) => typeof key === 'string') : [];
};

interface District {
  readonly key: string;
  readonly name: string;
}

const nameOf = async (key: string, language: string): Promise<District> => {
  const answer = await fetch(`/${key}/v1/tenant`, { headers: { 'Accept-Language': language } });
  const tenant: unknown = answer.ok ? await answer.json() : undefined;
  const district: unknown =
    typeof tenant === 'object' && tenant !== null ? Reflect.get(tenant, 'district') : undefined;
  const name: unknown =
    typeof district === 'object' && district !== null ? Reflect.get(district, 'name') : undefined;
  return { key, name: typeof name === 'string' ? name : key };
};

/** The districts of this city that the same server runs; none where each has a server of its own. */
const askDistricts = async (language: string): Promise<readonly District[]> => {
  const answer = await fetch('/health');
  if (!answer.ok) return [];
  const siblings = siblingsOf(keysIn(await answer.json()), basePath);
  return siblings.length < 2 ? [] : Promise.all(siblings.map((key) => nameOf(key, language)));
};

/** Leads to the walls of the other districts of the city, where one server runs several. Each has its own sign-in. */
export const DistrictSwitch = () => {
  const { t, i18n } = useTranslation('wall');
  const { data: districts = [] } = useQuery({
    queryKey: ['districts', i18n.language],
    queryFn: () => askDistricts(i18n.language),
    // A district with a domain of its own is alone at its origin.
    enabled: basePath !== '/',
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (districts.length === 0) return null;
  return (
    <select
      className={styles.control}
      aria-label={t('districts')}
      value={basePath.replace(/^\/|\/$/g, '')}
      onChange={({ target }) => location.assign(`/${target.value}/wall`)}
    >
      {districts.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
};
