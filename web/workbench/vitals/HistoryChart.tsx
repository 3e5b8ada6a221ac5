import { useTranslation } from 'react-i18next';
import { useTimes } from '../../shared/useTimes.ts';
import { useFigure } from './figures.ts';
import { box, pictureOf } from './picture.ts';
import type { History } from './useHistory.ts';
import styles from './Vitals.module.css';

/** A line of no length has round ends: a dot that keeps its form however wide the picture is drawn. */
const dot = (x: number, y: number): string => `M${x.toFixed(1)} ${y.toFixed(1)}h0.01`;

/** The readings of a period as a line, with the thresholds across; what is doubtful as squares beside it. */
export const HistoryChart = ({ history }: { readonly history: History }) => {
  const { t } = useTranslation('vitals');
  const { dateTime } = useTimes();
  const { name, measure, from, until, readings } = history;
  const figure = useFigure();
  const { low, high, range, lines, doubtful, thresholds } = pictureOf(history);
  const between = { from: dateTime(from), until: dateTime(until) };
  const said = { name, ...between, count: readings.length };
  const label =
    range === undefined
      ? t('chartDoubtful', said)
      : t('chart', { ...said, low: figure(range.lowest), high: figure(range.highest) });
  return (
    <div className={styles.plot}>
      <div className={styles.scale} aria-hidden="true">
        <span>{figure(high, measure)}</span>
        <span>{figure(low, measure)}</span>
      </div>
      <svg
        role="img"
        aria-label={label}
        className={styles.chart}
        viewBox={`0 -6 ${box.width} ${box.height + 12}`}
        preserveAspectRatio="none"
      >
        {thresholds.map(({ id, level, y }) => (
          <line key={id} x1={0} x2={box.width} y1={y} y2={y} className={styles[level]} />
        ))}
        {lines.map((points) =>
          points.includes(' ') ? (
            <polyline key={points} points={points} className={styles.line} />
          ) : (
            <path key={points} d={`M${points}h0.01`} className={styles.dot} />
          ),
        )}
        {doubtful.map(({ x, y }) => (
          <path key={`${x} ${y}`} d={dot(x, y)} className={styles.doubtful} />
        ))}
      </svg>
      <div className={styles.span} aria-hidden="true">
        <span>{between.from}</span>
        <span>{between.until}</span>
      </div>
    </div>
  );
};
