import { useTranslation } from 'react-i18next';
import { useTimes } from '../../shared/useTimes.ts';
import { Card } from '../parts/Card.tsx';
import styles from './Case.module.css';
import { folderOf } from './folderOf.ts';
import type { CaseView } from './useCase.ts';

type Order = CaseView['supervisionOrders'][number];
type HandOver = NonNullable<CaseView['handOvers']>[number];

const Pressed = ({ order: { city = '', at, text, answer } }: { readonly order: Order }) => {
  const { t } = useTranslation('workbench');
  const { dateTime } = useTimes();
  return (
    <li>
      <strong>{t('city.pressed')}</strong> {text}
      <div className={styles.quiet}>{t('city.by', { by: city, at: dateTime(at) })}</div>
      <div>{answer === undefined ? t('city.unanswered') : t('city.answered', { text: answer.text })}</div>
    </li>
  );
};

const Moved = ({ move: { from, to, by, at, reason, back } }: { readonly move: HandOver }) => {
  const { t } = useTranslation('workbench');
  const { dateTime } = useTimes();
  const way = { from: folderOf(from), to: folderOf(to) };
  return (
    <li>
      <strong>{t('city.moved', way)}</strong> {reason}
      <div className={styles.quiet}>{t('city.by', { by, at: dateTime(at) })}</div>
      {back !== undefined && <div>{t('city.back', { ...way, reason: back.reason })}</div>}
    </li>
  );
};

/** What the city has to do with the case: what it presses for, and between which districts the case went. */
export const CityCard = ({ subject }: { readonly subject: CaseView }) => {
  const { t } = useTranslation('workbench');
  const { supervisionOrders, handOvers = [] } = subject;
  const orders = supervisionOrders.filter(({ city }) => city !== undefined);
  if (orders.length + handOvers.length === 0) return null;
  return (
    <Card title={t('city.title')}>
      <ul className={styles.near}>
        {orders.map((order) => (
          <Pressed key={order.id} order={order} />
        ))}
        {handOvers.map((move) => (
          <Moved key={`${move.order} ${move.at}`} move={move} />
        ))}
      </ul>
    </Card>
  );
};
