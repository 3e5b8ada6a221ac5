import { checkGrids, type GridProblem } from '../domain/grid/check.ts';
import { areaOf } from '../domain/grid/geometry.ts';
import { buildGridIndex } from '../domain/grid/index.ts';
import { planGrids } from '../domain/grid/plan.ts';
import type { Area, GridIndex, MultiPolygon, UnitGrid } from '../domain/grid/types.ts';
import type { Report } from './errors.ts';
import type { TenantFolder } from './folder.ts';
import { gridProblemText } from './gridProblems.ts';
import { readJson } from './json.ts';
import { gridsSchema } from './schemas.ts';
import { multiPolygonOf } from './shapes.ts';

export interface GridInput {
  readonly districtCode: string;
  readonly boundary: MultiPolygon;
  readonly areas: ReadonlyMap<string, Area>;
  /** grids drawn from the communities, or those of a survey */
  readonly source: { readonly plan: { readonly cellMetres: number } } | { readonly file: string };
}

const surveyedGrids = async (
  folder: TenantFolder,
  name: string,
  report: Report,
): Promise<{ readonly file: string; readonly grids: readonly UnitGrid[] } | undefined> => {
  const source = await folder.read(name);
  if (source === undefined) {
    report({ file: folder.pathOf(name), problem: 'is missing, but the district says its grids are there' });
    return undefined;
  }
  const collection = readJson(source, gridsSchema, report);
  const grids = collection?.features.map(({ properties, geometry }): UnitGrid => {
    const shape = multiPolygonOf(geometry);
    return { ...properties, geometry: shape, area: properties.area ?? areaOf(shape) };
  });
  return grids && { file: source.file, grids };
};

/** The feature of a problem, counted from 1: of several the last. A gap has none. */
const rowOf = (problem: GridProblem, grids: readonly UnitGrid[]): { readonly row?: number } => {
  const codes = 'codes' in problem ? problem.codes : 'code' in problem ? [problem.code] : [];
  const index = grids.findLastIndex(({ code }) => codes.includes(code));
  return index < 0 ? {} : { row: index + 1 };
};

/** A grid stands in the street of its community; one of an undivided street has the street in both places. */
const checkStreets = (
  { file, grids }: { readonly file: string; readonly grids: readonly UnitGrid[] },
  areas: ReadonlyMap<string, Area>,
  report: Report,
): void => {
  grids.forEach(({ community, street }, i) => {
    const area = areas.get(community);
    const expected = area?.parent ?? area?.code;
    if (expected === undefined || street === expected) return;
    const problem = `"${street}" is not the street of "${community}", which is "${expected}"`;
    report({ file, row: i + 1, field: 'properties.street', problem });
  });
};

/** The district's unit grids, ready to be asked; reports every defect of grids that come from a survey. */
export const gridsFrom = async (
  folder: TenantFolder,
  { districtCode, boundary, areas, source }: GridInput,
  report: Report,
): Promise<GridIndex | undefined> => {
  const list = [...areas.values()];
  if ('plan' in source) {
    const grids = planGrids({ districtCode, areas: list, cellMetres: source.plan.cellMetres });
    return buildGridIndex({ boundary, areas: list, grids });
  }
  const surveyed = await surveyedGrids(folder, source.file, report);
  if (surveyed === undefined) return undefined;
  const { file, grids } = surveyed;
  for (const problem of checkGrids({ boundary, areas: list, grids, districtCode })) {
    report({ file, ...rowOf(problem, grids), field: problem.kind, problem: gridProblemText(problem) });
  }
  checkStreets({ file, grids }, areas, report);
  return buildGridIndex({ boundary, areas: list, grids });
};
