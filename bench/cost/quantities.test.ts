import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billFor } from './bill.ts';
import { type PriceName, readPrices, valuesOf } from './prices.ts';
import { caseQuantities, idleQuantities, optionalQuantities, scaled, type Usage } from './quantities.ts';

const list = readPrices();
const assumed = valuesOf(list);

const count = fc.nat({ max: 1_000_000 });

const usages: fc.Arbitrary<Usage> = fc.record({
  cases: fc.integer({ min: 1, max: 10_000 }),
  tableWrites: count,
  tableReads: count,
  cityWrites: count,
  cityReads: count,
  storedBytes: count,
  executions: count,
  statesEntered: count,
  apiRequests: count,
  apiResponseBytes: count,
  streamBatches: count,
  checks: count,
  busEvents: count,
  logBytes: count,
});

const times = (usage: Usage, factor: number): Usage => ({
  cases: usage.cases * factor,
  tableWrites: usage.tableWrites * factor,
  tableReads: usage.tableReads * factor,
  cityWrites: usage.cityWrites * factor,
  cityReads: usage.cityReads * factor,
  storedBytes: usage.storedBytes * factor,
  executions: usage.executions * factor,
  statesEntered: usage.statesEntered * factor,
  apiRequests: usage.apiRequests * factor,
  apiResponseBytes: usage.apiResponseBytes * factor,
  streamBatches: usage.streamBatches * factor,
  checks: usage.checks * factor,
  busEvents: usage.busEvents * factor,
  logBytes: usage.logBytes * factor,
});

const costOf = (usage: Usage): number => billFor(caseQuantities(usage, assumed), list.prices).dollars;

const nothing: Usage = {
  cases: 1,
  tableWrites: 0,
  tableReads: 0,
  cityWrites: 0,
  cityReads: 0,
  storedBytes: 0,
  executions: 0,
  statesEntered: 0,
  apiRequests: 0,
  apiResponseBytes: 0,
  streamBatches: 0,
  checks: 0,
  busEvents: 0,
  logBytes: 0,
};

/** Units by price and purpose. */
const unitsOf = (usage: Partial<Usage>, price: PriceName, what?: string): number =>
  caseQuantities({ ...nothing, ...usage }, assumed)
    .filter((quantity) => quantity.price === price && quantity.what === what)
    .reduce((sum, { units }) => sum + units, 0);

/** How many more units the usage takes than nothing does. */
const added = (usage: Partial<Usage>, price: PriceName, what?: string): number =>
  unitsOf(usage, price, what) - unitsOf({}, price, what);

describe('what the lives of cases cost', () => {
  it('grows in proportion to the cases', () => {
    fc.assert(
      fc.property(usages, fc.integer({ min: 1, max: 50 }), (usage, factor) => {
        expect(costOf(times(usage, factor)) / factor).toBeCloseTo(costOf(usage), 6);
        const large = scaled(caseQuantities(usage, assumed), factor);
        expect(billFor(large, list.prices).dollars / factor).toBeCloseTo(costOf(usage), 6);
      }),
    );
  });

  it('is never negative, in no line', () => {
    fc.assert(
      fc.property(usages, (usage) => {
        const { lines } = billFor(caseQuantities(usage, assumed), list.prices);
        expect(lines.every(({ units, dollars }) => units >= 0 && dollars >= 0)).toBe(true);
      }),
    );
  });

  it.each<[keyof Usage, PriceName, string | undefined, number]>([
    ['tableWrites', 'dynamodbWrite', 'district', 10],
    ['cityReads', 'dynamodbRead', 'city', 10],
    ['statesEntered', 'stepFunctions', undefined, 10],
    ['executions', 'stepFunctions', undefined, 10 * assumed.endTransitionsPerExecution],
    ['apiRequests', 'httpApi', undefined, 10],
    ['apiRequests', 'lambdaRequest', undefined, 10],
    ['streamBatches', 'lambdaRequest', undefined, 10],
    ['checks', 'lambdaRequest', undefined, 10],
    ['busEvents', 'lambdaRequest', undefined, 10],
    ['busEvents', 'eventBridge', undefined, 10],
    ['busEvents', 'sqs', 'city', 10 * assumed.sqsRequestsPerMessage],
    ['storedBytes', 'dynamodbBackup', undefined, (10 / 2 ** 30) * assumed.monthsKept],
    ['logBytes', 'logIngestion', undefined, 10 / 2 ** 30],
  ])('counts ten of %s as units of %s %s', (measure, price, what, units) => {
    expect(added({ [measure]: 10 }, price, what)).toBeCloseTo(units, 12);
  });

  it('turns durations into GB-seconds by the memory of the functions', () => {
    const seconds = added({ checks: 1_000 }, 'lambdaCompute');
    expect(seconds).toBeCloseTo((assumed.checkMilliseconds * assumed.lambdaMegabytes) / 1_024, 9);
  });
});

describe('an idle month', () => {
  const sweep = { reads: 2, writes: 0, logBytes: 0 };

  it('takes as many sweeps as there are pauses between them in it', () => {
    const { daysPerMonth } = assumed;
    const hourly = idleQuantities(sweep, { ...assumed, sweepMinutes: 60 });
    const reads = hourly.find(({ price }) => price === 'dynamodbRead');
    expect(reads?.units).toBe(daysPerMonth * 24 * sweep.reads);
  });
});

describe('the quantities', () => {
  it('use every price of the list', () => {
    const all = [
      ...caseQuantities(nothing, assumed),
      ...idleQuantities({ reads: 0, writes: 0, logBytes: 0 }, assumed),
      ...optionalQuantities(assumed),
    ];
    expect(new Set(all.map(({ price }) => price))).toEqual(new Set(Object.keys(list.prices)));
  });
});
