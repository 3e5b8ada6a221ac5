import type { FormField } from '../catalogue/fields.ts';
import type { Catalogue, CategoryKind } from '../catalogue/types.ts';
import type { DeviceSettings } from '../devices/types.ts';
import type { ResponsibilityRule } from '../dispatch/types.ts';
import type { Evaluation } from '../evaluation/catalogue/types.ts';
import type { ComponentCodeScheme } from '../grid/codes.ts';
import type { Area, Datum, GridIndex, MultiPolygon, Position } from '../grid/types.ts';
import type { Role } from '../identity/types.ts';
import type { RecurrenceRules } from '../insight/recurrence.ts';
import type { NotificationPolicies } from '../notifications/types.ts';
import type { OpenPlaces } from '../openData/types.ts';
import type { Calendar, Ladder, Limit, Stage } from '../sla/types.ts';
import type { VitalSettings } from '../vitals/types.ts';

export type Language = 'zh-CN' | 'en';

/** 问题来源 (reference §3.9). */
export interface Channel {
  readonly code: string;
  readonly name: string;
  /** whether a supervisor must confirm (核实) before acceptance */
  readonly owesConfirmation: boolean;
  /** whether a report may come without a usable place, as telephone reports do */
  readonly mayLackPlace: boolean;
  /** whether the public may use it without signing in */
  readonly open: boolean;
}

/** 责任单位. `areas` limits a territorial unit to streets or communities. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly parent?: string;
  readonly areas?: readonly string[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit?: string;
  /** areas or grids that a supervisor walks; empty means the whole district */
  readonly dutyAreas: readonly string[];
  readonly language: Language;
}

/** A named place of the embedded gazetteer. */
export interface GazetteerPlace {
  readonly name: string;
  readonly kind: 'area' | 'street' | 'address' | 'poi';
  readonly point: Position;
}

/** 部件 with its owner (reference §4.6). */
export interface Component {
  readonly code: string;
  readonly subcategory: string;
  readonly name: string;
  readonly point: Position;
  readonly owner?: string;
  readonly maintainer?: string;
  readonly state: 'intact' | 'damaged' | 'missing' | 'occupied';
}

/** A standard phrase (意见模板) for what people write with an action; `outcome` where it fits one result of it only. */
export interface Opinion {
  readonly action: string;
  readonly outcome?: string;
  readonly language: Language;
  readonly text: string;
}

/** Which service finds places for a tenant. What a service asks for as a key is a secret and no data. */
export type GeocoderChoice =
  | { readonly kind: 'gazetteer' }
  | { readonly kind: 'amazon'; readonly region?: string }
  | { readonly kind: 'amap' | 'tianditu'; readonly baseUrl?: string };

/** What lies under the district's own outlines on a map; pages fetch it themselves. Web Mercator in WGS-84. */
export type TileSource =
  | {
      readonly kind: 'raster';
      /** with `{z}`, `{x}` and `{y}` */
      readonly url: string;
      readonly attribution: string;
      /** pixels of a tile's side; 256 unless said */
      readonly tileSize?: 256 | 512;
      readonly maxZoom?: number;
    }
  | { readonly kind: 'pmtiles'; readonly url: string; readonly attribution: string };

export const roadClasses = ['main', 'minor'] as const;

/** 道路 of the tenant's own base map. */
export interface Road {
  readonly class: (typeof roadClasses)[number];
  readonly name?: string;
  readonly lines: readonly (readonly Position[])[];
}

/** How a case number is built: `prefix` + local date + daily sequence of that many digits (reference §5.3). */
export interface CaseNumberRule {
  readonly prefix: string;
  readonly digits: number;
}

/** What is published of cases (docs/open-data.md). Categories are subcategories, or `major:` and a major category. */
export interface OpenDataSettings {
  readonly enabled: boolean;
  /** whole days between the report of a case and its publication */
  readonly delayDays: number;
  /** what fewer cases of a month have in common is not named */
  readonly suppressBelow: number;
  /** the finest place that is published: its centre, never the spot */
  readonly places: OpenPlaces;
  readonly leftOut: readonly string[];
  readonly countedOnly: readonly string[];
  readonly licence: { readonly name: Words; readonly url: string };
}

