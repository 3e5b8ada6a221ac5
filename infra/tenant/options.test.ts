import { describe, expect, it } from 'vitest';
import { orderFrom } from './options.ts';

const order = (...argv: readonly string[]) => orderFrom(argv, {});

describe('npm run tenant', () => {
  it('reads what to do, with defaults that work', () => {
    expect(order('plan', 'city/district')).toEqual({
      command: 'plan',
      tenant: 'city/district',
      root: 'tenants',
      profile: 'aws',
      region: 'us-east-1',
      yes: false,
      deleteData: false,
    });
    expect(order('password', 'city/district', 'leader')).toMatchObject({ subject: 'leader' });
  });

  it('takes the Region from the command line, else from the environment', () => {
    expect(orderFrom(['plan', 'a/b'], { AWS_REGION: 'eu-1' })).toMatchObject({ region: 'eu-1' });
    expect(orderFrom(['plan', 'a/b', '--region', 'eu-2'], { AWS_REGION: 'eu-1' })).toMatchObject({
      region: 'eu-2',
    });
  });

  it('explains itself when asked, and when told nothing', () => {
    expect([order(), order('--help'), order('plan', '--help')]).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    [['fly', 'a/b'], 'There is no command "fly"'],
    [['plan'], 'Name the district as CITY/DISTRICT'],
    [['plan', 'city'], 'Name the district as CITY/DISTRICT, not "city"'],
    [['plan', '../x/y'], 'Name the district as CITY/DISTRICT'],
    [['plan', 'a/b', 'c'], 'What is "c"?'],
    [['password', 'a/b'], 'Name one person'],
    [['deploy', 'a/b', '--delete-data'], '--delete-data goes with remove only'],
    [['plan', 'a/b', '--profile', 'moon'], 'There is no profile "moon": aws, emulator'],
    [['deploy', 'a/b', '--colour', 'red'], "Unknown option '--colour'"],
  ])('refuses %j with a sentence', (argv, sentence) => {
    expect(() => order(...argv)).toThrow(sentence);
  });
});
