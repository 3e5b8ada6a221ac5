import { parseArgs } from 'node:util';
import { given } from '../functions/domain/given.ts';
import { networksIn, type OutboundRules } from '../functions/ports/outbound.addresses.ts';

/** What can be set when the product runs on one machine. */
export interface Options {
  readonly port: number;
  readonly host: string;
  /** where people reach the server, if not at `host` and `port`; without a slash at the end */
  readonly publicUrl?: string;
  readonly data: string;
  readonly tenantsRoot: string;
  /** tenant keys, or empty for the demo */
  readonly tenants: readonly string[];
  readonly allowDemoAccounts: boolean;
  /** what events may be sent to beside public addresses */
  readonly outbound: OutboundRules;
  readonly help: boolean;
}

export const defaultPort = 8080;
export const defaultData = '.chengyun';
export const defaultUrl = `http://127.0.0.1:${defaultPort}`;

export const helpText = `Chengyun on one machine: every engine embedded, data kept in a folder.

Usage: npm start -- [options]

  --port N             port for the API and pages (default ${defaultPort}, or PORT)
  --host ADDRESS       address to listen on (default 127.0.0.1)
  --public-url URL     where people reach the server, if not at that address: behind a proxy, or from
                       other machines; sign-in and links name it
  --data DIR           folder for the data (default ${defaultData}, or CHENGYUN_DATA)
  --tenants DIR        folder with the tenants' files (default tenants, or CHENGYUN_TENANTS)
  --tenant CITY/DISTRICT
                       a district to run; may be given several times
                       (default: every district that the city files mark as demo)
  --allow-demo-accounts
                       let the demo accounts sign in although --host is not a loopback address;
                       they have no passwords, so anybody who reaches the port can use them
  --allow-loopback-webhooks
                       let webhooks be sent to this very machine, also by plain http: to try them out
  --help               this text

Environment:
  DYNAMODB_ENDPOINT    use this DynamoDB-compatible endpoint instead of the embedded store
  WEBHOOK_NETWORKS     networks that webhooks may be sent to although they are not public, as 10.1.0.0/16,fd12::/48
  GEOCODER_KEY         key of the service that finds places, for districts that name one (AMap, Tianditu)

Stop with Ctrl-C. Starting again with the same data folder goes on where it stopped.
`;

export class OptionError extends Error {}

const portFrom = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new OptionError(`--port must be a whole number from 0 to 65535, not "${text}"`);
  }
  return port;
};

const publicUrlFrom = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '')
    throw new OptionError(`--public-url must be an address such as https://city.example, not "${text}"`);
  return url.origin;
};

const networksFrom = (text: string): OutboundRules['allow'] => {
  try {
    return networksIn(text);
  } catch (error) {
    throw new OptionError(`WEBHOOK_NETWORKS: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const outboundFrom = (networks = '', loopback = false): OutboundRules => ({
  allow: networksFrom(networks),
  loopback,
});

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        'public-url': { type: 'string' },
        data: { type: 'string' },
        tenants: { type: 'string' },
        tenant: { type: 'string', multiple: true },
        'allow-demo-accounts': { type: 'boolean' },
        'allow-loopback-webhooks': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
};

/** Reads the command line over the environment over the defaults. Throws OptionError with a sentence for people. */
export const readOptions = (args: readonly string[], environment: NodeJS.ProcessEnv): Options => {
  const values = parse(args);
  return {
    port: portFrom(values.port ?? environment.PORT ?? String(defaultPort)),
    host: values.host ?? '127.0.0.1',
    ...given('publicUrl', publicUrlFrom(values['public-url'])),
    data: values.data ?? environment.CHENGYUN_DATA ?? defaultData,
    tenantsRoot: values.tenants ?? environment.CHENGYUN_TENANTS ?? 'tenants',
    tenants: values.tenant ?? [],
    allowDemoAccounts: values['allow-demo-accounts'] ?? false,
    outbound: outboundFrom(environment.WEBHOOK_NETWORKS, values['allow-loopback-webhooks']),
    help: values.help ?? false,
  };
};

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

/** Whether only this machine reaches the port. */
export const servesLoopbackOnly = ({ host }: Pick<Options, 'host'>): boolean => loopback.test(host);
