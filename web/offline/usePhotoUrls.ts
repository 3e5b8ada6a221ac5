import { useEffect, useState } from 'react';
import { useOffline } from './OfflineProvider.tsx';
import type { OfflineStore } from './types.ts';

/** An address for a photo, given back when the signal comes. */
const show = async (store: OfflineStore, id: string, until: AbortSignal): Promise<string | undefined> => {
  const photo = await store.photo(id);
  if (photo === undefined || until.aborted) return undefined;
  const url = URL.createObjectURL(photo);
  until.addEventListener('abort', () => URL.revokeObjectURL(url), { once: true });
  return url;
};

const showAll = async (
  store: OfflineStore,
  ids: readonly string[],
  until: AbortSignal,
): Promise<ReadonlyMap<string, string>> => {
  const shown = await Promise.all(ids.map(async (id) => [id, await show(store, id, until)] as const));
  return new Map(shown.flatMap(([id, url]) => (url === undefined ? [] : [[id, url] as const])));
};

/** Addresses at which images can show kept photos, by id; given back when they are no longer shown. */
export const usePhotoUrls = (ids: readonly string[]): ReadonlyMap<string, string> => {
  const { store } = useOffline();
  const [urls, setUrls] = useState<ReadonlyMap<string, string>>(new Map());
  const key = ids.join(' ');

  useEffect(() => {
    const showing = new AbortController();
    showAll(store, key.split(' '), showing.signal).then(
      (found) => !showing.signal.aborted && setUrls(found),
      reportError,
    );
    return () => showing.abort();
  }, [key, store]);

  return urls;
};
