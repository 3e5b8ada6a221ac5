/** How long things take. All in milliseconds unless said. */

export interface Load {
  /** how many go on at once */
  readonly lanes: number;
  /** how long new ones are begun; those under way are waited for */
  readonly seconds: number;
}

/** Repeats a task side by side for some time. The task is given a serial number. */
export const together = async (
  { lanes, seconds }: Load,
  task: (serial: number) => Promise<void>,
  finish: () => Promise<void> = async () => undefined,
): Promise<{ readonly count: number; readonly rate: number }> => {
  const start = performance.now();
  const until = start + seconds * 1000;
  let serial = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() < until) {
      serial += 1;
      await task(serial);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await finish();
  return { count: serial, rate: (serial / (performance.now() - start)) * 1000 };
};

/** The value below which that share of the sample lies. */
export const percentile = (sample: readonly number[], share: number): number => {
  const sorted = sample.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const timed = async (task: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await task();
  return performance.now() - start;
};

export const rounded = (value: number): number => Math.round(value * 10) / 10;
