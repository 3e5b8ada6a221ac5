import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import { Alarm, AlarmStatusWidget, Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { AccountPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { cityRoutes } from '../functions/city/routes.ts';
import { superAdminGroup } from '../functions/city/tokens.ts';
import { given } from '../functions/domain/given.ts';
import { busSource } from '../functions/ports/bus.ts';
import type { Deployment } from '../functions/tenants/index.ts';
import type { Bundle, Handler } from './bundles.ts';
import { alarmTopic } from './constructs/alarmTopic.ts';
import { deadLetterQueue } from './constructs/deadLetters.ts';
import { Front } from './constructs/front.ts';
import { allowTable } from './constructs/grants.ts';
import { HttpDoor } from './constructs/httpDoor.ts';
import { originSecret } from './constructs/originSecret.ts';
import { ownKey } from './constructs/ownKey.ts';
import { People } from './constructs/people.ts';
import { accessLogBucket } from './constructs/photoBucket.ts';
import { accept } from './constructs/reasons.ts';
import { ServiceFunction } from './constructs/serviceFunction.ts';
import { serviceTable } from './constructs/serviceTable.ts';
import { sampleTraces } from './constructs/tracing.ts';
import { cityBusName, cityStackName, toCityRolePattern } from './names.ts';
import type { Profile } from './profiles.ts';

export interface CityStackProps extends StackProps {
  readonly city: string;
  readonly profile: Profile;
  readonly bundleOf: (handler: Handler) => Bundle;
  readonly deployment: Pick<Deployment, 'alarmEmails' | 'webAddress' | 'originSecret'>;
  /** the firewall of the distribution in front; needed where the profile has one */
  readonly webAclArn?: string | undefined;
  readonly keepData: boolean;
}

/** What a city keeps: the figures of its districts, added up, and who may see them. It reaches into no district. */
export class CityStack extends Stack {
  constructor(scope: Construct, props: CityStackProps) {
    const { city, profile, bundleOf, deployment, webAclArn, keepData, ...rest } = props;
    const stackName = cityStackName(city);
    super(scope, stackName, { ...rest, stackName, description: `Chengyun: the city ${city}` });
    Tags.of(this).add('chengyun:city', city);

    sampleTraces(this, profile);
    const removalPolicy = keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const key = ownKey(this, removalPolicy);
    const table = serviceTable(this, { key, keepData, removalPolicy, district: false });
    const people = new People(this, 'People', {
      profile,
      keepData,
      removalPolicy,
      groups: { [superAdminGroup]: 'Sees all districts of the city' },
      webAddress: deployment.webAddress,
    });
    const secret = profile.front ? originSecret(this, deployment.originSecret) : undefined;
    const { bus, queue, alarms: queueAlarms } = this.#inbox(city, profile);
    const common = { CITY: city, TABLE_NAME: table.tableName };
    const rollUp = new ServiceFunction(this, 'RollUp', {
      bundle: bundleOf('cityRollUp'),
      description: 'Adds up what the districts counted',
      key,
      environment: common,
      timeout: Duration.seconds(60),
    });
    allowTable(rollUp.lambda, { table, key, indexes: [] }, [
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:DeleteItem',
    ]);
    rollUp.lambda.addEventSource(new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true }));
    const api = new ServiceFunction(this, 'Api', {
      bundle: bundleOf('cityApi'),
      description: 'Answers the API of the city',
      key,
      environment: {
        ...common,
        ISSUER: people.issuer,
        AUDIENCE: people.client.userPoolClientId,
        JWKS_URL: people.keysUrl,
        BUS_NAME: bus.eventBusName,
        ...given('ORIGIN_SECRET', secret?.secretValue.unsafeUnwrap()),
      },
      timeout: Duration.seconds(20),
    });
    // It keeps its orders, and sends them; figures it only reads.
    allowTable(api.lambda, { table, key, indexes: [] }, [
      'dynamodb:GetItem',
      'dynamodb:Query',
      'dynamodb:PutItem',
    ]);
    bus.grantPutEventsTo(api.lambda);
    const openRoutes = cityRoutes(async () => ({}))
      .filter(({ roles }) => roles === 'anyone')
      .map(({ method, path }) => ({ method, path: `/v1${path}` }));
    const door = new HttpDoor(this, 'Door', { lambda: api.lambda, people, openRoutes, key });
    const front =
      secret === undefined || webAclArn === undefined
        ? undefined
        : new Front(this, 'Front', {
            api: door.api,
            secret,
            webAclArn,
            logs: this.#accessLogs(removalPolicy),
            removalPolicy,
            signInAddresses: [people.signInAddress, people.settingsAddress],
          });
    const alarms = [...rollUp.alarms, ...api.alarms, ...queueAlarms];
    alarmTopic(this, { key, alarms, emails: deployment.alarmEmails });
    new Dashboard(this, 'Board', {
      dashboardName: stackName,
      widgets: [[new AlarmStatusWidget({ title: city, alarms: [...alarms], width: 24, height: 8 })]],
    });
    for (const [name, value] of Object.entries({
      ApiUrl: door.api.apiEndpoint,
      ...(front === undefined ? {} : { Address: front.address, WebBucket: front.web.bucketName }),
      TableName: table.tableName,
      BusName: bus.eventBusName,
      UserPoolId: people.pool.userPoolId,
      UserPoolClientId: people.client.userPoolClientId,
      Issuer: people.issuer,
      SignInAddress: people.signInAddress,
    }))
      new CfnOutput(this, name, { value });
  }

  #accessLogs(removalPolicy: RemovalPolicy) {
    const logs = accessLogBucket(this, removalPolicy);
    accept(logs, ['AwsSolutions-S1'], 'It is itself where access is written down.');
    return logs;
  }

  #letInDistricts(bus: EventBus, city: string): void {
    const { partition, account } = this;
    bus.addToResourcePolicy(
      new PolicyStatement({
        sid: 'Districts',
        principals: [new AccountPrincipal(account)],
        actions: ['events:PutEvents'],
        resources: [bus.eventBusArn],
        conditions: {
          ArnLike: {
            'aws:PrincipalArn': `arn:${partition}:iam::${account}:role/${toCityRolePattern(city)}`,
          },
        },
      }),
    );
  }

  /** The bus that only the rules of this city's districts may put events on, and the queue behind it. */
  #inbox(city: string, { busPolicy }: Profile) {
    const bus = new EventBus(this, 'Bus', { eventBusName: cityBusName(`${city}/`) });
    if (busPolicy) this.#letInDistricts(bus, city);
    const { queue: failed, alarm } = deadLetterQueue(this, 'Uncounted', 'What a district told the city');
    const queue = new Queue(this, 'Events', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.minutes(6),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: failed, maxReceiveCount: 8 },
    });
    new Rule(this, 'FromDistricts', {
      eventBus: bus,
      eventPattern: { source: [busSource] },
      targets: [new SqsQueue(queue)],
    });
    const late = new Alarm(this, 'CityBehind', {
      alarmDescription: 'The city is behind its districts. See docs/operations.md, "City behind".',
      metric: queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1) }),
      threshold: 60,
      evaluationPeriods: 3,
    });
    return { bus, queue, alarms: [alarm, late] };
  }
}
