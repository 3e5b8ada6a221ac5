import { neededByActions } from '../../domain/case/together.ts';
import type { Case } from '../../domain/case/types.ts';
import { given } from '../../domain/given.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { PageRequest } from '../../store/types.ts';
import { etagOf } from '../http/etag.ts';
import { presentCase, type Viewer } from '../present/case.ts';
import { seesCase } from '../present/privacy.ts';
import type { ApiRequest, Reply } from '../route.ts';

type Asking = Pick<ApiRequest<unknown, unknown, unknown>, 'deps' | 'actor' | 'language' | 'now'>;

export const viewerOf = ({ deps, actor, language, now }: Asking): Viewer => ({
  tenant: deps.tenant,
  actor,
  language,
  now,
});

/** The case, if the actor may know of it. Refusals: not-found, also for cases of others. */
export const visibleCase = async (
  { deps, actor }: Pick<Asking, 'deps' | 'actor'>,
  id: string,
): Promise<Result<Case>> => {
  const found = await deps.store.cases.load(id);
  return found !== undefined && seesCase(actor, found) ? ok(found) : refuse('not-found');
};

interface Paging {
  readonly limit?: number;
  readonly cursor?: string;
}

/** The page that was asked for. Refusals: invalid-value for more than the tenant gives at once. */
export const pageRequest = (
  { deps }: Pick<Asking, 'deps'>,
  { limit, cursor }: Paging,
): Result<PageRequest> => {
  const { default: usual, max } = deps.tenant.policies.pageSize;
  const size = limit ?? usual;
  if (size > max) return refuse('invalid-value', 'limit', { max });
  return ok({ limit: size, ...(cursor === undefined ? {} : { cursor }) });
};

/** A case with its version as the entity tag. `others`: see `Viewer`. */
export const caseReply = (
  subject: Case,
  asking: Asking,
  status: 200 | 201,
  others?: Viewer['others'],
): Reply => ({
  status,
  body: presentCase(subject, { ...viewerOf(asking), ...given('others', others) }),
  headers: { ETag: etagOf(subject.version) },
});

/** The same, after a look at the other cases on which it depends what can be done. */
export const fullCaseReply = async (subject: Case, asking: Asking): Promise<Reply> => {
  const { cases } = asking.deps.store;
  const found = await Promise.all(neededByActions(subject).map((id) => cases.load(id)));
  const others = new Map(found.filter((other) => other !== undefined).map((other) => [other.id, other]));
  return caseReply(subject, asking, 200, others);
};

/** Maps the items of a page and keeps its cursor. */
export const pageOf = <T, U>(
  page: { readonly items: readonly T[]; readonly next?: string },
  map: (item: T) => U,
) => ({
  ...page,
  items: page.items.map(map),
});
