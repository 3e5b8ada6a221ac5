import { describe, expect, it } from 'vitest';
import { roles } from '../domain/identity/types.ts';
import { allRoutes } from './audiences.ts';
import { problemUri } from './problems/problem.ts';
import { mayCall } from './route.ts';
import { apiForTests } from './testing.ts';

const { api } = apiForTests({ publicLimit: { capacity: 1_000_000, perSecond: 1 } });

const callAs = (route: (typeof allRoutes)[number], token: string | undefined) =>
  api.request(`/v1${route.path.replace(/:\w+/g, 'nothing')}`, {
    method: route.method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(route.method === 'GET' ? {} : { 'content-type': 'application/json' }),
    },
    ...(route.method === 'GET' ? {} : { body: '{}' }),
  });

const typeOf = async (response: Response): Promise<unknown> => {
  if (response.status < 400) return undefined;
  const body: unknown = await response.json();
  return typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
};

const refused = problemUri('role-not-allowed');

describe.each(allRoutes)('$method $path', (route) => {
  it.each([...roles])('lets in %s as its table says, and nobody else', async (role) => {
    const response = await callAs(route, `role-${role}`);
    const type = await typeOf(response);
    // A worklist of another post is refused by the handler with the same words.
    const ownRefusal = route.operationId === 'listWorklist';
    expect(type === refused).toBe(!mayCall(route.roles, [role]) || (ownRefusal && type === refused));
    if (!mayCall(route.roles, [role])) expect(response.status).toBe(403);
  });

  it('asks for sign-in or a signature unless it is open to anyone', async () => {
    const response = await callAs(route, undefined);
    expect(response.status === 401).toBe(route.roles !== 'anyone' || route.signed === true);
    expect(response.headers.has('www-authenticate')).toBe(response.status === 401);
  });

  it('never takes an expired or foreign token', async () => {
    for (const [token, type] of [
      ['expired', 'token-expired'],
      ['nobody', 'token-foreign'],
    ] as const) {
      const response = await callAs(route, token);
      expect(response.status).toBe(401);
      expect(await typeOf(response)).toBe(problemUri(type));
    }
  });
});

describe('the table of roles', () => {
  it('keeps the two axes apart', () => {
    const rolesOf = (action: string) =>
      allRoutes.find(({ path }) => path.endsWith(`/actions/${action}`))?.roles;
    expect(rolesOf('dispatch')).toEqual(['dispatcher']);
    expect(rolesOf('close')).toEqual(['shiftLeader']);
    expect(rolesOf('verify')).toEqual(['supervisor']);
    expect(rolesOf('accept')).toEqual(['acceptor']);
  });

  it('opens to anyone only what the public needs', () => {
    const anyone = allRoutes.filter((route) => route.roles === 'anyone');
    const signed = anyone.filter((route) => route.signed).map(({ operationId }) => operationId);
    expect(signed.toSorted()).toEqual([
      'createDeviceUpload',
      'getHandedOver',
      'handOverReport',
      'sendDeviceEvents',
      'sendDeviceVitalSigns',
    ]);
    const open = anyone.filter((route) => !route.signed).map(({ operationId }) => operationId);
    expect(open.toSorted()).toEqual([
      'confirmPublicSubscription',
      'createPublicUpload',
      'downloadOpenCasesCsv',
      'downloadOpenCasesGeoJson',
      'followCase',
      'followReport',
      'geocode',
      'getApiDocument',
      'getBaseMap',
      'getBoundary',
      'getCatalogue',
      'getGrid',
      'getHealth',
      'getOpenData',
      'getOpenFigures',
      'getPublicBulletin',
      'getTenant',
      'listAreas',
      'listChannels',
      'listFollowableCases',
      'listGridsOfCommunity',
      'listOpenCases',
      'listOpenDataFields',
      'listProblemTypes',
      'listPublicBulletins',
      'listPublicServices',
      'listRoads',
      'locatePoint',
      'rateReport',
      'readHandedOverCase',
      'reopenReport',
      'reportPublicly',
      'reverseGeocode',
      'searchCatalogue',
      'subscribePublicly',
      'suggestCategories',
      'unsubscribePublicly',
      'viewFollowablePhoto',
      'viewFollowedPhoto',
      'viewPublicSubscription',
    ]);
  });
});
