import { describe, expect, it } from 'vitest';
import { environmentOf } from './environment.ts';

const environment = { CITY: 'test', TABLE_NAME: 'table', AWS_REGION: 'test-1' };

describe('the environment of a function', () => {
  it('is read, without what else is in it', () => {
    expect(environmentOf.rollUp({ ...environment, PATH: '/bin' })).toEqual(environment);
  });

  it('is refused with the names of everything that is missing, empty or wrong', () => {
    expect(() =>
      environmentOf.cityApi({ ...environment, TABLE_NAME: '', ISSUER: 'i', JWKS_URL: 'here' }),
    ).toThrow(/: TABLE_NAME, AUDIENCE, JWKS_URL, BUS_NAME$/);
  });
});
