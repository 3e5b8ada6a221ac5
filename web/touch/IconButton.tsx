import type { ButtonHTMLAttributes } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './IconButton.module.css';

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly icon: IconName;
  /** what it does, for those who do not see the icon */
  readonly label: string;
}

export const IconButton = ({ icon, label, type = 'button', className = '', ...rest }: IconButtonProps) => (
  <button {...rest} type={type} className={`${styles.button} ${className}`} aria-label={label} title={label}>
    <Icon name={icon} />
  </button>
);
