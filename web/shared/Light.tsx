import { useTranslation } from 'react-i18next';
import styles from './Light.module.css';
import { useNow } from './useNow.ts';
import { useTimes } from './useTimes.ts';

export type LightColour = 'green' | 'amber' | 'red';

interface LightProps {
  readonly light: LightColour | undefined;
  /** what the colour means, where it is not that of a limit */
  readonly label?: string;
}

/** The lamp of a limit (计时灯): a shape of its own for each colour, so that it can be told without seeing colours. */
export const Light = ({ light, label }: LightProps) => {
  const { t } = useTranslation();
  const name = light ?? 'none';
  const words = label ?? t(`light.${name}`);
  return <span className={`${styles.light} ${styles[name]}`} role="img" aria-label={words} title={words} />;
};

interface CountdownProps {
  readonly light: LightColour | undefined;
  readonly dueAt: string | undefined;
}

/** The lamp and how much time is left or over. */
export const Countdown = ({ light, dueAt }: CountdownProps) => {
  const { t } = useTranslation();
  const now = useNow();
  const { span, dateTime } = useTimes();
  if (dueAt === undefined) return <span className={styles.quiet}>{t('light.none')}</span>;
  const due = Date.parse(dueAt);
  const words = t(due >= now ? 'time.left' : 'time.over', { time: span(now, due) });
  return (
    <span className={styles.countdown} title={dateTime(dueAt)}>
      <Light light={light} />
      <span className={light === 'red' ? styles.over : undefined}>{words}</span>
    </span>
  );
};
