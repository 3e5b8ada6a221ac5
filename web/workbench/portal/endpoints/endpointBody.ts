import type { Endpoint, EndpointBody } from './useEndpoints.ts';

type Filters = NonNullable<EndpointBody['filters']>;

/** The form of an endpoint: every list is there, an empty one asks for nothing. */
export interface EndpointValues {
  readonly url: string;
  readonly description: string;
  readonly types: readonly string[];
  readonly filters: { readonly [K in keyof Required<Filters>]: Required<Filters>[K] };
  readonly signing: 'hmac' | 'ed25519';
}

export const emptyValues: EndpointValues = {
  url: '',
  description: '',
  types: [],
  filters: { categories: [], units: [], states: [], areas: [] },
  signing: 'hmac',
};

const codes = (items: readonly { readonly code: string }[] = []): string[] => items.map(({ code }) => code);

export const valuesOf = ({ url, description, types, filters, signing }: Endpoint): EndpointValues => ({
  url,
  description,
  types: types.map(({ type }) => type),
  filters: {
    categories: codes(filters.categories),
    units: codes(filters.units),
    // Codes of states as the server gave them are states.
    states: codes(filters.states) as EndpointValues['filters']['states'],
    areas: codes(filters.areas),
  },
  signing,
});

/** What is sent; how it signs is chosen once and so only for a new one. */
export const bodyOf = ({ url, description, types, filters, signing }: EndpointValues): EndpointBody => ({
  url: url.trim(),
  description: description.trim(),
  types: [...types],
  filters: Object.fromEntries(Object.entries(filters).filter(([, list]) => list.length > 0)),
  signing,
});

/** An address that may be one; whether it may be sent to the server says. */
export const looksLikeAddress = (text: string): boolean => {
  const url = URL.parse(text.trim());
  return url !== null && /^https?:$/.test(url.protocol);
};
