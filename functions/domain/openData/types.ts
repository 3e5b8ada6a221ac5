/** How finely a case is placed at most; `none` leaves out streets, too. */
export const openPlaces = ['none', 'street', 'community', 'grid'] as const;
export type OpenPlaces = (typeof openPlaces)[number];

/** How a case ended: its problem was settled, it was not taken up or voided, or it was one of another's duplicates. */
export const openResults = ['settled', 'notTaken', 'merged'] as const;
export type OpenResult = (typeof openResults)[number];

/** What a case may be published by, and nothing else of it. Days are local, `YYYY-MM-DD`; all else are codes. */
interface Described {
  readonly subcategory?: string | undefined;
  readonly channel?: string | undefined;
  readonly street?: string | undefined;
  readonly community?: string | undefined;
  readonly grid?: string | undefined;
  readonly unit?: string | undefined;
}

/** A case of which somebody of the district has said that it is one. */
export interface OpenFact extends Described {
  /** by which the case is known to the public; tells nothing about it */
  readonly id: string;
  readonly reported: string;
  readonly filed?: string;
  readonly closed?: string;
  readonly result?: OpenResult;
  /** absent while its limit runs, and where it never had one */
  readonly onTime?: boolean;
  /** from the report to the first answer, where the public reported it */
  readonly answerMinutes?: number;
  /** from the report to the closing, where it was settled */
  readonly closingMinutes?: number;
}

/** A case as it is published: what would stand alone in its month is absent. */
export type OpenCase = Omit<OpenFact, 'answerMinutes' | 'closingMinutes'>;

/** The tenant's settings with the codes of whole major categories spelt out. */
export interface OpenRules {
  readonly delayDays: number;
  readonly suppressBelow: number;
  readonly places: OpenPlaces;
  readonly leftOut: ReadonlySet<string>;
  readonly countedOnly: ReadonlySet<string>;
}

/** Cases of one month, category or street. `onTime` and `late` are those of which that is known. */
export interface OpenSums {
  readonly reported: number;
  readonly closed: number;
  readonly onTime: number;
  readonly late: number;
}

/** How many took so long, by minutes as `bucketOf` rounds them. */
export type Durations = Readonly<Record<string, number>>;

/** What the published cases of a month add up to. Cases without a category or street are in `total` alone. */
export interface MonthFigures {
  readonly total: OpenSums;
  readonly byCategory: Readonly<Record<string, OpenSums>>;
  readonly byStreet: Readonly<Record<string, OpenSums>>;
  /** of the month's cases, how many were closed in which month */
  readonly closings: Readonly<Record<string, number>>;
  readonly answers: Durations;
  readonly closingTimes: Durations;
}

export interface OpenMonth {
  readonly cases: readonly OpenCase[];
  /** how many more there are of categories that are only counted; absent where too few to say */
  readonly countedOnly?: number;
  readonly figures: MonthFigures;
}
