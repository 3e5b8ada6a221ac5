import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answered, api } from '../app/api.ts';
import { type DistrictMapHandle, show } from './createMap.ts';
import { collection } from './features.ts';

interface Ground {
  readonly community?: string | undefined;
  readonly grid?: string | undefined;
}

/** Draws the unit grids of a community, and the one that something is on. */
export const useGrids = (map: DistrictMapHandle | undefined, { community, grid }: Ground): void => {
  const { data } = useQuery({
    queryKey: ['reference', 'grids', community],
    queryFn: () => answered(api.GET('/v1/grids', { params: { query: { community: community ?? '' } } })),
    enabled: community !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (map === undefined || data === undefined) return;
    show(map, 'grids', data);
    show(map, 'grid', collection(data.features.filter(({ properties }) => properties.code === grid)));
  }, [map, data, grid]);
};
