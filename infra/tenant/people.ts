import { randomInt } from 'node:crypto';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
  paginateListUsers,
} from '@aws-sdk/client-cognito-identity-provider';

export interface Pool {
  readonly client: CognitoIdentityProviderClient;
  readonly UserPoolId: string;
}

/** Somebody as a pool knows them: a district's person, or a super-admin of a city. */
export interface Member {
  readonly id: string;
  readonly name: string;
  /** names of the pool's groups */
  readonly roles: readonly string[];
}

/** One thing to do so that the pool has just the people of the files, each in the groups of their roles. */
export type PeopleStep =
  | { readonly kind: 'invite'; readonly person: Member }
  | { readonly kind: 'let in again' | 'shut out'; readonly id: string }
  | { readonly kind: 'add role' | 'take role'; readonly id: string; readonly role: string };

interface SignIn {
  readonly id: string;
  readonly enabled: boolean;
  readonly groups: readonly string[];
}

const groupsOf = async ({ client, UserPoolId }: Pool, Username: string): Promise<readonly string[]> => {
  const { Groups = [] } = await client.send(
    new AdminListGroupsForUserCommand({ UserPoolId, Username, Limit: 60 }),
  );
  return Groups.map(({ GroupName = '' }) => GroupName);
};

const signInsOf = async (pool: Pool): Promise<readonly SignIn[]> => {
  const { client, UserPoolId } = pool;
  const found: SignIn[] = [];
  for await (const { Users = [] } of paginateListUsers({ client }, { UserPoolId })) {
    for (const { Username: id = '', Enabled = true } of Users)
      found.push({ id, enabled: Enabled, groups: await groupsOf(pool, id) });
  }
  return found;
};

const roleSteps = (id: string, has: readonly string[], should: readonly string[]): readonly PeopleStep[] => [
  ...should.filter((role) => !has.includes(role)).map((role): PeopleStep => ({ kind: 'add role', id, role })),
  ...has
    .filter((role) => !should.includes(role))
    .map((role): PeopleStep => ({ kind: 'take role', id, role })),
];

const stepsFor = (person: Member, known: SignIn | undefined): readonly PeopleStep[] => {
  const { id, roles } = person;
  if (known === undefined) return [{ kind: 'invite', person }, ...roleSteps(id, [], roles)];
  const enabling: readonly PeopleStep[] = known.enabled ? [] : [{ kind: 'let in again', id }];
  return [...enabling, ...roleSteps(id, known.groups, roles)];
};

/** What would have to be done; nothing where pool and files agree. Nobody is ever deleted, only shut out. */
export const peopleSteps = async (
  people: ReadonlyMap<string, Member>,
  pool: Pool | undefined,
): Promise<readonly PeopleStep[]> => {
  const signIns = pool === undefined ? [] : await signInsOf(pool);
  const known = new Map(signIns.map((signIn) => [signIn.id, signIn]));
  const wanted = [...people.values()].flatMap((person) => stepsFor(person, known.get(person.id)));
  const strangers = signIns.filter(({ id, enabled }) => enabled && !people.has(id));
  return [...wanted, ...strangers.map(({ id }): PeopleStep => ({ kind: 'shut out', id }))];
};

const takeStep = (step: PeopleStep, { client, UserPoolId }: Pool): Promise<unknown> => {
  switch (step.kind) {
    case 'invite':
      return client.send(
        new AdminCreateUserCommand({
          UserPoolId,
          Username: step.person.id,
          MessageAction: 'SUPPRESS',
          UserAttributes: [{ Name: 'name', Value: step.person.name }],
        }),
      );
    case 'let in again':
      return client.send(new AdminEnableUserCommand({ UserPoolId, Username: step.id }));
    case 'shut out':
      return client.send(new AdminDisableUserCommand({ UserPoolId, Username: step.id }));
    case 'add role':
      return client.send(
        new AdminAddUserToGroupCommand({ UserPoolId, Username: step.id, GroupName: step.role }),
      );
    case 'take role':
      return client.send(
        new AdminRemoveUserFromGroupCommand({ UserPoolId, Username: step.id, GroupName: step.role }),
      );
  }
};

/** Does the steps, one after the other, as Cognito’s limits for administrators ask. */
export const takeSteps = async (steps: readonly PeopleStep[], pool: Pool): Promise<void> => {
  for (const step of steps) await takeStep(step, pool);
};

/** What a step does to somebody who was there before; nothing for those who are invited, who are only counted. */
const lineOf = (step: PeopleStep, invited: ReadonlySet<string>): readonly string[] => {
  if (step.kind === 'invite' || invited.has(step.id)) return [];
  return 'role' in step ? [`  ${step.kind} ${step.role}: ${step.id}`] : [`  ${step.kind}: ${step.id}`];
};

/** Steps for people to read: how many are invited, and what happens to each of the others. */
export const describeSteps = (steps: readonly PeopleStep[]): readonly string[] => {
  if (steps.length === 0) return ['  no change'];
  const invited = new Set(steps.flatMap((step) => (step.kind === 'invite' ? [step.person.id] : [])));
  const invitation = invited.size === 0 ? [] : [`  invite ${invited.size}, with the roles of the files`];
  return [...invitation, ...steps.flatMap((step) => lineOf(step, invited))];
};

const letters = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnopqrstuvwxyz', '23456789', '-_!?+=*'] as const;

const pick = (from: string): string => from.charAt(randomInt(from.length));

/** 20 characters of all four kinds that the pool asks for, none that are read one for the other. */
const newPassword = (): string =>
  Array.from({ length: 20 }, (_, place) => pick(letters[place % letters.length] ?? letters[0])).join('');

/** Gives somebody a password for the first sign-in, where it must be changed. Answers it: it is kept nowhere. */
export const givePassword = async ({ client, UserPoolId }: Pool, Username: string): Promise<string> => {
  const Password = newPassword();
  await client.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: false }));
  return Password;
};
