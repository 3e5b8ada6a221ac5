import { parseArgs } from 'node:util';

export interface CostOptions {
  readonly tenant: string;
  readonly cases: number;
  readonly json: boolean;
  readonly help: boolean;
}

export const helpText = `What a district costs on AWS: lives cases from report to close on the embedded store, counts what AWS would
bill for, and multiplies by the list prices in bench/cost/prices.json.

Usage: npm run cost -- [options]

  --tenant CITY/DISTRICT  the district whose data is used (default shenzhen/pingshan)
  --cases N               how many cases are lived, 1 to 10000 (default 200)
  --json                  print the figures as one JSON object on the last line, too
  --help                  this text
`;

/** The command line cannot be carried out as it is; the message says why, for people. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

const mostCases = 10_000;

const casesFrom = (text: string): number => {
  const cases = /^\d+$/.test(text) ? Number(text) : 0;
  if (cases < 1 || cases > mostCases)
    throw new OptionError(`--cases must be a whole number from 1 to ${mostCases}, not "${text}"`);
  return cases;
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        tenant: { type: 'string', default: 'shenzhen/pingshan' },
        cases: { type: 'string', default: '200' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error), { cause: error });
  }
};

/** Reads the command line. Throws OptionError with a sentence for people. */
export const readOptions = (args: readonly string[]): CostOptions => {
  const { tenant, cases, json, help } = parse(args);
  return { tenant, cases: casesFrom(cases), json, help };
};
