/** The row, if any before it, of which each row is a repetition: by what it is known by. Rows without that repeat nothing. */
export const repeatsIn = (
  rows: readonly { readonly row: number; readonly key?: string | undefined }[],
): ReadonlyMap<number, number> => {
  const first = new Map<string, number>();
  const repeats = new Map<number, number>();
  for (const { row, key } of rows) {
    if (key === undefined) continue;
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else repeats.set(row, before);
  }
  return repeats;
};
