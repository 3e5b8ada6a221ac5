import type { Post } from '../functions/domain/identity/types.ts';

/** The posts that sign in (reference §2.2); a citizen and the system's own clock do not. */
export const staffGroups: Readonly<Record<Post, string>> = {
  supervisor: '监督员: patrols, confirms and verifies',
  acceptor: '受理员: takes reports and accepts them',
  shiftLeader: '值班长: files and closes cases',
  dispatcher: '派遣员: dispatches cases to units',
  unit: '责任单位: the desk of a responsible unit',
  handler: '处置员: handles cases for a unit',
  evaluator: '考评员: evaluates',
  inspector: '督查员: supervises what is slow',
  leader: '领导: sees the whole district',
  administrator: '管理员: looks after the system',
};
