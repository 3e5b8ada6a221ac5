import { searchSubcategories } from '../../domain/catalogue/search.ts';
import type { Suggested } from '../../domain/insight/classifier/types.ts';
import { ok, type Result } from '../../domain/result.ts';
import { suggestedBy } from '../../insight/suggesting.ts';
import type { ApiRequest, Reply } from '../route.ts';

type Asked = ApiRequest<unknown, { readonly q: string; readonly channel?: string }, unknown>;

/** Answered at most, and of these by the model. */
const most = 20;
const mostByModel = 3;

/** Under this the model does not know. */
const faintest = 0.05;

/** What a calibrated probability is in words: right in seven of ten, in two of five, or less often. */
const likelihoodOf = (probability: number) => {
  if (probability >= 0.7) return 'high';
  return probability >= 0.4 ? 'medium' : 'low';
};

/**
 * Categories that a text may mean: what the district's own cases taught first, then what the search finds. Without a model
 * that is better, the search alone, as before there were models.
 */
export const suggestCategories = async ({ deps, query, now }: Asked): Promise<Result<Reply>> => {
  const { subcategories } = deps.tenant.catalogue;
  const channel = query.channel ?? deps.tenant.services?.webChannel;
  const asked = { text: query.q, ...(channel === undefined ? {} : { channel }) };
  const byModel = await suggestedBy(deps.store.insight, now, asked);
  const first = (byModel ?? [])
    .filter(({ probability }) => probability >= faintest)
    .flatMap(({ code, probability }: Suggested) => {
      const name = subcategories.get(code)?.name;
      return name === undefined ? [] : [{ code, name, probability, likelihood: likelihoodOf(probability) }];
    })
    .slice(0, mostByModel);
  const taken = new Set(first.map(({ code }) => code));
  const rest = searchSubcategories(deps.tenant.catalogue, query.q, most)
    .filter(({ code }) => !taken.has(code))
    .map(({ code, name }) => ({ code, name }));
  const basis = byModel === undefined ? 'search' : 'model';
  return ok({ status: 200, body: { basis, items: [...first, ...rest].slice(0, most) } });
};
