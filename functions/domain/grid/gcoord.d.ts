/**
 * The package's own types describe an ES module with a default export, but Node loads its CommonJS build, whose
 * exports are the library itself. This says what is really there, and only the part that is used.
 */
declare module 'gcoord' {
  type Crs = 'WGS84' | 'GCJ02' | 'BD09';
  type Pair = [lng: number, lat: number];
  const gcoord: { transform(position: Pair, from: Crs, to: Crs): Pair };
  export default gcoord;
}
