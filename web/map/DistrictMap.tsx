import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { canDrawMaps, type DistrictMapHandle, show, viewOf } from './createMap.ts';
import {
  type CasePoint,
  type Cell,
  caseFeatures,
  cellFeatures,
  collection,
  heatFeatures,
  type View,
} from './features.ts';
import styles from './Map.module.css';
import { useBaseMap } from './useBaseMap.ts';
import { useMap } from './useMap.ts';

interface DistrictMapProps {
  readonly cells: readonly Cell[];
  readonly cases: readonly CasePoint[];
  /** the case that is emphasised */
  readonly selected?: string | undefined;
  /** shows where much is open rather than how much */
  readonly heat?: boolean;
  /** on the map of a city: the code of the district that is looked at */
  readonly focus?: string | undefined;
  /** enlarges names and numbers, for screens that are read from afar */
  readonly scale?: number;
  readonly onSelect?: (id: string) => void;
  /** told the box that is looked at, once it stands still */
  readonly onMove?: (view: View) => void;
}

const noCells: readonly Cell[] = [];
const noCases: readonly CasePoint[] = [];

/** Shows the data; the map's worker takes it up, so nothing on the page waits. */
const useData = (map: DistrictMapHandle | undefined, props: DistrictMapProps): void => {
  const { cells, cases, selected, heat = false } = props;
  useEffect(() => {
    if (map === undefined) return;
    show(map, 'cells', cellFeatures(heat ? noCells : cells));
    show(map, 'cases', caseFeatures(heat ? noCases : cases));
    show(map, 'heat', heat ? heatFeatures(cells, cases) : collection([]));
  }, [map, cells, cases, heat]);
  useEffect(() => {
    if (map !== undefined) show(map, 'selected', caseFeatures(cases.filter(({ id }) => id === selected)));
  }, [map, cases, selected]);
};

/** Clicks choose a case, or go into a cell. */
const useClicks = (map: DistrictMapHandle | undefined, onSelect: DistrictMapProps['onSelect']): void => {
  const select = useRef(onSelect);
  select.current = onSelect;
  useEffect(() => {
    if (map === undefined) return;
    const pointer = (on: boolean) => () => {
      map.getCanvas().style.cursor = on ? 'pointer' : '';
    };
    const subscriptions = [
      map.on('click', 'cases', ({ features }) => {
        const id: unknown = features?.[0]?.properties.id;
        if (typeof id === 'string') select.current?.(id);
      }),
      map.on('click', 'cells', ({ lngLat }) => map.easeTo({ center: lngLat, zoom: map.getZoom() + 2 })),
      ...(['cases', 'cells'] as const).flatMap((layer) => [
        map.on('mouseenter', layer, pointer(true)),
        map.on('mouseleave', layer, pointer(false)),
      ]),
    ];
    return () => {
      for (const { unsubscribe } of subscriptions) unsubscribe();
    };
  }, [map]);
};

const wholeEarth = 3;

const useMoves = (map: DistrictMapHandle | undefined, onMove: DistrictMapProps['onMove']): void => {
  const tell = useRef(onMove);
  tell.current = onMove;
  useEffect(() => {
    if (map === undefined) return;
    const moved = () => tell.current?.(viewOf(map));
    // Before the district is fitted into view the map shows the whole earth, which nobody asked for.
    if (map.getZoom() > wholeEarth) moved();
    const { unsubscribe } = map.on('moveend', moved);
    return unsubscribe;
  }, [map]);
};

const Drawn = (props: DistrictMapProps) => {
  const { t } = useTranslation('map');
  const [element, map] = useMap(props.scale);
  useBaseMap(map, true, props.focus);
  useData(map, props);
  useClicks(map, props.onSelect);
  useMoves(map, props.onMove);
  return <div ref={element} className={styles.map} role="application" aria-label={t('label')} />;
};

/** What stands in place of a map where the browser cannot draw one: everything on it is in a list as well. */
export const WithMap = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation('map');
  return canDrawMaps() ? children : <p className={styles.none}>{t('none')}</p>;
};

/** Open cases on the map of the district: counted in cells from afar, singly from near by. */
export const DistrictMap = (props: DistrictMapProps) => (
  <WithMap>
    <Drawn {...props} />
  </WithMap>
);
