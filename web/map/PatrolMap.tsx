import { useEffect, useRef } from 'react';
import { type DistrictMapHandle, show } from './createMap.ts';
import { WithMap } from './DistrictMap.tsx';
import { boxOfLines, collection, lineFeatures, pointFeature, type Spot } from './features.ts';
import styles from './Map.module.css';
import { useBaseMap } from './useBaseMap.ts';
import { useMap } from './useMap.ts';

interface PatrolMapProps {
  readonly label: string;
  readonly people: readonly { readonly id: string; readonly name: string; readonly point: Spot }[];
  /** the way of the one that is selected, a line for each stretch */
  readonly lines: readonly (readonly Spot[])[];
  readonly selected?: string | undefined;
  readonly onSelect: (id: string) => void;
}

const near = 16;

/** Clicks choose somebody. */
const useClicks = (map: DistrictMapHandle | undefined, onSelect: PatrolMapProps['onSelect']): void => {
  const select = useRef(onSelect);
  select.current = onSelect;
  useEffect(() => {
    if (map === undefined) return;
    const { unsubscribe } = map.on('click', 'people', ({ features }) => {
      const id: unknown = features?.[0]?.properties.id;
      if (typeof id === 'string') select.current(id);
    });
    return unsubscribe;
  }, [map]);
};

/** Looks at the whole way and its end when another person is chosen, not each time that it grows. */
const useView = (map: DistrictMapHandle | undefined, { lines, people, selected }: PatrolMapProps): void => {
  const looked = useRef<string>(undefined);
  useEffect(() => {
    const ends = people.filter(({ id }) => id === selected).map(({ point }) => [point]);
    const box = lines.length === 0 ? undefined : boxOfLines([...lines, ...ends]);
    if (map === undefined || box === undefined || looked.current === selected) return;
    looked.current = selected;
    map.fitBounds(box, { padding: 48, maxZoom: near, animate: false });
  }, [map, lines, people, selected]);
};

const Drawn = (props: PatrolMapProps) => {
  const { label, people, lines, selected, onSelect } = props;
  const [element, map] = useMap();
  useBaseMap(map, true);
  useEffect(() => {
    if (map === undefined) return;
    const features = people.map(({ id, name, point }) => pointFeature(point, { id, name }));
    show(map, 'people', collection(features));
    show(map, 'selected', collection(features.filter(({ properties }) => properties?.id === selected)));
    show(map, 'trace', lineFeatures(lines));
  }, [map, people, lines, selected]);
  useClicks(map, onSelect);
  useView(map, props);
  return <div ref={element} className={styles.map} role="application" aria-label={label} />;
};

/** Who is where, and which way one of them went. */
export const PatrolMap = (props: PatrolMapProps) => (
  <WithMap>
    <Drawn {...props} />
  </WithMap>
);
