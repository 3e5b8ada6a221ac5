import { useCallback, useEffect, useRef, useState } from 'react';
import { type Format, gather } from './gather.ts';

export interface FileAsked {
  readonly url: string;
  readonly format: Format;
  /** what it is called on the page */
  readonly label: string;
  /** how many it will hold, as far as is known */
  readonly cases: number;
}

export interface Gathering {
  readonly file: FileAsked;
  readonly got: number;
  readonly failed: boolean;
}

const wait = (seconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1_000);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

const types: Readonly<Record<Format, string>> = {
  csv: 'text/csv;charset=utf-8',
  geojson: 'application/geo+json',
};

const hand = (name: string, blob: Blob): void => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoked at once, some browsers lose a large file that they have not begun to write.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

/** Puts one file at a time together in the page, and hands it to the reader. */
export const useGather = () => {
  const [gathering, setGathering] = useState<Gathering>();
  const under = useRef<AbortController>(undefined);
  const cancel = useCallback(() => {
    under.current?.abort();
    setGathering(undefined);
  }, []);
  useEffect(() => () => under.current?.abort(), []);

  const start = useCallback(async (file: FileAsked) => {
    under.current?.abort();
    const controller = new AbortController();
    under.current = controller;
    const { signal } = controller;
    const onCases = (got: number) => setGathering({ file, got, failed: false });
    onCases(0);
    // Each a blob of its own: browsers put those on the disk, where text would fill the memory of a phone.
    const pieces: Blob[] = [];
    const keep = (piece: string) => pieces.push(new Blob([piece]));
    try {
      const tools = { fetch: fetch.bind(globalThis), wait, keep };
      const name = await gather({ ...file, signal, onCases }, tools);
      hand(name, new Blob(pieces, { type: types[file.format] }));
      setGathering(undefined);
    } catch {
      // Whoever cancels knows; anything else is said, with a button to try again.
      if (!signal.aborted) setGathering((now) => now && { ...now, failed: true });
    }
  }, []);
  return { gathering, start, cancel };
};
