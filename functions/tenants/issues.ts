import type * as v from 'valibot';

/** What a schema says itself, where it was given words of its own. */
const ownWords = (issue: v.BaseIssue<unknown>): string | undefined =>
  issue.message.startsWith('Invalid ') ? undefined : issue.message;

/** Values that are too large to be quoted; to say what kind they are would tell nothing. */
const composite: ReadonlySet<string> = new Set(['Object', 'Array']);

/**
 * What is wrong with a value, continuing a sentence that begins with its field: `must be "true" or "false", not "yes"`.
 */
export const problemOf = (issue: v.BaseIssue<unknown>): string => {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'is not a name known here';
  if (issue.received === 'undefined') return 'is missing';
  const words = ownWords(issue) ?? `must be ${issue.expected ?? 'something else'}`;
  return composite.has(issue.received) ? words : `${words}, not ${issue.received}`;
};

/** The dotted path of the value, such as `policies.appeal.withinDays`. */
export const pathOf = (issue: v.BaseIssue<unknown>): readonly string[] =>
  issue.path?.map(({ key }) => String(key)) ?? [];
