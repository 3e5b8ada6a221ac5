import { join } from 'node:path';
import { given } from '../../functions/domain/given.ts';
import type { CaseFact } from '../../functions/domain/insight/facts.ts';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import type { History } from '../replay/history.ts';
import { readMapping } from '../replay/mapping.ts';
import { readHistories } from '../replay/replay.ts';

export interface PublishedRequest {
  readonly tenant: Tenant;
  readonly sourceNames: readonly string[];
  /** the tenants' folder */
  readonly root: string;
  /** the folder of the case file */
  readonly from: string;
}

/** Where it was, as the product would place it: by its spot, else by the centre of the area that was named. */
const placeOf = ({ areas, grids }: Tenant, { point, community, street }: History): Partial<CaseFact> => {
  if (point !== undefined) {
    const located = grids.locate(point);
    return { point, ...given('street', located?.street), ...given('community', located?.community) };
  }
  const area = areas.get(community ?? street ?? '');
  return {
    ...given('point', area?.centre),
    ...given('community', community),
    ...given('street', community === undefined ? street : area?.parent),
  };
};

/**
 * What a published row tells. Published files hold no words of the reporter: what stands for them is the address, where
 * there is one, which is all that a model could learn from.
 */
const factOf = (tenant: Tenant, history: History): CaseFact => {
  const { id, reportedAt, channel, subcategory, unit, point, address = '' } = history;
  const exact = point !== undefined;
  const said = { id, number: id, reportedAt, channel, subcategory, unit, text: address };
  return { ...said, accepted: true, exact, ...placeOf(tenant, history) };
};

/** The published cases of a district as insight sees them. Throws what reading them throws. */
export const publishedFacts = async (request: PublishedRequest): Promise<readonly CaseFact[]> => {
  const { tenant, root } = request;
  const [city = ''] = tenant.key.split('/');
  const mapping = await readMapping(join(root, city, 'replay.json'));
  const { histories } = await readHistories({ ...request, limit: Number.POSITIVE_INFINITY }, mapping);
  return histories.map((history) => factOf(tenant, history));
};
