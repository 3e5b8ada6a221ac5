import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What a worklist can be narrowed to. In the address, so that a view can be kept, sent and gone back to. */
export const filterNames = ['q', 'light', 'street', 'subcategory', 'channel', 'kind'] as const;

type FilterName = (typeof filterNames)[number];

export type Filters = Readonly<Partial<Record<FilterName, string>>>;

export const useFilters = (): {
  readonly filters: Filters;
  readonly set: (name: FilterName, value: string | undefined) => void;
  readonly clear: () => void;
} => {
  const [parameters, setParameters] = useSearchParams();
  const filters = useMemo<Filters>(
    () =>
      Object.fromEntries(
        filterNames.flatMap((name) => {
          const value = parameters.get(name);
          return value === null ? [] : [[name, value]];
        }),
      ),
    [parameters],
  );
  const set = (name: FilterName, value: string | undefined) => {
    setParameters(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === undefined || value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  };
  return { filters, set, clear: () => setParameters({}, { replace: true }) };
};
