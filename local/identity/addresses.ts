const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether an http address leads back to this machine. */
export const isLoopback = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && loopbackHosts.has(hostname);

const hasNoTricks = (address: string, { username, password }: URL): boolean =>
  username === '' && password === '' && !address.includes('#');

/**
 * Where the sign-in may send people and who may ask for tokens from a page: our own origin and, when that is this
 * machine, any other port of it, as RFC 8252 §7.3 has it, so that a development server of the web application can
 * sign in, too. PKCE keeps a code useless for whoever did not ask for it.
 */
export const ownAddresses = (baseUrl: string): ((address: string) => boolean) => {
  const own = new URL(baseUrl);
  return (address) => {
    if (!URL.canParse(address)) return false;
    const url = new URL(address);
    return hasNoTricks(address, url) && (url.origin === own.origin || (isLoopback(own) && isLoopback(url)));
  };
};
