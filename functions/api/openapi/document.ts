import * as v from 'valibot';
import { messageFor } from '../problems/message.ts';
import { problemFor, problemMediaType } from '../problems/problem.ts';
import { type ProblemType, problemTypes, statusOf } from '../problems/types.ts';
import type { Answer, DescribedRoute } from '../route.ts';
import { namedSchemas, parametersOf, schemaObject } from './schemas.ts';

/** What a document says of the API as a whole. */
export interface About {
  readonly info: { readonly title: string; readonly summary: string; readonly description: string };
  readonly servers: readonly object[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  /** what kind of access token opens it */
  readonly token: string;
  /** what is not a route of ours, and what other tokens there are */
  readonly beside?: { readonly paths: object; readonly securitySchemes: object };
}

const writeParameters = {
  'Idempotency-Key': {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'Names this attempt among your own: the same key with the same request is answered ' +
      'with `Idempotent-Replayed: true` and not applied again. Machine clients must send it.',
    schema: { type: 'string', minLength: 1, maxLength: 128, pattern: '^[\\x21-\\x7e]+$' },
  },
  'If-Match': {
    name: 'If-Match',
    in: 'header',
    required: false,
    description:
      'The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it.',
    schema: { type: 'string', pattern: '^"\\d+"$', examples: ['"3"'] },
  },
} as const;

const parameter = (name: keyof typeof writeParameters) => ({ $ref: `#/components/parameters/${name}` });

const writeParametersOf = ({ writes }: DescribedRoute) => {
  if (writes === undefined) return [];
  return writes === 'new'
    ? [parameter('Idempotency-Key')]
    : [parameter('Idempotency-Key'), parameter('If-Match')];
};

const lastEventId = {
  name: 'Last-Event-ID',
  in: 'header',
  required: false,
  description: 'The `id` of the last message that you heard: what came after is told first.',
  schema: { type: 'string' },
} as const;

const streamParametersOf = ({ answers }: DescribedRoute) =>
  answers.some(({ mediaType }) => mediaType === 'text/event-stream') ? [lastEventId] : [];

const signature = {
  'device-id': { description: 'Who signs: the id in the register of devices.', pattern: '^[\\w:-]{1,64}$' },
  'webhook-id': { description: 'Of this message; the same for a repeat.', pattern: '^[\\w-]{1,64}$' },
  'webhook-timestamp': {
    description: 'Seconds since 1970, at most 300 away from ours.',
    pattern: '^\\d{1,12}$',
  },
  'webhook-signature': {
    description:
      '`v1,` and base64 of HMAC-SHA256 over id, timestamp and body, joined by dots; of a GET the path from `/v1` on, decoded, stands for the body.',
    pattern: '^v1,',
  },
} as const;

const signatureParametersOf = ({ signed }: DescribedRoute) =>
  signed === undefined
    ? []
    : Object.entries(signature).map(([name, { description, pattern }]) => ({
        name,
        in: 'header',
        required: true,
        description,
        schema: { type: 'string', pattern },
      }));

const headerSchemas = {
  ETag: { description: 'The version of the case, in quotes.', schema: { type: 'string' } },
  Location: { description: 'Where it is.', schema: { type: 'string' } },
};

const headersOf = ({ headers = [] }: Answer) =>
  headers.length === 0
    ? {}
    : { headers: Object.fromEntries(headers.map((name) => [name, headerSchemas[name]])) };

const content = (schema: v.GenericSchema, mediaType = 'application/json') => ({
  content: { [mediaType]: { schema: schemaObject(schema) } },
});

const responseOf = (answer: Answer) => ({
  description: answer.description,
  ...headersOf(answer),
  ...(answer.schema === undefined ? {} : content(answer.schema, answer.mediaType)),
});

/** Problems of a body and of the fields in it. */
const bodyProblems: readonly ProblemType[] = [
  'malformed-body',
  'media-type-not-supported',
  'body-too-large',
  'invalid-value',
  'missing-value',
  'unknown-field',
  'text-too-long',
];

/** Problems that programs alone meet. */
const clientProblemsOf = ({ scope, writes }: DescribedRoute): readonly ProblemType[] => {
  if (scope === undefined) return [];
  return [
    'scope-not-granted',
    ...(writes === undefined ? [] : (['idempotency-key-required'] as const)),
    ...(writes === 'existing' ? (['precondition-required'] as const) : []),
  ];
};

/** Problems that a route has because of what kind of route it is. */
const problemsOf = (route: DescribedRoute): readonly ProblemType[] => {
  const { roles, schemas, writes, problems = [] } = route;
  return [
    ...(roles === 'anyone'
      ? (['too-many-requests'] as const)
      : (['sign-in-required', 'role-not-allowed'] as const)),
    'token-expired',
    'token-foreign',
    ...clientProblemsOf(route),
    ...(schemas.query === undefined ? [] : (['invalid-value'] as const)),
    ...(schemas.body === undefined ? [] : bodyProblems),
    ...(writes === undefined ? [] : (['idempotency-key-reused'] as const)),
    ...(writes === 'existing' ? (['version-conflict'] as const) : []),
    ...problems,
    'unexpected-error',
  ];
};

const exampleOf = (type: ProblemType) => {
  const fault = { type, ...(statusOf[type] === 422 ? { field: 'text' } : {}) };
  return {
    summary: messageFor(fault, 'en').title,
    value: problemFor([fault], 'en', '01J9ZK6V5Q0000000000000000'),
  };
};

const problemResponses = (route: DescribedRoute) => {
  const byStatus = Map.groupBy(new Set(problemsOf(route)), (type) => statusOf[type]);
  return [...byStatus].map(([status, types]) => {
    const examples = Object.fromEntries(
      types.map((type) => [type, { $ref: `#/components/examples/${type}` }]),
    );
    const media = { schema: { $ref: '#/components/schemas/Problem' }, examples };
    return [
      String(status),
      { description: types.join(', '), content: { [problemMediaType]: media } },
    ] as const;
  });
};

const responsesOf = (route: DescribedRoute) =>
  Object.fromEntries(
    [
      ...route.answers.map((answer) => [String(answer.status), responseOf(answer)] as const),
      ...problemResponses(route),
    ].sort(([left], [right]) => Number(left) - Number(right)),
  );

const requestBodyOf = ({ schemas: { body }, example }: DescribedRoute) =>
  body === undefined
    ? {}
    : {
        requestBody: {
          required: !v.is(body, {}),
          content: {
            'application/json': { schema: schemaObject(body), ...(example === undefined ? {} : { example }) },
          },
        },
      };

const roleNote = ({ roles, scope, signed }: DescribedRoute): string => {
  if (signed) return 'Signed by a device, as Standard Webhooks are; no other sign-in.';
  return roles === 'anyone'
    ? 'Open to anyone; a token that is sent is checked all the same.'
    : `Roles: ${roles.join(', ')}.${scope === undefined ? '' : ` Machine clients with the scope \`${scope}\`.`}`;
};

/** Of a person, or of a program where it says so. */
const securityOf = ({ roles, scope }: DescribedRoute) => {
  if (roles === 'anyone') return [];
  return [{ openId: [] }, ...(scope === undefined ? [] : [{ client: [scope] }])];
};

const operation = (route: DescribedRoute) => ({
  operationId: route.operationId,
  summary: route.summary,
  description: [route.description, roleNote(route)].filter(Boolean).join('\n\n'),
  tags: [route.tag],
  security: securityOf(route),
  ...(route.roles === 'anyone' ? {} : { 'x-roles': route.roles }),
  parameters: [
    ...parametersOf('path', route.schemas.params),
    ...parametersOf('query', route.schemas.query),
    ...signatureParametersOf(route),
    ...writeParametersOf(route),
    ...streamParametersOf(route),
  ],
  ...requestBodyOf(route),
  responses: responsesOf(route),
});

const templated = (path: string): string => `/v1${path.replace(/:(\w+)/g, '{$1}')}`;

const pathsOf = (routes: readonly DescribedRoute[]) => {
  const byPath = Map.groupBy(routes, ({ path }) => templated(path));
  return Object.fromEntries(
    [...byPath].map(([path, atPath]) => [
      path,
      Object.fromEntries(atPath.map((route) => [route.method.toLowerCase(), operation(route)])),
    ]),
  );
};

const examplesOf = (routes: readonly DescribedRoute[]) => {
  const answered = new Set(routes.flatMap(problemsOf));
  return Object.fromEntries(
    problemTypes.filter((type) => answered.has(type)).map((type) => [type, exampleOf(type)]),
  );
};

const usedBy = (text: string, kind: string): ReadonlySet<string> =>
  new Set([...text.matchAll(new RegExp(`"#/components/${kind}/([^"]+)"`, 'g'))].map(([, name = '']) => name));

/** Of the named things those that something refers to, also by way of each other. */
const referred = (named: Readonly<Record<string, object>>, kind: string, paths: object) => {
  let found: Readonly<Record<string, object>> = {};
  for (let before = -1; before < Object.keys(found).length; ) {
    before = Object.keys(found).length;
    const used = usedBy(JSON.stringify([paths, found]), kind);
    found = Object.fromEntries(Object.entries(named).filter(([name]) => used.has(name)));
  }
  return found;
};

/** The OpenAPI 3.1 document of these routes. */
export const apiDocument = (
  routes: readonly DescribedRoute[],
  { info, servers, tags, token, beside }: About,
): object => {
  const paths = { ...pathsOf(routes), ...beside?.paths };
  return {
    openapi: '3.1.0',
    info: {
      ...info,
      version: '1.0.0',
      license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
    },
    servers,
    tags,
    paths,
    components: {
      securitySchemes: {
        openId: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: token },
        ...beside?.securitySchemes,
      },
      parameters: referred(writeParameters, 'parameters', paths),
      examples: examplesOf(routes),
      schemas: referred(namedSchemas(), 'schemas', paths),
    },
  };
};
