import type { QueryClient, QueryKey } from '@tanstack/react-query';
import * as v from 'valibot';
import type { OfflineStore } from './types.ts';

/** Answers worth having without a network: what the field shows, and the names of everything. */
const keptKinds: readonly unknown[] = ['field', 'reference'];

const isKept = (key: QueryKey): boolean => keptKinds.includes(key[0]);

const keptQuery = v.object({ queryKey: v.array(v.unknown()), data: v.unknown() });

const week = 7 * 24 * 3_600_000;

/** Puts the answers that this person saw last back among the queries, each with its age. */
export const restoreQueries = async (
  queries: QueryClient,
  store: OfflineStore,
  person: string,
): Promise<void> => {
  for (const kind of keptKinds) queries.setQueryDefaults([kind], { gcTime: Number.POSITIVE_INFINITY });
  await store.forgetBefore(Date.now() - week);
  for (const { value, at } of await store.keptBy(person)) {
    const found = v.safeParse(keptQuery, value);
    if (!found.success) continue;
    const { queryKey, data } = found.output;
    const known = queries.getQueryState(queryKey)?.dataUpdatedAt ?? 0;
    if (known < at) queries.setQueryData(queryKey, data, { updatedAt: at });
  }
};

/** Keeps every answer of those kinds from now on; the answer ends that. */
export const keepQueries = (queries: QueryClient, store: OfflineStore, person: string): (() => void) =>
  queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual === true) return;
    const { queryKey, queryHash, state } = event.query;
    if (!isKept(queryKey)) return;
    const value = { queryKey, data: state.data };
    // An answer that cannot be kept (a full disk) is still shown.
    store
      .keep({ key: `${person} ${queryHash}`, by: person, value, at: state.dataUpdatedAt })
      .catch(reportError);
  });
