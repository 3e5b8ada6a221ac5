import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildComponentCode,
  buildGridCode,
  componentCodeSchemes,
  parseComponentCode,
  parseGridCode,
} from './codes.ts';

const refused = (field: string, params: object) => ({
  ok: false,
  refusal: { type: 'invalid-value', field, params },
});

const longer = { street: 3, community: 3, sequence: 4 };

describe('unit-grid codes (reference §5.1, §10.6)', () => {
  const parts = { division: '110101', street: '001', community: '001', sequence: 1 };

  test('15 digits are read and built', () => {
    expect(parseGridCode('110101001001001')).toEqual({ ok: true, value: parts });
    expect(buildGridCode(parts)).toEqual({ ok: true, value: '110101001001001' });
  });

  test('16 digits are refused unless the installation declares them', () => {
    expect(parseGridCode('1101010010010001')).toEqual(refused('code', { reason: 'length', expected: 15 }));
    expect(parseGridCode('1101010010010001', longer)).toEqual({ ok: true, value: parts });
  });

  test.each([
    ['11010100100100', { reason: 'length', expected: 15 }],
    ['', { reason: 'length', expected: 15 }],
    ['11010100100100A', { reason: 'digits' }],
    ['１10101001001001', { reason: 'digits' }],
    ['110101001001000', { reason: 'sequence' }],
  ])('%s is refused', (code, params) => {
    expect(parseGridCode(code)).toEqual(refused('code', params));
  });

  test('grid 1000 of a community is an overflow', () => {
    expect(buildGridCode({ ...parts, sequence: 999 })).toEqual({ ok: true, value: '110101001001999' });
    expect(buildGridCode({ ...parts, sequence: 1000 })).toEqual(
      refused('sequence', { reason: 'overflow', max: 999 }),
    );
    expect(buildGridCode({ ...parts, sequence: 1000 }, longer)).toEqual({
      ok: true,
      value: '1101010010011000',
    });
  });

  test.each([
    [{ division: '1101' }, 'division', { reason: 'digits', expected: 6 }],
    [{ street: '1' }, 'street', { reason: 'digits', expected: 3 }],
    [{ community: 'A01' }, 'community', { reason: 'digits', expected: 3 }],
    [{ sequence: 0 }, 'sequence', { reason: 'sequence' }],
    [{ sequence: 1.5 }, 'sequence', { reason: 'sequence' }],
  ])('%j cannot be built', (wrong, field, params) => {
    expect(buildGridCode({ ...parts, ...wrong })).toEqual(refused(field, params));
  });
});

describe('component identification codes (reference §5.2, §10.6)', () => {
  const code = '3205080101000001';

  test('the same 16 digits mean different things under the two schemes', () => {
    const division = '320508';
    expect(parseComponentCode(code, '6+2+2+6')).toEqual({
      ok: true,
      value: { division, major: '01', minor: '01', sequence: 1 },
    });
    expect(parseComponentCode(code, '6+2+3+5')).toEqual({
      ok: true,
      value: { division, major: '01', minor: '010', sequence: 1 },
    });
  });

  test.each([
    [code.slice(1), { reason: 'length', expected: 16 }],
    [code.replace('3', 'X'), { reason: 'digits' }],
    ['3205080101000000', { reason: 'sequence' }],
  ])('%s is refused', (wrong, params) => {
    expect(parseComponentCode(wrong, '6+2+2+6')).toEqual(refused('code', params));
  });

  test('the sequence overflows where its digits end', () => {
    const parts = { division: '320508', major: '01', minor: '010', sequence: 100_000 };
    expect(buildComponentCode(parts, '6+2+3+5')).toEqual(
      refused('sequence', { reason: 'overflow', max: 99_999 }),
    );
    expect(buildComponentCode({ ...parts, minor: '01' }, '6+2+3+5')).toEqual(
      refused('minor', { reason: 'digits', expected: 3 }),
    );
  });

  test('what is built is read back the same', () => {
    const digits = (n: number) => fc.stringMatching(new RegExp(`^[0-9]{${n}}$`));
    for (const scheme of ['6+2+2+6', '6+2+3+5'] as const) {
      const { major, minor, sequence } = componentCodeSchemes[scheme];
      const parts = fc.record({
        division: digits(6),
        major: digits(major),
        minor: digits(minor),
        sequence: fc.integer({ min: 1, max: 10 ** sequence - 1 }),
      });
      fc.assert(
        fc.property(parts, (given) => {
          const built = buildComponentCode(given, scheme);
          expect(built.ok && parseComponentCode(built.value, scheme)).toEqual({ ok: true, value: given });
        }),
      );
    }
  });
});
