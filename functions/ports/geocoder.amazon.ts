import {
  GeocodeCommand,
  GeoPlacesClient,
  type GeoPlacesClientConfig,
  type PlaceType,
  ReverseGeocodeCommand,
} from '@aws-sdk/client-geo-places';
import { type GeocodedDistrict, scoreAt, surest, withinDistrict } from './geocoder.http.ts';
import type { GeocodedPlace, GeocoderPort } from './geocoder.ts';
import type { LogPort } from './log.ts';

export interface AmazonGeocoderOptions {
  readonly log: LogPort;
  /** where the service is called; the function's own Region unless said */
  readonly region?: string;
  /** for one attempt, of which there are at most two; 2 seconds unless said */
  readonly timeoutMs?: number;
  /** an endpoint instead of the service's own, with the credentials for it */
  readonly endpoint?: Pick<GeoPlacesClientConfig, 'credentials'> & { readonly url: string };
}

/** What both kinds of answer have in common. */
interface Item {
  readonly Title: string | undefined;
  readonly PlaceType: PlaceType | undefined;
  readonly Position?: readonly number[] | undefined;
}

const kinds: Readonly<Partial<Record<PlaceType, GeocodedPlace['kind']>>> = {
  Locality: 'area',
  District: 'area',
  SubDistrict: 'area',
  Block: 'area',
  SubBlock: 'area',
  Intersection: 'street',
  Street: 'street',
  PointOfInterest: 'poi',
  PointAddress: 'address',
  InterpolatedAddress: 'address',
  SecondaryAddress: 'address',
  InferredSecondaryAddress: 'address',
};

/** What is larger than a district, or a postal code, is no place in it. */
const placeFrom = ({ Title, PlaceType, Position }: Item, score: number): readonly GeocodedPlace[] => {
  const kind = PlaceType === undefined ? undefined : kinds[PlaceType];
  const [lng, lat] = Position ?? [];
  if (kind === undefined || Title === undefined || lng === undefined || lat === undefined) return [];
  return [{ name: Title, kind, point: [lng, lat], score: Math.min(1, Math.max(0, score)) }];
};

/** The bounds of the service's `QueryText` and `MaxResults`. */
const longestQuery = 200;
const mostResults = 100;

/** Farther away nobody would name it, metres; as in the gazetteer. */
const farthest = 2_000;

const clientFor = ({ region, endpoint, timeoutMs = 2_000 }: AmazonGeocoderOptions): GeoPlacesClient =>
  new GeoPlacesClient({
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { endpoint: endpoint.url }),
    ...(endpoint?.credentials === undefined ? {} : { credentials: endpoint.credentials }),
    maxAttempts: 2,
    requestHandler: {
      connectionTimeout: timeoutMs,
      requestTimeout: timeoutMs,
      throwOnRequestTimeout: true,
    },
  });

/**
 * The geocoder on Amazon Location's places. A case keeps its address, so everything is asked for `Storage`; that rules
 * out `Suggest`, whose answers must not be kept. The service cannot be bounded to a box, so what lies outside the
 * district's is left out here. It never throws for what the service does: a failure is logged as
 * `geocoder-unavailable`, without the text, and there are no places.
 */
export const createAmazonGeocoder = (
  district: GeocodedDistrict,
  options: AmazonGeocoderOptions,
): GeocoderPort => {
  const { centre, language: Language } = district;
  const client = clientFor(options);
  const inDistrict = withinDistrict(district);

  const orNothing = async (
    places: () => Promise<readonly GeocodedPlace[]>,
  ): Promise<readonly GeocodedPlace[]> => {
    try {
      return await places();
    } catch (error) {
      const why = error instanceof Error ? error.name : 'unknown';
      options.log.warn('geocoder-unavailable', { service: 'amazon', why });
      return [];
    }
  };

  /** Asks for as many as the service gives by itself (20): some will lie outside the district. */
  const search = async (QueryText: string): Promise<readonly GeocodedPlace[]> => {
    const { ResultItems = [] } = await client.send(
      new GeocodeCommand({ QueryText, BiasPosition: [...centre], Language, IntendedUse: 'Storage' }),
    );
    return inDistrict(ResultItems.flatMap((item) => placeFrom(item, item.MatchScores?.Overall ?? 0)));
  };

  return {
    search: async (text, limit) => {
      const asked = text.trim().slice(0, longestQuery);
      return asked === '' || limit < 1 ? [] : surest(await orNothing(() => search(asked)), limit);
    },
    reverse: async (point, limit) => {
      if (limit < 1) return [];
      const places = await orNothing(async () => {
        const { ResultItems = [] } = await client.send(
          new ReverseGeocodeCommand({
            QueryPosition: [...point],
            QueryRadius: farthest,
            MaxResults: Math.min(limit, mostResults),
            Language,
            IntendedUse: 'Storage',
          }),
        );
        return ResultItems.flatMap((item) => placeFrom(item, scoreAt(item.Distance ?? 0)));
      });
      return surest(places, limit);
    },
  };
};
