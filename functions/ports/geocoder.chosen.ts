import type { GeocoderChoice, Tenant } from '../domain/tenant/types.ts';
import { amapService } from './geocoder.amap.ts';
import type { AmazonGeocoderOptions } from './geocoder.amazon.ts';
import { createGazetteer } from './geocoder.gazetteer.ts';
import { createHttpGeocoder } from './geocoder.http.ts';
import { tiandituService } from './geocoder.tianditu.ts';
import type { GeocoderPort } from './geocoder.ts';

/** A geocoder with all it needs. Mainland China has no Amazon Location; a licensed service has to answer there. */
export type GeocoderSettings =
  | { readonly kind: 'gazetteer' }
  | { readonly kind: 'amazon'; readonly region?: string }
  | {
      readonly kind: 'amap' | 'tianditu';
      readonly key: string;
      /** without a slash at the end */
      readonly baseUrl?: string;
    };

export type GeocoderDependencies = Omit<AmazonGeocoderOptions, 'region'>;

/** Puts off loading the SDK's client, which the other kinds never need, until somebody asks for a place. */
const whenAsked = (load: () => Promise<GeocoderPort>): GeocoderPort => {
  let loaded: Promise<GeocoderPort> | undefined;
  const port = (): Promise<GeocoderPort> => {
    loaded ??= load();
    return loaded;
  };
  return {
    search: async (text, limit) => (await port()).search(text, limit),
    reverse: async (point, limit) => (await port()).reverse(point, limit),
  };
};

/** The geocoder that a tenant's settings name. */
export const createGeocoder = (
  settings: GeocoderSettings,
  tenant: Tenant,
  deps: GeocoderDependencies,
): GeocoderPort => {
  switch (settings.kind) {
    case 'gazetteer':
      return createGazetteer(tenant);
    case 'amazon':
      return whenAsked(async () => {
        const { createAmazonGeocoder } = await import('./geocoder.amazon.ts');
        const { region } = settings;
        return createAmazonGeocoder(tenant, { ...deps, ...(region === undefined ? {} : { region }) });
      });
    case 'amap':
      return createHttpGeocoder(amapService(settings, tenant), tenant, deps);
    case 'tianditu':
      return createHttpGeocoder(tiandituService(settings, tenant), tenant, deps);
  }
};

/** The settings of the tenant's choice; undefined if it needs a key and there is none. */
const settingsOf = (choice: GeocoderChoice, key: string | undefined): GeocoderSettings | undefined => {
  if (choice.kind === 'gazetteer' || choice.kind === 'amazon') return choice;
  return key === undefined ? undefined : { ...choice, key };
};

/**
 * The geocoder that the tenant's data chooses, with the district's key for the service. Without a key that the service
 * asks for, the gazetteer answers, and the log says so: reports must not fail for want of a search for places.
 */
export const geocoderOf = (
  tenant: Tenant,
  key: string | undefined,
  deps: GeocoderDependencies,
): GeocoderPort => {
  const settings = settingsOf(tenant.geocoder, key);
  if (settings === undefined) deps.log.error('geocoder-key-missing', { geocoder: tenant.geocoder.kind });
  return createGeocoder(settings ?? { kind: 'gazetteer' }, tenant, deps);
};
