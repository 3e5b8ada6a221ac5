export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** Undefined for nothing. */
export const meanOf = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : sumOf(numbers) / numbers.length;

/** Of ascending numbers, between the two that are nearest (Hyndman and Fan, type 7); undefined for nothing. */
export const quantileOf = (ascending: readonly number[], share: number): number | undefined => {
  const at = (ascending.length - 1) * share;
  const low = ascending[Math.floor(at)];
  const high = ascending[Math.ceil(at)];
  return low === undefined || high === undefined ? undefined : low + (high - low) * (at - Math.floor(at));
};

export const ascending = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);
