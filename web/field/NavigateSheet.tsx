import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Position } from '../../functions/domain/grid/types.ts';
import { Button } from '../touch/Button.tsx';
import { Icon } from '../touch/Icon.tsx';
import { Sheet } from '../touch/Sheet.tsx';
import styles from './NavigateSheet.module.css';
import { deviceOf, navigationLinks } from './navigation.ts';

interface NavigateProps {
  /** WGS-84 */
  readonly point: Position;
  readonly name: string;
}

/** Hands the way over to an app that knows ways. */
export const Navigate = ({ point, name }: NavigateProps) => {
  const { t } = useTranslation('field');
  const [open, setOpen] = useState(false);
  const device = deviceOf(navigator.userAgent, navigator.maxTouchPoints);
  return (
    <>
      <Button icon={<Icon name="navigate" size={20} />} onClick={() => setOpen(true)}>
        {t('navigate.open')}
      </Button>
      <Sheet open={open} title={t('navigate.title')} onClose={() => setOpen(false)}>
        <p className={styles.to}>{name}</p>
        {navigationLinks(point, name, device).map(({ app, url }) => (
          <a
            key={app}
            className={styles.app}
            href={url}
            target="_blank"
            rel="noreferrer"
            onClick={() => setOpen(false)}
          >
            {t(`navigate.${app}`)}
            <Icon name="chevron" size={18} />
          </a>
        ))}
      </Sheet>
    </>
  );
};
