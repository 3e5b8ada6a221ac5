import type { components } from '../api/schema.d.ts';

export type Problem = components['schemas']['Problem'];

/** The server understood and refuses: `problem` says why, in the reader's language. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  /** The last part of the problem's URN: `not-found`, `version-conflict`. */
  get kind(): string {
    return this.problem.type.split(':').at(-1) ?? this.problem.type;
  }

  /** What the server says about one field of what was sent, if anything. */
  forField(field: string): string | undefined {
    return this.problem.errors?.find((fault) => fault.field === field)?.detail;
  }
}

/** No answer came: no connection, or the server is away. Nothing is known about what happened to the request. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';
}
