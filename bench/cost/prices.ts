import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/**
 * List prices and assumptions, all in `prices.json`: none is in code. A price says where it is from and how sure it is,
 * an assumption why it is made.
 */

const priceNames = [
  'dynamodbWrite',
  'dynamodbRead',
  'dynamodbStorage',
  'dynamodbBackup',
  'dynamodbStream',
  'stepFunctions',
  'lambdaRequest',
  'lambdaCompute',
  'httpApi',
  'eventBridge',
  'scheduler',
  'sqs',
  's3Put',
  's3Get',
  's3Storage',
  'transferOut',
  'logIngestion',
  'logStorage',
  'alarm',
  'customMetric',
  'dashboard',
  'kmsKey',
  'kmsRequest',
  'secret',
  'trace',
  'cloudFrontRequest',
  'cloudFrontTransfer',
  'wafAcl',
  'wafRule',
  'cognitoUser',
] as const;

export type PriceName = (typeof priceNames)[number];

const assumptionNames = [
  'lateShare',
  'openCasesPerWorklist',
  'reportCharacters',
  'addressCharacters',
  'remarkCharacters',
  'endTransitionsPerExecution',
  'photosPerCase',
  'photoMegabytes',
  'viewsPerPhoto',
  'monthsKept',
  'lambdaMegabytes',
  'apiMilliseconds',
  'outboxMilliseconds',
  'checkMilliseconds',
  'cityMilliseconds',
  'sweepMilliseconds',
  'deliveriesPerCase',
  'deliverMilliseconds',
  'platformLogBytes',
  'accessLogBytes',
  'machineLogBytes',
  'logMonthsKept',
  'tracedShare',
  'responseHeaderBytes',
  'sqsRequestsPerMessage',
  'streamReadsBilledPerMessage',
  'kmsRequestsPerCase',
  'webRequestsPerCase',
  'webMegabytesPerCase',
  'daysPerMonth',
  'sweepMinutes',
  'alarms',
  'dashboards',
  'customMetrics',
  'kmsKeys',
  'secrets',
  'kmsRequestsPerIdleMonth',
  'wafRules',
  'staff',
] as const;

type AssumptionName = (typeof assumptionNames)[number];

const text = v.pipe(v.string(), v.minLength(1));
const amount = v.pipe(v.number(), v.minValue(0));

const price = v.strictObject({
  service: text,
  what: text,
  /** dollars for `per` units */
  usd: amount,
  per: v.pipe(v.number(), v.minValue(1)),
  unit: text,
  source: text,
  /** S: read in a page of AWS; K: remembered */
  sure: v.picklist(['S', 'K']),
});

const assumption = v.strictObject({ value: amount, unit: text, why: text });

/** Every name once, each with an entry: neither a price nor an assumption can be left out or stand unused. */
const every = <const N extends readonly string[], S extends v.GenericSchema>(names: N, entry: S) =>
  v.strictObject(Object.fromEntries(names.map((name) => [name, entry])) as { [K in N[number]]: S });

const schema = v.strictObject({
  date: v.pipe(v.string(), v.isoDate()),
  region: text,
  currency: v.literal('USD'),
  sure: v.strictObject({ S: text, K: text }),
  goals: v.strictObject({ perCase: amount, idleMonth: amount }),
  prices: every(priceNames, price),
  assumptions: every(assumptionNames, assumption),
});

export type Price = v.InferOutput<typeof price>;
export type PriceList = v.InferOutput<typeof schema>;
export type Prices = Readonly<Record<PriceName, Price>>;
/** the bare values, by name */
export type Assumptions = Readonly<Record<AssumptionName, number>>;

/** Reads the one data file. Throws a ValiError for anything missing, unknown or below zero. */
export const readPrices = (): PriceList =>
  v.parse(schema, JSON.parse(readFileSync(new URL('prices.json', import.meta.url), 'utf8')));

export const valuesOf = ({ assumptions }: Pick<PriceList, 'assumptions'>): Assumptions => {
  const values = assumptionNames.map((name) => [name, assumptions[name].value] as const);
  return Object.fromEntries(values) as Record<AssumptionName, number>;
};
