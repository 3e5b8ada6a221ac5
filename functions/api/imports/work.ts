import type * as v from 'valibot';
import { given } from '../../domain/given.ts';
import type { Role } from '../../domain/identity/types.ts';
import { type ImportKind, importKinds } from '../../domain/imports/types.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { beginImport } from '../../imports/begin.ts';
import { judgeComponents, judgeReports } from '../../imports/judge.ts';
import { takeRows } from '../../imports/take.ts';
import { isBad, type Judged, type JudgedReport } from '../../imports/types.ts';
import { undoImport } from '../../imports/undo.ts';
import type { Import } from '../../store/imports.ts';
import type { ApiRequest, Reply } from '../route.ts';
import { pageOf, pageRequest } from '../staff/reading.ts';
import { presentBad, presentComponent, presentImport, presentReport, presentResult } from './present.ts';
import type * as schemas from './schemas.ts';
import { mostRows } from './schemas.ts';

/** What the routes of imports do; loaded when first asked for. */

type Asking<P = unknown, B = unknown, Q = unknown> = ApiRequest<P, Q, B>;
type OfImport<B = unknown, Q = unknown> = Asking<v.InferOutput<typeof schemas.importPath>, B, Q>;
type Handled = Promise<Result<Reply>>;

/** Who may import what: reports are the intake's, components the administrator's. */
const rolesOf: Readonly<Record<ImportKind, readonly Role[]>> = {
  reports: ['acceptor', 'shiftLeader'],
  components: ['administrator'],
};

const may = ({ actor }: Pick<Asking, 'actor'>, kind: ImportKind): boolean =>
  actor.roles.some((role) => rolesOf[kind].includes(role));

/** Refusals: role-not-allowed. */
const admit = (request: Asking, kind: ImportKind): Result<true> =>
  may(request, kind) ? ok(true) : refuse('role-not-allowed', 'kind', { action: kind });

const viewer = ({ deps, language }: Asking) => ({ tenant: deps.tenant, language });

/** Bytes of JSON that fit below what a request may have, with what stands around the rows. */
const aroundRows = 1_000;

export const settings = async (request: Asking): Handled => {
  const { tenant, maxBodyBytes } = request.deps;
  const { imports, report } = tenant.policies;
  if (imports === undefined) return refuse('imports-not-offered');
  const { maxRows, maxBytes, channel: code } = imports;
  const channel = code === undefined ? undefined : tenant.channels.get(code);
  const isOffered = (kind: ImportKind) => kind === 'components' || channel !== undefined;
  const body = {
    kinds: importKinds.filter((kind) => isOffered(kind) && may(request, kind)),
    maxRows,
    maxBytes,
    maxTextLength: report.maxTextLength,
    rowsAtOnce: mostRows,
    bytesAtOnce: maxBodyBytes - aroundRows,
    datum: tenant.datum,
    timeZone: tenant.calendar.timeZone,
    ...given('channel', channel && { code: channel.code, name: channel.name }),
  };
  return ok({ status: 200, body });
};

/** A claim whose case never came to be stands for nothing yet. */
const presentReports = (rows: readonly Judged<JudgedReport>[], request: Asking) =>
  Promise.all(
    rows.map(async (judged) => {
      if (isBad(judged)) return presentBad('reports', judged, viewer(request));
      const { claim } = judged;
      const known = claim && (await request.deps.store.cases.load(claim.caseId));
      return presentReport(judged, known, viewer(request));
    }),
  );

export const check = async (request: Asking<unknown, v.InferOutput<typeof schemas.checkBody>>): Handled => {
  const { deps, body, actor } = request;
  const admitted = admit(request, body.kind);
  if (!admitted.ok) return admitted;
  const sent = { ...body, actor };
  if (body.kind === 'reports') {
    const judged = await judgeReports(deps, sent);
    return judged.ok
      ? ok({ status: 200, body: { items: await presentReports(judged.value, request) } })
      : judged;
  }
  const judged = await judgeComponents(deps, sent);
  if (!judged.ok) return judged;
  const items = judged.value.map((row) =>
    isBad(row) ? presentBad('components', row, viewer(request)) : presentComponent(row, viewer(request)),
  );
  return ok({ status: 200, body: { items } });
};

export const list = async (
  request: Asking<unknown, unknown, v.InferOutput<typeof schemas.listQuery>>,
): Handled => {
  const { kind, ...paging } = request.query;
  const admitted = admit(request, kind);
  if (!admitted.ok) return admitted;
  const page = pageRequest(request, paging);
  if (!page.ok) return page;
  const found = await request.deps.store.imports.list(kind, page.value);
  return ok({ status: 200, body: pageOf(found, presentImport) });
};

export const begin = async (request: Asking<unknown, v.InferOutput<typeof schemas.orderBody>>): Handled => {
  const { deps, body, actor } = request;
  const admitted = admit(request, body.kind);
  if (!admitted.ok) return admitted;
  const begun = await beginImport(deps, body, actor);
  if (!begun.ok) return begun;
  const { import: found, continued } = begun.value;
  const headers = { Location: `imports/${found.id}` };
  return ok({ status: 201, headers, body: { ...presentImport(found), continued } });
};

/** The import, if the caller may import of its kind. Refusals: not-found. */
const importNamed = async (request: OfImport): Promise<Result<Import>> => {
  const found = await request.deps.store.imports.get(request.params.import);
  return found !== undefined && may(request, found.kind) ? ok(found) : refuse('not-found');
};

export const get = async (request: OfImport): Handled => {
  const found = await importNamed(request);
  return found.ok ? ok({ status: 200, body: presentImport(found.value) }) : found;
};

export const take = async (request: OfImport<v.InferOutput<typeof schemas.rowsBody>>): Handled => {
  const { deps, body, actor } = request;
  const found = await importNamed(request);
  if (!found.ok) return found;
  const { id, kind } = found.value;
  const taken = await takeRows(deps, found.value, body.rows, actor);
  if (!taken.ok) return taken;
  const items = taken.value.map(({ result, repeated }) => ({
    ...presentResult(kind, result, viewer(request)),
    repeated,
  }));
  const now = (await deps.store.imports.get(id)) ?? found.value;
  return ok({ status: 200, body: { import: presentImport(now), items } });
};

export const leftOut = async (
  request: OfImport<unknown, v.InferOutput<typeof schemas.pageQuery>>,
): Handled => {
  const found = await importNamed(request);
  if (!found.ok) return found;
  const page = pageRequest(request, request.query);
  if (!page.ok) return page;
  const { id, kind } = found.value;
  const rows = await request.deps.store.imports.leftOut(id, page.value);
  const body = pageOf(rows, (result) => presentResult(kind, result, viewer(request)));
  return ok({ status: 200, body });
};

export const undo = async (request: OfImport): Handled => {
  const found = await importNamed(request);
  if (!found.ok) return found;
  const undone = await undoImport(request.deps, found.value);
  return undone.ok ? ok({ status: 200, body: presentImport(undone.value) }) : undone;
};
