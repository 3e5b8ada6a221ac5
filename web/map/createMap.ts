import { type GeoJSONSource, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import { mapColours } from './colours.ts';
import type { View } from './features.ts';
import { type SourceName, styleOf } from './style.ts';

setWorkerUrl(workerUrl);

export type DistrictMapHandle = MapLibre;

/** Whether this browser can draw the map at all. */
export const canDrawMaps = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;

/** An empty map in an element; what is on it comes by `show`. */
export const createMap = (container: HTMLElement, scale: number): MapLibre =>
  new MapLibre({
    container,
    style: styleOf(mapColours(), scale),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    maxZoom: 19,
    localIdeographFontFamily: '"Noto Sans SC Variable", "PingFang SC", "Microsoft YaHei", sans-serif',
  });

/** Puts data on the map. It is taken up by the map's worker, so that the page does not wait for it. */
export const show = (map: MapLibre, source: SourceName, data: FeatureCollection): void => {
  map.getSource<GeoJSONSource>(source)?.setData(data);
};

export const viewOf = (map: MapLibre): View => {
  const bounds = map.getBounds();
  return {
    west: bounds.getWest(),
    south: bounds.getSouth(),
    east: bounds.getEast(),
    north: bounds.getNorth(),
    zoom: map.getZoom(),
  };
};
