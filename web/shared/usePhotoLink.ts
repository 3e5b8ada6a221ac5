import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../app/api.ts';

/** Links hold for some minutes; a page that stays open longer asks again. */
const freshFor = 4 * 60_000;

/** A link under which a photo can be seen for some minutes. */
export const usePhotoLink = (id: string) =>
  useQuery({
    queryKey: ['photo', id],
    queryFn: async ({ signal }) => {
      const answer = await answered(
        api.GET('/v1/photos/{id}', {
          signal,
          params: { path: { id } },
          headers: { Accept: 'application/json' },
        }),
      );
      return answer.url;
    },
    staleTime: freshFor,
    refetchInterval: freshFor,
  });
