import { describe, expect, it } from 'vitest';
import { OptionError, readOptions } from './options.ts';

describe('the command line of the cost bench', () => {
  it('has a default for everything', () => {
    expect(readOptions([])).toEqual({
      tenant: 'shenzhen/pingshan',
      cases: 200,
      json: false,
      help: false,
    });
  });

  it('takes a number of cases, a district and how to print', () => {
    expect(readOptions(['--cases', '7', '--tenant', 'a/b', '--json'])).toEqual({
      tenant: 'a/b',
      cases: 7,
      json: true,
      help: false,
    });
  });

  it.each(['0', '-1', '1.5', '10001', 'many', ''])('refuses %j cases in a sentence', (cases) => {
    expect(() => readOptions([`--cases=${cases}`])).toThrow(OptionError);
    expect(() => readOptions([`--cases=${cases}`])).toThrow('whole number from 1 to 10000');
  });

  it.each([['--casess', '3'], ['--cases'], ['stray']])('refuses %s', (...args) => {
    expect(() => readOptions(args)).toThrow(OptionError);
  });
});
