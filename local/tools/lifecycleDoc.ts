import { lifecycleTable, stateDiagram } from '../../functions/domain/case/diagram.ts';

/** docs/lifecycle.md as generated from the lifecycle table. */
export const lifecycleDocument = (): string => `# The life of a case

Generated from \`functions/domain/case/lifecycle.ts\` by \`npm run docs\`. Do not edit.

Force-closing (\`forceClose\`, a leader, with a reason) leads from every open state but \`split\` to \`forceClosed\` and is left
out of the picture. Rows whose target is \`same\` do not move the case; \`requestOrigin\` is the state in which the application
was made.

Merging (\`merge\`) leads from nearly every open state to \`merged\`, and undoing it (\`unmerge\`) back to the state the case
came from, \`mergeOrigin\`: both are left out of the picture too.

A case that its city hands over (\`handOver\`) or that comes back (\`handBack\`, and \`receive\` of one that the other district would
not have) is left out as well; what the picture shows of \`handedOver\` is how the district that takes it begins.

\`\`\`mermaid
${stateDiagram()}
\`\`\`

${lifecycleTable()}
`;
