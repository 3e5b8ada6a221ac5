import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { contains, isCounterClockwise, metresPerDegree } from '../../../functions/domain/grid/geometry.ts';
import { shapeFaults } from '../../../functions/domain/grid/rings.ts';
import { datums, type MultiPolygon, type Position } from '../../../functions/domain/grid/types.ts';
import { codeOf } from '../../../functions/ports/systemError.ts';
import { citySchema } from '../../../functions/tenants/schemas.ts';
import { checkedShape, multiPolygonOf } from '../../../functions/tenants/shapes.ts';
import { OrderError } from '../arguments.ts';
import type { Flag } from './options.ts';

/** What a value must be, and what to say if it is not. */
const rules: Readonly<Partial<Record<Flag, readonly [RegExp, string]>>> = {
  code: [/^\d{6}$/, 'must be 6 digits, such as 440310'],
  'city-code': [/^\d{6}$/, 'must be 6 digits, such as 440300'],
  language: [/^(zh-CN|en)$/, 'must be zh-CN or en'],
  datum: [new RegExp(`^(${datums.join('|')})$`), `must be one of ${datums.join(', ')}`],
  cell: [/^[1-9]\d{1,3}$/, 'must be 10 to 9999 metres'],
  'half-side': [/^(?=.*[1-9])\d+(\.\d+)?$/, 'must be a number of kilometres above zero'],
};

const numberIn = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

const positionIn = (text: string): Position | undefined => {
  const [lng = Number.NaN, lat = Number.NaN, ...rest] = text.split(',').map(numberIn);
  return rest.length === 0 && Math.abs(lng) <= 180 && Math.abs(lat) < 85 ? [lng, lat] : undefined;
};

/** Values of which a form does not tell enough. */
const tests: Readonly<Partial<Record<Flag, readonly [(value: string) => boolean, string]>>> = {
  centre: [
    (value) => positionIn(value) !== undefined,
    'must be longitude and latitude on Earth, such as 114.36,22.7',
  ],
  'time-zone': [(value) => v.is(citySchema.entries.timeZone, value), 'must be an IANA time zone'],
};

/** Says what is wrong with a value; undefined if nothing is. */
export const faultOf = (flag: Flag, value: string): string | undefined => {
  if (value.trim() === '') return `--${flag} must not be empty`;
  const [form, problem] = rules[flag] ?? [/^/, ''];
  if (!form.test(value.trim())) return `--${flag} ${problem}, not "${value}"`;
  const [isSound, fault] = tests[flag] ?? [() => true, ''];
  return isSound(value.trim()) ? undefined : `--${flag} ${fault}, not "${value}"`;
};

/** A position from `114.36,22.7`. Throws OrderError for what is not on Earth. */
export const centreFrom = (text: string): Position => {
  const position = positionIn(text);
  if (position === undefined) throw new OrderError(faultOf('centre', text) ?? '');
  return position;
};

const places = (value: number): number => Math.round(value * 1e7) / 1e7;

/** A square with its sides to the four winds, counter-clockwise. Throws OrderError where it leaves the map. */
export const squareAround = ([lng, lat]: Position, halfSideKilometres: number): MultiPolygon => {
  const degree = metresPerDegree(lat);
  const [wide, high] = [(halfSideKilometres * 1000) / degree.lng, (halfSideKilometres * 1000) / degree.lat];
  const corner = (x: number, y: number): Position => [places(lng + x * wide), places(lat + y * high)];
  const square = [[[corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)]]];
  if (shapeFaults(square).length === 0) return square;
  throw new OrderError(
    `--half-side ${halfSideKilometres}: the square around ${lng},${lat} has no size or leaves the map.`,
  );
};

const ring = v.array(v.tuple([v.number(), v.number()]));
const geometry = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: v.array(ring) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ring)) }),
]);
const feature = v.object({ type: v.literal('Feature'), geometry });
const outline = v.union([
  geometry,
  v.pipe(
    feature,
    v.transform((found) => found.geometry),
  ),
  v.pipe(
    v.object({ type: v.literal('FeatureCollection'), features: v.strictTuple([feature]) }),
    v.transform(({ features: [found] }) => found.geometry),
  ),
]);

const unreadable: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

const readText = async (file: string): Promise<string> => {
  try {
    return new TextDecoder().decode(await readFile(file));
  } catch (error) {
    const why = unreadable[String(codeOf(error))];
    if (why === undefined) throw error;
    throw new OrderError(`--boundary ${file}: ${why}.`);
  }
};

const parseJson = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new OrderError(`--boundary ${file} is not JSON: ${error.message}`);
    throw error;
  }
};

/** Rings the right way round (RFC 7946 §3.1.6): many tools write them the other way, and what is meant is clear. */
const turned = (shape: MultiPolygon): MultiPolygon =>
  shape.map((polygon) =>
    polygon.map((ring, i) => (isCounterClockwise(ring) === (i === 0) ? ring : ring.toReversed())),
  );

/** The outline in a GeoJSON file: a polygon, a feature, or a collection of one. Throws OrderError. */
export const boundaryFrom = async (file: string): Promise<MultiPolygon> => {
  const parsed = v.safeParse(outline, parseJson(await readText(file), file));
  if (!parsed.success) throw new OrderError(`--boundary ${file} must be GeoJSON with one polygon.`);
  const shape = turned(multiPolygonOf(parsed.output));
  const problems: string[] = [];
  const coordinates = shape.map((polygon) =>
    polygon.map((ring) => ring.map(([lng, lat]): [number, number] => [lng, lat])),
  );
  checkedShape({ type: 'MultiPolygon', coordinates }, { file, row: 1 }, ({ problem }) =>
    problems.push(problem),
  );
  if (problems.length > 0) throw new OrderError(`--boundary ${file} ${problems.join(', and ')}.`);
  return shape;
};

/** Throws OrderError where the centre is not in the outline. */
export const checkCentre = (centre: Position, shape: MultiPolygon): void => {
  if (!contains(shape, centre))
    throw new OrderError(`--centre ${centre.join(',')} is outside the outline of --boundary.`);
};
