import { type About, apiDocument } from '../api/openapi/document.ts';
import { cityRoutes } from './routes.ts';

const about: About = {
  info: {
    title: 'Chengyun city API',
    summary: 'The figures of all districts of a city, added up',
    description: [
      'A city has an API of its own, for its super-admins. It knows what its districts count, the names and outlines of',
      'their places and which cases are over their limit, no words of a report and no person. Instants are ISO 8601, points [longitude, latitude] in WGS-84. A refusal is',
      'a problem document (RFC 9457), as at a district’s API.',
    ].join(' '),
  },
  servers: [
    {
      url: '/{city}',
      description: 'One machine that serves several districts',
      variables: { city: { default: 'city' } },
    },
    { url: '/', description: 'A city on its own' },
  ],
  tags: [
    { name: 'platform', description: 'The API itself' },
    { name: 'figures', description: 'Numbers' },
    { name: 'orders', description: 'What the city asks of its districts about single cases' },
    { name: 'map', description: 'What a map is drawn from' },
  ],
  token: 'An access token of the city’s own OpenID Connect provider (authorization code with PKCE).',
};

let document: object | undefined;

/** The API document of every city, made when first asked for. */
export const cityDocument = (): object => {
  document ??= apiDocument(
    cityRoutes(async () => cityDocument()),
    about,
  );
  return document;
};
