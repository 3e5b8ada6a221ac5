import { useTranslation } from 'react-i18next';
import { Light } from '../shared/Light.tsx';
import { percentOf } from './figures.ts';
import { Panel } from './Panel.tsx';
import { useFigure } from './useFigure.ts';
import type { Today } from './useToday.ts';
import styles from './Wall.module.css';

const colours = ['green', 'amber', 'red'] as const;

type Colour = (typeof colours)[number];

const Lamp = ({ colour, value }: { readonly colour: Colour; readonly value: number }) => {
  const { t } = useTranslation('wall');
  const { figure } = useFigure();
  return (
    <div className={`${styles.lamp} ${styles[colour]}`}>
      <dt>
        <span className={styles.shape} aria-hidden="true">
          <Light light={colour} />
        </span>
        {t(`lights.${colour}`)}
      </dt>
      <dd className={styles.figure}>{figure(value)}</dd>
    </div>
  );
};

/** The lamps of all that is open, in numbers, words and shapes. */
export const LightsPanel = ({ today }: { readonly today: Pick<Today, 'lights' | 'open'> }) => {
  const { t } = useTranslation('wall');
  const { figure } = useFigure();
  const { lights, open } = today;
  const all = lights.green + lights.amber + lights.red;
  return (
    <Panel
      area="lights"
      title={t('lights.title')}
      aside={<span className={styles.aside}>{t('lights.open', { count: open, figure: figure(open) })}</span>}
    >
      <dl className={styles.lamps}>
        {colours.map((colour) => (
          <Lamp key={colour} colour={colour} value={lights[colour]} />
        ))}
      </dl>
      <div className={styles.share} aria-hidden="true">
        {colours.map((colour) => (
          <span
            key={colour}
            className={styles[`${colour}Bar`]}
            style={{ width: `${percentOf(lights[colour], all)}%` }}
          />
        ))}
      </div>
    </Panel>
  );
};
