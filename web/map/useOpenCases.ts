import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../app/api.ts';
import { mapQuery, type View } from './features.ts';

/** Counts move with every case; they are asked for anyway, should a message have been lost. */
const anyway = 60_000;

/** What is open in the view of a map: counted in cells from afar, singly from near by. Follows the view. */
export const useOpenCases = () => {
  const { i18n } = useTranslation();
  const [view, setView] = useState<View>();
  const query = useQuery({
    queryKey: ['map', view, i18n.language],
    queryFn: ({ signal }) =>
      view === undefined
        ? Promise.reject(new Error('the map looks at nothing yet'))
        : answered(api.GET('/v1/map', { signal, params: { query: mapQuery(view) } })),
    refetchInterval: anyway,
    enabled: view !== undefined,
    // What was there stays while the next view comes: a map must not blink.
    placeholderData: (before) => before,
  });
  return { ...query, look: setView };
};
