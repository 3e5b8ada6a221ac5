import * as v from 'valibot';

const given = v.pipe(v.string(), v.minLength(1));

/** Set by Lambda itself. */
const lambda = { AWS_REGION: given };
const table = { TABLE_NAME: given };
/** The pool whose tokens are accepted: who issues them, for which client, and where its public keys are. */
const pool = { ISSUER: given, AUDIENCE: given, JWKS_URL: v.pipe(given, v.url()) };
const district = { TENANT: given, ...table, ...lambda };
const city = { CITY: given, ...table, ...lambda };
const machines = {
  STATE_MACHINE_DISPATCH: given,
  STATE_MACHINE_DISPOSAL: given,
  STATE_MACHINE_VERIFICATION: given,
};

/** Where deliveries wait for whoever sends them, and networks that are not public but may be sent to. */
const webhooks = {
  WEBHOOK_QUEUE_URL: v.pipe(given, v.url()),
  WEBHOOK_QUEUE_ARN: given,
  WEBHOOK_SCHEDULE_GROUP: given,
  WEBHOOK_SCHEDULE_ROLE: given,
  WEBHOOK_NETWORKS: v.optional(v.string(), ''),
};

/** What the distribution in front proves itself with, where there is one. */
const front = { ORIGIN_SECRET: v.optional(given) };

const credentials = v.pipe(
  v.object({
    AWS_ACCESS_KEY_ID: given,
    AWS_SECRET_ACCESS_KEY: given,
    AWS_SESSION_TOKEN: v.optional(v.string(), ''),
  }),
  v.transform(({ AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN }) => ({
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN === '' ? {} : { sessionToken: AWS_SESSION_TOKEN }),
  })),
);

/** Where what is to be told to people waits. */
const tellings = {
  TELL_QUEUE_URL: given,
  TELL_QUEUE_ARN: given,
  TELL_SCHEDULE_GROUP: given,
  TELL_SCHEDULE_ROLE: given,
};

/** Where the pages are, that messages lead to; without a slash at the end. */
const web = { WEB_ADDRESS: v.pipe(given, v.url()) };

/** The bucket of photos. */
const photos = { PHOTO_BUCKET_URL: v.pipe(given, v.url()) };
const bus = { BUS_NAME: given };

const api = v.object({
  ...district,
  ...pool,
  ...front,
  ...webhooks,
  ...tellings,
  ...web,
  ...photos,
});
const outbox = v.object({ ...district, ...machines, ...webhooks, ...tellings, ...web, ...bus });
const check = v.object(district);
const sweep = v.object({ ...district, ...machines, ...webhooks, ...tellings, ...web, ...bus });
const letters = v.object({ ...district, ...bus, ...photos, ...web });
const deliver = v.object({ ...district, ...webhooks });
const tell = v.object({ ...district, ...tellings, ...web });
const cityApi = v.object({ ...city, ...pool, ...front, ...bus });
const rollUp = v.object(city);

export type DistrictEnvironment = v.InferOutput<typeof check>;
export type TellEnvironment = v.InferOutput<v.ObjectSchema<typeof tellings, undefined>>;
export type MachineEnvironment = v.InferOutput<v.ObjectSchema<typeof machines, undefined>>;

export type WebhookEnvironment = v.InferOutput<v.ObjectSchema<typeof webhooks, undefined>>;

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws with the names of what is missing or wrong: a function that is set up badly must not start. */
const reader =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (environment: Environment): T => {
    const parsed = v.safeParse(schema, environment);
    if (parsed.success) return parsed.output;
    const missing = parsed.issues.map((issue) => v.getDotPath(issue)).join(', ');
    throw new Error(`environment variables are missing or wrong: ${missing}`);
  };

/** What each function is told by the stack that made it (infra/). */
export const environmentOf = {
  api: reader(api),
  outbox: reader(outbox),
  check: reader(check),
  sweep: reader(sweep),
  tell: reader(tell),
  letters: reader(letters),
  cityApi: reader(cityApi),
  deliver: reader(deliver),
  rollUp: reader(rollUp),
} as const;

/** The credentials of the function's role, which Lambda changes from time to time. */
export const credentialsIn = reader(credentials);
