import { describe } from 'vitest';
import type { Position } from '../domain/grid/types.ts';
import { type Changes, checkFaults, edited } from './testing.ts';

const areas = 'testville/south/areas.geojson';
const boundary = 'testville/south/boundary.geojson';
const gazetteer = 'testville/south/gazetteer.csv';

/** The first street's ring; the boundary's begins the same. */
const ring = '[[[10.0, 50.0], [10.02, 50.0], [10.02, 50.02], [10.0, 50.02], [10.0, 50.0]]]';
const outline = '[[[10.0, 50.0], [10.04, 50.0], [10.04, 50.02], [10.0, 50.02], [10.0, 50.0]]]';

describe('a ring', () => {
  checkFaults([
    [
      'ends where it begins',
      edited(areas, ring, ring.replace(', [10.0, 50.0]]]', ']]')),
      'testville/south/areas.geojson, feature 1, geometry: has a ring that does not end where it begins',
    ],
    [
      'has at least 4 positions',
      edited(areas, ring, '[[[10.0, 50.0], [10.02, 50.0], [10.0, 50.0]]]'),
      'testville/south/areas.geojson, feature 1, geometry: has a ring with fewer than 4 positions',
    ],
    [
      'does not cross itself',
      edited(areas, ring, '[[[10.0, 50.0], [10.02, 50.02], [10.02, 50.0], [10.0, 50.02], [10.0, 50.0]]]'),
      'testville/south/areas.geojson, feature 1, geometry: has a ring that crosses itself',
    ],
    [
      'runs counter-clockwise',
      edited(boundary, outline, JSON.stringify([[...JSON.parse(outline)[0]].reverse()])),
      'testville/south/boundary.geojson, feature 1, geometry: has a ring the wrong way round: outer rings run counter-clockwise, holes clockwise',
    ],
    [
      'lies on Earth',
      edited(boundary, '[10.04, 50.0]', '[190, 50.0]'),
      'testville/south/boundary.geojson, feature 1, geometry.coordinates.0.1.0: must be a longitude, not 190',
    ],
    [
      'has positions of two numbers',
      edited(areas, ring, ring.replace('[10.02, 50.02]', '[10.02, "north"]')),
      'testville/south/areas.geojson, feature 1, geometry.coordinates.0.2.1: must be number, not "north"',
    ],
  ]);
});

describe('the outline of a district', () => {
  const square = `{"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": ${outline}}}`;
  checkFaults([
    [
      'is one',
      { [boundary]: `{"type": "FeatureCollection", "features": [${square}, ${square}]}` },
      'testville/south/boundary.geojson, features: must be one outline, not 2',
    ],
    [
      'is a polygon',
      edited(boundary, '"Polygon"', '"LineString"'),
      'testville/south/boundary.geojson, feature 1, geometry.type: must be ("Polygon" | "MultiPolygon"), not "LineString"',
    ],
    [
      'encloses its streets',
      edited(boundary, '[10.04, 50.0], [10.04, 50.02]', '[10.04, 50.0], [10.039, 50.02]'),
      'testville/south/areas.geojson, feature 2, geometry: lies with 79724.6 m² outside the boundary',
    ],
  ]);
});

describe('an area', () => {
  checkFaults([
    [
      'is a street or a community',
      edited(areas, '"level": "street"', '"level": "lane"'),
      'testville/south/areas.geojson, feature 1, properties.level: must be ("street" | "community"), not "lane"',
    ],
    [
      'belongs to a street when it is a community',
      edited(areas, '"parent": "s1", ', ''),
      'testville/south/areas.geojson, feature 3, properties.parent: is missing: a community belongs to a street',
    ],
    [
      'belongs to nothing when it is a street',
      edited(areas, '"code": "s2"', '"parent": "s1", "code": "s2"'),
      'testville/south/areas.geojson, feature 2, properties.parent: is given, but a street has no parent',
    ],
    [
      'has three digits for its grids',
      edited(areas, '"gridDigits": "002"', '"gridDigits": "2"'),
      'testville/south/areas.geojson, feature 2, properties.gridDigits: must be 3 digits, not "2"',
    ],
    [
      'lies in its street when it is a community',
      edited(
        areas,
        '"code": "c12", "name": "West Two", "parent": "s1", "gridDigits": "002"',
        '"code": "c12", "name": "West Two", "parent": "s2", "gridDigits": "003"',
      ),
      'testville/south/areas.geojson, feature 4, geometry: lies with 1594438.2 m² outside its street "s2"',
    ],
    [
      'has its centre inside',
      edited(areas, '"centre": [10.03, 50.015]', '"centre": [10.03, 50.005]'),
      'testville/south/areas.geojson, feature 6, properties.centre: [10.03, 50.005] is outside the area',
    ],
    [
      'is there',
      { [areas]: '{"type": "FeatureCollection", "features": []}' },
      'testville/people.csv, row 3, dutyAreas: "s2" is not a street, a community or a unit grid of the district',
      'testville/responsibilities.csv, row 4, area: "s1" is not a street or community of areas.geojson',
      'testville/responsibilities.csv, row 5, area: "s2" is not a street or community of areas.geojson',
      'testville/south/areas.geojson: has no streets and no communities',
    ],
  ]);
});

