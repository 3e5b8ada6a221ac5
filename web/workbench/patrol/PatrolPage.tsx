import { Empty } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PatrolMap } from '../../map/PatrolMap.tsx';
import { useNow } from '../../shared/useNow.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { Card } from '../parts/Card.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import styles from './Patrol.module.css';
import { TraceCard } from './TraceCard.tsx';
import { type OnDuty, useOnDuty, useTrace } from './usePatrol.ts';

interface PersonProps {
  readonly person: OnDuty;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

const Person = ({ person, chosen, onChoose }: PersonProps) => {
  const { t } = useTranslation(['workbench', 'common']);
  const { time, ago } = useTimes();
  const now = useNow();
  const { name, roles, startedAt, last } = person;
  const posts = roles.map((role) => t(`common:role.${role}`)).join(t('common:listSeparator'));
  const seen = last === undefined ? t('patrol.notSeen') : t('patrol.seen', { ago: ago(last.at, now) });
  const exact =
    last?.accuracy === undefined ? '' : t('patrol.accuracy', { metres: Math.round(last.accuracy) });
  return (
    <li>
      <button type="button" className={styles.person} aria-pressed={chosen} onClick={onChoose}>
        <strong>{name}</strong> <span className={styles.quiet}>{posts}</span>
        <span className={styles.seen}>
          {t('patrol.since', { time: time(startedAt) })} · {seen} {exact}
        </span>
      </button>
    </li>
  );
};

const noLines: readonly never[] = [];

const spotOf = ([lng, lat]: readonly number[]): readonly [number, number] => [lng ?? 0, lat ?? 0];

/** Who is on duty in the field, where, and which way one of them went today. */
export const PatrolPage = () => {
  const { t } = useTranslation('workbench');
  const { data: people, error, isPending, refetch } = useOnDuty();
  const [chosen, setChosen] = useState<string>();
  const trace = useTrace(chosen);
  const spots = useMemo(
    () =>
      (people ?? []).flatMap(({ id, name, last }) =>
        last === undefined ? [] : [{ id, name, point: spotOf(last.point) }],
      ),
    [people],
  );
  const lines = useMemo(
    () => trace.data?.lines.map((line) => line.map(({ point }) => spotOf(point))) ?? noLines,
    [trace.data],
  );
  return (
    <div className={styles.page}>
      <div className={styles.side}>
        <Card title={t('patrol.title')} aside={<span className={styles.quiet}>{people?.length}</span>}>
          {isPending && <Waiting />}
          <Trouble error={people === undefined ? error : null} retry={refetch} />
          {people?.length === 0 && <Empty description={t('patrol.nobody')} />}
          <ul className={styles.people}>
            {people?.map((person) => (
              <Person
                key={person.id}
                person={person}
                chosen={person.id === chosen}
                onChoose={() => setChosen(person.id)}
              />
            ))}
          </ul>
        </Card>
        {chosen !== undefined && <TraceCard trace={trace} />}
      </div>
      <div className={styles.map}>
        <PatrolMap
          label={t('patrol.map')}
          people={spots}
          lines={lines}
          selected={chosen}
          onSelect={setChosen}
        />
      </div>
    </div>
  );
};
