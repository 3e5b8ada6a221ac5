import { ends } from './figures.ts';
import styles from './Insight.module.css';
import type { Forecast } from './useInsight.ts';

const [high, wide, gap] = [36, 9, 2];

interface WeeksChartProps extends Pick<Forecast, 'past' | 'next' | 'low' | 'on'> {
  readonly high: number;
  readonly label: string;
}

/** Bars of past weeks and, where there is a forecast, the next week with its band. */
export const WeeksChart = ({ past, next, low, high: most, on, label }: WeeksChartProps) => {
  const top = Math.max(1, ...past, on ? most : 0);
  const y = (cases: number) => high - (cases / top) * high;
  const x = (week: number) => week * (wide + gap);
  const last = x(past.length);
  const band = ends(low, most);
  const bars = past.map((cases, week) => ({ x: x(week), y: y(cases), height: high - y(cases) }));
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.chart}
      viewBox={`0 0 ${last + wide} ${high}`}
      width={last + wide}
      height={high}
    >
      {bars.map((bar) => (
        <rect key={bar.x} {...bar} width={wide} className={styles.week} />
      ))}
      {on && (
        <>
          <rect
            x={last}
            y={y(band.high)}
            width={wide}
            height={Math.max(1, y(band.low) - y(band.high))}
            className={styles.band}
          />
          <rect x={last} y={y(next) - 1} width={wide} height={2} className={styles.next} />
        </>
      )}
    </svg>
  );
};
