import type { Scope } from './clients.ts';

/**
 * The posts of the field (reference §2.2). `system` is the platform's own clock, `citizen` anyone from outside, `superAdmin`
 * one who acts for the whole city.
 */
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
  'superAdmin',
] as const;

export type Role = (typeof roles)[number];

/** Nobody of a district's own people has one of these. */
const outside = ['citizen', 'system', 'superAdmin'] as const;

export const outsideRoles: readonly Role[] = outside;

/** A post that a district gives to its people. */
export type Post = Exclude<Role, (typeof outside)[number]>;

export const posts: readonly Role[] = roles.filter((role) => !outsideRoles.includes(role));

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
  superAdmin: 'oversight',
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
