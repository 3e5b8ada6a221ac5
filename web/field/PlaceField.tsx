import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../app/api.ts';
import { useNames } from '../shared/reference.ts';
import { usePosition } from '../shared/usePosition.ts';
import { Button } from '../touch/Button.tsx';
import { Icon } from '../touch/Icon.tsx';
import { TextField } from '../touch/TextField.tsx';
import type { PlaceValue } from './forms.ts';
import styles from './PlaceField.module.css';
import { PlaceSheet } from './PlaceSheet.tsx';

interface PlaceFieldProps {
  readonly value: PlaceValue | undefined;
  readonly onChange: (place: PlaceValue) => void;
  readonly error?: string | undefined;
}

/** Street, community and grid of the place, once the server can be asked. */
const useLocated = (place: PlaceValue | undefined) =>
  useQuery({
    queryKey: ['located', place?.point, place?.datum],
    enabled: place !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: ({ signal }) => {
      const { point: [lng, lat] = [0, 0], datum = 'WGS84' } = place ?? {};
      return answered(api.GET('/v1/grids/locate', { signal, params: { query: { lng, lat, datum } } }));
    },
  });

const Chosen = ({ place }: { readonly place: PlaceValue }) => {
  const { t } = useTranslation('field');
  const { area } = useNames();
  const { data, error } = useLocated(place);
  const areas = [data?.street, data?.community].filter(Boolean).map(area).join(' ');
  const [lng, lat] = place.point;
  return (
    <div className={styles.chosen}>
      <Icon name="pin" />
      <div>
        <strong>{areas || t('place.chosen')}</strong>
        <p className={styles.small}>
          {lat.toFixed(5)}, {lng.toFixed(5)}
          {place.accuracy !== undefined &&
            ` · ${t('place.accuracy', { metres: Math.round(place.accuracy) })}`}
        </p>
        {error !== null && 'kind' in error && <p className={styles.error}>{error.message}</p>}
      </div>
    </div>
  );
};

/** The device's own position, taken by itself once if the person has allowed that before. */
const useOwnPosition = (value: PlaceValue | undefined, onChange: (place: PlaceValue) => void) => {
  const { here, fault, busy, find } = usePosition();
  const empty = useRef(value === undefined);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    if (here === undefined || !empty.current) return;
    empty.current = false;
    tell.current({ point: [here.point[0], here.point[1]], datum: 'WGS84', accuracy: here.accuracy });
  }, [here]);
  const take = async (): Promise<void> => {
    empty.current = true;
    await find();
  };
  return { fault, busy, take };
};

/** Where it is: where one stands, or a point on the map. */
export const PlaceField = ({ value, onChange, error }: PlaceFieldProps) => {
  const { t } = useTranslation(['field', 'common']);
  const { fault, busy, take } = useOwnPosition(value, onChange);
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{t('place.label')}</legend>
      {value && <Chosen place={value} />}
      <div className={styles.ways}>
        <Button icon={<Icon name="pin" size={20} />} busy={busy} onClick={take}>
          {t(value ? 'place.again' : 'place.here')}
        </Button>
        <PlaceSheet onChange={onChange} />
      </div>
      {fault && <p className={styles.error}>{t(`position.${fault}`)}</p>}
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {value && (
        <TextField
          label={t('place.address')}
          optional={t('form.optional')}
          placeholder={t('place.example')}
          maxLength={200}
          value={value.address ?? ''}
          onChange={(address) => {
            const { address: before, ...rest } = value;
            onChange(address === '' ? rest : { ...rest, address });
          }}
        />
      )}
    </fieldset>
  );
};
