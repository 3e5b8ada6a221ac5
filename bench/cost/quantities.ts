import type { Quantity } from './bill.ts';
import type { Assumptions } from './prices.ts';

/** What was counted while cases were lived: sums over all of them. */
export interface Usage {
  readonly cases: number;
  /** capacity units that requests to the district's table consumed */
  readonly tableWrites: number;
  readonly tableReads: number;
  /** the same of the city's table, for these cases */
  readonly cityWrites: number;
  readonly cityReads: number;
  /** bytes that the cases leave behind in the table and its indexes, as storage is billed */
  readonly storedBytes: number;
  readonly executions: number;
  readonly statesEntered: number;
  readonly apiRequests: number;
  readonly apiResponseBytes: number;
  /** deliveries of the table's stream, one message in each */
  readonly streamBatches: number;
  readonly checks: number;
  /** events of the district's bus, each below 64 kB and so one of EventBridge's */
  readonly busEvents: number;
  /** lines that our own functions logged */
  readonly logBytes: number;
}

const gigabyte = 2 ** 30;
const megabyte = 2 ** 20;

/** The invocations of each function, and what they take: requests, GB-seconds and Lambda's own log lines. */
interface Work {
  readonly invocations: number;
  readonly gigabyteSeconds: number;
  readonly logBytes: number;
}

/** Invocations with the mean duration of each, milliseconds. */
type Invocations = readonly (readonly [count: number, milliseconds: number])[];

const workOf = (parts: Invocations, { lambdaMegabytes, platformLogBytes }: Assumptions): Work => {
  const invocations = parts.reduce((sum, [count]) => sum + count, 0);
  const milliseconds = parts.reduce((sum, [count, mean]) => sum + count * mean, 0);
  return {
    invocations,
    gigabyteSeconds: (milliseconds / 1_000) * (lambdaMegabytes / 1_024),
    logBytes: invocations * platformLogBytes,
  };
};

const tables = (
  usage: Usage,
  { monthsKept, streamReadsBilledPerMessage }: Assumptions,
): readonly Quantity[] => {
  const stored = (usage.storedBytes / gigabyte) * monthsKept;
  return [
    { price: 'dynamodbWrite', what: 'district', units: usage.tableWrites, basis: 'metered' },
    { price: 'dynamodbWrite', what: 'city', units: usage.cityWrites, basis: 'metered' },
    { price: 'dynamodbRead', what: 'district', units: usage.tableReads, basis: 'metered' },
    { price: 'dynamodbRead', what: 'city', units: usage.cityReads, basis: 'metered' },
    { price: 'dynamodbStorage', units: stored, basis: 'metered and assumed' },
    { price: 'dynamodbBackup', units: stored, basis: 'metered and assumed' },
    { price: 'dynamodbStream', units: usage.streamBatches * streamReadsBilledPerMessage, basis: 'assumed' },
  ];
};

/** Photos are not played: a signed link to send each, a request to look at it, the bytes kept and sent. */
const photosOf = (cases: number, assumed: Assumptions) => {
  const { photosPerCase, photoMegabytes, viewsPerPhoto, monthsKept } = assumed;
  const photos = cases * photosPerCase;
  const views = photos * viewsPerPhoto;
  const gigabytes = (photoMegabytes * megabyte) / gigabyte;
  return {
    apiRequests: photos + views,
    sentGigabytes: views * gigabytes,
    quantities: [
      { price: 's3Put', what: 'photos', units: photos, basis: 'assumed' },
      // A command that names a photo asks whether it has arrived.
      { price: 's3Get', what: 'photos', units: photos + views, basis: 'assumed' },
      { price: 's3Storage', what: 'photos', units: photos * gigabytes * monthsKept, basis: 'assumed' },
    ] satisfies readonly Quantity[],
  };
};

const logs = (gigabytes: number, { logMonthsKept }: Assumptions): readonly Quantity[] => [
  { price: 'logIngestion', units: gigabytes, basis: 'metered and assumed' },
  { price: 'logStorage', units: gigabytes * logMonthsKept, basis: 'metered and assumed' },
];

