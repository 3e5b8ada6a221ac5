import * as v from 'valibot';
import { given } from '../../domain/given.ts';
import { type Box, inBox } from '../../domain/grid/geometry.ts';
import {
  cellCentre,
  cellMeets,
  type MapPrecision,
  mapCellOf,
  mapPrecision,
  mapReadings,
} from '../../domain/grid/mapCells.ts';
import { ok, refuse } from '../../domain/result.ts';
import { isOpen } from '../../store/queues.ts';
import type { CaseSummary, DistrictStore } from '../../store/types.ts';
import { presentSummary, type Viewer } from '../present/case.ts';
import { seesAllCases } from '../present/privacy.ts';
import { type Route, route } from '../route.ts';
import { lat, lng, numberParameter } from '../schemas/fields.ts';
import * as live from '../schemas/live.ts';
import { viewerOf } from './reading.ts';
import { staff } from './roles.ts';

/** How many cells are looked into for their cases, each by one Query, and how many cases are shown singly at once. */
const mostCellsOpened = 24;
const mostPerCell = 200;
const mostSingle = 300;
/** From this zoom on a view is so small that its cases are shown singly wherever that is possible. */
const closeZoom = 18;
/** A unit's own cases are read from its list: one Query. */
const mostOfUnit = 1_000;

interface Counted {
  readonly cell: string;
  readonly count: number;
  readonly overdue: number;
}

interface OnMap {
  readonly cells: readonly Counted[];
  readonly cases: readonly CaseSummary[];
  readonly complete: boolean;
}

const countedCells = async (
  counters: Pick<DistrictStore['counters'], 'read'>,
  box: Box,
  precision: MapPrecision,
): Promise<readonly Counted[]> => {
  const readings = mapReadings(box, precision);
  const found = await Promise.all(readings.map(({ scope, range }) => counters.read(scope, range)));
  return found
    .flatMap((scope) => [...scope])
    .map(([cell, { open = 0, overdue = 0 }]) => ({ cell, count: open, overdue }))
    .filter(({ cell, count }) => count > 0 && cellMeets(cell, box));
};

const sumOf = (cells: readonly Counted[]): number => cells.reduce((sum, { count }) => sum + count, 0);

/** The finest cells whose cases are shown singly: all of a view that holds few, else the first of a close view. */
const cellsToOpen = (
  cells: readonly Counted[],
  precision: MapPrecision,
  zoom: number,
): readonly Counted[] => {
  if (precision !== 7) return [];
  const few = cells.length <= mostCellsOpened && sumOf(cells) <= mostSingle;
  return few || zoom >= closeZoom ? cells.slice(0, mostCellsOpened) : [];
};

const ofDistrict = async (
  store: Pick<DistrictStore, 'cases' | 'counters'>,
  box: Box,
  zoom: number,
): Promise<OnMap> => {
  const precision = mapPrecision(box, zoom);
  const cells = await countedCells(store.counters, box, precision);
  const opened = cellsToOpen(cells, precision, zoom);
  if (opened.length === 0) return { cells, cases: [], complete: true };
  const found = await Promise.all(opened.map(({ cell }) => store.cases.near([cell], 0, mostPerCell)));
  const open = found.flat().filter(isOpen);
  const whole = opened.length === cells.length && open.length >= sumOf(opened);
  const left = cells.filter((cell) => !opened.includes(cell));
  return { cells: left, cases: open.slice(0, mostSingle), complete: whole && open.length <= mostSingle };
};

const grouped = (cases: readonly CaseSummary[], precision: MapPrecision): readonly Counted[] => {
  const placed = cases.flatMap(({ point, overdue }) => (point === undefined ? [] : [{ point, overdue }]));
  return [...Map.groupBy(placed, ({ point }) => mapCellOf(point, precision))].map(([cell, inCell]) => ({
    cell,
    count: inCell.length,
    overdue: inCell.filter(({ overdue }) => overdue).length,
  }));
};

const ofUnit = async (
  store: Pick<DistrictStore, 'cases'>,
  unit: string | undefined,
  box: Box,
  zoom: number,
): Promise<OnMap> => {
  if (unit === undefined) return { cells: [], cases: [], complete: true };
  const { items, next } = await store.cases.ofUnit(unit, { limit: mostOfUnit });
  const inView = items.filter(({ point }) => point !== undefined && inBox(box, point));
  const complete = next === undefined;
  return inView.length <= mostSingle
    ? { cells: [], cases: inView, complete }
    : { cells: grouped(inView, mapPrecision(box, zoom)), cases: [], complete };
};

const presentOnMap = ({ cells, cases, complete }: OnMap, box: Box, viewer: Viewer) => ({
  cells: cells.map(({ cell, count, overdue }) => ({ cell, ...cellCentre(cell), count, overdue })),
  cases: cases.flatMap((summary) => {
    if (summary.point === undefined || !inBox(box, summary.point)) return [];
    const { id, number, point, state, stateName, light, dueAt, subcategory, subcategoryName } =
      presentSummary(summary, viewer);
    const named = { ...given('subcategory', subcategory), ...given('subcategoryName', subcategoryName) };
    return [
      { id, number, point, state, stateName, ...given('light', light), ...given('dueAt', dueAt), ...named },
    ];
  }),
  complete,
});

/** Where the open cases are. */
export const mapRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/map',
    operationId: 'getMap',
    summary: 'Open cases in a view: counted by cell, and singly where the view holds few',
    description:
      'Cells are geohashes; their counts are kept by the outbox and may lag behind by moments. `complete` is false ' +
      'where some of the open cases in the view are in neither list. Cases without a spot are on no map. Posts that ' +
      'work for a unit see the first 1,000 open cases of their unit.',
    tag: 'worklists',
    roles: staff,
    query: v.strictObject({
      west: lng,
      south: lat,
      east: lng,
      north: lat,
      zoom: numberParameter('invalid-value', 0, 24),
    }),
    answers: [{ status: 200, description: 'What is open in the view.', schema: live.mapAnswer }],
    handle: async (request) => {
      const { deps, actor, query } = request;
      const { zoom, ...box } = query;
      if (box.east < box.west) return refuse('malformed-geometry', 'east');
      if (box.north < box.south) return refuse('malformed-geometry', 'north');
      const found = seesAllCases(actor)
        ? await ofDistrict(deps.store, box, zoom)
        : await ofUnit(deps.store, actor.unit, box, zoom);
      return ok({ status: 200, body: presentOnMap(found, box, viewerOf(request)) });
    },
  }),
];
