import type { Case } from '../domain/case/types.ts';
import type { CaseStore } from './types.ts';

/**
 * Remembers the cases used last, so that a command on one of them need not read it. What it remembers may be old: a
 * commit decided on it then finds the version moved on and is refused as stale, and the entry is dropped. Ask with
 * `fresh` before telling anyone something that must be true now, such as a refusal.
 */
export const cacheCases = (cases: CaseStore, most = 5_000): CaseStore => {
  const remembered = new Map<string, Case>();

  /** Keeps the newer of two; a slow read must not put an old version over a commit. The oldest use goes first. */
  const remember = (subject: Case): void => {
    const known = remembered.get(subject.id);
    remembered.delete(subject.id);
    remembered.set(subject.id, known !== undefined && known.version > subject.version ? known : subject);
    const [oldest] = remembered.keys();
    if (remembered.size > most && oldest !== undefined) remembered.delete(oldest);
  };

  const read = async (id: string, options?: { readonly fresh: boolean }): Promise<Case | undefined> => {
    const found = await cases.load(id, options);
    if (found !== undefined) remember(found);
    return found;
  };

  return {
    ...cases,
    load: async (id, options) => {
      const known = options?.fresh ? undefined : remembered.get(id);
      if (known === undefined) return read(id, options);
      remember(known);
      return known;
    },
    commit: async (commit) => {
      const written = [commit, ...(commit.also ?? [])].map(({ after }) => after);
      const forget = () => {
        for (const { id } of written) remembered.delete(id);
      };
      const outcome = await cases.commit(commit).catch((error: unknown) => {
        forget();
        throw error;
      });
      if (outcome.kind === 'committed') written.forEach(remember);
      else forget();
      return outcome;
    },
  };
};
