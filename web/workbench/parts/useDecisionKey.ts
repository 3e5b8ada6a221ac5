import { useRef } from 'react';

/** The key of one decision: the same while it is tried again, another once something in it changed. */
export const useDecisionKey = () => {
  const kept = useRef<{ body: string; key: string }>(undefined);
  return (body: object): string => {
    const text = JSON.stringify(body);
    if (kept.current?.body !== text) kept.current = { body: text, key: crypto.randomUUID() };
    return kept.current.key;
  };
};
