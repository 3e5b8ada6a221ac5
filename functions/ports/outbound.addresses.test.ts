import { describe, expect, it } from 'vitest';
import { mayConnect, networksIn, type OutboundRules, publicOnly, readAddress } from './outbound.addresses.ts';

const local: OutboundRules = { allow: [], loopback: true };

describe('an address that somebody gave us', () => {
  it.each([
    ['https://hooks.example.com/in?x=1'],
    ['https://hooks.example.com:443/'],
    ['https://hooks.example.com:8443/'],
    ['HTTPS://EXAMPLE.COM'],
    ['https://93.184.215.14/'],
    ['https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/'],
    ['https://例子.测试/'],
  ])('%s may be written', (url) => {
    expect(readAddress(url, publicOnly)).toHaveProperty('url');
  });

  it.each([
    ['', 'not-a-url'],
    ['hooks.example.com', 'not-a-url'],
    ['//example.com/', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['https://exa mple.com/', 'not-a-url'],
    ['https://256.256.256.256/', 'not-a-url'],
    ['http://example.com/', 'not-https'],
    ['ftp://example.com/', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['gopher://example.com/', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['https://example.com:22/', 'port'],
    ['https://example.com:80/', 'port'],
    ['https://example.com:6379/', 'port'],
    ['https://user@example.com/', 'credentials'],
    ['https://user:pw@example.com/', 'credentials'],
    ['https://example.com@127.0.0.1/', 'credentials'],
    ['https://:pw@example.com/', 'credentials'],
  ])('%j may not: %s', (url, fault) => {
    expect(readAddress(url, publicOnly)).toEqual({ fault });
  });

  it('may be plain http at any port of this machine only where the operator lets it', () => {
    for (const url of [
      'http://127.0.0.1:9000/x',
      'http://localhost:1/',
      'http://[::1]:9000/',
      'http://127.9.9.9/',
    ]) {
      expect(readAddress(url, local)).toHaveProperty('url');
      expect(readAddress(url, publicOnly)).toHaveProperty('fault');
    }
    for (const url of [
      'http://10.0.0.1/',
      'http://localhost.example.com/',
      'http://127.0.0.1.nip.io/',
      'ftp://127.0.0.1/',
    ])
      expect(readAddress(url, local)).toHaveProperty('fault');
    expect(readAddress('http://a@127.0.0.1/', local)).toEqual({ fault: 'credentials' });
  });
});

/** As hosts of URLs: every way to write a number has become one by then. */
const hostIn = (host: string): string => new URL(`https://${host}/`).hostname.replace(/^\[(.*)\]$/, '$1');

describe('what may be connected to', () => {
  it.each(['93.184.215.14', '8.8.8.8', '1.1.1.1', '223.5.5.5', '2606:4700:4700::1111', '240e:4c:4008::1'])(
    'is public: %s',
    (address) => {
      expect(mayConnect(address, publicOnly)).toBe(true);
    },
  );

  it.each([
    // loopback, however it is written
    '127.0.0.1',
    '127.1',
    '127.255.255.254',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[0::7f00:1]',
    // this network, private, shared
    '0.0.0.0',
    '0',
    '0.1.2.3',
    '10.0.0.1',
    '10.255.255.255',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '100.127.255.255',
    '[::ffff:10.0.0.1]',
    '[::]',
    // link-local and the services of clouds
    '169.254.0.1',
    '169.254.169.254',
    '169.254.170.2',
    '100.100.100.200',
    '192.0.0.192',
    '[fe80::1]',
    '[fd00:ec2::254]',
    '[::ffff:169.254.169.254]',
    '[::ffff:a9fe:a9fe]',
    // unique local, site-local
    '[fc00::1]',
    '[fd12:3456::1]',
    '[fec0::1]',
    // translated and tunnelled: what is meant lies behind it
    '[64:ff9b::7f00:1]',
    '[64:ff9b::10.0.0.1]',
    '[64:ff9b:1::1]',
    '[2002:7f00:1::]',
    '[2002:c0a8:101::1]',
    '[2001::1]',
    '[2001:0:4136:e378:8000:63bf:3fff:fdd2]',
    '192.88.99.1',
    '[::ffff:0:7f00:1]',
    // documentation, benchmarks, multicast, reserved, broadcast
    '192.0.2.1',
    '198.51.100.1',
    '203.0.113.1',
    '[2001:db8::1]',
    '[3fff::1]',
    '198.18.0.1',
    '198.19.255.255',
    '[2001:2::1]',
    '224.0.0.1',
    '239.255.255.250',
    '[ff02::1]',
    '[ff0e::1]',
    '240.0.0.1',
    '255.255.255.255',
    '192.0.0.1',
    '[100::1]',
    '[4000::1]',
    '[5f00::1]',
  ])('is not %s', (host) => {
    expect(mayConnect(hostIn(host), publicOnly)).toBe(false);
  });

  it.each([
    '',
    'localhost',
    'example.com',
    '127.0.0.1:80',
    '[::1]',
    '1.2.3',
    'fe80::1%eth0',
    '::ffff:8.8.8.8',
  ])('is not what is no plain address: %j', (text) => {
    expect(mayConnect(text, publicOnly)).toBe(false);
  });

  it('is what the operator allows beside that, but never where a machine is told its credentials', () => {
    const rules: OutboundRules = {
      allow: networksIn('10.1.0.0/16, fd12::/48 ,169.254.0.0/16,100.64.0.0/10,fd00::/8'),
      loopback: false,
    };
    for (const address of ['10.1.2.3', 'fd12::5', '::ffff:10.1.2.3', '169.254.1.1', '100.64.1.1'])
      expect(mayConnect(address, rules)).toBe(true);
    for (const address of [
      '10.2.0.1',
      '127.0.0.1',
      '169.254.169.254',
      '169.254.170.2',
      '100.100.100.200',
      'fd00:ec2::254',
    ])
      expect(mayConnect(address, rules)).toBe(false);
  });

  it('is this machine only where the operator lets it', () => {
    for (const address of ['127.0.0.1', '127.8.8.8', '::1']) expect(mayConnect(address, local)).toBe(true);
    for (const address of ['10.0.0.1', '0.0.0.0', '169.254.169.254'])
      expect(mayConnect(address, local)).toBe(false);
  });

  it.each(['10.1.0.0', '10.1.0.0/33', 'example.com/8', '10.1.0.0/16;10.2.0.0/16'])(
    'no network is %j',
    (text) => {
      expect(() => networksIn(text)).toThrow('not a network');
    },
  );
});
