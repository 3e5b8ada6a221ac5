import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answered, api } from '../app/api.ts';
import { fontFor } from '../app/font.ts';
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

type Outline = NonNullable<ReturnType<typeof useOutlines>['data']>['features'][number];

/** All districts on the map, of which a district's own has one and a city's has many, or the one with this code. */
const isLookedAt = ({ properties: { level, code } }: Outline, focus: string | undefined): boolean =>
  level === 'district' && (focus === undefined || code === focus);

/** Draws the district's own outlines, roads and names over the tiles that it names, if any, and looks at the whole of it unless something else is asked for. */
export const useBaseMap = (map: DistrictMapHandle | undefined, fit: boolean, focus?: string): void => {
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
  }, [map, outlines]);
  useEffect(() => {
    if (map === undefined || outlines === undefined || !fit) return;
    const box = boxAround(outlines.features.filter((outline) => isLookedAt(outline, focus)));
    if (box !== undefined) map.fitBounds(box, { padding: margin, animate: false });
  }, [map, outlines, fit, focus]);
  useEffect(() => {
    if (map === undefined || areas === undefined) return;
    let gone = false;
    const names = areas.map(({ centre, level, name }) => pointFeature(centre, { level, name }));
    const draw = () => {
      if (!gone) show(map, 'names', collection(names));
    };
    // The map keeps the picture of a character as it first drew it: nothing, where its piece of the font was not there.
    fontFor(areas.map(({ name }) => name).join('')).then(draw, draw);
    return () => {
      gone = true;
    };
  }, [map, areas]);
};
