import type { Executor, Idempotency } from '../commands/execute.ts';
import type { PlaceInput } from '../domain/case/commands.ts';
import { type Case, endStates } from '../domain/case/types.ts';
import { given } from '../domain/given.ts';
import type { Actor } from '../domain/identity/types.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { DistrictStore } from '../store/types.ts';
import { correlated } from './correlation.ts';

/** What telling a case of an alarm stands on. */
export interface CaseTelling {
  readonly tenant: Tenant;
  readonly store: Pick<DistrictStore, 'cases'>;
  readonly executor: Pick<Executor, 'execute' | 'report'>;
  readonly clock: ClockPort;
}

export const platform: Actor = { id: 'system', name: 'system', roles: ['system'] };

/** What a case is to be told, or to begin with. */
export interface CaseNews {
  /** one news is one command, however often it is tried: a kill or a second process in between changes nothing */
  readonly key: string;
  readonly isCleared: boolean;
  readonly at: number;
  /** the case that was told of this alarm last */
  readonly ownCase?: string;
  /** what moves goes on from its own case */
  readonly moves?: true;
  readonly channel: string;
  readonly subcategory: string;
  readonly component?: string;
  readonly place: PlaceInput;
  readonly reporter: { readonly id: string; readonly name: string };
  readonly photos: readonly string[];
  /** the text of a new case */
  readonly text: string;
  /** the remark in a case that is there */
  readonly remark: string;
}

const idempotencyOf = ({ key }: CaseNews): Idempotency => ({ key, bodyHash: key });

type CaseLoader = Pick<DistrictStore['cases'], 'load'>;

/** The case itself, or what it was merged into. */
const standing = async (cases: CaseLoader, id: string | undefined): Promise<Case | undefined> => {
  const found = id === undefined ? undefined : await cases.load(id, { fresh: true });
  return found?.mergedInto === undefined ? found : standing(cases, found.mergedInto.id);
};

/** The open case that says it already: the alarm's own, but for what moves, or another of the same thing. */
const openCase = async (telling: CaseTelling, news: CaseNews): Promise<Case | undefined> => {
  const { cases } = telling.store;
  const { place, subcategory, component, moves } = news;
  const own = moves ? undefined : await standing(cases, news.ownCase);
  if (own !== undefined && !endStates.has(own.state)) return own;
  if (place.point === undefined) return undefined;
  const wanted = { point: place.point, subcategory, ...given('component', component) };
  return correlated({ cases, tenant: telling.tenant, now: telling.clock.now() }, wanted);
};

const comment = async ({ executor }: CaseTelling, caseId: string, news: CaseNews): Promise<Result<Case>> => {
  const done = await executor.execute({
    caseId,
    command: { action: 'comment', text: news.remark },
    actor: platform,
    idempotency: idempotencyOf(news),
  });
  return done.ok ? ok(done.value.case) : done;
};

const report = async ({ executor, clock }: CaseTelling, news: CaseNews): Promise<Result<Case>> => {
  const { channel, text, place, subcategory, component, reporter, photos, at } = news;
  const done = await executor.report({
    report: {
      action: 'report',
      channel,
      text,
      place,
      subcategory,
      ...given('component', component),
      reporter: { id: reporter.id, role: 'system', name: reporter.name },
      photos,
      occurredAt: Math.min(at, clock.now()),
    },
    actor: platform,
    idempotency: idempotencyOf(news),
  });
  return done.ok ? ok(done.value.case) : done;
};

/**
 * Tells the open case of the same thing, or begins one. Undefined, and nothing told, where what is cleared had no case.
 * Refusals: those of a report and of a comment.
 */
export const tellCase = async (telling: CaseTelling, news: CaseNews): Promise<Result<Case> | undefined> => {
  const { cases } = telling.store;
  // An earlier attempt may have got as far as the case, which would now be found as another of the same thing.
  const receipt = await cases.guard(news.key);
  if (receipt !== undefined) {
    const told = await cases.load(receipt.caseId, { fresh: true });
    return told === undefined ? refuse('not-found') : ok(told);
  }
  if (news.isCleared) {
    const own = await standing(cases, news.ownCase);
    return own && comment(telling, own.id, news);
  }
  const open = await openCase(telling, news);
  return open === undefined ? report(telling, news) : comment(telling, open.id, news);
};
