import { AttributionControl, addProtocol, type LayerSpecification } from 'maplibre-gl';
import type { Tenant } from '../shared/reference.ts';
import { isDark } from './colours.ts';
import type { DistrictMapHandle } from './createMap.ts';

type Tiles = NonNullable<Tenant['tiles']>;

const source = 'ground-tiles';

/** What the tiles lie under: everything of the district's own but its plain ground. */
const below = 'minor-roads';

/** A bright picture would drown what stands on a dark wall. */
const rasterLayer = (): LayerSpecification => ({
  id: source,
  type: 'raster',
  source,
  paint: isDark()
    ? { 'raster-brightness-max': 0.35, 'raster-saturation': -0.6 }
    : { 'raster-saturation': -0.35, 'raster-opacity': 0.85 },
});

const layRaster = (map: DistrictMapHandle, tiles: Extract<Tiles, { kind: 'raster' }>): void => {
  const { url, tileSize = 256, maxZoom = 19 } = tiles;
  map.addSource(source, { type: 'raster', tiles: [url], tileSize, maxzoom: maxZoom });
  map.addLayer(rasterLayer(), below);
};

/** Vector archives are taken to have the layers of the Protomaps basemap, which is what such archives are cut from. */
const vectorLayers = async (): Promise<LayerSpecification[]> => {
  const { layers, namedFlavor } = await import('@protomaps/basemaps');
  return layers(source, namedFlavor(isDark() ? 'dark' : 'light'));
};

let known: Promise<typeof import('pmtiles')> | undefined;

/** Teaches the map to read archives by ranges, once. */
const archives = (): Promise<typeof import('pmtiles')> => {
  known ??= import('pmtiles').then((pmtiles) => {
    addProtocol('pmtiles', new pmtiles.Protocol().tile);
    return pmtiles;
  });
  return known;
};

const layArchive = async (map: DistrictMapHandle, url: string, stopped: () => boolean): Promise<void> => {
  const { PMTiles, TileType } = await archives();
  const { tileType } = await new PMTiles(url).getHeader();
  const vector = tileType === TileType.Mvt;
  const layers = vector ? await vectorLayers() : [rasterLayer()];
  if (stopped()) return;
  map.addSource(source, { type: vector ? 'vector' : 'raster', url: `pmtiles://${url}` });
  for (const layer of layers) map.addLayer(layer, below);
};

/**
 * Puts the tiles that the district names under its own outlines. The plain ground gives way only once a tile is there, so
 * that a tile server that does not answer leaves the map as it is without one.
 *
 * @returns stops what has not come yet
 */
export const layGround = (map: DistrictMapHandle, tiles: Tiles): (() => void) => {
  let stopped = false;
  // The same tiles come again when the language changes.
  if (map.getSource(source) !== undefined) return () => undefined;
  const arrived = map.on('sourcedata', ({ sourceId, tile }) => {
    if (sourceId !== source || tile === undefined) return;
    map.setPaintProperty('district', 'fill-opacity', 0);
    arrived.unsubscribe();
  });
  map.addControl(new AttributionControl({ compact: true, customAttribution: tiles.attribution }));
  if (tiles.kind === 'raster') layRaster(map, tiles);
  else {
    layArchive(map, tiles.url, () => stopped).catch((error: unknown) => {
      map.fire('error', { error });
    });
  }
  return () => {
    stopped = true;
  };
};
