import { describe, expect, it } from 'vitest';
import { billFor } from './bill.ts';
import { readPrices } from './prices.ts';

const { prices } = readPrices();
const priced = {
  ...prices,
  dynamodbWrite: { ...prices.dynamodbWrite, usd: 0.5, per: 1_000_000 },
  kmsKey: { ...prices.kmsKey, usd: 2, per: 1 },
};

describe('a bill', () => {
  it('multiplies units by the price for so many of them and adds the lines up', () => {
    const { lines, dollars } = billFor(
      [
        { price: 'dynamodbWrite', what: 'city', units: 3_000_000, basis: 'metered' },
        { price: 'kmsKey', units: 1, basis: 'assumed' },
      ],
      priced,
    );
    expect(lines.map((line) => line.dollars)).toEqual([1.5, 2]);
    expect(dollars).toBe(3.5);
  });

  it('names each line by its price and by what the units are for', () => {
    const { lines } = billFor(
      [
        { price: 'dynamodbWrite', what: 'city', units: 1, basis: 'metered' },
        { price: 'kmsKey', units: 1, basis: 'assumed' },
      ],
      priced,
    );
    expect(lines).toMatchObject([
      {
        service: 'DynamoDB',
        what: `${prices.dynamodbWrite.what}: city`,
        unit: 'write request units',
        basis: 'metered',
      },
      { service: 'KMS', what: prices.kmsKey.what, unit: 'key-months', basis: 'assumed' },
    ]);
  });

  it('of nothing is nothing', () => {
    expect(billFor([], prices)).toEqual({ lines: [], dollars: 0 });
  });
});
