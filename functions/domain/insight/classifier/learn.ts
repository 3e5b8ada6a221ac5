import { meanOf, sumOf } from '../numbers.ts';
import { classifier, frequentLabels, train } from './model.ts';
import type { Accuracy, ClassifierModel, Classify, Measured, Sample, Settings } from './types.ts';

/** Fewer samples say nothing that holds. */
export const leastSamples = 200;

/** What was learned, or why nothing is suggested. `worse`: it was measured and does not beat what the forms do without it. */
export type Learned =
  | { readonly kind: 'tooFew'; readonly samples: number; readonly needed: number }
  | { readonly kind: 'worse'; readonly measured: Measured }
  | { readonly kind: 'on'; readonly measured: Measured; readonly model: ClassifierModel };

/** Codes that the forms' search finds for a text, best first. */
export type Search = (text: string) => readonly string[];

const smoothings = [0.02, 0.1, 0.5];
const temperatures = [0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8, 12];

/** Texts that are searched to measure the search, which is slow; the latest of them. */
const mostTested = 2_000;

/** Never certain that something cannot be: a class that the model does not know would cost everything. */
const leastProbability = 1e-6;

/** The mean surprise at what the samples turned out to be; less is better. */
const surprise = (classify: Classify, samples: readonly Sample[]): number =>
  meanOf(
    samples.map(({ features, label }) => {
      const own = classify(features).find(({ code }) => code === label)?.probability ?? 0;
      return -Math.log(Math.max(own, leastProbability));
    }),
  ) ?? 0;

/** The settings under which a model of the first samples is least surprised by the second. */
const settled = (first: readonly Sample[], second: readonly Sample[]): Settings => {
  const tried = smoothings.flatMap((smoothing) => {
    const model = train(first, { smoothing, temperature: 1 });
    return temperatures.map((temperature) => ({
      smoothing,
      temperature,
      surprise: surprise(classifier({ ...model, temperature }), second),
    }));
  });
  const [{ smoothing, temperature } = { smoothing: 0.1, temperature: 1 }] = tried.sort(
    (a, b) => a.surprise - b.surprise,
  );
  return { smoothing, temperature };
};

interface Hits {
  readonly top1: readonly boolean[];
  readonly top3: readonly boolean[];
}

const hitsOf = (samples: readonly Sample[], answer: (sample: Sample) => readonly string[]): Hits => {
  const answers = samples.map((sample) => ({ label: sample.label, given: answer(sample) }));
  return {
    top1: answers.map(({ label, given }) => given[0] === label),
    top3: answers.map(({ label, given }) => given.slice(0, 3).includes(label)),
  };
};

const shareOf = (hits: readonly boolean[]): number => meanOf(hits.map(Number)) ?? 0;

const accuracyOf = ({ top1, top3 }: Hits): Accuracy => ({ top1: shareOf(top1), top3: shareOf(top3) });

/**
 * Whether the first hits more often than the second, beyond what chance would do once in twenty: the mean difference over
 * the same cases against its standard error (one-sided, 1.645).
 */
export const beats = (first: readonly boolean[], second: readonly boolean[]): boolean => {
  const differences = first.map((hit, i) => Number(hit) - Number(second[i] ?? false));
  const mean = meanOf(differences) ?? 0;
  const variance = meanOf(differences.map((difference) => (difference - mean) ** 2)) ?? 0;
  return mean > 0 && mean > 1.645 * Math.sqrt(variance / differences.length);
};

const bins = 10;

/** Expected calibration error: how far, on average, a said probability is from how often it comes true. */
export const calibrationError = (said: readonly (readonly [probability: number, hit: boolean])[]): number => {
  const grouped = Map.groupBy(said, ([probability]) => Math.min(bins - 1, Math.floor(probability * bins)));
  const gaps = [...grouped.values()].map((group) =>
    Math.abs(sumOf(group.map(([probability, hit]) => probability - Number(hit)))),
  );
  return said.length === 0 ? 0 : sumOf(gaps) / said.length;
};

interface Split {
  readonly first: readonly Sample[];
  readonly second: readonly Sample[];
  readonly last: readonly Sample[];
}

/** By time: to learn from, to calibrate on, to measure with. */
const split = (samples: readonly Sample[]): Split => {
  const [learned, calibrated] = [Math.floor(samples.length * 0.7), Math.floor(samples.length * 0.85)];
  return {
    first: samples.slice(0, learned),
    second: samples.slice(learned, calibrated),
    last: samples.slice(calibrated).slice(-mostTested),
  };
};

/**
 * Learns from cases in the order of time and measures on those that came last. Only what beats the search and the most
 * frequent categories there, by its first three, and is no worse by its first, is on; then all samples go into the model.
 */
export const learn = (samples: readonly Sample[], search: Search): Learned => {
  if (samples.length < leastSamples) return { kind: 'tooFew', samples: samples.length, needed: leastSamples };
  const { first, second, last } = split(samples);
  const settings = settled(first, second);
  const learned = [...first, ...second];
  const classify = classifier(train(learned, settings));
  const frequent = frequentLabels(learned)
    .slice(0, 3)
    .map(([label]) => label);
  const codesOf = ({ features }: Sample) => classify(features).map(({ code }) => code);
  const model = hitsOf(last, codesOf);
  const others = [hitsOf(last, () => frequent), hitsOf(last, ({ text }) => search(text))] as const;
  const said = last.map(({ features }, i) => {
    const probability = classify(features)[0]?.probability ?? 0;
    return [probability, model.top1[i] ?? false] as const;
  });
  const measured: Measured = {
    trained: learned.length,
    tested: last.length,
    model: { ...accuracyOf(model), calibrationError: calibrationError(said) },
    mostFrequent: accuracyOf(others[0]),
    search: accuracyOf(others[1]),
  };
  const better = others.every(
    (other) => beats(model.top3, other.top3) && shareOf(model.top1) >= shareOf(other.top1),
  );
  return better ? { kind: 'on', measured, model: train(samples, settings) } : { kind: 'worse', measured };
};
