import { ConfigProvider, App as Messages } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStill } from '../../shared/useStill.ts';
import { stillTheme, workbenchTheme } from './theme.ts';

const locales = { 'zh-CN': chinese, en: english } as const;

/** The look and the language of the components, for a district's workbench and a city's. */
export const Styled = ({ children }: { readonly children: ReactNode }) => {
  const { i18n } = useTranslation();
  const still = useStill();
  return (
    <ConfigProvider
      button={{ autoInsertSpace: false }}
      theme={still ? stillTheme : workbenchTheme}
      locale={locales[i18n.language === 'en' ? 'en' : 'zh-CN']}
    >
      <Messages>{children}</Messages>
    </ConfigProvider>
  );
};
