import { beginnings, type Edge, edges } from './lifecycle.ts';
import { type CaseState, endStates } from './types.ts';

/** States from which a rejected application may come, for drawing the way back. */
const originsOf = (edge: Edge): readonly CaseState[] => {
  const application = edges.find(
    ({ to, outcome }) => edge.from.some((state) => state === to) && outcome === undefined,
  );
  return application?.from ?? [];
};

const targetsOf = (edge: Edge): readonly CaseState[] => {
  if (edge.to === 'same' || edge.to === 'mergeOrigin' || edge.to === 'handOverOrigin') return [];
  return edge.to === 'requestOrigin' ? originsOf(edge) : [edge.to];
};

/** In brackets, since a second colon would end a label in Mermaid. */
const label = (edge: Edge): string =>
  edge.outcome === undefined ? edge.action : `${edge.action} (${edge.outcome})`;

/** Force-closing, merging and handing over lead out of nearly every state; drawn, they would hide the rest: they are told in words. */
const hidden: ReadonlySet<string> = new Set(['forceClose', 'merge', 'handOver', 'handBack']);
const drawn = edges.filter(({ action }) => !hidden.has(action));

/** The lifecycle table as a Mermaid state diagram. */
export const stateDiagram = (): string => {
  const arrows = drawn.flatMap((edge) =>
    edge.from.flatMap((from) => targetsOf(edge).map((to) => `  ${from} --> ${to}: ${label(edge)}`)),
  );
  const starts = beginnings.map(({ action, to }) => `  [*] --> ${to}: ${action}`);
  const ends = [...endStates].map((state) => `  ${state} --> [*]`);
  return ['stateDiagram-v2', ...starts, ...new Set(arrows), ...ends].join('\n');
};

/** The lifecycle table for people, one line a row. */
export const lifecycleTable = (): string => {
  const head = '| action | from | to | who | clocks | source | why |\n|---|---|---|---|---|---|---|';
  const rows = edges.map((edge) => {
    const clocks = edge.clocks.map((effect) =>
      'stage' in effect ? `${effect.do} ${effect.stage}` : effect.do,
    );
    const from = edge.from.length > 8 ? 'any open state' : edge.from.join(', ');
    const cells = [
      label(edge),
      from,
      edge.to,
      edge.roles.join(', '),
      clocks.join(', ') || '—',
      edge.ref,
      edge.why,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [head, ...rows].join('\n');
};
