/**
 * Which values of one field may be named, given how many cases have each and how many have none that is known.
 *
 * Values of fewer than `least` cases are not named: their cases stand with those of which it is not known. Where all those
 * together are still fewer than `least`, the smallest named value joins them, with all that have as many (complementary
 * suppression): what is left of a total after everything named is then never a small value itself. As "not named" and "not
 * known" look the same, nobody can compute how many cases a value has that is not named, even by knowing this rule. A field
 * that is known of every case, as the channel, leaves one exception: if every value that is not named has `least - 1`.
 */
export const namedValues = (
  counts: ReadonlyMap<string, number>,
  unknown: number,
  least: number,
): ReadonlySet<string> => {
  const bySize = [...Map.groupBy(counts, ([, count]) => count)].toSorted(([fewer], [more]) => fewer - more);
  const named: string[] = [];
  let rest = unknown;
  for (const [count, values] of bySize) {
    // Once as many as that stand together, or none at all, what is large enough needs to join nobody.
    const joins = count < least || (rest > 0 && rest < least);
    if (joins) rest += count * values.length;
    else named.push(...values.map(([value]) => value));
  }
  return new Set(named);
};

/** How many of `items` have each value of a field, and how many have none. */
export const countBy = <T>(
  items: readonly T[],
  read: (item: T) => string | undefined,
): { readonly counts: ReadonlyMap<string, number>; readonly unknown: number } => {
  const counts = new Map<string, number>();
  let unknown = 0;
  for (const item of items) {
    const value = read(item);
    if (value === undefined) unknown += 1;
    else counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return { counts, unknown };
};

/** The values of a field that may be named among these items. */
export const namedAmong = <T>(
  items: readonly T[],
  read: (item: T) => string | undefined,
  least: number,
): ReadonlySet<string> => {
  const { counts, unknown } = countBy(items, read);
  return namedValues(counts, unknown, least);
};
