/** Other districts of the city, as far as one reads what they have laid ready. */
export interface NeighbourPort {
  /** The bytes at an address. Throws if they cannot be had: whoever asked tries again later. */
  read(url: string): Promise<Uint8Array>;
}

const timeout = 20_000;

/** As much as a timeline of thousands of entries, or the largest photo. */
const mostBytes = 32 * 1024 * 1024;

/**
 * Reads over HTTP from addresses that came by the city's bus, on which only its districts can put anything. `allowed` says
 * which are theirs at all; nobody is followed elsewhere.
 */
export const createNeighbours = (allowed: (url: URL) => boolean): NeighbourPort => ({
  read: async (address) => {
    const url = new URL(address);
    if (!allowed(url)) throw new Error(`${url.origin} is no address of another district`);
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeout) });
    if (!response.ok) throw new Error(`another district answered ${response.status}`);
    if (Number(response.headers.get('content-length') ?? 0) > mostBytes)
      throw new Error('another district sent more than a case can be');
    return response.bytes();
  },
});
