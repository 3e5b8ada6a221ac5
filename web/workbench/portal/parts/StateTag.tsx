import { Tag } from 'antd';
import type { ReactNode } from 'react';
import styles from '../Portal.module.css';

export type Tone = 'good' | 'waiting' | 'bad' | 'off';

/** A state in a word, in colours that can be read. */
export const StateTag = ({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) => (
  <Tag className={styles[tone] ?? ''}>{children}</Tag>
);
