/** Posts that are told how good the work of all is. */
const wide = ['evaluator', 'leader', 'inspector', 'shiftLeader', 'administrator'] as const;

/** Posts that may freeze a period and adjust its figures. */
const keeping = ['evaluator', 'leader'] as const;

const hasOne = (posts: readonly string[]) => (roles: readonly string[]) =>
  roles.some((role) => posts.includes(role));

export const mayCompare = hasOne(wide);
export const mayKeep = hasOne(keeping);

/** A unit is told about units only, see the API. */
export const mayEvaluate = hasOne([...wide, 'unit']);
