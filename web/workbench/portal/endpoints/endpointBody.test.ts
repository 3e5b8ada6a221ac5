import { describe, expect, it } from 'vitest';
import { bodyOf, emptyValues, looksLikeAddress, valuesOf } from './endpointBody.ts';
import type { Endpoint } from './useEndpoints.ts';

describe('the form of an endpoint', () => {
  it('leaves out what filters nothing, and blanks around texts', () => {
    const values = {
      ...emptyValues,
      url: ' https://hooks.example.com/ ',
      types: ['case.closed.v1'],
      filters: { ...emptyValues.filters, units: ['u1'] },
    };
    expect(bodyOf(values)).toEqual({
      url: 'https://hooks.example.com/',
      description: '',
      types: ['case.closed.v1'],
      filters: { units: ['u1'] },
      signing: 'hmac',
    });
  });

  it('begins with what the endpoint is', () => {
    const endpoint: Pick<Endpoint, 'url' | 'description' | 'types' | 'filters' | 'signing'> = {
      url: 'https://hooks.example.com/',
      description: 'd',
      types: [{ type: 'case.closed.v1', name: '' }],
      filters: { states: [{ code: 'handling', name: '' }] },
      signing: 'ed25519',
    };
    expect(bodyOf(valuesOf(endpoint as Endpoint))).toEqual({
      url: 'https://hooks.example.com/',
      description: 'd',
      types: ['case.closed.v1'],
      filters: { states: ['handling'] },
      signing: 'ed25519',
    });
  });

  it.each([
    ['https://hooks.example.com/a', true],
    ['http://127.0.0.1:9000', true],
    ['hooks.example.com', false],
    ['ftp://hooks.example.com', false],
    ['', false],
  ])('takes %s for an address: %s', (text, expected) => {
    expect(looksLikeAddress(text)).toBe(expected);
  });
});
