/** Longitude, latitude in WGS-84 degrees. */
export type Position = readonly [lng: number, lat: number];

/** GeoJSON rings: the first is the outer one, closed, the rest are holes. */
export type Polygon = readonly (readonly Position[])[];
export type MultiPolygon = readonly Polygon[];

/** The datum in which a client sent a point; stored points are WGS-84 (reference §5.1). CGCS2000 differs from it by centimetres. */
export const datums = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'] as const;
export type Datum = (typeof datums)[number];

/** A street or community: `code` is unique in the district and is what cases carry. */
export interface Area {
  readonly level: 'street' | 'community';
  readonly code: string;
  readonly name: string;
  /** the street of a community */
  readonly parent?: string;
  /** the 3 digits that this area contributes to a unit-grid code (reference §5.1) */
  readonly gridDigits: string;
  /** a representative point inside */
  readonly centre: Position;
  readonly geometry?: MultiPolygon;
}

/** 单元网格: the smallest closed polygon that places a case (reference §5.1). */
export interface UnitGrid {
  readonly code: string;
  readonly community: string;
  readonly street: string;
  readonly geometry: MultiPolygon;
  /** square metres */
  readonly area: number;
}

/** Where a point falls: all five levels below the city. */
export interface Location {
  readonly street?: string;
  readonly community?: string;
  readonly grid?: string;
}

/** Answers where a point is. Built once per tenant; a lookup takes microseconds and never calls out. */
export interface GridIndex {
  /** absent when the point is outside the district */
  locate(point: Position): Location | undefined;
  grid(code: string): UnitGrid | undefined;
  /** grids of one community, in code order */
  gridsOf(community: string): readonly UnitGrid[];
  readonly size: number;
}
