import { Presets, SingleBar } from 'cli-progress';
import { systemClock } from '../../functions/ports/clock.ts';

export interface Progress {
  readonly show: (begun: number, closed: number) => void;
  readonly end: () => void;
}

/** A line every so often, where nobody sits before a terminal that could redraw a bar. */
const lineEvery = 5_000;

const lines = (output: NodeJS.WriteStream, total: number): Progress => {
  const began = systemClock.now();
  let last = began;
  return {
    show: (begun, closed) => {
      const now = systemClock.now();
      if (now - last < lineEvery) return;
      last = now;
      const rate = Math.round(closed / ((now - began) / 1000));
      output.write(`${begun} of ${total} reports, ${closed} closed, ${rate} closed/s\n`);
    },
    end: () => undefined,
  };
};

/** Progress and rate: a bar on a terminal, a line every five seconds elsewhere. */
export const progressBar = (output: NodeJS.WriteStream, total: number): Progress => {
  if (!output.isTTY) return lines(output, total);
  const format =
    '{bar} {percentage} % | {value} of {total} reports | {closed} closed | {rate}/s | {eta_formatted} left';
  const bar = new SingleBar({ format, stream: output, hideCursor: true }, Presets.shades_classic);
  const began = systemClock.now();
  bar.start(total, 0, { closed: 0, rate: 0 });
  return {
    show: (begun, closed) => {
      const seconds = Math.max(0.001, (systemClock.now() - began) / 1000);
      bar.update(begun, { closed, rate: Math.round(closed / seconds) });
    },
    end: () => bar.stop(),
  };
};
