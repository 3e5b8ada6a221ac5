import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { changeLanguage } from '../app/i18n.ts';
import { useTenant } from '../shared/reference.ts';
import styles from './Citizen.module.css';

const LanguageSwitch = () => {
  const { i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" className={styles.language} lang={other} onClick={() => changeLanguage(other)}>
      {i18n.t(`common:language.${other}`)}
    </button>
  );
};

/** What every page of the public stands in: whose it is, and in which language. */
export const Frame = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation('citizen');
  const { data: tenant } = useTenant();
  const place = tenant === undefined ? '' : `${tenant.city.name} ${tenant.district.name}`;
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        <Link to="/" className={styles.brand}>
          <strong>{t('brand')}</strong>
          <span>{place}</span>
        </Link>
        <LanguageSwitch />
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
};
