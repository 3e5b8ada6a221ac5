import { useEffect } from 'react';
import { show } from './createMap.ts';
import { WithMap } from './DistrictMap.tsx';
import { caseFeatures, type Spot } from './features.ts';
import styles from './Map.module.css';
import { useBaseMap } from './useBaseMap.ts';
import { useGrids } from './useGrids.ts';
import { useMap } from './useMap.ts';

interface PlaceMapProps {
  readonly point: Spot;
  readonly light?: 'green' | 'amber' | 'red' | undefined;
  readonly label: string;
  readonly community?: string | undefined;
  readonly grid?: string | undefined;
}

const near = 15;

const Drawn = ({ point, light, label, community, grid }: PlaceMapProps) => {
  const [element, map] = useMap();
  useBaseMap(map, false);
  useGrids(map, { community, grid });
  const [lng, lat] = point;
  useEffect(() => {
    if (map === undefined) return;
    map.jumpTo({ center: [lng, lat], zoom: near });
    const here = { id: 'here', point: [lng, lat] as const, ...(light === undefined ? {} : { light }) };
    show(map, 'cases', caseFeatures([here]));
    show(map, 'selected', caseFeatures([here]));
  }, [map, lng, lat, light]);
  return <div ref={element} className={styles.map} role="application" aria-label={label} />;
};

/** Where one thing is. */
export const PlaceMap = (props: PlaceMapProps) => (
  <WithMap>
    <Drawn {...props} />
  </WithMap>
);
