/** Other districts of the city, as far as one reads what they have laid ready. */
export interface NeighbourPort {
  /** The bytes at an address. Throws if they cannot be had: whoever asked tries again later. */
  read(url: string): Promise<Uint8Array>;
}

const timeout = 20_000;

/** As much as a timeline of thousands of entries, or the largest photo. */
const usualBytes = 32 * 1024 * 1024;

/** Reads no further than it must to know that it is too much, whatever was said of its length. */
const bounded = async (
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most: number,
): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.byteLength;
    if (bytes > most) throw new Error('another district sent more than a case can be');
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/**
 * Reads over HTTP from addresses that came by the city's bus, on which only its districts can put anything. `allowed` says
 * which are theirs at all; nobody is followed elsewhere.
 */
export const createNeighbours = (allowed: (url: URL) => boolean, mostBytes = usualBytes): NeighbourPort => ({
  read: async (address) => {
    const url = new URL(address);
    if (!allowed(url)) throw new Error(`${url.origin} is no address of another district`);
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeout) });
    if (!response.ok) throw new Error(`another district answered ${response.status}`);
    return bounded(response.body ?? [], mostBytes);
  },
});

/**
 * Which addresses districts can have that are deployed as we are: behind HTTPS; in an emulator, where we are not so ourselves,
 * also on this machine.
 */
export const besideUs = (own: string): ((url: URL) => boolean) => {
  const { protocol } = new URL(own);
  return (url) => url.protocol === 'https:' || (url.protocol === protocol && url.hostname === '127.0.0.1');
};
