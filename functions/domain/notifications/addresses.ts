import type { Channel } from './types.ts';

/** An address is written with what it is: `tel:`, `mailto:`, `robot:`; everything else is an inbox. */
const schemes: { readonly [scheme: string]: Channel } = { tel: 'sms', mailto: 'email', robot: 'robot' };

const schemeOf = (address: string): string => address.slice(0, Math.max(0, address.indexOf(':')));

export const channelOf = (address: string): Channel => schemes[schemeOf(address)] ?? 'inbox';

/** The address without what it is. */
export const bareAddress = (address: string): string => address.slice(address.indexOf(':') + 1);

/** As much of an address as may stand in a log or before anybody: two last digits, or a letter and the domain. */
export const maskedAddress = (address: string): string => {
  const bare = bareAddress(address);
  if (address.startsWith('tel:')) return `tel:…${bare.slice(-2)}`;
  if (address.startsWith('mailto:')) return `mailto:${bare.slice(0, 1)}…${bare.slice(bare.lastIndexOf('@'))}`;
  return address;
};

/** The same address however it is written: digits of a number, an e-mail address in small letters. */
export const normalAddress = (address: string): string => {
  const bare = bareAddress(address);
  return address.startsWith('tel:') ? `tel:${bare.replace(/[^\d+]/g, '')}` : address.toLowerCase();
};
