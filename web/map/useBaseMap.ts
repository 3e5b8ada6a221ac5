import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answered, api } from '../app/api.ts';
import { useAreas, useTenant } from '../shared/reference.ts';
import { type DistrictMapHandle, show } from './createMap.ts';
import { boxAround, collection, pointFeature } from './features.ts';
import { layGround } from './ground.ts';

const useOutlines = () =>
  useQuery({
    queryKey: ['reference', 'baseMap'],
    queryFn: () => answered(api.GET('/v1/base-map')),
    staleTime: Number.POSITIVE_INFINITY,
  });

const useRoads = () =>
  useQuery({
    queryKey: ['reference', 'roads'],
    queryFn: () => answered(api.GET('/v1/roads')),
    staleTime: Number.POSITIVE_INFINITY,
  });

const margin = 24;

/** Draws the district's own outlines, roads and names over the tiles that it names, if any, and looks at the whole of it unless something else is asked for. */
export const useBaseMap = (map: DistrictMapHandle | undefined, fit: boolean): void => {
  const { data: outlines } = useOutlines();
  const { data: areas } = useAreas();
  const { data: roads } = useRoads();
  const tiles = useTenant().data?.tiles;
  useEffect(
    () => (map === undefined || tiles === undefined ? undefined : layGround(map, tiles)),
    [map, tiles],
  );
  useEffect(() => {
    if (map !== undefined && roads !== undefined) show(map, 'roads', roads);
  }, [map, roads]);
  useEffect(() => {
    if (map === undefined || outlines === undefined) return;
    show(map, 'base', outlines);
    // A map without its district is not drawn yet, however idle it is.
    map.once('idle', () => map.getContainer().setAttribute('aria-busy', 'false'));
    const box = boxAround(outlines.features.slice(0, 1));
    if (fit && box !== undefined) map.fitBounds(box, { padding: margin, animate: false });
  }, [map, outlines, fit]);
  useEffect(() => {
    if (map === undefined || areas === undefined) return;
    const names = areas.map(({ centre, level, name }) => pointFeature(centre, { level, name }));
    show(map, 'names', collection(names));
  }, [map, areas]);
};
