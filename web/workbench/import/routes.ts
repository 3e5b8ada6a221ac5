import type { ImportRoutes } from '../../../functions/imports/client/run.ts';
import { answered, api } from '../../app/api.ts';

/** The routes of imports as the pages call them. */
export const importRoutes: ImportRoutes = {
  check: ({ kind, datum, rows }) =>
    answered(api.POST('/v1/import-checks', { body: { kind, datum, rows: [...rows] } })),
  begin: (body) => answered(api.POST('/v1/imports', { body })),
  take: (id, rows) =>
    answered(
      api.POST('/v1/imports/{import}/rows', {
        params: { path: { import: id } },
        body: { goodRowsOnly: true, rows: [...rows] },
      }),
    ),
  undo: (id) =>
    answered(api.POST('/v1/imports/{import}/undo', { params: { path: { import: id } }, body: {} })),
};
