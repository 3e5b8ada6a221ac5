import type { ReactNode } from 'react';
import styles from './Open.module.css';

interface BarRow {
  readonly key: string;
  readonly name: string;
  /** by which the bar is drawn */
  readonly value: number;
  /** what stands in the other columns */
  readonly cells: readonly ReactNode[];
}

interface BarsProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly BarRow[];
}

/** A chart that is a table: whoever does not see the bars reads the numbers, in the same place. */
export const Bars = ({ caption, columns, rows }: BarsProps) => {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <table className={styles.bars}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, value, cells }) => (
          <tr key={key}>
            <th scope="row">
              {name}
              <span aria-hidden="true" className={styles.bar} style={{ width: `${(value * 100) / most}%` }} />
            </th>
            {cells.map((cell, place) => (
              <td key={columns[place + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
