import gcoord from 'gcoord';
import type { Datum, Position } from './types.ts';

/**
 * A position in WGS-84, whatever the datum it came in. GCJ-02 and BD-09 are undone iteratively to about 1e-6 degrees
 * (0.1 m); outside the bounding box of China, where GCJ-02 does not shift, they stay as they are. CGCS2000 passes
 * unchanged: it is realised in the same reference system and differs by centimetres, less than a survey of class A
 * (±0.5 m, reference §4.6). Taking GCJ-02 for WGS-84 would be an error of 300–600 m, that is, the wrong grid.
 */
export const toWgs84 = (position: Position, datum: Datum): Position => {
  if (datum === 'WGS84' || datum === 'CGCS2000') return position;
  return gcoord.transform([position[0], position[1]], datum, 'WGS84');
};