/** Numbers marked B or C in the reference: each tenant sets its own. */
export interface Policies {
  readonly stageLimits: { readonly dispatch?: Limit; readonly verification?: Limit };
  readonly ladders: Readonly<Record<Stage, Ladder>>;
  readonly extension: {
    readonly maxApproved: number;
    /** what one approval adds: the original limit again, or what was asked up to a bound */
    readonly grants: 'originalLimit' | 'requested';
    readonly maxRequested?: Limit;
    readonly allowedWhenOverdue: boolean;
  };
  readonly suspension: { readonly maxDays: number; readonly maxApproved: number };
  readonly filing: {
    /** whether the filing person may set a due time of their own, with a reason */
    readonly explicitDueAllowed: boolean;
  };
  readonly dispatchPrinciple: Readonly<Record<CategoryKind, 'ownerFirst' | 'territoryFirst'>>;
  /** who answers where no rule matches (属地兜底) */
  readonly fallbackUnit: string;
  readonly verification: {
    /** whether feedback goes to a supervisor at once, without an acceptor sending it */
    readonly sendAutomatically: boolean;
    readonly photoRequired: boolean;
  };
  readonly feedback: { readonly photoRequired: boolean };
  readonly report: {
    readonly maxTextLength: number;
    readonly maxPhotos: number;
    readonly photoRequiredFromSupervisor: boolean;
  };
  readonly photos: { readonly maxBytes: number; readonly types: readonly string[] };
  readonly duplicates: { readonly radiusMetres: number; readonly withinHours: number };
  readonly appeal: { readonly withinDays: number };
  /** for how long after closing the reporter may rate the result; not offered where absent */
  readonly rating?: { readonly withinDays: number };
  /** for how long after closing, and how often, a case may be reopened; not offered where absent */
  readonly reopening?: { readonly withinDays: number; readonly times: number };
  /** how many endpoints may be told of events; none where absent */
  readonly webhooks?: { readonly endpoints: number };
  /** whether people on duty can be located, for how many days that is kept, and how close together; not offered where absent */
  readonly patrol?: { readonly retentionDays: number; readonly minSecondsBetween: number };
  /** what may be brought in from files; nothing where absent */
  readonly imports?: {
    /** 问题来源 of reports that come from a file; only components can be imported without it */
    readonly channel?: string;
    readonly maxRows: number;
    readonly maxBytes: number;
    /** how identification codes of components are built (reference §5.2); any code will do where absent */
    readonly componentCodes?: ComponentCodeScheme;
  };
  /** what is published of cases, and when; nothing where absent */
  readonly openData?: OpenDataSettings;
  /** when cases are one problem that came again; the defaults of domain/insight/recurrence.ts where absent */
  readonly recurrence?: RecurrenceRules;
  readonly pageSize: { readonly default: number; readonly max: number };
}

/** Words in the languages in which the tenant has them, or in one that all are given. */
export type Words = string | { readonly [language in Language]?: string };

/** A convenience service (便民服务). */
export interface ConvenienceService {
  readonly title: Words;
  readonly text?: Words;
  readonly phone?: string;
  readonly url?: string;
  readonly place?: Words;
}

/** What the tenant lets programs of others do by Open311 GeoReport v2. */
export interface Open311Settings {
  /** the channel of reports that come in by it; without it none are taken */
  readonly channel?: string;
  /** whom developers may turn to, and where they get a key */
  readonly contact?: Words;
  readonly keyService?: Words;
  /** whose words are published: of reports that came in by Open311 only, of every report, or of none */
  readonly publishes: 'own' | 'all' | 'none';
  /** subcategories, or `major:` and a major category, of which no words, spot or photos are published */
  readonly sensitive: readonly string[];
}

/** What the tenant tells the public beside its cases. */
export interface PublicServices {
  readonly hotline?: {
    readonly number: string;
    readonly name?: Words;
    /** other numbers of the same line, as for callers from outside */
    readonly others?: readonly string[];
    readonly hours?: Words;
  };
  /** the channel of reports from a web page; open to the public */
  readonly webChannel?: string;
  readonly open311?: Open311Settings;
  readonly services: readonly ConvenienceService[];
}

/** What a city keeps to itself where numbers are so small that they might tell of a person. */
export interface SmallCounts {
  /** numbers of a street from 1 to one less are not shown outside the district; at least 2 */
  readonly below: number;
  /** subcategories of whose cases nobody outside the district is told the category or the place */
  readonly sensitive: readonly string[];
}

/** Everything that makes one district what it is. Loaded from `tenants/`, validated, never written by code. */
export interface Tenant {
  /** `<city folder>/<district folder>` */
  readonly key: string;
  readonly city: { readonly code: string; readonly name: string };
  readonly district: { readonly code: string; readonly name: string };
  readonly language: Language;
  readonly datum: Datum;
  readonly centre: Position;
  readonly boundary: MultiPolygon;
  readonly calendar: Calendar;
  readonly caseNumber: CaseNumberRule;
  readonly areas: ReadonlyMap<string, Area>;
  readonly grids: GridIndex;
  readonly channels: ReadonlyMap<string, Channel>;
  /** 性质: complaint, enquiry…; code → name */
  readonly natures: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly people: ReadonlyMap<string, Person>;
  readonly catalogue: Catalogue;
  /** by subcategory, in their order; absent in data that an older build wrote */
  readonly formFields?: ReadonlyMap<string, readonly FormField[]>;
  readonly responsibilities: readonly ResponsibilityRule[];
  readonly components: ReadonlyMap<string, Component>;
  readonly gazetteer: readonly GazetteerPlace[];
  /** absent in data that an older build wrote */
  readonly opinions?: readonly Opinion[];
  readonly geocoder: GeocoderChoice;
  /** absent where the map is drawn from the tenant's own data alone */
  readonly tiles?: TileSource;
  /** absent where the tenant has no such file */
  readonly roads?: readonly Road[];
  readonly policies: Policies;
  /** absent where the tenant has no such file, and in snapshots of older builds */
  readonly services?: PublicServices;
  /** absent where there is no catalogue of indicators, and in snapshots of older builds */
  readonly evaluation?: Evaluation;
  /** likewise */
  readonly notifications?: NotificationPolicies;
  /** absent where the tenant takes nothing from devices, and in snapshots of older builds */
  readonly devices?: DeviceSettings;
  /** absent where the city shows every number, and in snapshots of older builds */
  readonly smallCounts?: SmallCounts;
  /** likewise, where it has no vital signs */
  readonly vitals?: VitalSettings;
}
