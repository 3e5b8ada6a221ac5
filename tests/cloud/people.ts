import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';

export interface Pool {
  readonly UserPoolId: string;
  readonly ClientId: string;
}

const Password = 'Only-4-this-test!';

/** Signs people in at a pool as an operator can, and remembers their tokens. */
export const signInAt = (client: CognitoIdentityProviderClient, { UserPoolId, ClientId }: Pool) => {
  const tokens = new Map<string, Promise<string>>();

  const signIn = async (Username: string): Promise<string> => {
    await client.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }));
    const { AuthenticationResult } = await client.send(
      new AdminInitiateAuthCommand({
        UserPoolId,
        ClientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: Username, PASSWORD: Password },
      }),
    );
    if (AuthenticationResult?.AccessToken === undefined) throw new Error(`${Username} was not signed in`);
    return AuthenticationResult.AccessToken;
  };

  return (person: string): Promise<string> => {
    const known = tokens.get(person) ?? signIn(person);
    tokens.set(person, known);
    return known;
  };
};

/** Somebody with a group, as docs/operations.md has a city make its super-admins. */
export const createMember = async (
  client: CognitoIdentityProviderClient,
  { UserPoolId }: Pool,
  Username: string,
  GroupName: string,
): Promise<void> => {
  await client.send(new AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'SUPPRESS' }));
  await client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName }));
};
