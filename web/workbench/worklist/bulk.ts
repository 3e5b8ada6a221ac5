import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActionName } from '../actions/send.ts';
import { sendAction } from '../actions/send.ts';
import type { CaseSummary } from './useWorklist.ts';

/**
 * What may be done to many cases at once, by state: steps that need nothing said and that a later step can put right.
 * Decisions that need a look at each case are not among them.
 */
const safe: Readonly<Record<string, readonly ActionName[]>> = {
  reported: ['requestConfirmation'],
  fedBack: ['sendVerification'],
  pendingClosing: ['close'],
};

export const bulkActionsIn = (state: string): readonly ActionName[] => safe[state] ?? [];

export interface BulkOutcome {
  readonly number: string;
  readonly error?: Error;
}

export interface BulkRun {
  readonly done: number;
  readonly of: number;
  readonly outcomes: readonly BulkOutcome[];
}

const attempt = async (action: ActionName, { id, version, number }: CaseSummary): Promise<BulkOutcome> => {
  try {
    await sendAction(action, id, {}, version);
    return { number };
  } catch (error) {
    if (error instanceof Error) return { number, error };
    throw error;
  }
};

/** Sends one after the other, tells how far it is, and what became of each. */
export const useBulk = () => {
  const queries = useQueryClient();
  const [run, setRun] = useState<BulkRun>();
  const start = async (action: ActionName, cases: readonly CaseSummary[]): Promise<void> => {
    const outcomes: BulkOutcome[] = [];
    setRun({ done: 0, of: cases.length, outcomes });
    for (const summary of cases) {
      outcomes.push(await attempt(action, summary));
      setRun({ done: outcomes.length, of: cases.length, outcomes: [...outcomes] });
    }
    await queries.invalidateQueries({ queryKey: ['worklist'] });
    await queries.invalidateQueries({ queryKey: ['worklists'] });
  };
  return { run, start, forget: () => setRun(undefined) };
};
