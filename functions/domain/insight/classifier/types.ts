/** One case as the classifier sees it: what was said, and what it turned out to be. */
export interface Sample {
  readonly at: number;
  readonly text: string;
  readonly features: readonly string[];
  readonly label: string;
}

/** How strongly a word counts that was never seen with a class, and by what log odds are divided. */
export interface Settings {
  readonly smoothing: number;
  readonly temperature: number;
}

/**
 * A multinomial naive Bayes model as it is kept: plain JSON. `classes` are codes with the number of their cases and of the
 * features in them; `words` gives for each feature pairs of a class's position and how often it was seen there.
 */
export interface ClassifierModel extends Settings {
  readonly classes: readonly (readonly [code: string, cases: number, features: number])[];
  readonly words: readonly (readonly [feature: string, counts: readonly number[]])[];
}

export interface Suggested {
  readonly code: string;
  /** from 0 to 1, calibrated on cases that the model was not made from */
  readonly probability: number;
}

export type Classify = (features: readonly string[]) => readonly Suggested[];

export interface Accuracy {
  /** shares from 0 to 1 */
  readonly top1: number;
  readonly top3: number;
}

/** How good it was on cases that came after those it was made from. */
export interface Measured {
  readonly trained: number;
  readonly tested: number;
  readonly model: Accuracy & { readonly calibrationError: number };
  readonly mostFrequent: Accuracy;
  /** what the forms did before: the search for words of the text in the catalogue */
  readonly search: Accuracy;
}
