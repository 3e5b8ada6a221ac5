/** Of what may be replaced without a gap: a newer one counts beside it until `expiresAt`, an instant. */
interface Expiring {
  readonly expiresAt?: number;
}

/** The secrets that count at that instant, newest first. */
export const liveSecrets = <S extends Expiring>(secrets: readonly S[], now: number): readonly S[] =>
  secrets.filter(({ expiresAt = Infinity }) => expiresAt > now);

/**
 * The secrets with a new one in front. Those before it count too for the overlap, in milliseconds; they end sooner where they
 * would have anyway, and at once where there would be more than `most`.
 */
export const rotated = <S extends Expiring>(
  secrets: readonly S[],
  fresh: S,
  { now, overlap, most }: { readonly now: number; readonly overlap: number; readonly most: number },
): readonly S[] => {
  const ending = (old: S): S => ({ ...old, expiresAt: Math.min(old.expiresAt ?? Infinity, now + overlap) });
  return [fresh, ...liveSecrets(secrets.map(ending), now)].slice(0, most);
};
