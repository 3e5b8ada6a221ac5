import type { Scope } from './clients.ts';

/** The posts of the field (reference §2.2). `system` is the platform's own clock, `citizen` anyone from outside. */
export const roles = [
  'citizen',
  'supervisor',
  'acceptor',
  'shiftLeader',
  'dispatcher',
  'unit',
  'handler',
  'evaluator',
  'inspector',
  'leader',
  'administrator',
  'system',
] as const;

export type Role = (typeof roles)[number];

/** The two axes and who stands outside them (reference §2.1). */
export type Axis = 'supervision' | 'command' | 'execution' | 'oversight' | 'support' | 'outside';

export const axisOf: Readonly<Record<Role, Axis>> = {
  citizen: 'outside',
  supervisor: 'supervision',
  acceptor: 'supervision',
  shiftLeader: 'supervision',
  evaluator: 'supervision',
  dispatcher: 'command',
  unit: 'execution',
  handler: 'execution',
  inspector: 'oversight',
  leader: 'oversight',
  administrator: 'support',
  system: 'support',
};

/**
 * Who gives a command. `unit` is the code of the responsible unit that the person works for. A program that acts for a unit
 * has that unit's post and `scopes`, which bound what it may do of it.
 */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit?: string;
  readonly scopes?: readonly Scope[];
}
