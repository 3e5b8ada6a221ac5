import type { paths } from '../../api/schema.d.ts';

type FiguresPath = paths['/v1/evaluation/figures']['get'];
type BulletinPath = paths['/v1/public/bulletins/{code}/{period}']['get'];

/** The league table of a level and a period. */
export type Figures = FiguresPath['responses'][200]['content']['application/json'];
export type Definition = Figures['definitions'][number];
export type Row = Figures['rows'][number];
export type Figure = Row['indicators'][string];

/** A bulletin as it was made, with what was adjusted since. */
export type Bulletin = BulletinPath['responses'][200]['content']['application/json'];
