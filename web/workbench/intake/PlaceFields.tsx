import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Form, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../app/api.ts';
import { useAreas, useNames } from '../../shared/reference.ts';
import { useDebounced } from '../../shared/useDebounced.ts';
import type { ChosenPlace } from './draft.ts';
import styles from './Intake.module.css';

const PlacePicker = lazy(async () => ({ default: (await import('../../map/PlacePicker.tsx')).PlacePicker }));

const Communities = () => {
  const { t } = useTranslation('workbench');
  const { data: areas } = useAreas();
  const streets = areas?.filter(({ level }) => level === 'street') ?? [];
  const groups = streets.map(({ code, name }) => ({
    label: name,
    options: areas
      ?.filter(({ parent }) => parent === code)
      .map((community) => ({ value: community.code, label: community.name })),
  }));
  return (
    <Form.Item name="community" label={t('intake.community')} extra={t('intake.communityHint')}>
      <Select options={groups} allowClear showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
  );
};

const usePlaces = (words: string) =>
  useQuery({
    queryKey: ['geocode', words],
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/v1/geocode', { signal, params: { query: { q: words } } }))).items,
    enabled: words.length > 1,
  });

interface AddressProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (text: string) => void;
}

/** The caller's words for the place; a place of that name, once chosen, moves the pin there. */
const Address = ({ id, value = '', onChange }: AddressProps) => {
  const { t } = useTranslation('workbench');
  const form = Form.useFormInstance();
  const [words, setWords] = useState('');
  const [text, setText] = useDebounced(value, setWords);
  const { data: places } = usePlaces(words.trim());
  const choose = (name: string) => {
    const point = places?.find((place) => place.name === name)?.point;
    if (point !== undefined) form.setFieldValue('place', { point: [...point], datum: 'WGS84' });
  };
  return (
    <AutoComplete
      {...(id === undefined ? {} : { id })}
      value={text}
      maxLength={200}
      placeholder={t('intake.placeTextHint')}
      options={places?.map(({ name }) => ({ value: name })) ?? []}
      onSelect={choose}
      onChange={(next: string) => {
        setText(next);
        onChange?.(next);
      }}
    />
  );
};

const useLocated = (point: readonly [number, number] | undefined) =>
  useQuery({
    queryKey: ['located', point],
    queryFn: ({ signal }) => {
      const [lng, lat] = point ?? [0, 0];
      return answered(
        api.GET('/v1/grids/locate', { signal, params: { query: { lng, lat, datum: 'WGS84' } } }),
      );
    },
    enabled: point !== undefined,
    retry: false,
  });

/** Street, community and grid under the pin; outside the district the server says so. */
const Located = ({ point }: { readonly point: readonly [number, number] | undefined }) => {
  const { t } = useTranslation('workbench');
  const names = useNames();
  const { data, error } = useLocated(point);
  if (point === undefined) return <p className={styles.quiet}>{t('intake.pinHint')}</p>;
  if (error !== null) return <p role="alert">{error.message}</p>;
  const areas = [names.area(data?.street), names.area(data?.community), data?.grid];
  return <p className={styles.quiet}>{areas.filter((part) => part).join(' › ')}</p>;
};

interface PinProps {
  readonly value?: ChosenPlace;
  readonly onChange?: (place: ChosenPlace) => void;
}

const Pin = ({ value, onChange }: PinProps) => {
  const { data } = useLocated(value?.point);
  return (
    <>
      <Suspense fallback={<div className={styles.mapPlace} />}>
        <PlacePicker
          value={value?.point}
          community={data?.community}
          grid={data?.grid}
          onChange={([lng, lat]) => onChange?.({ point: [lng, lat], datum: 'WGS84' })}
        />
      </Suspense>
      <Located point={value?.point} />
    </>
  );
};

/** Where it is: by name, on the map, or as well as the caller can say. */
export const PlaceFields = () => {
  const { t } = useTranslation('workbench');
  return (
    <>
      <Form.Item name="placeText" label={t('intake.placeText')}>
        <Address />
      </Form.Item>
      <Form.Item name="place">
        <Pin />
      </Form.Item>
      <Communities />
    </>
  );
};
