import type { Language } from '../../domain/tenant/types.ts';
import type { ApiDependencies } from '../deps.ts';
import type { Parameters, Read } from './parameters.ts';
import type { Content } from './xml.ts';

/** A request of Open311 as the endpoints see it. */
export interface Asking {
  readonly deps: ApiDependencies;
  readonly parameters: Parameters;
  /** what the path names, such as a service code */
  readonly named: string;
  /** the caller's, for what is said to them; what is published speaks the tenant's */
  readonly language: Language;
  readonly now: number;
  /** where the district is reached, without a slash at the end */
  readonly baseUrl: string;
}

export type Answer =
  | { readonly root: string; readonly content: Content; readonly headers?: Readonly<Record<string, string>> }
  | { readonly location: string };

export type Answering = (asking: Asking) => Read<Answer> | Promise<Read<Answer>>;

/** An instant as the standard writes it: with its zone, to the second. */
export const w3c = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;
