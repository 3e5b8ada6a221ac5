/** The longest edge of a photo as it is sent: more than any screen here shows, a tenth of what a phone takes. */
const longestEdge = 2048;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size within an edge, never larger than it was, whole pixels. */
export const fitInto = ({ width, height }: Size, edge: number): Size => {
  const scale = Math.min(1, edge / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
};

/** Edges and qualities to try one after the other until a photo is within the tenant's limit. */
export const sizesToTry = [
  { edge: longestEdge, quality: 0.85 },
  { edge: longestEdge, quality: 0.7 },
  { edge: 1600, quality: 0.7 },
  { edge: 1200, quality: 0.65 },
  { edge: 800, quality: 0.6 },
] as const;

/** The kinds a canvas can write, best first for photographs. */
const writable = ['image/jpeg', 'image/webp', 'image/png'];

/** The kind to write for a tenant, if there is one that it takes. */
export const writtenType = (allowed: readonly string[]): string | undefined =>
  writable.find((type) => allowed.includes(type));
