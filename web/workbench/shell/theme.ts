import type { ThemeConfig } from 'antd';

/** Ant Design in the colours and type of `app/tokens.css`. */
export const workbenchTheme: ThemeConfig = {
  token: {
    colorPrimary: '#0f5ea8',
    colorInfo: '#0f5ea8',
    colorSuccess: '#1a7f4b',
    colorWarning: '#b26b00',
    colorError: '#c02b2b',
    // Of itself the library pales what is under the pointer until it can hardly be read.
    colorErrorHover: '#a52222',
    colorLinkHover: '#0a467f',
    colorText: '#17212e',
    colorTextSecondary: '#4b5663',
    colorTextDescription: '#55606e',
    colorTextPlaceholder: '#6a7583',
    colorBgLayout: '#f3f5f8',
    colorBorder: '#c4ccd6',
    colorBorderSecondary: '#dfe4ea',
    borderRadius: 6,
    fontFamily: 'var(--font)',
    fontSize: 14,
    controlHeight: 36,
  },
  components: {
    Layout: { headerBg: '#0b3a68', headerHeight: 56, siderBg: '#ffffff' },
    Menu: { itemHeight: 40, itemBorderRadius: 6 },
    Table: { headerBg: '#f3f5f8', cellPaddingBlockSM: 9 },
  },
};

/** The same without movement: the style sheet leaves no transition, of which the library would await the end. */
export const stillTheme: ThemeConfig = {
  ...workbenchTheme,
  token: { ...workbenchTheme.token, motion: false },
};
