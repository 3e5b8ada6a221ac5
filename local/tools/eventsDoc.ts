import { catalogue, verificationName } from '../../functions/domain/webhooks/catalogue.ts';
import { caseMessage, exampleFacts, verificationMessage } from '../../functions/domain/webhooks/envelope.ts';
import { schemaOf } from '../../functions/domain/webhooks/schemas.ts';

const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;

const at = Date.UTC(2026, 2, 2, 9);
const exampleType = 'case.dispatched.v1';
const example = caseMessage(
  exampleType,
  { tenant: 'city/district', id: `${exampleFacts.caseId}:00000004`, at },
  exampleFacts,
);
const verification = verificationMessage(
  { tenant: 'city/district', id: '01JZZZZZZZ0000000000000002', at },
  { endpoint: '01JZZZZZZZ0000000000000001', challenge: 'R2nT8Wq1c9x0JkVbA5mZ3yHsLdGfPeUo' },
);

/** docs/events.md as generated from the catalogue of events. */
export const eventsDocument = (): string => `# Events

Generated from \`functions/domain/webhooks/\` by \`npm run docs\`. Do not edit. How to receive them: [webhooks.md](webhooks.md).

A message is a CloudEvents 1.0 body in JSON. What \`v1\` of a type holds is only ever added to. The same is answered, with a
schema for each type, by \`GET /v1/webhooks/catalogue\`.

| type | when |
|---|---|
${catalogue.map(({ name, meaning }) => `| \`${name}\` | ${meaning} |`).join('\n')}
| \`${verificationName}\` | An endpoint is to show that it wants what is sent there. Sent to every endpoint. |

## Events of cases

All have the same data. \`id\` is that of the event: the same at every endpoint. The title in the schema is the type.

${json(JSON.parse(example))}

${json(schemaOf(exampleType))}

## ${verificationName}

${json(JSON.parse(verification))}

${json(schemaOf(verificationName))}
`;
