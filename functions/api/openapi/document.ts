import * as v from 'valibot';
import { messageFor } from '../problems/message.ts';
import { problemFor, problemMediaType } from '../problems/problem.ts';
import { type ProblemType, problemTypes, statusOf } from '../problems/types.ts';
import type { Answer, Route } from '../route.ts';
import { namedSchemas, parametersOf, schemaObject } from './schemas.ts';

const info = {
  title: 'Chengyun district API',
  version: '1.0.0',
  summary: 'Urban management of one district: cases from report to closing',
  description: [
    'Every district has an API of its own below its base path. Instants are ISO 8601, points are [longitude, latitude]',
    'in WGS-84 unless a datum says otherwise, lists are paged by opaque cursors. A refusal is a problem document',
    '(RFC 9457) with a stable type, in the language of `Accept-Language`, and names every field that is at fault.',
    'A write may carry `Idempotency-Key`, so that a repeat is answered and not applied again, and `If-Match` with the',
    'version it was decided on.',
  ].join(' '),
  license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
};

const tags = [
  { name: 'platform', description: 'The API itself' },
  { name: 'public', description: 'Reporting without sign-in' },
  { name: 'catalogue', description: 'What can be reported' },
  { name: 'places', description: 'Areas, grids, components, geocoding' },
  { name: 'intake', description: 'How cases begin' },
  { name: 'cases', description: 'Reading cases' },
  { name: 'actions', description: 'Moving cases: one path for each action of the lifecycle' },
  { name: 'worklists', description: 'What waits for whom' },
  { name: 'people', description: 'People and units' },
  { name: 'evaluation', description: 'Numbers' },
  { name: 'insight', description: 'What the cases tell: forecasts, hot spots, recurrences, anomalies' },
  { name: 'patrol', description: 'Being on duty, and where those are who are' },
  { name: 'webhooks', description: 'Endpoints that are told of events, and what was sent to them' },
  { name: 'notifications', description: 'Who was told what, what people follow, and what messages say' },
  { name: 'devices', description: 'Sensors, cameras, vehicles and other platforms, and what they send' },
];

const writeParameters = {
  'Idempotency-Key': {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'Names this attempt among your own: the same key with the same request is answered ' +
      'with `Idempotent-Replayed: true` and not applied again.',
    schema: { type: 'string', minLength: 1, maxLength: 128, pattern: '^[\\x21-\\x7e]+$' },
  },
  'If-Match': {
    name: 'If-Match',
    in: 'header',
    required: false,
    description:
      'The ETag of the case as you know it. Without it the write is decided on the case as it is now.',
    schema: { type: 'string', pattern: '^"\\d+"$', examples: ['"3"'] },
  },
} as const;

const parameter = (name: keyof typeof writeParameters) => ({ $ref: `#/components/parameters/${name}` });

const writeParametersOf = ({ writes }: Route) => {
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

const streamParametersOf = ({ answers }: Route) =>
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

const signatureParametersOf = ({ signed }: Route) =>
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

/** Problems that a route has because of what kind of route it is. */
const problemsOf = (route: Route): readonly ProblemType[] => {
  const { roles, schemas, writes, problems = [] } = route;
  return [
    ...(roles === 'anyone'
      ? (['too-many-requests'] as const)
      : (['sign-in-required', 'role-not-allowed'] as const)),
    'token-expired',
    'token-foreign',
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

const problemResponses = (route: Route) => {
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

const responsesOf = (route: Route) =>
  Object.fromEntries(
    [
      ...route.answers.map((answer) => [String(answer.status), responseOf(answer)] as const),
      ...problemResponses(route),
    ].sort(([left], [right]) => Number(left) - Number(right)),
  );

const requestBodyOf = ({ schemas: { body }, example }: Route) =>
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

const roleNote = ({ roles, signed }: Route): string => {
  if (signed) return 'Signed by a device, as Standard Webhooks are; no other sign-in.';
  return roles === 'anyone'
    ? 'Open to anyone; a token that is sent is checked all the same.'
    : `Roles: ${roles.join(', ')}.`;
};

const operation = (route: Route) => ({
  operationId: route.operationId,
  summary: route.summary,
  description: [route.description, roleNote(route)].filter(Boolean).join('\n\n'),
  tags: [route.tag],
  security: route.roles === 'anyone' ? [] : [{ openId: [] }],
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

const pathsOf = (routes: readonly Route[]) => {
  const byPath = Map.groupBy(routes, ({ path }) => templated(path));
  return Object.fromEntries(
    [...byPath].map(([path, atPath]) => [
      path,
      Object.fromEntries(atPath.map((route) => [route.method.toLowerCase(), operation(route)])),
    ]),
  );
};

const examplesOf = (routes: readonly Route[]) => {
  const answered = new Set(routes.flatMap(problemsOf));
  return Object.fromEntries(
    problemTypes.filter((type) => answered.has(type)).map((type) => [type, exampleOf(type)]),
  );
};

/** The OpenAPI 3.1 document of these routes: the same for every district, since what differs is data. */
export const apiDocument = (routes: readonly Route[]): object => ({
  openapi: '3.1.0',
  info,
  servers: [
    {
      url: '/{city}/{district}',
      description: 'One machine that serves several districts',
      variables: { city: { default: 'city' }, district: { default: 'district' } },
    },
    { url: '/', description: 'A district on its own' },
  ],
  tags,
  paths: pathsOf(routes),
  components: {
    securitySchemes: {
      openId: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description:
          'An access token of the district’s own OpenID Connect provider (authorization code with PKCE).',
      },
    },
    parameters: writeParameters,
    examples: examplesOf(routes),
    schemas: namedSchemas(),
  },
});
