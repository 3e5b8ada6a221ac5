import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useFocusBack } from '../parts/useFocusBack.ts';
import { QueueMenu } from './QueueMenu.tsx';
import styles from './Shell.module.css';

const Open = ({ close }: { readonly close: () => void }) => {
  useFocusBack();
  const { t } = useTranslation('workbench');
  return (
    <Drawer open placement="left" size={280} title={t('shell.menu')} onClose={close}>
      <QueueMenu />
    </Drawer>
  );
};

/** The queues on a screen that has no room beside the page for them. Wherever one of them leads, it is out of the way. */
export const NarrowMenu = () => {
  const { t } = useTranslation('workbench');
  const { key } = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  return (
    <>
      <Button
        type="text"
        className={`${styles.who} ${styles.menu}`}
        icon={<MenuOutlined />}
        aria-label={t('shell.menu')}
        onClick={() => setOpenAt(key)}
      />
      {openAt === key && <Open close={() => setOpenAt(undefined)} />}
    </>
  );
};
