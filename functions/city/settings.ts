import * as v from 'valibot';

const given = v.pipe(v.string(), v.minLength(1));

/** What both of the city's functions are told by their environment; the Region is set by Lambda itself. */
const common = { CITY: given, TABLE_NAME: given, AWS_REGION: given };

const rollUp = v.object(common);
const api = v.object({ ...common, ISSUER: given, AUDIENCE: given });

export type Environment = Readonly<Record<string, string | undefined>>;

/** Throws with the names of what is missing: a function that is set up wrongly must not start. */
const read = <T>(schema: v.GenericSchema<unknown, T>, environment: Environment): T => {
  const parsed = v.safeParse(schema, environment);
  if (parsed.success) return parsed.output;
  const missing = parsed.issues.map((issue) => v.getDotPath(issue)).join(', ');
  throw new Error(`environment variables are missing: ${missing}`);
};

export const rollUpSettings = (environment: Environment) => read(rollUp, environment);
export const cityApiSettings = (environment: Environment) => read(api, environment);
