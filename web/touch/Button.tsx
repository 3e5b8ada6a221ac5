import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './Button.module.css';
import { Spinner } from './Spinner.tsx';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** one `primary` to a screen: the thing to do there */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** as wide as what it stands in */
  readonly block?: boolean;
  /** under way: shown, said, and not to be pressed again */
  readonly busy?: boolean;
  readonly icon?: ReactNode;
}

const classesOf = (variant: string, block: boolean): string =>
  [styles.button, styles[variant], block ? styles.block : ''].filter(Boolean).join(' ');

export const Button = ({
  variant = 'secondary',
  block = false,
  busy = false,
  icon,
  children,
  disabled,
  type = 'button',
  className = '',
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type={type}
    className={`${classesOf(variant, block)} ${className}`}
    disabled={disabled || busy}
    aria-busy={busy}
  >
    {busy ? <Spinner /> : icon}
    <span>{children}</span>
  </button>
);
