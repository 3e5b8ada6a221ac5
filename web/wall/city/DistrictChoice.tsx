import { useTranslation } from 'react-i18next';
import type { City } from '../../shared/reference.ts';
import styles from '../Header.module.css';

interface DistrictChoiceProps {
  readonly districts: City['districts'];
  readonly chosen: string | undefined;
  readonly choose: (tenant: string | undefined) => void;
}

/** Whose figures are shown: the whole city's, or one district's. */
export const DistrictChoice = ({ districts, chosen, choose }: DistrictChoiceProps) => {
  const { t } = useTranslation('wall');
  return (
    <select
      className={styles.control}
      aria-label={t('districts')}
      value={chosen ?? ''}
      onChange={({ target }) => choose(target.value === '' ? undefined : target.value)}
    >
      <option value="">{t('city.whole')}</option>
      {districts.map(({ tenant, name }) => (
        <option key={tenant} value={tenant}>
          {name}
        </option>
      ))}
    </select>
  );
};
