import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../app/api.ts';
import { namesOf, useAreas } from '../shared/reference.ts';
import { useDebounced } from '../shared/useDebounced.ts';
import { usePosition } from '../shared/usePosition.ts';
import { Button } from '../touch/Button.tsx';
import { Icon } from '../touch/Icon.tsx';
import { Skeleton } from '../touch/Spinner.tsx';
import { TextField } from '../touch/TextField.tsx';
import styles from './Citizen.module.css';
import type { ReportForm } from './form.ts';

const PlacePicker = lazy(async () => ({ default: (await import('../map/PlacePicker.tsx')).PlacePicker }));

export interface FormPartProps {
  readonly form: ReportForm;
  readonly change: (part: Partial<ReportForm>) => void;
  readonly error?: string | undefined;
}

const useLocated = (point: ReportForm['point']) =>
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

type Located = ReturnType<typeof useLocated>;

const Where = ({ located }: { readonly located: Located }) => {
  const { data: areas } = useAreas();
  const name = namesOf(areas);
  const { data, error } = located;
  if (error !== null)
    return (
      <p role="alert" className={styles.wrong}>
        {error.message}
      </p>
    );
  if (data === undefined) return null;
  return (
    <p className={styles.where}>
      <Icon name="pin" size={18} />{' '}
      {[name(data.street), name(data.community)].filter((part) => part !== '').join(' ')}
    </p>
  );
};

const usePlaces = (words: string) =>
  useQuery({
    queryKey: ['geocode', words],
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/v1/geocode', { signal, params: { query: { q: words } } }))).items,
    enabled: words.length > 1,
  });

const Address = ({ form, change }: FormPartProps) => {
  const { t } = useTranslation('citizen');
  const [words, setWords] = useState('');
  const [text, setText] = useDebounced(form.address, setWords);
  const { data: places } = usePlaces(words.trim());
  const choose = (name: string, point: readonly [number, number]) => {
    setWords('');
    change({ address: name, point: [point[0], point[1]] });
  };
  return (
    <>
      <TextField
        label={t('place.address')}
        placeholder={t('place.example')}
        maxLength={200}
        value={text}
        onChange={(next) => {
          setText(next);
          change({ address: next });
        }}
      />
      {words !== '' && places !== undefined && places.length > 0 && (
        <ul className={styles.found} aria-label={t('place.found')}>
          {places.slice(0, 5).map(({ name, point }) => (
            <li key={`${name} ${point.join()}`}>
              <button type="button" onClick={() => choose(name, [point[0], point[1]])}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const OwnPosition = ({ form, change }: FormPartProps) => {
  const { t } = useTranslation('citizen');
  const { here, fault, busy, find } = usePosition();
  const wanted = useRef(form.point === undefined);
  const tell = useRef(change);
  tell.current = change;
  useEffect(() => {
    if (here === undefined || !wanted.current) return;
    wanted.current = false;
    tell.current({ point: [here.point[0], here.point[1]] });
  }, [here]);
  const take = async (): Promise<void> => {
    wanted.current = true;
    await find();
  };
  return (
    <>
      <Button block icon={<Icon name="pin" size={20} />} busy={busy} onClick={take}>
        {t('place.here')}
      </Button>
      {fault !== undefined && (
        <p role="alert" className={styles.wrong}>
          {t(`position.${fault}`)}
        </p>
      )}
    </>
  );
};

/** Where it is: where one stands, on the map, or by its name. */
export const PlaceSection = (props: FormPartProps) => {
  const { t } = useTranslation('citizen');
  const { form, change, error } = props;
  const located = useLocated(form.point);
  return (
    <fieldset className={styles.part}>
      <legend>{t('place.label')}</legend>
      <OwnPosition {...props} />
      <Suspense fallback={<Skeleton label={t('track.loading')} lines={4} />}>
        <PlacePicker
          value={form.point}
          community={located.data?.community}
          grid={located.data?.grid}
          onChange={(point) => change({ point })}
        />
      </Suspense>
      <Where located={located} />
      <Address {...props} />
      {error !== undefined && (
        <p role="alert" className={styles.wrong}>
          {error}
        </p>
      )}
    </fieldset>
  );
};
