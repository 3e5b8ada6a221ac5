import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { boxOf, metresPerDegree } from '../../../functions/domain/grid/geometry.ts';
import { shapeFaults } from '../../../functions/domain/grid/rings.ts';
import { datums, type MultiPolygon, type Position } from '../../../functions/domain/grid/types.ts';
import { codeOf } from '../../../functions/ports/systemError.ts';
import { OrderError } from '../options.ts';
import type { Flag } from './options.ts';

/** What a value must be, and what to say if it is not. */
const rules: Readonly<Partial<Record<Flag, readonly [RegExp, string]>>> = {
  code: [/^\d{6}$/, 'must be 6 digits, such as 440310'],
  'city-code': [/^\d{6}$/, 'must be 6 digits, such as 440300'],
  language: [/^(zh-CN|en)$/, 'must be zh-CN or en'],
  datum: [new RegExp(`^(${datums.join('|')})$`), `must be one of ${datums.join(', ')}`],
  cell: [/^[1-9]\d{1,3}$/, 'must be 10 to 9999 metres'],
  'half-side': [/^\d+(\.\d+)?$/, 'must be a number of kilometres'],
};

/** Says what is wrong with a value; undefined if nothing is. */
export const faultOf = (flag: Flag, value: string): string | undefined => {
  if (value.trim() === '') return `--${flag} must not be empty`;
  const [form, problem] = rules[flag] ?? [/^/, ''];
  return form.test(value) ? undefined : `--${flag} ${problem}, not "${value}"`;
};

/** A position from `114.36,22.7`. Throws OrderError for what is not on Earth. */
export const centreFrom = (text: string): Position => {
  const [lng = Number.NaN, lat = Number.NaN, ...rest] = text
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (rest.length > 0 || !(Math.abs(lng) <= 180 && Math.abs(lat) < 85))
    throw new OrderError(`--centre must be longitude and latitude, such as 114.36,22.7, not "${text}"`);
  return [lng, lat];
};

const places = (value: number): number => Math.round(value * 1e7) / 1e7;

/** A square with its sides to the four winds, counter-clockwise. */
export const squareAround = ([lng, lat]: Position, halfSideKilometres: number): MultiPolygon => {
  const degree = metresPerDegree(lat);
  const [wide, high] = [(halfSideKilometres * 1000) / degree.lng, (halfSideKilometres * 1000) / degree.lat];
  const corner = (x: number, y: number): Position => [places(lng + x * wide), places(lat + y * high)];
  return [[[corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)]]];
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

const readText = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new OrderError(`--boundary: there is no file ${file}`);
    throw error;
  }
};

const parseJson = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new OrderError(`--boundary: ${file} is not JSON: ${error.message}`);
    throw error;
  }
};

/** The outline in a GeoJSON file: a polygon, a feature, or a collection of one. Throws OrderError. */
export const boundaryFrom = async (file: string): Promise<MultiPolygon> => {
  const parsed = v.safeParse(outline, parseJson(await readText(file), file));
  if (!parsed.success) throw new OrderError(`--boundary: ${file} must be GeoJSON with one polygon`);
  const { type, coordinates } = parsed.output;
  const shape: MultiPolygon = type === 'Polygon' ? [coordinates] : coordinates;
  const [fault] = shapeFaults(shape);
  if (fault !== undefined) throw new OrderError(`--boundary: ${file} has a bad ring: ${fault}`);
  return shape;
};

/** Whether the centre is where the outline is, as far as a box can tell. */
export const isWithin = ([lng, lat]: Position, shape: MultiPolygon): boolean => {
  const { west, south, east, north } = boxOf(shape);
  return west <= lng && lng <= east && south <= lat && lat <= north;
};
