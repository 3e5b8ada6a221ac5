import { catalogue, verificationName } from '../../functions/domain/webhooks/catalogue.ts';
import { exampleOf } from '../../functions/domain/webhooks/examples.ts';
import { schemaOf } from '../../functions/domain/webhooks/schemas.ts';

const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;

const exampleType = 'case.dispatched.v1';

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

${json(JSON.parse(exampleOf(exampleType)))}

${json(schemaOf(exampleType))}

## ${verificationName}

${json(JSON.parse(exampleOf(verificationName)))}

${json(schemaOf(verificationName))}
`;
