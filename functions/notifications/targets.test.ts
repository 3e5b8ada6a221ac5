import { describe, expect, it } from 'vitest';
import { reporterAddress } from './targets.ts';

describe('a reporter', () => {
  it.each([
    ['of the district is reached by their account', { id: 'p1', role: 'acceptor' }, 'person:p1'],
    ['who left a number is reached there', { id: 'citizen', role: 'citizen', phone: '138' }, 'tel:138'],
    ['of the public without a number is not', { id: 'citizen', role: 'citizen' }, undefined],
    ['that is a device is not', { id: 'device:p1', role: 'system' }, undefined],
    ['whom another platform names is', { id: 'device:s', role: 'system', phone: '139' }, 'tel:139'],
  ] as const)('%s', (_, reporter, address) => {
    expect(reporterAddress(reporter)).toBe(address);
  });
});
