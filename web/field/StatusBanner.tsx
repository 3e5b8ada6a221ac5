import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOffline, useSyncView } from '../offline/OfflineProvider.tsx';
import { Icon, type IconName } from '../touch/Icon.tsx';
import { Spinner } from '../touch/Spinner.tsx';
import { usePerson } from './person.tsx';
import styles from './StatusBanner.module.css';
import { useQueued } from './useQueued.ts';

type Standing = 'choices' | 'signIn' | 'offline' | 'unreachable' | 'sending' | 'undurable' | 'calm';

/** The one thing worth a line above every page. */
const useStanding = (): Standing => {
  const { connection, running } = useSyncView();
  const { durable } = useOffline();
  const { session } = usePerson();
  const { pending, choices } = useQueued();
  const ways: readonly (readonly [boolean, Standing])[] = [
    [connection === 'offline', 'offline'],
    [choices.length > 0, 'choices'],
    [session.status !== 'in' && pending.length > 0, 'signIn'],
    [connection === 'unreachable', 'unreachable'],
    [running && pending.length > 0, 'sending'],
    [!durable, 'undurable'],
  ];
  return ways.find(([applies]) => applies)?.[1] ?? 'calm';
};

const icons: Partial<Readonly<Record<Standing, IconName>>> = {
  offline: 'cloudOff',
  unreachable: 'cloudOff',
  choices: 'warning',
  signIn: 'person',
  undurable: 'warning',
};

const Action = ({ standing }: { readonly standing: Standing }) => {
  const { t } = useTranslation('field');
  const { session } = usePerson();
  const { sync } = useOffline();
  if (standing === 'choices')
    return (
      <Link className={styles.action} to="/field/queue">
        {t('banner.look')}
      </Link>
    );
  if (standing === 'signIn')
    return (
      <button type="button" className={styles.action} onClick={() => session.signIn()}>
        {t('banner.signIn')}
      </button>
    );
  if (standing !== 'unreachable') return null;
  return (
    <button type="button" className={styles.action} onClick={() => sync.sendNow()}>
      {t('banner.tryNow')}
    </button>
  );
};

/** Whether the network is there and what waits for it, on one line, only when there is something to say. */
export const StatusBanner = () => {
  const { t } = useTranslation('field');
  const standing = useStanding();
  const { pending, choices } = useQueued();
  const icon = icons[standing];
  const count = standing === 'choices' ? choices.length : pending.length;
  return (
    <div aria-live="polite">
      {standing !== 'calm' && (
        <div className={`${styles.banner} ${styles[standing]}`}>
          {icon === undefined ? <Spinner /> : <Icon name={icon} size={20} />}
          <span className={styles.words}>
            {t(`banner.${standing}`, { count })}
            {(standing === 'offline' || standing === 'unreachable') && pending.length > 0 && (
              <> {t('banner.waiting', { count: pending.length })}</>
            )}
          </span>
          <Action standing={standing} />
        </div>
      )}
    </div>
  );
};
