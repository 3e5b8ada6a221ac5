/** Where else than to their own server pages may talk to. */
export interface OtherPlaces {
  /** photos are sent to and seen from there */
  readonly photos?: string;
  /** whoever signs people in */
  readonly signIn: readonly string[];
  /** the base map, if the district names one */
  readonly tiles?: string;
}

/** The server that a district's map tiles come from. */
export const tilesOrigin = (tiles: { readonly url: string } | undefined): string | undefined =>
  tiles && new URL(tiles.url).origin;

/**
 * The content security policy of the pages: scripts only from their own server. Styles may be inline, as the component
 * library writes its own; workers may come from a blob, as the map makes its.
 */
export const contentPolicy = ({ photos = '', signIn, tiles = '' }: OtherPlaces): string => {
  const rule = (name: string, ...sources: readonly string[]) =>
    [name, ...sources.filter((source) => source !== '')].join(' ');
  return [
    rule('default-src', "'self'"),
    rule('connect-src', "'self'", photos, ...signIn, tiles),
    rule('img-src', "'self'", 'data:', 'blob:', photos, tiles),
    rule('style-src', "'self'", "'unsafe-inline'"),
    rule('worker-src', "'self'", 'blob:'),
    rule('object-src', "'none'"),
    rule('base-uri', "'self'"),
    rule('form-action', "'self'", ...signIn),
    rule('frame-ancestors', "'none'"),
  ].join('; ');
};

const year = 31_536_000;

/** Names under `assets/` hold a digest of what is in them; everything else may change with the next build. */
export const cacheControlOf = (file: string): string =>
  /(?:^|\/)assets\//.test(file) ? `public, max-age=${year}, immutable` : 'no-cache';

/**
 * What tells a file from a page: every address without such an ending is a page of the one application. The signature at
 * the end of a link in a message stands behind a dot as well, and is longer than any ending.
 */
export const fileEnding = /\.[a-z0-9]{2,11}$/;
