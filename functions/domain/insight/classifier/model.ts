import type { ClassifierModel, Classify, Sample, Settings, Suggested } from './types.ts';

/** A class of fewer cases is not suggested: the forms' search still finds it. */
const leastCases = 3;

/** Features kept at most, the most frequent first, which bounds the model to some hundred kilobytes. */
const mostFeatures = 20_000;

const byCount = <T>([, a]: readonly [T, number], [, b]: readonly [T, number]): number => b - a;

const countsOf = <T>(all: Iterable<T>): ReadonlyMap<T, number> => {
  const counts = new Map<T, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
};

/** Codes by how many of the samples have them, most first. */
export const frequentLabels = (samples: readonly Sample[]): readonly (readonly [string, number])[] =>
  [...countsOf(samples.map(({ label }) => label))].sort(byCount);

const keptFeatures = (samples: readonly Sample[]): ReadonlySet<string> => {
  const counts = [...countsOf(samples.flatMap(({ features }) => features))];
  return new Set(
    counts
      .sort(byCount)
      .slice(0, mostFeatures)
      .map(([feature]) => feature),
  );
};

/** Counts of a feature by class. */
type ByClass = Map<number, number>;

const counted = (samples: readonly Sample[], positions: ReadonlyMap<string, number>) => {
  const kept = keptFeatures(samples);
  const words = new Map<string, ByClass>();
  const totals = new Map<number, number>();
  for (const { label, features } of samples) {
    const position = positions.get(label);
    if (position === undefined) continue;
    for (const feature of features.filter((each) => kept.has(each))) {
      const byClass = words.get(feature) ?? new Map<number, number>();
      byClass.set(position, (byClass.get(position) ?? 0) + 1);
      words.set(feature, byClass);
      totals.set(position, (totals.get(position) ?? 0) + 1);
    }
  }
  return { words, totals };
};

/** A model of the samples; without classes if no label has enough of them. */
export const train = (samples: readonly Sample[], settings: Settings): ClassifierModel => {
  const labels = frequentLabels(samples).filter(([, cases]) => cases >= leastCases);
  const positions = new Map(labels.map(([label], position) => [label, position]));
  const { words, totals } = counted(samples, positions);
  return {
    ...settings,
    classes: labels.map(([label, cases], position) => [label, cases, totals.get(position) ?? 0]),
    words: [...words].map(([feature, byClass]) => [feature, [...byClass].flat()]),
  };
};

/** Log odds as shares that add up to one, best first. */
const shares = (scores: Float64Array, model: ClassifierModel): readonly Suggested[] => {
  const best = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const weights = scores.map((score) => Math.exp((score - best) / model.temperature));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return model.classes
    .map(([code], position) => ({ code, probability: (weights[position] ?? 0) / total }))
    .sort((a, b) => b.probability - a.probability);
};

/** Adds what one feature says, beyond that it is known: pairs of a class and how often it was seen there. */
const addCounts = (scores: Float64Array, counts: readonly number[], smoothing: number): void => {
  for (let pair = 0; pair < counts.length; pair += 2) {
    const [position = 0, count = 0] = [counts[pair], counts[pair + 1]];
    scores[position] = (scores[position] ?? 0) + Math.log(count + smoothing) - Math.log(smoothing);
  }
};

/** Reads a model once, to ask it often. Features that it has not seen say nothing. */
export const classifier = (model: ClassifierModel): Classify => {
  const { classes, smoothing } = model;
  const words = new Map(model.words);
  const cases = classes.reduce((sum, [, count]) => sum + count, 0);
  const priors = Float64Array.from(classes, ([, count]) => Math.log(count / cases));
  const unseen = Float64Array.from(
    classes,
    ([, , features]) => Math.log(smoothing) - Math.log(features + smoothing * words.size),
  );
  return (features) => {
    const known = features.flatMap((feature) => {
      const counts = words.get(feature);
      return counts === undefined ? [] : [counts];
    });
    const scores = priors.map((prior, position) => prior + known.length * (unseen[position] ?? 0));
    for (const counts of known) addCounts(scores, counts, smoothing);
    return shares(scores, model);
  };
};
