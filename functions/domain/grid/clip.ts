import polygonClipping from 'polygon-clipping';
import type { Box } from './geometry.ts';
import type { MultiPolygon, Position } from './types.ts';

type Operand = Parameters<typeof polygonClipping.union>[0];

const operand = (shape: MultiPolygon): Operand =>
  shape.map((polygon) => polygon.map((ring) => ring.map(([x, y]): [number, number] => [x, y])));

/** What the shapes have in common. */
export const intersection = (a: MultiPolygon, b: MultiPolygon): MultiPolygon =>
  polygonClipping.intersection(operand(a), operand(b));

/** The first shape without the second. */
export const difference = (a: MultiPolygon, b: MultiPolygon): MultiPolygon =>
  polygonClipping.difference(operand(a), operand(b));

/** All shapes together. Outer rings run counter-clockwise, holes clockwise, as in every result here. */
export const union = (shapes: readonly MultiPolygon[]): MultiPolygon => {
  const [first, ...rest] = shapes.map(operand);
  return first === undefined ? [] : polygonClipping.union(first, ...rest);
};

/** A box as a counter-clockwise ring. */
export const boxShape = ({ west, south, east, north }: Box): MultiPolygon => {
  const corners: readonly Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return [[corners]];
};
