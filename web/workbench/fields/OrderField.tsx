import { Radio } from 'antd';
import { useEffect } from 'react';
import { useTimes } from '../../shared/useTimes.ts';
import styles from '../actions/Actions.module.css';
import type { FieldProps } from './ActionField.tsx';

/** Which supervision order is answered; where there is one, that one. */
export const OrderField = ({ id, value, onChange, subject }: FieldProps) => {
  const { dateTime } = useTimes();
  const open = subject.supervisionOrders.filter(({ answer }) => answer === undefined);
  const first = open[0]?.id;
  useEffect(() => {
    if (value === undefined && first !== undefined) onChange?.(first);
  }, [value, first, onChange]);
  return (
    <Radio.Group
      {...(id === undefined ? {} : { id })}
      className={styles.options ?? ''}
      value={value}
      onChange={(event) => onChange?.(event.target.value)}
    >
      {open.map((order) => (
        <Radio key={order.id} value={order.id}>
          <span className={styles.option}>
            {order.text}
            <small>{dateTime(order.at)}</small>
          </span>
        </Radio>
      ))}
    </Radio.Group>
  );
};
