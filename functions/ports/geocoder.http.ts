import gcoord from 'gcoord';
import * as v from 'valibot';
import { boxOf, inBox } from '../domain/grid/geometry.ts';
import type { Position } from '../domain/grid/types.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import type { GeocodedPlace, GeocoderPort } from './geocoder.ts';
import type { LogPort } from './log.ts';

/** What a geocoder needs to know of the district that it works for. */
export type GeocodedDistrict = Pick<Tenant, 'city' | 'district' | 'centre' | 'boundary' | 'language'>;

/** One kind of question to a geocoding service: how it is put, and how the answer is read. */
export interface Question<A> {
  /** path below the service's address */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly schema: v.GenericSchema<unknown, A>;
  /** the places in an answer, in WGS-84, or the service's own code of why there are none */
  readonly read: (answer: A) => readonly GeocodedPlace[] | { readonly refused: string };
}

/** A geocoding service on plain HTTP, whatever types its answers have. */
export interface GeocodingService<S, R> {
  /** short name for logs */
  readonly name: string;
  readonly baseUrl: string;
  readonly search: (text: string) => Question<S>;
  readonly reverse: (point: Position) => Question<R>;
}

export interface HttpGeocoderOptions {
  readonly log: LogPort;
  /** for one attempt, of which there are at most two; 2 seconds unless said */
  readonly timeoutMs?: number;
}

/** A point as a service wants it that works in GCJ-02; outside China, where GCJ-02 does not shift, as it is. */
export const toGcj02 = ([lng, lat]: Position): Position => gcoord.transform([lng, lat], 'WGS84', 'GCJ02');

/** The places that may be in the district: no service keeps to its bounds by itself. */
export const withinDistrict = ({ boundary }: Pick<Tenant, 'boundary'>) => {
  const box = boxOf(boundary);
  return (places: readonly GeocodedPlace[]): readonly GeocodedPlace[] =>
    places.filter(({ point }) => inBox(box, point));
};

/** The surest first; among equals the service's own order. */
export const surest = (places: readonly GeocodedPlace[], limit: number): readonly GeocodedPlace[] =>
  places.toSorted((left, right) => right.score - left.score).slice(0, Math.max(0, limit));

/** What a place so many metres from the point asked about is worth; half at 100 m, as in the gazetteer. */
export const scoreAt = (metres: number): number => 1 / (1 + metres / 100);

/** Why a service gave no answer. `passing` failures may be gone at the next attempt. */
interface Failure {
  readonly why: string;
  readonly passing: boolean;
}

type Reply = { readonly json: unknown } | Failure;

const ask = async (url: URL, timeoutMs: number): Promise<Reply> => {
  try {
    // Following a redirect would hand the key to whoever is named there.
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    if (response.ok) return { json: await response.json() };
    const passing = response.status >= 500 || response.status === 429;
    await response.body?.cancel();
    return { why: `status ${response.status}`, passing };
  } catch (error) {
    // Only the name: messages of fetch may quote the address, which holds the key and what was searched for.
    return { why: error instanceof Error ? error.name : 'unknown', passing: !(error instanceof SyntaxError) };
  }
};

const askTwice = async (url: URL, timeoutMs: number): Promise<Reply> => {
  const first = await ask(url, timeoutMs);
  return 'passing' in first && first.passing ? ask(url, timeoutMs) : first;
};

/** Says where an answer is not as documented, and not what stands there: it may repeat what was searched for. */
const placesIn = <A>(question: Question<A>, json: unknown): ReturnType<Question<A>['read']> => {
  const parsed = v.safeParse(question.schema, json);
  if (parsed.success) return question.read(parsed.output);
  return { refused: `unreadable at ${v.getDotPath(parsed.issues[0]) ?? 'its root'}` };
};

/**
 * The geocoder of a service on plain HTTP. It never throws for what the service does: a failure is logged as
 * `geocoder-unavailable`, without key or text, and there are no places.
 */
export const createHttpGeocoder = <S, R>(
  service: GeocodingService<S, R>,
  district: GeocodedDistrict,
  { log, timeoutMs = 2_000 }: HttpGeocoderOptions,
): GeocoderPort => {
  const inDistrict = withinDistrict(district);

  const nothing = (why: string): readonly GeocodedPlace[] => {
    log.warn('geocoder-unavailable', { service: service.name, why });
    return [];
  };

  const placesFor = async <A>(question: Question<A>): Promise<readonly GeocodedPlace[]> => {
    const url = new URL(`${service.baseUrl}${question.path}`);
    for (const [name, value] of Object.entries(question.query)) url.searchParams.set(name, value);
    const reply = await askTwice(url, timeoutMs);
    if ('why' in reply) return nothing(reply.why);
    const places = placesIn(question, reply.json);
    return 'refused' in places ? nothing(places.refused) : places;
  };

  return {
    search: async (text, limit) => {
      const asked = text.trim();
      if (asked === '' || limit < 1) return [];
      return surest(inDistrict(await placesFor(service.search(asked))), limit);
    },
    reverse: async (point, limit) =>
      limit < 1 ? [] : surest(await placesFor(service.reverse(point)), limit),
  };
};
