import { allRoutes } from '../audiences.ts';
import { type About, apiDocument } from './document.ts';
import { clientScheme, tokenPath } from './token.ts';

const about: About = {
  info: {
    title: 'Chengyun district API',
    summary: 'Urban management of one district: cases from report to closing',
    description: [
      'Every district has an API of its own below its base path. Instants are ISO 8601, points are [longitude, latitude]',
      'in WGS-84 unless a datum says otherwise, lists are paged by opaque cursors. A refusal is a problem document',
      '(RFC 9457) with a stable type, in the language of `Accept-Language`, and names every field that is at fault.',
      'A write may carry `Idempotency-Key`, so that a repeat is answered and not applied again, and `If-Match` with the',
      'version it was decided on.',
    ].join(' '),
  },
  servers: [
    {
      url: '/{city}/{district}',
      description: 'One machine that serves several districts',
      variables: { city: { default: 'city' }, district: { default: 'district' } },
    },
    { url: '/', description: 'A district on its own' },
  ],
  tags: [
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
    {
      name: 'clients',
      description: 'Programs of vendors, each of which acts for one unit, and their tokens',
    },
    { name: 'devices', description: 'Sensors, cameras, vehicles and other platforms, and what they send' },
    {
      name: 'vitals',
      description: 'Vital signs: figures of departments by which the district sees how it is running',
    },
    { name: 'imports', description: 'Reports and components from files' },
  ],
  token: 'An access token of the district’s own OpenID Connect provider (authorization code with PKCE).',
  more: { paths: tokenPath, securitySchemes: { client: clientScheme } },
};

let document: object | undefined;

/** The API document of every district, made when first asked for: it depends on nothing but the routes. */
export const districtDocument = (): object => {
  document ??= apiDocument(allRoutes, about);
  return document;
};
