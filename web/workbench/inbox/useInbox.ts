import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../app/api.ts';

/** What the reader, their unit and their posts were told that is about no case, newest first. */
export const useInbox = () =>
  useQuery({
    queryKey: ['inbox'],
    queryFn: async ({ signal }) => (await answered(api.GET('/v1/inbox', { signal }))).items,
    staleTime: 5 * 60_000,
  });

const week = 7 * 86_400_000;

/** How many of them were told in the seven days before `now`. */
export const recentOf = (lines: readonly { readonly at: string }[], now: number): number =>
  lines.filter(({ at }) => Date.parse(at) > now - week).length;
