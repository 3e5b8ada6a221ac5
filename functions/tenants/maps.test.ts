import { describe, expect, it } from 'vitest';
import { loadTenant, readDeployment } from './index.ts';
import { checkFaults, edited, tenantsWith } from './testing.ts';

const district = 'testville/south/district.json';
const roads = 'testville/south/roads.geojson';

const withTiles = (tiles: object) =>
  edited(district, '"schemaVersion": 1,', `"schemaVersion": 1, "tiles": ${JSON.stringify(tiles)},`);

const raster = {
  kind: 'raster',
  url: 'https://tiles.example/{z}/{x}/{y}.png?key=abc',
  attribution: '© Somebody',
};
const archive = {
  kind: 'pmtiles',
  url: 'https://tiles.example/south.pmtiles',
  attribution: '© Somebody',
};

const road = (geometry: object, properties: object = { class: 'main', name: 'High Street' }) => ({
  [roads]: JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties, geometry }],
  }),
});

const line = {
  type: 'LineString',
  coordinates: [
    [10, 50],
    [10.01, 50.01],
  ],
};

describe('what lies under a map', () => {
  it('is named by the district, for its pages and for what serves them', async () => {
    for (const tiles of [raster, archive]) {
      const root = await tenantsWith(withTiles(tiles));
      const loaded = await loadTenant(root, 'testville/south');
      expect(loaded.ok && loaded.tenant.tiles).toEqual(tiles);
      expect(await readDeployment(root, 'testville/south')).toMatchObject({ deployment: { tiles } });
    }
  });

  it('may be roads of its own, of one line or several', async () => {
    const lines = { type: 'MultiLineString', coordinates: [line.coordinates, line.coordinates] };
    for (const [geometry, count] of [
      [line, 1],
      [lines, 2],
    ] as const) {
      const loaded = await loadTenant(await tenantsWith(road(geometry)), 'testville/south');
      expect(loaded.ok && loaded.tenant.roads).toEqual([
        { class: 'main', name: 'High Street', lines: Array(count).fill(line.coordinates) },
      ]);
    }
  });

  checkFaults([
    [
      'is no address that a policy of contents could be broken with',
      withTiles({ ...raster, url: 'https://tiles.example; script-src *//{z}/{x}/{y}' }),
      `${district}, tiles.url: must be an address that begins with https://, not "https://tiles.example; script-src *//{z}/{x}/{y}"`,
    ],
    [
      'comes over https',
      withTiles({ ...archive, url: 'http://tiles.example/south.pmtiles' }),
      `${district}, tiles.url: must be an address that begins with https://, not "http://tiles.example/south.pmtiles"`,
    ],
    [
      'has a place for the row of a tile',
      withTiles({ ...raster, url: 'https://tiles.example/{z}/{x}.png' }),
      `${district}, tiles.url: must hold {y}, not "https://tiles.example/{z}/{x}.png"`,
    ],
    [
      'says whose it is',
      withTiles({ kind: 'pmtiles', url: archive.url }),
      `${district}, tiles.attribution: is missing`,
    ],
    [
      'has roads that go somewhere',
      road({ type: 'LineString', coordinates: [[10, 50]] }),
      `${roads}, feature 1, geometry.coordinates: must have at least two positions, not 1`,
    ],
    [
      'has roads of a known class',
      road(line, { class: 'motorway' }),
      `${roads}, feature 1, properties.class: must be ("main" | "minor"), not "motorway"`,
    ],
  ]);
});
