import { given } from '../../functions/domain/given.ts';
import { profileNames } from '../profiles.ts';
import { OrderError, parsedArguments } from './arguments.ts';

export const usage = `A district on AWS: its stack, its data and its people.

  npm run tenant -- plan     CITY/DISTRICT    checks the files, shows what would be created or changed
  npm run tenant -- deploy   CITY/DISTRICT    does it: stack, data, people; again it changes nothing
  npm run tenant -- password CITY/DISTRICT PERSON
                                              gives one of the people a password for the first sign-in
  npm run tenant -- secret   CITY/DISTRICT NAME
                                              stores a secret read from standard input: geocoder-key,
                                              channels (docs/notifications.md) or vital-sources
                                              (docs/vitals.md)
  npm run tenant -- remove   CITY/DISTRICT    removes the stack and says what stays
  npm run tenant -- new      CITY/DISTRICT    writes the files of a district to begin with; see new --help

Options
  --tenants DIR      folder with the tenants' files (default tenants)
  --profile NAME     aws (default) or emulator
  --endpoint URL     address of the emulator (default http://127.0.0.1:4566)
  --region NAME      AWS Region (default: that of your AWS configuration, else us-east-1)
  --yes              do not ask before removing
  --delete-data      with remove: also delete table, photos and sign-ins, which otherwise stay
  --help             this text

AWS credentials come from the environment or your AWS configuration, as for any AWS tool. An account and Region
must have been prepared once: npx cdk bootstrap.`;

const commands = ['plan', 'deploy', 'password', 'secret', 'remove'] as const;

export interface Order {
  readonly command: (typeof commands)[number];
  /** `<city>/<district>` */
  readonly tenant: string;
  /** the person of `password`, the name of `secret` */
  readonly subject?: string;
  readonly root: string;
  readonly profile: string;
  readonly endpoint?: string;
  readonly region: string;
  readonly yes: boolean;
  readonly deleteData: boolean;
}

const options = {
  tenants: { type: 'string', default: 'tenants' },
  profile: { type: 'string', default: 'aws' },
  endpoint: { type: 'string' },
  region: { type: 'string' },
  yes: { type: 'boolean', default: false },
  'delete-data': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const isCommand = (name: string): name is Order['command'] => (commands as readonly string[]).includes(name);

const subjects: Readonly<Partial<Record<Order['command'], string>>> = {
  password: 'Name one person, by the id in people.csv.',
  secret: 'Name one secret: geocoder-key, channels or vital-sources.',
};

const checkRest = (command: Order['command'], rest: readonly string[]): void => {
  const asked = subjects[command];
  if (rest.length === (asked === undefined ? 0 : 1)) return;
  throw new OrderError(asked ?? `What is "${rest.join(' ')}"?`);
};

const commandOf = (name: string): Order['command'] => {
  if (isCommand(name)) return name;
  throw new OrderError(`There is no command "${name}": ${commands.join(', ')}, new.`);
};

const tenantOf = (name: string): string => {
  if (/^[a-z0-9-]+\/[a-z0-9-]+$/.test(name)) return name;
  throw new OrderError(`Name the district as CITY/DISTRICT, not "${name}".`);
};

/** What to do; undefined for the help text. Throws OrderError. */
export const orderFrom = (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Order | undefined => {
  const { values, positionals } = parsedArguments({ args: [...argv], options, allowPositionals: true });
  if (values.help || positionals.length === 0) return undefined;
  const [name = '', key = '', ...rest] = positionals;
  const command = commandOf(name);
  const tenant = tenantOf(key);
  checkRest(command, rest);
  if (values['delete-data'] && command !== 'remove')
    throw new OrderError('--delete-data goes with remove only.');
  if (!profileNames.includes(values.profile))
    throw new OrderError(`There is no profile "${values.profile}": ${profileNames.join(', ')}.`);
  const { tenants: root, profile, yes, 'delete-data': deleteData } = values;
  return {
    command,
    tenant,
    root,
    profile,
    region: values.region ?? environment.AWS_REGION ?? environment.CDK_DEFAULT_REGION ?? 'us-east-1',
    yes,
    deleteData,
    ...given('endpoint', values.endpoint),
    ...given('subject', rest[0]),
  };
};
