import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { distance } from '../domain/grid/geometry.ts';
import { createGeocoder, type GeocoderDependencies, type GeocoderSettings } from './geocoder.chosen.ts';
import { district, nearSchool, places, searches, tolerance } from './geocoder.contract.ts';
import {
  amapRecording,
  amazonRecording,
  type Recording,
  type Served,
  serve,
  serveListener,
  tiandituRecording,
} from './geocoder.recordings.ts';
import type { GeocoderPort } from './geocoder.ts';
import type { LogPort } from './log.ts';

const logged: { readonly code: string; readonly fields: unknown }[] = [];
const write = (code: string, fields: unknown = {}) => {
  logged.push({ code, fields });
};
const log: LogPort = { info: write, warn: write, error: write };
afterEach(() => logged.splice(0));

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

interface Kind {
  readonly kind: GeocoderSettings['kind'];
  readonly recording: Recording;
  readonly settings: (url: string) => GeocoderSettings;
}

const services: readonly Kind[] = [
  { kind: 'amazon', recording: amazonRecording, settings: () => ({ kind: 'amazon', region: 'local' }) },
  {
    kind: 'amap',
    recording: amapRecording,
    settings: (baseUrl) => ({ kind: 'amap', key: 'key-1', baseUrl }),
  },
  {
    kind: 'tianditu',
    recording: tiandituRecording,
    settings: (baseUrl) => ({ kind: 'tianditu', key: 'key-1', baseUrl }),
  },
];

const open = ({ settings }: Kind, url: string, deps: Partial<GeocoderDependencies> = {}): GeocoderPort =>
  createGeocoder(settings(url), district, { log, endpoint: { url, credentials }, ...deps });

const gazetteer = {
  kind: 'gazetteer',
  open: async () => ({
    geocoder: createGeocoder({ kind: 'gazetteer' }, district, { log }),
    served: undefined,
  }),
};
const paid = services.map((service) => ({
  kind: service.kind,
  open: async () => {
    const served = await serve(service.recording);
    return { geocoder: open(service, served.url), served };
  },
}));

describe.each([gazetteer, ...paid])('the $kind geocoder', (adapter) => {
  let geocoder: GeocoderPort;
  let served: Served | undefined;
  beforeAll(async () => {
    ({ geocoder, served } = await adapter.open());
  });
  afterAll(async () => served?.close());

  it.each(searches)('finds $title', async ({ text, first }) => {
    const [found] = await geocoder.search(text, 5);
    if (first === undefined) {
      expect(found).toBeUndefined();
    } else {
      expect(found).toMatchObject({ name: first.name, kind: first.kind });
      expect(distance(found?.point ?? [0, 0], first.point)).toBeLessThan(tolerance);
    }
    expect(logged).toEqual([]);
  });

  it('names what is at a point', async () => {
    const found = await geocoder.reverse(nearSchool, 5);
    const school = found.find(({ name }) => name.includes(places.school.name));
    expect(distance(school?.point ?? [0, 0], nearSchool)).toBeLessThan(25);
    expect(logged).toEqual([]);
  });

  it('answers best first, with scores from 0 to 1, and no more than asked for', async () => {
    for (const limit of [0, 1, 9]) {
      const answers = [
        await geocoder.search(places.gate.name, limit),
        await geocoder.reverse(nearSchool, limit),
      ];
      for (const found of answers) {
        const scores = found.map(({ score }) => score);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(scores).toEqual(scores.toSorted((left, right) => right - left));
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
      }
    }
  });
});

describe.each(services)('the $kind geocoder, when the service fails,', (service) => {
  let served: Served | undefined;
  afterEach(async () => {
    await served?.close();
    served = undefined;
  });

  const both = async (geocoder: GeocoderPort) => [
    await geocoder.search(places.school.name, 5),
    await geocoder.reverse(nearSchool, 5),
  ];
  const expectNothingAndSaidSo = (answers: readonly unknown[]) => {
    expect(answers).toEqual([[], []]);
    expect(logged.map(({ code }) => code)).toEqual(['geocoder-unavailable', 'geocoder-unavailable']);
    expect(JSON.stringify(logged)).not.toMatch(/key-1|六联/);
  };

  it('knows nothing and says so in the log, after at most one retry', async () => {
    served = await serve(() => ({ status: 503, json: {} }));
    expectNothingAndSaidSo(await both(open(service, served.url)));
    expect(served.asked.length).toBe(4);
  });

  it('does not ask again what was refused', async () => {
    served = await serve(() => ({ status: 403, json: { message: '六联小学 key-1' } }));
    expectNothingAndSaidSo(await both(open(service, served.url)));
    expect(served.asked.length).toBe(2);
  });

  it('recovers by its retry', async () => {
    let failed = false;
    served = await serve((asked) => {
      if (failed) return service.recording(asked);
      failed = true;
      return { status: 500, json: {} };
    });
    const [found] = await open(service, served.url).search(places.school.name, 5);
    expect(found?.name).toBe(places.school.name);
    expect(logged).toEqual([]);
  });

  it('does not wait for ever', async () => {
    served = await serveListener(() => undefined);
    expectNothingAndSaidSo(await both(open(service, served.url, { timeoutMs: 30 })));
  });

  it('bears that nobody listens', async () => {
    const gone = await serve(service.recording);
    await gone.close();
    expectNothingAndSaidSo(await both(open(service, gone.url)));
  });

  it('bears what is no JSON', async () => {
    served = await serveListener((_, response) => response.end('<html>六联小学 key-1</html>'));
    expectNothingAndSaidSo(await both(open(service, served.url)));
  });
});

describe.each(services.filter(({ kind }) => kind !== 'amazon'))('the $kind geocoder', (service) => {
  it.each([
    [{ status: '0', infocode: '10003' }],
    [{ status: '404', msg: 'x' }],
    [{}],
    [[]],
    [null],
    ['六联小学'],
  ])('makes nothing of an answer that is not as documented: %j', async (json) => {
    const served = await serve(() => ({ json }));
    const known = await open(service, served.url).search(places.school.name, 5);
    await served.close();
    expect(known).toEqual([]);
    expect(JSON.stringify(logged)).not.toContain('六联');
  });

  it('does not carry its key to where it is redirected', async () => {
    const target = await serve(service.recording);
    const served = await serveListener((_, response) =>
      response.writeHead(302, { Location: `${target.url}/?key=key-1&tk=key-1` }).end(),
    );
    expect(await open(service, served.url).search(places.school.name, 5)).toEqual([]);
    expect(target.asked).toEqual([]);
    await served.close();
    await target.close();
  });
});
