import type { BulletinDefinition, EvaluationLevel } from '../../domain/evaluation/catalogue/types.ts';
import { canBeFrozen, frozenParts } from '../../domain/evaluation/period/due.ts';
import { kindOf } from '../../domain/evaluation/period/kinds.ts';
import { type Period, readPeriod } from '../../domain/evaluation/period/periods.ts';
import { given } from '../../domain/given.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Language } from '../../domain/tenant/types.ts';
import { type Bulletin, makeBulletin } from '../../evaluation/bulletins.ts';
import { presentAdjustment, rowName } from '../../evaluation/present.ts';
import type { BulletinLine } from '../../store/bulletins.ts';
import { iso } from '../present/time.ts';
import type { ApiRequest, Reply } from '../route.ts';
import { pageRequest } from '../staff/reading.ts';

/** The handlers of the routes of bulletins. */

type Asked<P = unknown, Q = unknown, B = unknown> = ApiRequest<P, Q, B>;
interface Named {
  readonly code: string;
  readonly period: string;
}
type Paged = Asked<unknown, { readonly limit?: number; readonly cursor?: string }>;

const presentLine = ({ names, madeAt, ...line }: BulletinLine, language: Language) => ({
  ...line,
  name: names[language],
  madeAt: iso(madeAt),
});

const present = (bulletin: Bulletin, language: Language) => {
  const { code, period, from, to, names, published, madeAt, issuer, remarks, digest, tables } = bulletin;
  return {
    ...presentLine({ code, period, from, to, names, published, madeAt }, language),
    issuer: issuer[language],
    remarks: remarks.map((remark) => remark[language]),
    digest,
    tables: tables[language],
  };
};

/** What anyone may read: without who froze and who adjusted for what. */
const withoutPersons = (tables: Bulletin['tables'][Language]) =>
  tables.map(({ frozen: _frozen, rows, ...table }) => ({
    ...table,
    rows: rows.map((row) => ({ ...row, adjustments: [] })),
  }));

/** Adjustments that were entered after the bulletin was made: beside it, never in it. */
const later = async ({ deps, language }: Asked, { period, madeAt }: Bulletin) => {
  const { tenant, store } = deps;
  const read = readPeriod(period);
  const parts = read === undefined ? [] : frozenParts(read);
  const all = await Promise.all(parts.map((part) => store.frozen.adjustments(part.text)));
  const counters = new Map(tenant.evaluation?.counters.map(({ code, names }) => [code, names[language]]));
  return all
    .flat()
    .filter(({ at }) => at > madeAt)
    .map((adjustment) => ({
      ...presentAdjustment(adjustment),
      name: rowName(tenant, adjustment.level as EvaluationLevel, adjustment.of),
      counterName: counters.get(adjustment.counter) ?? adjustment.counter,
    }));
};

export const listBulletins = async (request: Paged): Promise<Result<Reply>> => {
  const asked = pageRequest(request, request.query);
  if (!asked.ok) return asked;
  const { items, next } = await request.deps.store.bulletins.list(asked.value);
  const lines = items.map((line) => presentLine(line, request.language));
  return ok({ status: 200, body: { items: lines, ...given('next', next) } });
};

/** Public ones among the latest: a district has a handful in a year. */
const looked = 100;

export const listPublicBulletins = async ({ deps, language }: Asked): Promise<Result<Reply>> => {
  const { items } = await deps.store.bulletins.list({ limit: looked });
  const open = items.filter(({ published }) => published === 'public');
  return ok({ status: 200, body: { items: open.map((line) => presentLine(line, language)) } });
};

export const getBulletin = async (request: Asked<Named>): Promise<Result<Reply>> => {
  const { deps, params, language } = request;
  const bulletin = await deps.store.bulletins.read<Bulletin>(params.code, params.period);
  if (bulletin === undefined) return refuse('not-found');
  const adjustments = await later(request, bulletin);
  return ok({ status: 200, body: { ...present(bulletin, language), adjustments } });
};

export const getPublicBulletin = async (request: Asked<Named>): Promise<Result<Reply>> => {
  const { deps, params, language } = request;
  const bulletin = await deps.store.bulletins.read<Bulletin>(params.code, params.period);
  if (bulletin?.published !== 'public') return refuse('not-found');
  const shown = present(bulletin, language);
  const adjustments = (await later(request, bulletin)).map((one) => ({ ...one, by: '', reason: '' }));
  const body = { ...shown, tables: withoutPersons(shown.tables), adjustments };
  return ok({ status: 200, body });
};

/** Refusals: invalid-value for a bulletin that the tenant does not have, and for a period of another kind. */
const askedFor = (
  { code, period: text }: Named,
  { deps }: Asked,
): Result<readonly [BulletinDefinition, Period]> => {
  const definition = deps.tenant.evaluation?.bulletins.find((each) => each.code === code);
  if (definition === undefined) return refuse('invalid-value', 'code');
  const period = readPeriod(text);
  if (period === undefined || kindOf(period) !== definition.kind || !canBeFrozen(period))
    return refuse('invalid-value', 'period', { kind: definition.kind });
  return ok([definition, period]);
};

export const makeBulletinNow = async (request: Asked<unknown, unknown, Named>): Promise<Result<Reply>> => {
  const asked = askedFor(request.body, request);
  if (!asked.ok) return asked;
  const [definition, period] = asked.value;
  const { deps, actor, now, language } = request;
  const made = await makeBulletin(definition, period, { ...deps, by: actor.id, now });
  if (!made.ok) return made;
  const { bulletin, made: isNew } = made.value;
  const adjustments = await later(request, bulletin);
  return ok({ status: isNew ? 201 : 200, body: { ...present(bulletin, language), adjustments } });
};
