import type { ReactNode } from 'react';
import styles from '../../casePage/Case.module.css';

/** Names and what they are; those without a value are left out. */
export const Facts = ({ items }: { readonly items: readonly (readonly [string, ReactNode])[] }) => (
  <dl className={styles.facts}>
    {items
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([name, value]) => [
        <dt key={`${name} name`}>{name}</dt>,
        <dd key={name} className={styles.wide}>
          {value}
        </dd>,
      ])}
  </dl>
);
