import { createContext, type ReactNode, useContext } from 'react';
import { usePatrol } from './usePatrol.ts';

type Patrol = ReturnType<typeof usePatrol>;

const PatrolContext = createContext<Patrol | undefined>(undefined);

/** Records while somebody is on duty, on whatever page of the field they are. */
export const PatrolProvider = ({ children }: { readonly children: ReactNode }) => (
  <PatrolContext value={usePatrol()}>{children}</PatrolContext>
);

export const usePatrolling = (): Patrol => {
  const patrol = useContext(PatrolContext);
  if (patrol === undefined) throw new Error('nobody can be on duty around this page');
  return patrol;
};
