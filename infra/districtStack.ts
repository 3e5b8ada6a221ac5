import { CfnOutput, RemovalPolicy, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { allRoutes } from '../functions/api/audiences.ts';
import { given } from '../functions/domain/given.ts';
import type { Deployment } from '../functions/tenants/index.ts';
import { tilesOrigin } from '../web/serving.ts';
import type { Bundle, Handler } from './bundles.ts';
import { alarmTopic } from './constructs/alarmTopic.ts';
import { DistrictBus } from './constructs/districtBus.ts';
import { DistrictFunctions } from './constructs/districtFunctions.ts';
import { Front } from './constructs/front.ts';
import { HttpDoor } from './constructs/httpDoor.ts';
import { Location } from './constructs/location.ts';
import { ownKey } from './constructs/ownKey.ts';
import { People } from './constructs/people.ts';
import { accessLogBucket, bucketUrl, photoBucket } from './constructs/photoBucket.ts';
import { accept } from './constructs/reasons.ts';
import { serviceTable } from './constructs/serviceTable.ts';
import { sampleTraces } from './constructs/tracing.ts';
import { staffGroups } from './groups.ts';
import { districtStackName } from './names.ts';
import type { Profile } from './profiles.ts';

export interface DistrictStackProps extends StackProps {
  /** `<city>/<district>` */
  readonly tenant: string;
  readonly profile: Profile;
  readonly deployment: Deployment;
  readonly bundleOf: (handler: Handler) => Bundle;
  /** the firewall of the distribution in front; needed where the profile has one */
  readonly webAclArn?: string;
  /** false only while a district is being removed with everything it kept */
  readonly keepData: boolean;
}

/** Everything of one district. Nothing in it belongs to another, and nothing of another is reached from it. */
export class DistrictStack extends Stack {
  constructor(scope: Construct, props: DistrictStackProps) {
    const { tenant, profile, deployment, bundleOf, webAclArn, keepData, ...rest } = props;
    const stackName = districtStackName(tenant);
    super(scope, stackName, { ...rest, stackName, description: `Chengyun: the district ${tenant}` });
    Tags.of(this).add('chengyun:tenant', tenant);

    sampleTraces(this, profile);
    const removalPolicy = keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const key = ownKey(this, removalPolicy);
    const table = serviceTable(this, { key, keepData, removalPolicy, district: true });
    const logs = accessLogBucket(this, removalPolicy);
    accept(logs, ['AwsSolutions-S1'], 'It is itself where access is written down.');
    const photos = photoBucket(this, { key, removalPolicy, logs });
    const photosUrl = bucketUrl(photos, profile);
    const people = new People(this, 'People', {
      profile,
      keepData,
      removalPolicy,
      groups: staffGroups,
      webAddress: deployment.webAddress,
    });
    const { bus, alarm: cityUndelivered } = new DistrictBus(this, 'Bus', { tenant });
    const secret = profile.front ? this.#originSecret(deployment.originSecret) : undefined;
    const functions = new DistrictFunctions(this, 'Functions', {
      tenant,
      bundleOf,
      key,
      table,
      bus,
      people,
      photos,
      photosUrl,
      geocoder: deployment.geocoder,
      webhookNetworks: deployment.webhookNetworks,
      webAddress: deployment.webAddress,
      messages: deployment.messages,
      originSecret: secret?.secretValue.unsafeUnwrap(),
    });
    const openRoutes = [
      ...allRoutes
        // The gateway knows no tokens but the pool's: where machine clients may call, the function alone looks at tokens.
        .filter(({ roles, scope }) => roles === 'anyone' || scope !== undefined)
        .map(({ method, path }) => ({ method, path: `/v1${path}` })),
      { method: 'POST', path: '/v1/token' },
      // Programs of others show a key of their own, which the function looks at.
      ...['GET', 'POST'].map((method) => ({ method, path: '/open311/v2/{proxy+}' })),
    ];
    const door = new HttpDoor(this, 'Door', { lambda: functions.api.lambda, people, openRoutes, key });
    const location =
      profile.location && deployment.location
        ? new Location(this, 'Location', { key, name: stackName })
        : undefined;
    const front =
      secret === undefined || webAclArn === undefined
        ? undefined
        : new Front(this, 'Front', {
            api: door.api,
            secret,
            webAclArn,
            logs,
            removalPolicy,
            photosAddress: photosUrl,
            ...given('tilesAddress', tilesOrigin(deployment.tiles)),
            signInAddresses: [people.signInAddress, people.settingsAddress],
          });
    alarmTopic(this, {
      key,
      alarms: [...functions.alarms, cityUndelivered],
      emails: deployment.alarmEmails,
    });
    this.#outputs({
      ApiUrl: door.api.apiEndpoint,
      ...(front === undefined ? {} : { Address: front.address, WebBucket: front.web.bucketName }),
      ...(location === undefined ? {} : { GeofenceCollection: location.areas, Tracker: location.tracker }),
      TableName: table.tableName,
      UserPoolId: people.pool.userPoolId,
      UserPoolClientId: people.client.userPoolClientId,
      Issuer: people.issuer,
      SignInAddress: people.signInAddress,
      PhotoBucket: photos.bucketName,
      LogBucket: logs.bucketName,
      KeyId: key.keyId,
      BusName: bus.eventBusName,
    });
  }

  #originSecret(generation: number): Secret {
    const secret = new Secret(this, `OriginSecret${generation}`, {
      description: 'What the distribution in front proves itself to the API with',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    accept(
      secret,
      ['AwsSolutions-SMG4'],
      'A new one must reach the distribution and the function in one deployment, which raising its number does.',
    );
    return secret;
  }

  #outputs(values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) new CfnOutput(this, name, { value });
  }
}
