import { DownOutlined, GlobalOutlined, PlusOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, Layout } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { changeLanguage } from '../../app/i18n.ts';
import { useSession } from '../../app/session.tsx';
import { useTenant } from '../../shared/reference.ts';
import { NarrowMenu } from './NarrowMenu.tsx';
import styles from './Shell.module.css';

const SearchField = () => {
  const { t } = useTranslation('workbench');
  const navigate = useNavigate();
  const [asked] = useSearchParams();
  const search = (text: string) => {
    const q = text.trim();
    if (q !== '') navigate(`/work/search?${new URLSearchParams({ q })}`);
  };
  return (
    <Input.Search
      key={asked.get('q')}
      className={styles.search ?? ''}
      defaultValue={asked.get('q') ?? ''}
      placeholder={t('search.placeholder')}
      aria-label={t('search.label')}
      onSearch={search}
      allowClear
    />
  );
};

export const LanguageSwitch = () => {
  const { i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button
      type="text"
      className={styles.who ?? ''}
      icon={<GlobalOutlined />}
      lang={other}
      onClick={() => changeLanguage(other)}
    >
      {i18n.t(`language.${other}`)}
    </Button>
  );
};

export const Who = () => {
  const { t } = useTranslation();
  const { me, signOut } = useSession();
  const posts = me?.roles.map((role) => t(`role.${role}`)).join(t('listSeparator'));
  const items = [
    { key: 'posts', label: posts, disabled: true },
    { key: 'out', label: t('session.signOut'), onClick: () => void signOut() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" className={styles.who ?? ''} icon={<UserOutlined />}>
        <span className={styles.name}>{me?.name}</span> <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
};

/** Posts whose work begins with what somebody tells them. */
const takesReports = (roles: readonly string[] | undefined) => roles?.includes('acceptor') ?? false;

export const TopBar = () => {
  const { t } = useTranslation(['workbench', 'common']);
  const { me } = useSession();
  const { data: tenant } = useTenant();
  const navigate = useNavigate();
  return (
    <Layout.Header className={styles.top ?? ''}>
      <a href="#content" className={styles.skip}>
        {t('shell.skip')}
      </a>
      <NarrowMenu />
      <Link to="/work" className={styles.brand}>
        {t('common:product')}
        <span className={styles.district}>{tenant?.district.name}</span>
      </Link>
      <SearchField />
      {takesReports(me?.roles) && (
        <Button
          type="primary"
          className={styles.act ?? ''}
          icon={<PlusOutlined />}
          onClick={() => navigate('/work/new')}
        >
          {t('intake.new')}
        </Button>
      )}
      <LanguageSwitch />
      <Who />
    </Layout.Header>
  );
};
