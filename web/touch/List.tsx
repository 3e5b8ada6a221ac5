import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './Icon.tsx';
import styles from './List.module.css';

interface CardProps {
  readonly title?: string;
  readonly children: ReactNode;
}

/** A part of a page that belongs together. */
export const Card = ({ title, children }: CardProps) => (
  <section className={styles.card}>
    {title && <h2 className={styles.title}>{title}</h2>}
    {children}
  </section>
);

/** Things of one kind, below one another. */
export const List = ({ children, label }: { readonly children: ReactNode; readonly label?: string }) => (
  <ul className={styles.list} aria-label={label}>
    {children}
  </ul>
);

export const ListItem = ({ children }: { readonly children: ReactNode }) => (
  <li className={styles.item}>{children}</li>
);

interface ListLinkProps {
  readonly to: string;
  readonly children: ReactNode;
}

/** A thing of a list that opens when touched. */
export const ListLink = ({ to, children }: ListLinkProps) => (
  <li className={styles.item}>
    <Link className={styles.link} to={to}>
      <span className={styles.content}>{children}</span>
      <Icon name="chevron" size={18} />
    </Link>
  </li>
);

interface FactsProps {
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
}

/** Names and values. */
export const Facts = ({ facts }: FactsProps) => (
  <dl className={styles.facts}>
    {facts.map(([name, value]) => (
      <div key={name} className={styles.fact}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
