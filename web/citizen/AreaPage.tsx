import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAreas, useTenant } from '../shared/reference.ts';
import { usePosition } from '../shared/usePosition.ts';
import { Button } from '../touch/Button.tsx';
import { Choice } from '../touch/Choice.tsx';
import { Icon } from '../touch/Icon.tsx';
import { Card } from '../touch/List.tsx';
import { Notice } from '../touch/Notice.tsx';
import { SelectField } from '../touch/SelectField.tsx';
import { Skeleton } from '../touch/Spinner.tsx';
import { AddressForm, type Followable, useWays } from './AddressForm.tsx';
import styles from './Citizen.module.css';
import { Frame } from './Frame.tsx';

const PlacePicker = lazy(async () => ({ default: (await import('../map/PlacePicker.tsx')).PlacePicker }));

type Point = readonly [number, number];

const kinds = ['area', 'around'] as const;
type Kind = (typeof kinds)[number];

/** How far around a place somebody may want to know, as far as the district lets them. Metres. */
const radii = [300, 500, 1_000, 2_000, 5_000] as const;

const areaTarget = (code: string, areas: ReturnType<typeof useAreas>['data']): Followable | undefined => {
  const area = areas?.find((one) => one.code === code);
  return area && (area.level === 'street' ? { street: code } : { community: code });
};

const AreaField = ({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (code: string) => void;
}) => {
  const { t } = useTranslation('citizen');
  const { data: areas = [] } = useAreas();
  const options = areas.map(({ code, name, level }) => ({
    value: code,
    label: level === 'street' ? name : `　${name}`,
  }));
  return (
    <SelectField
      label={t('area.which')}
      value={value}
      options={[{ value: '', label: t('area.choose') }, ...options]}
      onChange={onChange}
    />
  );
};

interface AroundProps {
  readonly point: Point | undefined;
  readonly metres: string;
  readonly onPoint: (point: Point) => void;
  readonly onMetres: (metres: string) => void;
}

const Around = ({ point, metres, onPoint, onMetres }: AroundProps) => {
  const { t } = useTranslation('citizen');
  const { data: tenant } = useTenant();
  const { fault, busy, find } = usePosition();
  const most = tenant?.subscriptions.maxRadiusMetres ?? 0;
  const take = async (): Promise<void> => {
    const here = await find();
    if (here !== undefined) onPoint([here.point[0], here.point[1]]);
  };
  return (
    <>
      <Button block icon={<Icon name="pin" size={20} />} busy={busy} onClick={take}>
        {t('place.here')}
      </Button>
      {fault !== undefined && <Notice tone="bad">{t(`position.${fault}`)}</Notice>}
      <Suspense fallback={<Skeleton label={t('track.loading')} lines={4} />}>
        <PlacePicker value={point} onChange={(chosen) => onPoint([chosen[0], chosen[1]])} />
      </Suspense>
      <SelectField
        label={t('area.radius')}
        value={metres}
        options={radii
          .filter((radius) => radius <= most)
          .map((radius) => ({ value: String(radius), label: t('area.metres', { count: radius }) }))}
        onChange={onMetres}
      />
    </>
  );
};

const Form = () => {
  const { t } = useTranslation('citizen');
  const { data: areas } = useAreas();
  const [kind, setKind] = useState<Kind>('area');
  const [code, setCode] = useState('');
  const [point, setPoint] = useState<Point>();
  const [metres, setMetres] = useState(String(radii[1]));
  const around: Followable | undefined = point && {
    circle: { point: [point[0], point[1]], datum: 'WGS84', metres: Number(metres) },
  };
  const target = kind === 'area' ? areaTarget(code, areas) : around;
  return (
    <>
      <Card title={t('area.where')}>
        <Choice
          inline
          label={t('area.kind')}
          options={kinds.map((value) => ({ value, label: t(`area.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        {kind === 'area' ? (
          <AreaField value={code} onChange={setCode} />
        ) : (
          <Around point={point} metres={metres} onPoint={setPoint} onMetres={setMetres} />
        )}
      </Card>
      <Card title={t('area.how')}>
        <AddressForm target={target} missing={t('area.missing')} />
      </Card>
    </>
  );
};

/** Somebody wants to hear of what is wrong, and of what was settled, where they live or work. */
export const AreaPage = () => {
  const { t } = useTranslation('citizen');
  const ways = useWays();
  const { data: tenant } = useTenant();
  return (
    <Frame>
      <header className={styles.heading}>
        <h1>{t('area.title')}</h1>
        <span className={styles.quiet}>{t('area.text')}</span>
      </header>
      {tenant !== undefined && ways.length === 0 && <Notice>{t('area.notOffered')}</Notice>}
      {ways.length > 0 && <Form />}
    </Frame>
  );
};
