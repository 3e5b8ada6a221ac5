import { PassThrough } from 'node:stream';
import { formatDifferences, fullDiff, type TemplateDiff } from '@aws-cdk/cloudformation-diff';
import type { Account } from './account.ts';
import type { Synthesised, WantedStack } from './stacks.ts';

type Impact = 'create' | 'change' | 'replace' | 'remove';

const impacts: Readonly<Record<string, Impact>> = {
  WILL_CREATE: 'create',
  WILL_UPDATE: 'change',
  MAY_REPLACE: 'replace',
  WILL_REPLACE: 'replace',
  WILL_DESTROY: 'remove',
  WILL_ORPHAN: 'remove',
  WILL_IMPORT: 'change',
};

const words: Readonly<Record<Impact, string>> = {
  create: 'would create',
  change: 'would change',
  replace: 'would replace, or may have to,',
  remove: 'would remove',
};

/** `AWS::DynamoDB::GlobalTable` is read as "DynamoDB GlobalTable". */
const shortType = (type = ''): string => type.split('::').slice(1).join(' ');

const countsOf = (types: readonly string[]): string =>
  [...Map.groupBy(types, (type) => type)]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([type, same]) => `${same.length} ${type}`)
    .join(', ');

const inWords = (diff: TemplateDiff): readonly string[] => {
  const touched: { readonly impact: Impact; readonly type: string }[] = [];
  diff.resources.forEachDifference((_, change) => {
    const impact = impacts[change.changeImpact];
    if (impact !== undefined) touched.push({ impact, type: shortType(change.resourceType) });
  });
  return [...Map.groupBy(touched, ({ impact }) => impact)].map(
    ([impact, some]) => `  ${words[impact]} ${some.length}: ${countsOf(some.map(({ type }) => type))}`,
  );
};

const inFull = async (diff: TemplateDiff): Promise<string> => {
  const stream = new PassThrough();
  formatDifferences(stream, diff);
  stream.end();
  return (await stream.toArray()).join('').trimEnd();
};

/** How one stack would change, in words and, where it is there already, property by property. */
const describeStack = async (
  { name, template }: WantedStack,
  account: Account,
): Promise<readonly string[]> => {
  const deployed = await account.templateOf(name);
  const diff = fullDiff(deployed ?? {}, template);
  if (deployed === undefined) return [`Stack ${name}: not there yet`, ...inWords(diff)];
  if (diff.isEmpty) return [`Stack ${name}: no change`];
  return [`Stack ${name}: would change`, ...inWords(diff), await inFull(diff)];
};

/** What a deployment would do to the stacks. `accountIn` opens the account in a Region. */
export const describeStacks = async (
  { stacks }: Synthesised,
  accountIn: (region: string) => Account,
): Promise<readonly string[]> => {
  const described = await Promise.all(stacks.map((stack) => describeStack(stack, accountIn(stack.region))));
  return described.flat();
};
