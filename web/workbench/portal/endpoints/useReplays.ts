import { useTranslation } from 'react-i18next';
import type { paths } from '../../../api/schema.d.ts';
import { answered, api } from '../../../app/api.ts';
import { useWrite } from '../parts/useWrite.ts';
import { webhooks } from './useEndpoints.ts';

type Wanted = NonNullable<
  paths['/v1/webhooks/{endpoint}/replay']['post']['requestBody']
>['content']['application/json'];

/** Sends again as asked, call by call: the server takes so many at a time and says where to go on. Answers how many. */
export const replayAll = async (endpoint: string, wanted: Wanted): Promise<number> => {
  let count = 0;
  let body: Wanted | undefined = wanted;
  while (body !== undefined) {
    const asked: Wanted = body;
    const { replayed, next } = await answered(
      api.POST('/v1/webhooks/{endpoint}/replay', { params: { path: { endpoint } }, body: asked }),
    );
    count += replayed;
    const { sinceFailure: _, ...range } = asked;
    // Where more were made in one instant than a call takes, it is the same instant again: going on would never end.
    body = next === undefined || next === asked.from ? undefined : { ...range, from: next };
  }
  return count;
};

export const useReplays = (endpoint: string) => {
  const { t } = useTranslation('portal');
  const one = useWrite(
    webhooks,
    (delivery: string) =>
      answered(
        api.POST('/v1/webhooks/{endpoint}/deliveries/{delivery}/replay', {
          params: { path: { endpoint, delivery } },
        }),
      ),
    () => t('delivery.replayed', { count: 1 }),
  );
  const many = useWrite(
    webhooks,
    (wanted: Wanted) => replayAll(endpoint, wanted),
    (count) => t('delivery.replayed', { count }),
  );
  return { one, many };
};
