import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { AddressFault } from './outbound.ts';

type Network = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/** What an operator allows beyond the public Internet. */
export interface OutboundRules {
  /** networks in CIDR notation that may be sent to although they are not public, as a government's own */
  readonly allow: readonly Network[];
  /** lets http and any port reach this very machine, to try things out; never on a server */
  readonly loopback: boolean;
}

/** The public Internet and nothing else. */
export const publicOnly: OutboundRules = { allow: [], loopback: false };

/** Networks written `10.1.0.0/16,fd00::/8`. Throws with the one that cannot be read. */
export const networksIn = (text: string): readonly Network[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      if (!ipaddr.isValidCIDR(part)) throw new RangeError(`not a network such as 10.1.0.0/16: "${part}"`);
      return ipaddr.parseCIDR(part);
    });

/** Where clouds tell a machine its own credentials. Refused whatever an operator allows. */
const metadataAddresses: ReadonlySet<string> = new Set(
  [
    '169.254.169.254',
    '169.254.170.2',
    '169.254.170.23',
    '100.100.100.200',
    '192.0.0.192',
    'fd00:ec2::254',
    'fd00:ec2::23',
  ].map((address) => ipaddr.parse(address).toNormalizedString()),
);

/** All that was ever given to anybody on the Internet of IPv6; translated and tunnelled addresses in it are told apart. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/** An IPv4 address in the clothes of IPv6 is the IPv4 address. */
const plain = (address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 =>
  address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() ? address.toIPv4Address() : address;

const within = (address: ipaddr.IPv4 | ipaddr.IPv6, network: Network): boolean =>
  address.kind() === network[0].kind() && address.match(network[0], network[1]);

const isPublic = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean => {
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || within(address, globalUnicast);
};

/** Whether a numeric address may be connected to. An IPv4 address mapped into IPv6 is refused even if it is a public one. */
export const mayConnect = (text: string, { allow, loopback }: OutboundRules): boolean => {
  if (isIP(text) === 0 || !ipaddr.isValid(text)) return false;
  const given = ipaddr.parse(text);
  const address = plain(given);
  if (metadataAddresses.has(address.toNormalizedString())) return false;
  if (loopback && address.range() === 'loopback') return true;
  if (allow.some((network) => within(address, network))) return true;
  return address === given && isPublic(address);
};

const ports: ReadonlySet<string> = new Set(['', '443', '8443']);

/** The host of an address without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** Names and numbers that mean this very machine, where the operator lets it be reached. */
const isLoopback = (url: URL): boolean => {
  const host = hostOf(url);
  return host === 'localhost' || (ipaddr.isValid(host) && plain(ipaddr.parse(host)).range() === 'loopback');
};

const faultOf = (url: URL | null, rules: OutboundRules): AddressFault | undefined => {
  if (url === null) return 'not-a-url';
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (rules.loopback && /^https?:$/.test(url.protocol) && isLoopback(url)) return undefined;
  if (url.protocol !== 'https:') return 'not-https';
  return ports.has(url.port) ? undefined : 'port';
};

/** An address taken apart, or what is wrong with how it is written. `URL` has made one of all ways to write a number. */
export const readAddress = (
  text: string,
  rules: OutboundRules,
): { readonly url: URL } | { readonly fault: AddressFault } => {
  const url = URL.parse(text);
  const fault = faultOf(url, rules);
  return url === null || fault !== undefined ? { fault: fault ?? 'not-a-url' } : { url };
};
