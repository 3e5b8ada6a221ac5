import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapColours } from './colours.ts';
import { collection } from './features.ts';

/**
 * The map is drawn from the district's own outlines: there is no tile server. Names are drawn with the font of the page,
 * so there is no glyph server either.
 */

const font = ['Noto Sans SC Variable'];

const lightOf = (colours: MapColours): ExpressionSpecification => [
  'match',
  ['get', 'light'],
  'red',
  colours.red,
  'amber',
  colours.amber,
  'green',
  colours.green,
  colours.muted,
];

const levelIs = (level: string): ExpressionSpecification => ['==', ['get', 'level'], level];

const roadLayer = (
  id: string,
  kind: string,
  c: MapColours,
  [far, near]: readonly [number, number],
  minzoom: number,
): LayerSpecification => ({
  id,
  type: 'line',
  source: 'roads',
  minzoom,
  filter: ['==', ['get', 'class'], kind],
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint: { 'line-color': c.road, 'line-width': ['interpolate', ['linear'], ['zoom'], 10, far, 17, near] },
});

const baseLayers = (c: MapColours): LayerSpecification[] => [
  { id: 'ground', type: 'background', paint: { 'background-color': c.ground } },
  {
    id: 'district',
    type: 'fill',
    source: 'base',
    filter: levelIs('district'),
    paint: { 'fill-color': c.district },
  },
  roadLayer('minor-roads', 'minor', c, [0.4, 3], 12),
  roadLayer('main-roads', 'main', c, [1, 7], 9),
  {
    id: 'communities',
    type: 'line',
    source: 'base',
    filter: levelIs('community'),
    paint: {
      'line-color': c.community,
      'line-width': ['interpolate', ['linear'], ['zoom'], 10, 0.6, 16, 1.6],
    },
  },
  {
    id: 'streets',
    type: 'line',
    source: 'base',
    filter: levelIs('street'),
    paint: { 'line-color': c.line, 'line-width': ['interpolate', ['linear'], ['zoom'], 10, 1, 16, 2.4] },
  },
  {
    id: 'edge',
    type: 'line',
    source: 'base',
    filter: levelIs('district'),
    paint: { 'line-color': c.line, 'line-width': 2.4 },
  },
  {
    id: 'grids',
    type: 'line',
    source: 'grids',
    minzoom: 14,
    paint: { 'line-color': c.community, 'line-width': 1, 'line-dasharray': [3, 2] },
  },
  { id: 'grid-fill', type: 'fill', source: 'grid', paint: { 'fill-color': c.primary, 'fill-opacity': 0.12 } },
  { id: 'grid-line', type: 'line', source: 'grid', paint: { 'line-color': c.primary, 'line-width': 1.5 } },
];

const nameLayer = (
  id: string,
  level: string,
  c: MapColours,
  size: number,
  from: number,
): LayerSpecification => ({
  id,
  type: 'symbol',
  source: 'names',
  filter: levelIs(level),
  minzoom: from,
  layout: {
    'text-field': ['get', 'name'],
    'text-font': font,
    'text-size': size,
    'text-padding': 8,
    'text-max-width': 8,
  },
  paint: {
    'text-color': level === 'community' ? c.muted : c.text,
    'text-halo-color': c.halo,
    'text-halo-width': 1.6,
  },
});

const roadNames = (c: MapColours, size: number): LayerSpecification => ({
  id: 'road-names',
  type: 'symbol',
  source: 'roads',
  minzoom: 13,
  layout: {
    'symbol-placement': 'line',
    'text-field': ['coalesce', ['get', 'name'], ''],
    'text-font': font,
    'text-size': size,
  },
  paint: { 'text-color': c.muted, 'text-halo-color': c.halo, 'text-halo-width': 1.4 },
});

const count: ExpressionSpecification = ['get', 'count'];

const workLayers = (c: MapColours, scale: number): LayerSpecification[] => [
  {
    id: 'heat',
    type: 'heatmap',
    source: 'heat',
    paint: {
      'heatmap-weight': ['interpolate', ['linear'], count, 0, 0, 60, 1],
      'heatmap-radius': ['interpolate', ['linear'], ['zoom'], 9, 18, 14, 60],
      'heatmap-opacity': 0.8,
    },
  },
  {
    id: 'cells',
    type: 'circle',
    source: 'cells',
    paint: {
      'circle-color': ['case', ['>', ['get', 'overdue'], 0], c.red, c.primary],
      'circle-opacity': 0.82,
      'circle-radius': [
        'interpolate',
        ['linear'],
        ['sqrt', count],
        1,
        12 * scale,
        10,
        22 * scale,
        60,
        42 * scale,
      ],
      'circle-stroke-color': c.halo,
      'circle-stroke-width': 2,
    },
  },
  {
    id: 'cell-counts',
    type: 'symbol',
    source: 'cells',
    layout: {
      'text-field': ['to-string', count],
      'text-font': font,
      'text-size': 13 * scale,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': '#ffffff' },
  },
  {
    id: 'cases',
    type: 'circle',
    source: 'cases',
    paint: {
      'circle-color': lightOf(c),
      'circle-radius': ['case', ['==', ['get', 'light'], 'red'], 8, 6.5],
      'circle-stroke-color': c.halo,
      // Overdue cases have a thick ring, so that they can be told without seeing colours.
      'circle-stroke-width': ['case', ['==', ['get', 'light'], 'red'], 3, 1.5],
    },
  },
  {
    id: 'selected',
    type: 'circle',
    source: 'selected',
    paint: {
      'circle-color': 'rgba(0,0,0,0)',
      'circle-radius': 13,
      'circle-stroke-color': c.primary,
      'circle-stroke-width': 3,
    },
  },
];

const sources = [
  'base',
  'roads',
  'names',
  'grids',
  'grid',
  'heat',
  'cells',
  'cases',
  'selected',
  'trace',
  'people',
] as const;

export type SourceName = (typeof sources)[number];

/** Who is on patrol, and the way of one of them. */
const patrolLayers = (c: MapColours, scale: number): LayerSpecification[] => [
  {
    id: 'trace',
    type: 'line',
    source: 'trace',
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': c.primary, 'line-width': 4, 'line-opacity': 0.75 },
  },
  {
    id: 'people',
    type: 'circle',
    source: 'people',
    paint: {
      'circle-color': c.green,
      'circle-radius': 8,
      'circle-stroke-color': c.halo,
      'circle-stroke-width': 2,
    },
  },
  {
    id: 'people-names',
    type: 'symbol',
    source: 'people',
    layout: {
      'text-field': ['get', 'name'],
      'text-font': font,
      'text-size': 13 * scale,
      'text-offset': [0, 1.3],
      'text-allow-overlap': true,
    },
    paint: { 'text-color': c.text, 'text-halo-color': c.halo, 'text-halo-width': 1.6 },
  },
];

/** The empty map in the colours of the page: what is on it comes by `setData`. `scale` enlarges names and numbers. */
export const styleOf = (colours: MapColours, scale: number): StyleSpecification => ({
  version: 8,
  sources: Object.fromEntries(sources.map((name) => [name, { type: 'geojson', data: collection([]) }])),
  layers: [
    ...baseLayers(colours),
    roadNames(colours, 11 * scale),
    nameLayer('community-names', 'community', colours, 12 * scale, 12.2),
    nameLayer('street-names', 'street', colours, 15 * scale, 9),
    nameLayer('district-names', 'district', colours, 17 * scale, 6),
    ...patrolLayers(colours, scale),
    ...workLayers(colours, scale),
  ],
});
