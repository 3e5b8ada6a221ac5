import { caseStates } from '../case/types.ts';
import { type CaseEventName, catalogue, type EventName, verificationName } from './catalogue.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const text = { type: 'string', minLength: 1 };
const state = { enum: caseStates };

/** Open on purpose: `v1` may grow by fields, and receivers pass over what they do not know. */
const object = (properties: JsonSchema, required: readonly string[]): JsonSchema => ({
  type: 'object',
  properties,
  required,
});

const caseData = object(
  {
    caseId: { ...text, description: 'The case.' },
    number: { ...text, description: 'The number under which people know the case.' },
    state: { ...state, description: 'The state after the event.' },
    previousState: { ...state, description: 'The state before it; absent for the first event.' },
    version: {
      type: 'integer',
      minimum: 1,
      description:
        'Rises by one with every event of the case. Drop a message whose version is not above the one you have.',
    },
    unit: { ...text, description: 'The responsible unit that has the case.' },
    category: object(
      {
        subcategory: { ...text, description: 'The code in the district’s catalogue.' },
        major: { ...text, description: 'The code of its major category.' },
      },
      ['subcategory'],
    ),
    area: object({ street: text, community: text }, []),
    link: {
      type: 'string',
      format: 'uri-reference',
      description: 'Where the case is read, relative to the district’s address.',
    },
    test: { const: true, description: 'Only in messages sent to try out: there is no such case.' },
  },
  ['caseId', 'number', 'state', 'version', 'link'],
);

const verificationData = object(
  {
    endpoint: { ...text, description: 'The endpoint to be verified.' },
    challenge: { ...text, description: 'To be sent back in the body of the answer.' },
  },
  ['endpoint', 'challenge'],
);

const envelope = (name: EventName, description: string, data: JsonSchema): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:chengyun:event:${name}`,
  title: name,
  description,
  ...object(
    {
      specversion: { const: '1.0' },
      id: { ...text, description: 'The same event has the same id, at every endpoint.' },
      source: { type: 'string', format: 'uri-reference', description: 'The district: `/<city>/<district>`.' },
      type: { const: name },
      time: { type: 'string', format: 'date-time', description: 'When it happened.' },
      subject: { ...text, description: 'The case, or the endpoint.' },
      datacontenttype: { const: 'application/json' },
      data,
    },
    ['specversion', 'id', 'source', 'type', 'time', 'subject', 'datacontenttype', 'data'],
  ),
});

const meanings: ReadonlyMap<CaseEventName, string> = new Map(
  catalogue.map(({ name, meaning }) => [name, meaning]),
);

const verificationMeaning =
  'Asks whether an endpoint wants what is sent there: the answer must be 2xx and contain the challenge.';

/** The schema of a message's body. */
export const schemaOf = (name: EventName): JsonSchema =>
  name === verificationName
    ? envelope(name, verificationMeaning, verificationData)
    : envelope(name, meanings.get(name) ?? '', caseData);

const everyName: readonly EventName[] = [...catalogue.map(({ name }) => name), verificationName];

/** Every message that is ever sent, with its schema. */
export const publishedSchemas: readonly { readonly name: EventName; readonly schema: JsonSchema }[] =
  everyName.map((name) => ({ name, schema: schemaOf(name) }));