/** What the lives of cases take of everything that has a price. As many times the usage is as many times the units. */
export const caseQuantities = (usage: Usage, assumed: Assumptions): readonly Quantity[] => {
  const { cases, streamBatches, checks, busEvents, executions, statesEntered } = usage;
  const photos = photosOf(cases, assumed);
  const apiRequests = usage.apiRequests + photos.apiRequests;
  const work = workOf(
    [
      [apiRequests, assumed.apiMilliseconds],
      [streamBatches, assumed.outboxMilliseconds],
      [checks, assumed.checkMilliseconds],
      [busEvents, assumed.cityMilliseconds],
    ],
    assumed,
  );
  const logged =
    usage.logBytes +
    work.logBytes +
    apiRequests * assumed.accessLogBytes +
    statesEntered * assumed.machineLogBytes;
  const answered = usage.apiResponseBytes + apiRequests * assumed.responseHeaderBytes;
  return [
    ...tables(usage, assumed),
    {
      price: 'stepFunctions',
      units: statesEntered + executions * assumed.endTransitionsPerExecution,
      basis: 'metered and assumed',
    },
    { price: 'httpApi', units: apiRequests, basis: 'metered and assumed' },
    { price: 'lambdaRequest', units: work.invocations, basis: 'metered and assumed' },
    { price: 'lambdaCompute', units: work.gigabyteSeconds, basis: 'assumed' },
    { price: 'eventBridge', units: busEvents, basis: 'metered' },
    {
      price: 'sqs',
      what: 'city',
      units: busEvents * assumed.sqsRequestsPerMessage,
      basis: 'metered and assumed',
    },
    ...photos.quantities,
    {
      price: 'transferOut',
      what: 'photos',
      units: photos.sentGigabytes,
      basis: 'assumed',
    },
    {
      price: 'transferOut',
      what: 'API',
      units: answered / gigabyte,
      basis: 'metered and assumed',
    },
    ...logs(logged / gigabyte, assumed),
    {
      price: 'trace',
      units: (work.invocations + executions) * assumed.tracedShare,
      basis: 'metered and assumed',
    },
    { price: 'kmsRequest', units: cases * assumed.kmsRequestsPerCase, basis: 'assumed' },
    { price: 'cloudFrontRequest', units: cases * assumed.webRequestsPerCase, basis: 'assumed' },
    {
      price: 'cloudFrontTransfer',
      units: (cases * assumed.webMegabytesPerCase * megabyte) / gigabyte,
      basis: 'assumed',
    },
  ];
};

/** The same quantities for another number of cases. */
export const scaled = (quantities: readonly Quantity[], factor: number): readonly Quantity[] =>
  quantities.map((quantity) => ({ ...quantity, units: quantity.units * factor }));

/** What one sweep of an idle district took, metered. */
export interface SweepUsage {
  readonly reads: number;
  readonly writes: number;
  readonly logBytes: number;
}

/** What a district takes in a month in which nobody does anything. An empty table costs nothing to keep. */
export const idleQuantities = (sweep: SweepUsage, assumed: Assumptions): readonly Quantity[] => {
  const sweeps = (assumed.daysPerMonth * 24 * 60) / assumed.sweepMinutes;
  const work = workOf([[sweeps, assumed.sweepMilliseconds]], assumed);
  return [
    { price: 'kmsKey', units: assumed.kmsKeys, basis: 'assumed' },
    { price: 'kmsRequest', units: assumed.kmsRequestsPerIdleMonth, basis: 'assumed' },
    { price: 'secret', units: assumed.secrets, basis: 'assumed' },
    { price: 'alarm', units: assumed.alarms, basis: 'assumed' },
    { price: 'dashboard', units: assumed.dashboards, basis: 'assumed' },
    { price: 'customMetric', units: assumed.customMetrics, basis: 'assumed' },
    { price: 'scheduler', what: 'sweeper', units: sweeps, basis: 'assumed' },
    { price: 'lambdaRequest', what: 'sweeper', units: work.invocations, basis: 'assumed' },
    { price: 'lambdaCompute', what: 'sweeper', units: work.gigabyteSeconds, basis: 'assumed' },
    {
      price: 'dynamodbRead',
      what: 'sweeper',
      units: sweeps * sweep.reads,
      basis: 'metered and assumed',
    },
    {
      price: 'dynamodbWrite',
      what: 'sweeper',
      units: sweeps * sweep.writes,
      basis: 'metered and assumed',
    },
    { price: 'dynamodbStorage', what: 'empty table', units: 0, basis: 'assumed' },
    { price: 'dynamodbBackup', what: 'empty table', units: 0, basis: 'assumed' },
    ...logs((work.logBytes + sweeps * sweep.logBytes) / gigabyte, assumed),
  ];
};

/** What some deliveries to endpoints took, metered. */
export interface DeliveryUsage {
  readonly deliveries: number;
  readonly reads: number;
  readonly writes: number;
  readonly logBytes: number;
}

/** What it takes in addition to tell endpoints of so many cases. */
export const toldQuantities = (
  usage: DeliveryUsage,
  cases: number,
  assumed: Assumptions,
): readonly Quantity[] => {
  const told = cases * assumed.deliveriesPerCase;
  const each = told / usage.deliveries;
  const work = workOf([[told, assumed.deliverMilliseconds]], assumed);
  return [
    { price: 'dynamodbWrite', what: 'deliveries', units: usage.writes * each, basis: 'metered and assumed' },
    { price: 'dynamodbRead', what: 'deliveries', units: usage.reads * each, basis: 'metered and assumed' },
    { price: 'sqs', what: 'deliveries', units: told * assumed.sqsRequestsPerMessage, basis: 'assumed' },
    { price: 'lambdaRequest', what: 'deliveries', units: work.invocations, basis: 'assumed' },
    { price: 'lambdaCompute', what: 'deliveries', units: work.gigabyteSeconds, basis: 'assumed' },
    ...logs((work.logBytes + usage.logBytes * each) / gigabyte, assumed),
  ];
};

/** What is no part of the sums: the firewall in front, and people who sign in. A month each. */
export const optionalQuantities = ({ wafRules, staff }: Assumptions): readonly Quantity[] => [
  { price: 'wafAcl', what: 'firewall in front', units: 1, basis: 'assumed' },
  { price: 'wafRule', what: 'firewall in front', units: wafRules, basis: 'assumed' },
  { price: 'cognitoUser', what: 'beyond the first 10,000 of an account', units: staff, basis: 'assumed' },
];
