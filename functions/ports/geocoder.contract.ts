import type { Position } from '../domain/grid/types.ts';
import type { GazetteerPlace, Tenant } from '../domain/tenant/types.ts';
import { tenantForTests } from '../domain/testing.ts';

/** What every geocoder must answer, whatever stands behind it. Points are WGS-84. */

/** The district that all of them work for: a square with these places in it. */
export const places = {
  school: { name: '六联小学', kind: 'poi', point: [114.3501, 22.5502] },
  gate: { name: '深南大道1号', kind: 'address', point: [114.2603, 22.5104] },
  road: { name: '深南大道', kind: 'street', point: [114.265, 22.515] },
} as const satisfies Record<string, GazetteerPlace>;

/** Where somebody stands who asks what is there: some 20 m from the school. */
export const nearSchool: Position = [114.3503, 22.5502];

export const district: Tenant = {
  ...tenantForTests,
  boundary: [
    [
      [
        [114.2, 22.4],
        [114.4, 22.4],
        [114.4, 22.6],
        [114.2, 22.6],
        [114.2, 22.4],
      ],
    ],
  ],
  gazetteer: Object.values(places),
};

/** What must come first for a text; nothing at all where no place is named. */
export const searches: readonly {
  readonly title: string;
  readonly text: string;
  readonly first?: GazetteerPlace;
}[] = [
  { title: 'a place by its name', text: '六联小学', first: places.school },
  { title: 'an address by street and number', text: '深南大道1号', first: places.gate },
  { title: 'a street as such', text: '深南大道', first: places.road },
  { title: 'a name in blanks', text: '  六联小学 ', first: places.school },
  { title: 'nothing for a name that nobody has', text: 'xyzzy' },
  { title: 'nothing for no text', text: '' },
  { title: 'nothing for blanks', text: ' \t ' },
  { title: 'nothing for what would be another query', text: 'x&key=1#?"%25\'}' },
  { title: 'nothing for a place of the same name in another city', text: '人民公园' },
];

/** Metres by which an answer may be off: what undoing GCJ-02 and rounding to 6 decimals cost, and some air. */
export const tolerance = 1;
