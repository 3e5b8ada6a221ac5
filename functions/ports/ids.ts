import { createHash, randomBytes } from 'node:crypto';

/** Makes new identifiers: 26 characters of Crockford base 32, sorted by the time given. */
export interface IdPort {
  next(now: number): string;
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const encodeTime = (now: number): string => {
  let rest = now;
  let text = '';
  for (let digit = 0; digit < 10; digit++) {
    text = alphabet.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
};

/** ULIDs from the system's randomness: the one place in the product that draws it for ids. */
export const randomIds: IdPort = {
  next: (now) => {
    const tail = [...randomBytes(16)].map((byte) => alphabet.charAt(byte % 32)).join('');
    return encodeTime(now) + tail;
  },
};

/** The first characters of every id made at that instant: ids from then on are not below it. */
export const idsFrom = (instant: number): string => encodeTime(instant);

/** An id that follows from what it stands for: the same parts at the same instant give the same one. */
export const derivedId = (instant: number, ...parts: readonly string[]): string => {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  return encodeTime(instant) + [...digest.subarray(0, 16)].map((byte) => alphabet.charAt(byte % 32)).join('');
};

/** Ids that repeat from run to run, for tests. */
export const countingIds = (): IdPort => {
  let count = 0;
  return {
    next: (now) => {
      count += 1;
      return encodeTime(now) + String(count).padStart(16, '0');
    },
  };
};
