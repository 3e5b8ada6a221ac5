/** Cases in hand at once. */
const width = 16;

/** The task's results in the order of the items, so many done side by side. */
export const mapTogether = async <T, U>(
  items: readonly T[],
  task: (item: T) => Promise<U>,
): Promise<readonly U[]> => {
  const results: U[] = [];
  for (let from = 0; from < items.length; from += width)
    results.push(...(await Promise.all(items.slice(from, from + width).map(task))));
  return results;
};
