import { Drawer, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNames } from '../../../shared/reference.ts';
import { useTimes } from '../../../shared/useTimes.ts';
import { Trouble } from '../../parts/Trouble.tsx';
import { useFocusBack } from '../../parts/useFocusBack.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import styles from '../Portal.module.css';
import { Facts } from '../parts/Facts.tsx';
import { StateTag } from '../parts/StateTag.tsx';
import { type DeviceShown, useDevice } from './useDevices.ts';

type Alarm = DeviceShown['alarms'][number];

const tones = { idle: 'off', pending: 'waiting', raised: 'bad', clearing: 'waiting' } as const;

const AlarmLine = ({ alarm }: { readonly alarm: Alarm }) => {
  const { t } = useTranslation('portal');
  const { dateTime } = useTimes();
  const about = alarm.told?.case;
  return (
    <p className={styles.note}>
      <StateTag tone={tones[alarm.phase]}>{t(`device.phase.${alarm.phase}`)}</StateTag>
      {alarm.rule} · {t('device.since', { time: dateTime(alarm.since) })}
      {alarm.flapping && ` · ${t('device.flapping')}`}
      {about !== undefined && (
        <>
          {' · '}
          <Link to={`/work/case/${about.id}`}>{about.number}</Link>
        </>
      )}
    </p>
  );
};

const placeOf = (point: readonly number[] | undefined): string | undefined => point?.join(', ');

const DeviceView = ({ device }: { readonly device: DeviceShown }) => {
  const { t } = useTranslation('portal');
  const { dateTime } = useTimes();
  const { channel } = useNames();
  const { seenAt, component } = device;
  return (
    <div className={styles.stack}>
      <Facts
        items={[
          ['id', device.id],
          [t('device.kind'), t(`device.is.${device.kind}`)],
          [t('device.seen'), seenAt === undefined ? t('never') : dateTime(seenAt)],
          [t('device.component'), component && `${component.name} ${component.code}`],
          [t('device.point'), placeOf(device.point)],
          [t('device.position'), placeOf(device.position?.point)],
          [t('device.gateway'), device.gateway],
          [t('device.channel'), channel(device.channel)],
          [t('createdAt'), `${dateTime(device.createdAt)} · ${device.createdBy.name}`],
        ]}
      />
      <h3 className={styles.sub}>{t('device.alarms')}</h3>
      {device.alarms.length === 0 && <p className={styles.note}>{t('device.noAlarms')}</p>}
      {device.alarms.map((alarm) => (
        <AlarmLine key={alarm.rule} alarm={alarm} />
      ))}
      <h3 className={styles.sub}>{t('device.readings')}</h3>
      <Table
        rowKey="metric"
        size="small"
        pagination={false}
        dataSource={device.readings}
        locale={{ emptyText: <span className={styles.note}>{t('device.noReadings')}</span> }}
        columns={[
          { title: t('device.metric'), dataIndex: 'metric' },
          { title: t('device.value'), dataIndex: 'value' },
          { title: t('device.at'), key: 'at', render: (_, { at }) => dateTime(at) },
        ]}
      />
    </div>
  );
};

/** One device beside the list of all. */
export const DeviceDrawer = ({ id, close }: { readonly id: string; readonly close: () => void }) => {
  useFocusBack();
  const { data, error, isPending, refetch } = useDevice(id);
  return (
    <Drawer open title={data?.name ?? id} size={560} onClose={close}>
      <Trouble error={error} retry={refetch} />
      {isPending && <Waiting />}
      {data !== undefined && <DeviceView device={data} />}
    </Drawer>
  );
};
