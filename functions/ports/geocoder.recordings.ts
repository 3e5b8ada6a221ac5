import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import gcoord from 'gcoord';
import type { Position } from '../domain/grid/types.ts';
import { nearSchool, places } from './geocoder.contract.ts';

/** Answers in the documented shapes of the paid services, served on loopback. */

/** A service that somebody asked something. */
export interface Asked {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export type Recording = (asked: Asked) => { readonly status?: number; readonly json: unknown };

const gcj = (point: Position): Position => gcoord.transform([point[0], point[1]], 'WGS84', 'GCJ02');
const pair = (point: Position): string =>
  gcj(point)
    .map((degrees) => degrees.toFixed(6))
    .join(',');

/** A park of the same name, far outside the district. */
const elsewhere: Position = [113.9, 22.8];

const byName = new Map<string, { readonly name: string; readonly point: Position; readonly level: string }[]>(
  [
    [places.school.name, [{ ...places.school, level: '兴趣点' }]],
    [
      places.gate.name,
      [
        { ...places.road, level: '道路' },
        { ...places.gate, level: '门牌号' },
      ],
    ],
    [places.road.name, [{ ...places.road, level: '道路' }]],
    [
      '人民公园',
      [
        { name: '人民公园', point: elsewhere, level: '兴趣点' },
        // What a service answers that knows only which district the text is in.
        { name: '测试市测试区', point: [114.3, 22.5], level: '区县' },
      ],
    ],
  ],
);

const amapGeo = (address: string) => {
  const found = byName.get(address) ?? [];
  return {
    status: '1',
    info: 'OK',
    infocode: '10000',
    count: String(found.length),
    geocodes: found.map(({ name, point, level }) => ({
      formatted_address: name,
      country: '中国',
      province: '测试省',
      citycode: '0000',
      city: '测试市',
      district: '测试区',
      township: [],
      neighborhood: { name: [], type: [] },
      building: { name: [], type: [] },
      adcode: '000000',
      street: [],
      number: [],
      location: pair(point),
      level,
    })),
  };
};

const amapPoi = (name: string | readonly [], point: Position, distance: string) => ({
  id: 'B0',
  name,
  type: '科教文化服务;学校;小学',
  tel: [],
  direction: '西',
  distance,
  location: pair(point),
  address: [],
  poiweight: '0.2',
  businessarea: [],
});

const amapRegeo = (location: string) => {
  if (location !== pair(nearSchool)) return { status: '0', info: 'INVALID_PARAMS', infocode: '20000' };
  return {
    status: '1',
    info: 'OK',
    infocode: '10000',
    regeocode: {
      formatted_address: '测试省测试市测试区六联路2号',
      addressComponent: { country: '中国', province: '测试省', city: '测试市', township: '六联街道' },
      pois: [
        amapPoi(places.gate.name, places.gate.point, '1900.5'),
        amapPoi(places.school.name, places.school.point, '20.5'),
        amapPoi([], places.road.point, '30'),
      ],
      roads: [],
      roadinters: [],
      aois: [],
    },
  };
};

export const amapRecording: Recording = ({ path, query }) => {
  if (query.key !== 'key-1') return { json: { status: '0', info: 'INVALID_USER_KEY', infocode: '10001' } };
  if (path === '/v3/geocode/geo') return { json: amapGeo(query.address ?? '') };
  return { json: amapRegeo(query.location ?? '') };
};

const inJson = (text: string | undefined): Readonly<Record<string, unknown>> => {
  const value: unknown = JSON.parse(text ?? '{}');
  return typeof value === 'object' && value !== null ? { ...value } : {};
};

const tiandituFound = (keyWord: string) => {
  const found = byName.get(keyWord.replace('测试市测试区', ''))?.at(-1);
  if (found === undefined) return { msg: '无结果', status: '101', searchVersion: '6.4.9V' };
  const [lon, lat] = found.point;
  const level = found.level === '门牌号' ? '门址' : found.level;
  return {
    msg: 'ok',
    status: '0',
    searchVersion: '6.4.9V',
    location: { score: 100, level, lon: String(lon), lat: String(lat), keyWord },
  };
};

const tiandituDescribed = ({ lon, lat }: Readonly<Record<string, unknown>>) => ({
  msg: 'ok',
  status: '0',
  result: {
    formatted_address: '测试省测试市测试区六联小学东20米',
    location: { lon, lat },
    addressComponent: {
      address: '六联小学',
      address_distance: 20,
      address_position: '东',
      city: '测试市',
      poi: '六联小学',
      poi_distance: '20',
      road: '六联路',
      road_distance: 12,
    },
  },
});

export const tiandituRecording: Recording = ({ query }) => {
  if (query.tk !== 'key-1') return { status: 403, json: { msg: 'illegal key', code: 301012 } };
  if (query.type === 'geocode') return { json: tiandituDescribed(inJson(query.postStr)) };
  return { json: tiandituFound(String(inJson(query.ds).keyWord)) };
};

const amazonTypes: Readonly<Record<string, string>> = {
  兴趣点: 'PointOfInterest',
  门牌号: 'PointAddress',
  道路: 'Street',
  区县: 'Region',
};

const amazonItem = (Title: string, PlaceType: string, Position: Position, more: object) => ({
  PlaceId: 'AQAAAF',
  PlaceType,
  Title,
  Address: { Label: Title, Country: { Code2: 'TT', Code3: 'TST', Name: 'Test' } },
  Position,
  ...more,
});

const amazonFound = (text: string) => ({
  ResultItems: (byName.get(text) ?? []).map(({ name, point, level }) =>
    amazonItem(name, amazonTypes[level] ?? level, point, {
      MatchScores: { Overall: name === text ? 1 : 0.6 },
    }),
  ),
});

const amazonReversed = () => ({
  ResultItems: [
    amazonItem('六联路2号', 'PointAddress', nearSchool, { Distance: 2 }),
    amazonItem(places.school.name, 'PointOfInterest', places.school.point, { Distance: 20 }),
    amazonItem('518000', 'PostalCode', places.road.point, { Distance: 900 }),
  ],
});

/** `POST /v2/geocode` and `POST /v2/reverse-geocode` in JSON. */
export const amazonRecording: Recording = ({ path, body }) => {
  const asked = inJson(JSON.stringify(body));
  if (asked.IntendedUse !== 'Storage') {
    return { status: 400, json: { Message: 'only stored answers', Reason: 'Other' } };
  }
  return {
    json: path.startsWith('/v2/reverse-geocode') ? amazonReversed() : amazonFound(String(asked.QueryText)),
  };
};

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks = await request.toArray();
  const text = chunks.join('');
  return text === '' ? undefined : JSON.parse(text);
};

const answering =
  (recording: Recording, asked: Asked[]) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const question = {
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      body: await bodyOf(request),
    };
    asked.push(question);
    const { status = 200, json } = recording(question);
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json));
  };

export interface Served {
  readonly url: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

/** Serves a listener on loopback, on a port of the system's choosing. */
export const serveListener = async (
  listener: RequestListener,
  asked: readonly Asked[] = [],
): Promise<Served> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** Serves a recording. */
export const serve = (recording: Recording): Promise<Served> => {
  const asked: Asked[] = [];
  const listener = answering(recording, asked);
  return serveListener((request, response) => {
    listener(request, response).catch((error: unknown) => response.destroy(new Error(String(error))));
  }, asked);
};
