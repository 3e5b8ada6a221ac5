import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DistrictMapHandle } from './createMap.ts';
import { WithMap } from './DistrictMap.tsx';
import { movedByKey, type Spot } from './features.ts';
import styles from './Map.module.css';
import { useBaseMap } from './useBaseMap.ts';
import { useGrids } from './useGrids.ts';
import { useMap } from './useMap.ts';

interface PlacePickerProps {
  readonly value: Spot | undefined;
  readonly onChange: (point: Spot) => void;
  /** where the spot is, once the server has said it */
  readonly community?: string | undefined;
  readonly grid?: string | undefined;
}

const near = 16;

const same = (map: DistrictMapHandle, [lng, lat]: Spot): boolean => {
  const { lng: x, lat: y } = map.getCenter();
  return Math.abs(x - lng) < 1e-7 && Math.abs(y - lat) < 1e-7;
};

/** The map moves under a pin that stands still: what is under it is the place. */
const usePicking = (map: DistrictMapHandle | undefined, { value, onChange }: PlacePickerProps): void => {
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    if (map === undefined || value === undefined || same(map, value)) return;
    map.jumpTo({ center: [value[0], value[1]], zoom: Math.max(map.getZoom(), near) });
  }, [map, value]);
  useEffect(() => {
    if (map === undefined) return;
    const centre = (): Spot => [map.getCenter().lng, map.getCenter().lat];
    const subscriptions = [
      // Only what a person did counts: fitting the district into view chooses nothing.
      map.on('moveend', ({ originalEvent }) => {
        if (originalEvent !== undefined) tell.current(centre());
      }),
      map.on('click', ({ lngLat: { lng, lat } }) => {
        map.easeTo({ center: [lng, lat], zoom: Math.max(map.getZoom(), near) });
        tell.current([lng, lat]);
      }),
    ];
    return () => {
      for (const { unsubscribe } of subscriptions) unsubscribe();
    };
  }, [map]);
};

const Drawn = (props: PlacePickerProps) => {
  const { value, onChange } = props;
  const { t } = useTranslation('map');
  const [element, map] = useMap();
  useBaseMap(map, value === undefined);
  useGrids(map, props);
  usePicking(map, props);
  const byKey = (event: KeyboardEvent) => {
    if (map === undefined) return;
    const { lng, lat } = map.getCenter();
    const moved = movedByKey(event.key, event.shiftKey, value ?? [lng, lat]);
    if (moved === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(moved);
  };
  return (
    <div className={styles.picker} onKeyDownCapture={byKey}>
      <div ref={element} className={styles.map} role="application" aria-label={t('pick')} />
      <span className={`${styles.pin} ${value === undefined ? styles.unset : ''}`} aria-hidden />
    </div>
  );
};

/** Chooses a spot by moving the map under a pin, by a tap, or with the arrow keys. */
export const PlacePicker = (props: PlacePickerProps) => (
  <WithMap>
    <Drawn {...props} />
  </WithMap>
);
