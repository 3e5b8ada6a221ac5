import { useQuery } from '@tanstack/react-query';
import type { FeatureCollection } from 'geojson';
import { useEffect, useMemo } from 'react';
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

type NamedArea = NonNullable<ReturnType<typeof useAreas>['data']>[number];

const nameOf = ({ centre, level, name }: NamedArea) => pointFeature(centre, { level, name });

/**
 * Shows what carries names once the font can draw them: the map keeps the picture of a character as it first drew it, which is
 * nothing where its piece of the font was not there.
 */
const useNamed = (
  map: DistrictMapHandle | undefined,
  source: 'roads' | 'names',
  data: FeatureCollection | undefined,
): void =>
  useEffect(() => {
    if (map === undefined || data === undefined) return;
    let gone = false;
    const draw = () => {
      if (!gone) show(map, source, data);
    };
    fontFor(data.features.map(({ properties }) => String(properties?.name ?? '')).join('')).then(draw, draw);
    return () => {
      gone = true;
    };
  }, [map, source, data]);

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
  useNamed(map, 'roads', roads);
  useNamed(
    map,
    'names',
    useMemo(() => areas && collection(areas.map(nameOf)), [areas]),
  );
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
};