describe('a place of the gazetteer', () => {
  checkFaults([
    [
      'lies on Earth',
      { [gazetteer]: 'name,kind,lng,lat\nPole,poi,10,90.1\n' },
      'testville/south/gazetteer.csv, row 2, lat: must be a latitude, not 90.1',
    ],
    [
      'is of a kind that is known',
      { [gazetteer]: 'name,kind,lng,lat\nPole,planet,10,90\n' },
      'testville/south/gazetteer.csv, row 2, kind: must be ("area" | "street" | "address" | "poi"), not "planet"',
    ],
  ]);
});

interface Surveyed {
  readonly code: string;
  readonly community: string;
  readonly street: string;
  readonly west: number;
  readonly south: number;
  readonly width: number;
}

/** A grid for each community, as wide as it is. */
const survey: readonly Surveyed[] = [
  { code: '990102001001001', community: 'c11', street: 's1', west: 10, south: 50, width: 0.02 },
  { code: '990102001002001', community: 'c12', street: 's1', west: 10, south: 50.01, width: 0.02 },
  { code: '990102002001001', community: 'c21', street: 's2', west: 10.02, south: 50, width: 0.02 },
  { code: '990102002002001', community: 'c22', street: 's2', west: 10.02, south: 50.01, width: 0.02 },
];

const ringOf = ({ west, south, width }: Surveyed): readonly Position[] => {
  const [east, north] = [west + width, south + 0.01];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
};

/** The district with surveyed grids, of which the last is changed. */
const surveyed = (change: Partial<Surveyed>, turn = (ring: readonly Position[]) => ring): Changes => {
  const features = survey.map((grid, i) => {
    const last = i === survey.length - 1;
    const { code, community, street, ...box } = last ? { ...grid, ...change } : grid;
    const whole = ringOf({ code, community, street, ...box });
    const geometry = { type: 'Polygon', coordinates: [last ? turn(whole) : whole] };
    return { type: 'Feature', properties: { code, community, street }, geometry };
  });
  const plan = '"plan": {\n      "cellMetres": 500\n    }';
  return {
    ...edited('testville/south/district.json', plan, '"file": "grids.geojson"'),
    'testville/south/grids.geojson': JSON.stringify({ type: 'FeatureCollection', features }),
  };
};

describe('surveyed grids', () => {
  const file = 'testville/south/grids.geojson';
  checkFaults([
    ['are taken when they are sound', surveyed({})],
    [
      'have codes of 15 digits',
      surveyed({ code: '99010200200200' }),
      `${file}, feature 4, malformedCode: "99010200200200" is not a unit-grid code of 15 digits (length)`,
    ],
    [
      'have each code once',
      surveyed({ code: '990102002001001' }),
      `${file}, feature 4, duplicateCode: "990102002001001" stands for 2 grids`,
      `${file}, feature 4, foreignCode: "990102002001001" ought to begin with 990102002002, as its community demands`,
    ],
    [
      'have codes of their community',
      surveyed({ code: '990102002009001' }),
      `${file}, feature 4, foreignCode: "990102002009001" ought to begin with 990102002002, as its community demands`,
    ],
    [
      'lie in a community that there is',
      surveyed({ community: 'c99' }),
      `${file}, gap: "c22" has 1594438.2 m² without a grid at 10.030000, 50.015000`,
      `${file}, feature 4, unknownArea: "990102002002001" is in "c99", which is not in areas.geojson`,
    ],
    [
      'lie in the street of their community',
      surveyed({ street: 's1' }),
      `${file}, feature 4, properties.street: "s1" is not the street of "c22", which is "s2"`,
    ],
    [
      'leave no gap',
      surveyed({ width: 0.019 }),
      `${file}, gap: "c22" has 79721.9 m² without a grid at 10.039500, 50.015000`,
    ],
    [
      'do not reach beyond their community',
      surveyed({ width: 0.021 }),
      `${file}, feature 4, outside: "990102002002001" lies with 79721.9 m² outside "c22" at 10.040500, 50.015000`,
    ],
    [
      'do not overlap',
      surveyed({ west: 10.019, width: 0.021 }),
      `${file}, feature 4, overlap: "990102001002001" and "990102002002001" overlap by 79721.9 m² at 10.019500, 50.015000`,
      `${file}, feature 4, outside: "990102002002001" lies with 79721.9 m² outside "c22" at 10.019500, 50.015000`,
    ],
    [
      'have sound rings',
      surveyed({}, (whole) => whole.toReversed()),
      `${file}, feature 4, badRing: "990102002002001" has a bad ring (wrongOrientation)`,
    ],
  ]);
});
