import type { GridProblem } from '../domain/grid/check.ts';
import type { Position } from '../domain/grid/types.ts';

const position = ([lng, lat]: Position): string => `${lng.toFixed(6)}, ${lat.toFixed(6)}`;

const squareMetres = (area: number): string => `${area.toFixed(1)} m²`;

const words: { readonly [K in GridProblem['kind']]: (problem: Extract<GridProblem, { kind: K }>) => string } =
  {
    malformedCode: ({ code, reason }) => `"${code}" is not a unit-grid code of 15 digits (${reason})`,
    duplicateCode: ({ code, count }) => `"${code}" stands for ${count} grids`,
    foreignCode: ({ code, expected }) =>
      `"${code}" ought to begin with ${expected}, as its community demands`,
    unknownArea: ({ code, area }) => `"${code}" is in "${area}", which is not in areas.geojson`,
    numberingOverflow: ({ area, count, max }) => `"${area}" has ${count} grids, but numbers for ${max}`,
    badRing: ({ code, fault }) => `"${code}" has a bad ring (${fault})`,
    overlap: ({ codes, squareMetres: size, at }) =>
      `"${codes.join('" and "')}" overlap by ${squareMetres(size)} at ${position(at)}`,
    gap: ({ area, squareMetres: size, at }) =>
      `"${area}" has ${squareMetres(size)} without a grid at ${position(at)}`,
    outside: ({ code, area, squareMetres: size, at }) =>
      `"${code}" lies with ${squareMetres(size)} outside "${area}" at ${position(at)}`,
  };

/** A problem of surveyed grids in words that begin with what it is about. */
export const gridProblemText = <K extends GridProblem['kind']>(
  problem: Extract<GridProblem, { kind: K }>,
): string => {
  const kind: K = problem.kind;
  return words[kind](problem);
};
