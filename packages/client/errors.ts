import type { Problem } from './types.ts';

const prefix = 'urn:chengyun:problem:';

/** The API refused a request and said why. `code` is the stable word, such as `version-conflict` or `not-found`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.title}: ${problem.detail}`);
    this.problem = problem;
  }

  get code(): string {
    const { type } = this.problem;
    return type.startsWith(prefix) ? type.slice(prefix.length) : type;
  }
}

/** No token was given. `error` is a word of RFC 6749 §5.2, such as `invalid_client`. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  readonly error: string;

  constructor(error: string, description: string) {
    super(`${error}: ${description}`);
    this.error = error;
  }
}

/** No answer, or none that can be read, however often it was tried. Whether anything was done is not known: try again with the same key. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}
