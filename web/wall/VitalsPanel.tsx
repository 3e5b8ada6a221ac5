import { useTranslation } from 'react-i18next';
import { Light } from '../shared/Light.tsx';
import { useNow } from '../shared/useNow.ts';
import { useTimes } from '../shared/useTimes.ts';
import { lampOf, lightNow, type VitalLight, type VitalSign } from '../shared/vitals.ts';
import { Panel } from './Panel.tsx';
import { useFigure } from './useFigure.ts';
import styles from './Wall.module.css';

/** How many signs the wall has room for at the type it must have. */
const rows = 4;

/** An example that nobody has fed yet takes no room from what is real. */
export const onWall = (signs: readonly VitalSign[]): readonly VitalSign[] =>
  signs.filter(({ example, latest }) => !(example && latest === undefined));

const worst: readonly VitalLight[] = ['red', 'amber', 'grey', 'green'];

const byLight = (signs: readonly VitalSign[], now: number): readonly VitalSign[] =>
  signs.toSorted((left, right) => worst.indexOf(lightNow(left, now)) - worst.indexOf(lightNow(right, now)));

/** Since when nothing came, by the clock where it was today. */
const Late = ({ latest }: { readonly latest: VitalSign['latest'] | undefined }) => {
  const { t } = useTranslation('wall');
  const { date, time, dateTime } = useTimes();
  const now = useNow();
  if (latest === undefined) return <span className={styles.signLate}>{t('vitals.never')}</span>;
  const since = date(latest.at) === date(now) ? time(latest.at) : dateTime(latest.at);
  return <span className={styles.signLate}>{t('vitals.since', { time: since })}</span>;
};

interface SignProps {
  readonly sign: VitalSign;
  /** whether to say so of an example, because others are none */
  readonly tagged: boolean;
}

const Sign = ({ sign, tagged }: SignProps) => {
  const { t } = useTranslation('wall');
  const { figure } = useFigure();
  const now = useNow();
  const light = lightNow(sign, now);
  const { name, latest, measure, example } = sign;
  return (
    <li className={styles.sign}>
      <span className={styles.shape}>
        <Light light={lampOf(light)} label={t(`vitals.light.${light}`)} />
      </span>
      <span className={styles.signName}>
        {name}
        {example && tagged && <span className={styles.since}> {t('vitals.example')}</span>}
      </span>
      {light === 'grey' || latest === undefined ? (
        <Late latest={latest} />
      ) : (
        <span className={`${styles.signValue} ${styles[light]}`}>
          {figure(latest.value)}
          <small>{measure}</small>
        </span>
      )}
    </li>
  );
};

/** How the district is running: the signs that need looking at first. */
export const VitalsPanel = ({ signs }: { readonly signs: readonly VitalSign[] }) => {
  const { t } = useTranslation('wall');
  const { figure } = useFigure();
  const now = useNow();
  const onlyExamples = signs.every(({ example }) => example);
  const total = t(onlyExamples ? 'vitals.examples' : 'vitals.total', { figure: figure(signs.length) });
  return (
    <Panel area="vitals" title={t('vitals.title')} aside={<span className={styles.aside}>{total}</span>}>
      <ul className={styles.signs}>
        {byLight(signs, now)
          .slice(0, rows)
          .map((sign) => (
            <Sign key={sign.code} sign={sign} tagged={!onlyExamples} />
          ))}
      </ul>
    </Panel>
  );
};
