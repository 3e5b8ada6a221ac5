import { Collapse, Empty, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../parts/Card.tsx';
import { Trouble } from '../../parts/Trouble.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useEvents } from '../endpoints/useEndpoints.ts';
import styles from '../Portal.module.css';
import { JsonCode } from '../parts/Code.tsx';

type Event = NonNullable<ReturnType<typeof useEvents>['data']>['items'][number];

const EventView = ({ event }: { readonly event: Event }) => {
  const { t } = useTranslation('portal');
  return (
    <div className={styles.stack}>
      {!event.selectable && <p className={styles.note}>{t('event.always')}</p>}
      <h3 className={styles.sub}>{t('event.example')}</h3>
      <JsonCode value={event.example} label={t('event.exampleOf', { type: event.type })} />
      <h3 className={styles.sub}>{t('event.schema')}</h3>
      <JsonCode value={event.schema} label={t('event.schemaOf', { type: event.type })} />
    </div>
  );
};

/** Every type of event with its version, what it means, an example and its schema. */
export const EventsPage = () => {
  const { t } = useTranslation('portal');
  const { data, error, isPending, refetch } = useEvents();
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const found =
    data?.items.filter(({ type, name }) => `${type} ${name}`.toLowerCase().includes(wanted)) ?? [];
  return (
    <Card title={t('tab.events')}>
      <p className={styles.note}>{t('event.intro')}</p>
      <Input.Search
        allowClear
        style={{ maxWidth: 420, marginBlock: 12 }}
        aria-label={t('event.search')}
        placeholder={t('event.search')}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Trouble error={error} retry={refetch} />
      {isPending && <Waiting />}
      {data !== undefined && found.length === 0 && <Empty description={t('nothingFound')} />}
      <Collapse
        items={found.map((event) => ({
          key: event.type,
          label: (
            <>
              <span className={styles.path}>{event.type}</span> · {event.name}
            </>
          ),
          children: <EventView event={event} />,
        }))}
      />
    </Card>
  );
};
