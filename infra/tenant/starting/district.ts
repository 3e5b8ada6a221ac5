import type { MultiPolygon, Position } from '../../../functions/domain/grid/types.ts';
import type { Language } from '../../../functions/domain/tenant/types.ts';
import type { CatalogueChoice } from './catalogue.ts';

/** Everything that the files are made from. */
export interface NewDistrict {
  readonly root: string;
  readonly city: string;
  readonly district: string;
  readonly language: Language;
  readonly name: string;
  readonly code: string;
  readonly centre: Position;
  readonly boundary: MultiPolygon;
  readonly cellMetres: number;
  readonly catalogue: CatalogueChoice;
  /** `city.json` of a city that is not there yet */
  readonly newCity?: object;
}

export const schemaVersion = 1;

export const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const featureOf = (properties: object, coordinates: MultiPolygon) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'MultiPolygon', coordinates },
});

const collection = (features: readonly object[]): string => json({ type: 'FeatureCollection', features });

/** The district's outline as its one street, and that as its one community. */
const areasOf = ({ name, centre, boundary }: NewDistrict): string => {
  const area = { name, gridDigits: '001', centre };
  return collection([
    featureOf({ level: 'street', code: 's1', ...area }, boundary),
    featureOf({ level: 'community', code: 's1c1', parent: 's1', ...area }, boundary),
  ]);
};

const districtFile = ({ code, name, language, centre, cellMetres, catalogue, district }: NewDistrict) => ({
  schemaVersion,
  code,
  name,
  language,
  centre,
  caseNumber: { prefix: district.slice(0, 2).toUpperCase(), digits: 4 },
  calendar: 'calendar.json',
  grids: { plan: { cellMetres } },
  catalogue,
});

/** Files that come from what was said, by name; the others come from the template or the city. */
export const filesOf = (order: NewDistrict): Readonly<Record<string, string>> => ({
  'district.json': json(districtFile(order)),
  'boundary.geojson': collection([featureOf({}, order.boundary)]),
  'areas.geojson': areasOf(order),
  'gazetteer.csv': `name,kind,lng,lat\n"${order.name.replaceAll('"', '""')}",area,${order.centre.join(',')}\n`,
});
