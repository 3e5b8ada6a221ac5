import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../app/api.ts';
import { useDebounced } from '../shared/useDebounced.ts';
import { Button } from '../touch/Button.tsx';
import { Icon } from '../touch/Icon.tsx';
import { Notice } from '../touch/Notice.tsx';
import { Sheet } from '../touch/Sheet.tsx';
import { Skeleton } from '../touch/Spinner.tsx';
import { TextField } from '../touch/TextField.tsx';
import type { PlaceValue } from './forms.ts';
import styles from './PlaceSheet.module.css';

interface PlaceSheetProps {
  readonly onChange: (place: PlaceValue) => void;
}

const usePlaces = (words: string) =>
  useQuery({
    queryKey: ['geocode', words],
    enabled: words.length > 1,
    retry: false,
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/v1/geocode', { signal, params: { query: { q: words } } }))).items,
  });

const Places = ({
  words,
  onChoose,
}: {
  readonly words: string;
  readonly onChoose: (place: PlaceValue) => void;
}) => {
  const { t } = useTranslation('field');
  const { data, error, isFetching } = usePlaces(words);
  if (error) return <Notice tone="warn">{t('place.searchOffline')}</Notice>;
  if (isFetching && data === undefined) return <Skeleton label={t('place.searching')} lines={3} />;
  if (data === undefined) return null;
  if (data.length === 0) return <p>{t('place.notFound')}</p>;
  return (
    <ul className={styles.found}>
      {data.map(({ name, point }) => (
        <li key={`${name} ${point.join(' ')}`}>
          <button
            type="button"
            className={styles.option}
            onClick={() => onChoose({ point: [point[0], point[1]], datum: 'WGS84', address: name })}
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
};

/** A place by its name, for what is not where one stands. */
export const PlaceSheet = ({ onChange }: PlaceSheetProps) => {
  const { t } = useTranslation('field');
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [typed, setTyped] = useDebounced(words, setWords);
  return (
    <>
      <Button icon={<Icon name="search" size={20} />} onClick={() => setOpen(true)}>
        {t('place.search')}
      </Button>
      <Sheet tall open={open} title={t('place.searchTitle')} onClose={() => setOpen(false)}>
        <TextField
          type="search"
          label={t('place.searchLabel')}
          placeholder={t('place.searchExample')}
          value={typed}
          onChange={setTyped}
        />
        <Places
          words={words.trim()}
          onChoose={(place) => {
            onChange(place);
            setOpen(false);
          }}
        />
      </Sheet>
    </>
  );
};
