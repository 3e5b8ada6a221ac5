import { Duration, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  CfnUserPoolGroup,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Profile } from '../profiles.ts';
import { accept } from './reasons.ts';

export interface PeopleOptions {
  readonly profile: Profile;
  readonly keepData: boolean;
  readonly removalPolicy: RemovalPolicy;
  /** the groups, which are the roles that tokens name */
  readonly groups: Readonly<Record<string, string>>;
  /** where the web application is, once it has an address of its own */
  readonly webAddress: string;
}

/** Who may sign in: a pool of its own, whose issuer no other district's API accepts. */
export class People extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  /** as tokens name it */
  readonly issuer: string;
  readonly keysUrl: string;
  /** where people sign in */
  readonly signInAddress: string;
  /** where the pages read what the sign-in can do and by which addresses */
  readonly settingsAddress: string;

  constructor(scope: Construct, id: string, options: PeopleOptions) {
    super(scope, id);
    const { profile, keepData, removalPolicy, groups, webAddress } = options;
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      signInCaseSensitive: true,
      featurePlan: FeaturePlan.ESSENTIALS,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      deletionProtection: keepData,
      removalPolicy,
    });
    for (const [groupName, description] of Object.entries(groups)) {
      new CfnUserPoolGroup(this, `Group-${groupName}`, {
        userPoolId: this.pool.userPoolId,
        groupName,
        description,
      });
    }
    this.client = this.pool.addClient('Web', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      // Staff sign in on a Monday morning all at once (aws.md §4): a long refresh spares the shared limit.
      refreshTokenValidity: Duration.days(30),
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      // Beside the browser's code flow, only who holds AWS credentials of the account may sign in for checks.
      authFlows: { adminUserPassword: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: [`${webAddress}/signed-in`],
        logoutUrls: [`${webAddress}/`],
      },
    });
    const { region, account, stackName } = Stack.of(this);
    // Prefixes are shared by everybody in a region, so the account makes it our own. The classic pages, because the newer
    // ones show nothing until somebody has designed a style for them.
    const domainPrefix = `${stackName}-${account}`;
    this.pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix },
      managedLoginVersion: ManagedLoginVersion.CLASSIC_HOSTED_UI,
    });
    this.signInAddress = `https://${domainPrefix}.auth.${region}.amazoncognito.com`;
    this.settingsAddress = `https://cognito-idp.${region}.amazonaws.com`;
    this.issuer = `${this.settingsAddress}/${this.pool.userPoolId}`;
    this.keysUrl = `${this.#keysBase(profile)}/.well-known/jwks.json`;
    accept(
      this.pool,
      ['AwsSolutions-COG2'],
      'A second factor is offered, not forced: many districts sign in through their government’s identity service, which asks for its own; each district decides (docs/operations.md).',
    );
    accept(
      this.pool,
      ['AwsSolutions-COG8', 'AwsSolutions-COG3'],
      'Threat protection needs the Plus plan, priced per person and month: a district’s own choice, not a default.',
    );
  }

  #keysBase({ endpoint }: Profile): string {
    return endpoint === undefined ? this.issuer : `${endpoint}/${this.pool.userPoolId}`;
  }
}
