import type { CaseEvent } from './types.ts';

/** Turns text into a hex digest; handed in, since the domain brings no cryptography of its own. */
export type Digest = (text: string) => string;

export type UnsealedEvent = Omit<CaseEvent, 'hash'>;

/** The `prevHash` of a case's first event. */
export const genesisHash = '0'.repeat(64);

/** JSON with sorted keys and without undefined, so that the same event always gives the same text. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((entry) => canonical(entry ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
};

/** The event with its hash over everything else in it, the previous hash included. */
export const seal = (event: UnsealedEvent, digest: Digest): CaseEvent => ({
  ...event,
  hash: digest(canonical(event)),
});

export interface TimelineFault {
  readonly version: number;
  readonly fault: 'gap' | 'broken-chain' | 'altered';
}

const faultOf = (event: CaseEvent, expectedVersion: number, prevHash: string, digest: Digest) => {
  if (event.version !== expectedVersion) return 'gap';
  if (event.prevHash !== prevHash) return 'broken-chain';
  const { hash, ...rest } = event;
  return digest(canonical(rest)) === hash ? undefined : 'altered';
};

/**
 * Checks a whole timeline offline: versions from 1 without gaps, each event naming the hash before it, none altered.
 * Answers the first fault, or undefined for a sound timeline.
 */
export const verifyTimeline = (events: readonly CaseEvent[], digest: Digest): TimelineFault | undefined => {
  let prevHash = genesisHash;
  for (const [index, event] of events.entries()) {
    const fault = faultOf(event, index + 1, prevHash, digest);
    if (fault !== undefined) return { version: event.version, fault };
    prevHash = event.hash;
  }
  return undefined;
};
