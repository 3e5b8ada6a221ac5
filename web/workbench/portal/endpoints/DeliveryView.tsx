import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../shared/useTimes.ts';
import styles from '../Portal.module.css';
import { BodyCode, Code } from '../parts/Code.tsx';
import { Facts } from '../parts/Facts.tsx';
import { DeliveryStatus } from './DeliveryStatus.tsx';
import type { Delivery } from './useDeliveries.ts';

type Attempt = Delivery['log'][number];

const headerLines = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');

const AttemptView = ({ attempt, number }: { readonly attempt: Attempt; readonly number: number }) => {
  const { t } = useTranslation('portal');
  const { dateTime } = useTimes();
  const { at, milliseconds, status, errorName, headers, body } = attempt;
  return (
    <section className={styles.stack}>
      <h3 className={styles.sub}>
        {t('delivery.attempt', { number })} · {dateTime(at)} ·{' '}
        {[status, errorName, `${milliseconds} ms`].filter(Boolean).join(' · ')}
      </h3>
      {headers && <Code text={headerLines(headers)} label={t('delivery.answerHeaders')} />}
      {body !== undefined && body !== '' && <BodyCode text={body} label={t('delivery.answerBody')} />}
    </section>
  );
};

/** What is sent, and each answer to it. */
export const DeliveryView = ({ delivery }: { readonly delivery: Delivery }) => {
  const { t } = useTranslation('portal');
  const { dateTime } = useTimes();
  const { id, type, typeName, request, log, nextAttemptAt, attempts, replays } = delivery;
  const first = Math.max(attempts - log.length, 0) + 1;
  return (
    <div className={styles.stack}>
      <Facts
        items={[
          ['webhook-id', id],
          [t('delivery.type'), `${typeName} ${type}`],
          [t('state'), <DeliveryStatus key="status" of={delivery} />],
          [t('delivery.attempts'), String(attempts)],
          [t('delivery.replays'), replays === 0 ? undefined : String(replays)],
          [t('delivery.next'), nextAttemptAt === undefined ? undefined : dateTime(nextAttemptAt)],
        ]}
      />
      <section className={styles.stack}>
        <h3 className={styles.sub}>{t('delivery.request')}</h3>
        <Code
          text={`POST ${request.url}\n${headerLines(request.headers)}`}
          label={t('delivery.requestHead')}
        />
        <BodyCode text={request.body} label={t('delivery.requestBody')} />
      </section>
      {log.length === 0 && <p className={styles.note}>{t('delivery.notYet')}</p>}
      {log.map((attempt, place) => (
        <AttemptView key={attempt.at} attempt={attempt} number={first + place} />
      ))}
    </div>
  );
};
