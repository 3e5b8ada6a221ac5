import type { ComponentStore, ComponentVersion, ImportedComponent } from '../store/components.ts';
import type {
  Claim,
  ComponentChange,
  Import,
  ImportFacts,
  ImportStore,
  RowResult,
} from '../store/imports.ts';

/** The contracts of the stores of imports and of imported components over maps, for tests beside the code that uses them. */
export const memoryImports = (): {
  readonly components: ComponentStore;
  readonly imports: ImportStore;
} => {
  const components = new Map<string, ImportedComponent>();
  const imports = new Map<string, Import>();
  const rows = new Map<string, Map<number, RowResult>>();
  const files = new Map<string, string>();
  const claims = new Map<string, Claim>();

  const change = ({ code, versions, before }: ComponentChange): boolean => {
    if (components.get(code)?.revision !== before) return false;
    const [current, ...older]: readonly ComponentVersion[] = versions;
    if (current === undefined) components.delete(code);
    else components.set(code, { versions: [current, ...older], revision: (before ?? 0) + 1 });
    return true;
  };

  const of = <T>(map: ReadonlyMap<string, T>, keys: readonly string[]): ReadonlyMap<string, T> =>
    new Map([...map].filter(([key]) => keys.includes(key)));

  const resultsOf = (id: string) =>
    [...(rows.get(id)?.values() ?? [])].toSorted((left, right) => left.row - right.row);

  const count = (found: Import, { outcome }: RowResult, changedAt: number): void => {
    const counts = { ...found.counts, [outcome]: found.counts[outcome] + 1 };
    imports.set(found.id, { ...found, counts, changedAt });
  };

  return {
    components: {
      imported: async (codes) => of(components, codes),
      importedNear: async () => [...components.values()].map(({ versions: [{ component }] }) => component),
    },
    imports: {
      list: async (kind, { limit }) => ({
        items: [...imports.values()]
          .filter((found) => found.kind === kind)
          .toReversed()
          .slice(0, limit),
      }),
      get: async (id) => imports.get(id),
      begin: async (facts: ImportFacts) => {
        const counts = { imported: 0, updated: 0, duplicate: 0, bad: 0 };
        imports.set(facts.id, { ...facts, status: 'open', counts, changedAt: facts.at, undoneTo: 0 });
        rows.set(facts.id, new Map());
      },
      latestOf: async (file) => files.get(file),
      nameLatest: async (file, id, before) => {
        if (files.get(file) !== before) return false;
        files.set(file, id);
        return true;
      },
      row: async (id, row) => rows.get(id)?.get(row),
      rowsAfter: async (id, row, limit) =>
        resultsOf(id)
          .filter((result) => result.row > row)
          .slice(0, limit),
      leftOut: async (id, { limit }) => ({
        items: resultsOf(id)
          .filter(({ outcome }) => outcome === 'bad' || outcome === 'duplicate')
          .slice(0, limit),
      }),
      record: async (id, result, at, changed) => {
        const found = imports.get(id);
        if (rows.get(id)?.has(result.row)) return 'known';
        if (found?.status !== 'open') return 'closed';
        if (changed !== undefined && !change(changed)) return 'stale';
        count(found, result, at);
        rows.get(id)?.set(result.row, result);
        return 'written';
      },
      claims: async (identities) => of(claims, identities),
      claim: async (identity, claim) => {
        const standing = claims.get(identity) ?? claim;
        claims.set(identity, standing);
        return standing;
      },
      moveOn: async (id, from, to, changedAt) => {
        const found = imports.get(id);
        if (found?.status !== from) return false;
        imports.set(id, { ...found, status: to, changedAt });
        return true;
      },
      markUndone: async (id, row) => {
        const found = imports.get(id);
        if (found !== undefined && found.undoneTo < row) imports.set(id, { ...found, undoneTo: row });
      },
      restore: async (changed) => change(changed),
    },
  };
};
