import { describe, expect, it } from 'vitest';
import { helpText, OptionError, readOptions } from './options.ts';

describe('the options of npm start', () => {
  it('has defaults that work', () => {
    expect(readOptions([], {})).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      data: '.chengyun',
      tenants: [],
    });
  });

  it('takes the command line before the environment', () => {
    const environment = { PORT: '9000', CHENGYUN_DATA: '/data' };
    expect(readOptions(['--port', '9001'], environment)).toMatchObject({ port: 9001, data: '/data' });
  });

  it('takes several districts', () => {
    expect(readOptions(['--tenant', 'a/b', '--tenant', 'c/d'], {}).tenants).toEqual(['a/b', 'c/d']);
  });

  it.each([['--port', 'many'], ['--port', '70000'], ['--prot', '1'], ['extra']])(
    'says what is wrong with %s %s',
    (...args) => {
      expect(() => readOptions(args, {})).toThrow(OptionError);
    },
  );

  it.each([
    [undefined, undefined],
    ['https://city.example/', 'https://city.example'],
    ['http://10.0.0.1:8080', 'http://10.0.0.1:8080'],
  ])('reads the public address %s', (text, expected) => {
    const args = text === undefined ? [] : ['--public-url', text];
    expect(readOptions(args, {}).publicUrl).toBe(expected);
  });

  it.each(['city.example', 'ftp://city.example', 'https://city.example/path', 'https://city.example/?a=b'])(
    'refuses the public address %s',
    (text) => {
      expect(() => readOptions(['--public-url', text], {})).toThrow('--public-url must be');
    },
  );

  it('lets webhooks go where the operator says, and nowhere else unless told', () => {
    expect(readOptions([], {}).outbound).toEqual({ allow: [], loopback: false });
    const { outbound } = readOptions(['--allow-loopback-webhooks'], {
      WEBHOOK_NETWORKS: '10.1.0.0/16, fd12::/48',
    });
    expect(outbound.loopback).toBe(true);
    expect(outbound.allow).toHaveLength(2);
    expect(() => readOptions([], { WEBHOOK_NETWORKS: '10.1.0.0' })).toThrow(
      'WEBHOOK_NETWORKS: not a network',
    );
  });

  it('explains every option in its help', () => {
    for (const option of [
      'port',
      'host',
      'data',
      'tenants',
      'tenant',
      'allow-demo-accounts',
      'allow-loopback-webhooks',
      'help',
    ]) {
      expect(helpText).toContain(`--${option}`);
    }
  });
});
