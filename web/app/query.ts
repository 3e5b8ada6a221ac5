import { QueryClient } from '@tanstack/react-query';
import { OfflineError, ProblemError } from './problem.ts';

/** What may go better a second time: no connection, or a server that is not well. A refusal stays a refusal. */
const worthAnotherTry = (failures: number, error: Error): boolean => {
  if (failures >= 2) return false;
  return error instanceof OfflineError || (error instanceof ProblemError && error.status >= 500);
};

export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: worthAnotherTry, staleTime: 10_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
