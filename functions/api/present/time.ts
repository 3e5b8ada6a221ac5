/** An instant as the API writes it: ISO 8601, UTC. */
export const iso = (instant: number): string => new Date(instant).toISOString();

/** Names under which epoch milliseconds stand, wherever they stand. */
const instants = [
  'at',
  'reportedAt',
  'occurredAt',
  'updatedAt',
  'filedAt',
  'suspendedUntil',
  'disposedAt',
  'endedAt',
  'arrivedAt',
  'startedAt',
  'stoppedAt',
  'pausedAt',
  'dueAt',
  'warnAt',
  'explicitDueAt',
  'until',
  'expiresAt',
  'from',
  'to',
] as const;

type Instant = (typeof instants)[number];

/** The same value with its instants as text. */
export type Written<T> = T extends readonly [number, number]
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Written<Item>[]
    : T extends object
      ? {
          readonly [K in keyof T]: K extends Instant
            ? T[K] extends infer V
              ? V extends number
                ? string
                : V
              : never
            : Written<T[K]>;
        }
      : T;

const names: ReadonlySet<string> = new Set(instants);

const writeAny = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(writeAny);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) =>
    typeof part === 'number' && names.has(name) ? [name, iso(part)] : [name, writeAny(part)],
  );
  return Object.fromEntries(entries);
};

/** Writes every instant inside as ISO 8601 and leaves the rest as it is. */
export const written = <T>(value: T): Written<T> => writeAny(value) as Written<T>;
