import type { Position } from '../domain/grid/types.ts';

export interface GeocodedPlace {
  readonly name: string;
  readonly kind: 'area' | 'street' | 'address' | 'poi';
  readonly point: Position;
  /** 0 to 1, higher is surer */
  readonly score: number;
}

/** Names to places and back, best first. Points are WGS-84. Never used to decide which grid a point is in. */
export interface GeocoderPort {
  search(text: string, limit: number): Promise<readonly GeocodedPlace[]>;
  reverse(point: Position, limit: number): Promise<readonly GeocodedPlace[]>;
}
