import { describe, expect, it } from 'vitest';
import { cityApiSettings, rollUpSettings } from './settings.ts';

const environment = { CITY: 'test', TABLE_NAME: 'table', AWS_REGION: 'test-1' };

describe('the environment of the city’s functions', () => {
  it('is read, without what else is in it', () => {
    expect(rollUpSettings({ ...environment, PATH: '/bin' })).toEqual(environment);
  });

  it('is refused with the names of everything that is missing or empty', () => {
    expect(() => cityApiSettings({ ...environment, TABLE_NAME: '' })).toThrow(
      /: TABLE_NAME, ISSUER, AUDIENCE$/,
    );
  });
});
