import { type Scope, scopes } from '../../domain/identity/clients.ts';

/** `POST /v1/token` for the document: it has the form of OAuth, so it is no route among the others. */

const meanings: Readonly<Record<Scope, string>> = {
  'cases:read': 'List and read the cases that were dispatched to the unit, with timelines and photos',
  'cases:accept': 'Take a case on and name who handles it',
  'cases:feedback': 'Say that it is done, or that it is not after all',
  'cases:request': 'Ask for more time, for suspension, or for the case to be taken back',
  'cases:comment': 'Comment, and answer supervision orders',
  'photos:write': 'Upload photos',
  'vitals:write': 'Push readings of vital signs whose source is the unit',
};

export const clientScheme = {
  type: 'oauth2',
  description: 'A token of a machine client, which acts for one unit.',
  flows: {
    clientCredentials: {
      tokenUrl: '/v1/token',
      scopes: Object.fromEntries(scopes.map((scope) => [scope, meanings[scope]])),
    },
  },
} as const;

const text = { type: 'string' } as const;

const refused = (description: string) => ({
  description,
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: { error: text, error_description: text },
        required: ['error'],
      },
    },
  },
});

export const tokenPath = {
  '/v1/token': {
    post: {
      operationId: 'issueToken',
      summary: 'A token for a machine client, by its id and secret',
      description:
        'OAuth 2.0 client credentials (RFC 6749 §4.4). The client shows itself by Basic (`client_secret_basic`) or in the body ' +
        '(`client_secret_post`). Errors have the form of the RFC.',
      tags: ['clients'],
      security: [],
      requestBody: {
        required: true,
        content: {
          'application/x-www-form-urlencoded': {
            schema: {
              type: 'object',
              properties: {
                grant_type: { const: 'client_credentials' },
                client_id: text,
                client_secret: text,
                scope: { ...text, description: 'Parted by blanks; all that the client has unless said.' },
              },
              required: ['grant_type'],
            },
          },
        },
      },
      responses: {
        200: {
          description: 'The token.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  access_token: text,
                  token_type: { const: 'Bearer' },
                  expires_in: { type: 'integer', description: 'seconds' },
                  scope: text,
                },
                required: ['access_token', 'token_type', 'expires_in', 'scope'],
              },
            },
          },
        },
        400: refused('invalid_request, unauthorized_client, unsupported_grant_type, invalid_scope'),
        401: refused('invalid_client: unknown, or the secret is wrong'),
        429: refused('temporarily_unavailable: not before `Retry-After`'),
      },
    },
  },
} as const;
