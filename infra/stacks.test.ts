import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import validateStates from 'asl-validator';
import { Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPrices, valuesOf } from '../bench/cost/prices.ts';
import { allRoutes } from '../functions/api/audiences.ts';
import { posts } from '../functions/domain/identity/types.ts';
import { table as description } from '../functions/store/table.ts';
import { addStacks, newApp } from './app.ts';
import { profileNamed } from './profiles.ts';
import { resourcesOf, synthesised } from './testing.ts';

const north = 'chengyun-testville-north';
const city = 'chengyun-testville';

let made: Awaited<ReturnType<typeof synthesised>>;
beforeAll(async () => {
  made = await synthesised();
});

const district = () => made.templateOf(north);

describe('the stacks of a city', () => {
  it('are two for the city and for each district: its own and the one at the edge', () => {
    const south = 'chengyun-testville-south';
    expect(made.names.toSorted()).toEqual([
      city,
      `${city}-edge`,
      north,
      `${north}-edge`,
      south,
      `${south}-edge`,
    ]);
  });

  it('have not changed unless somebody meant it', () => {
    for (const name of [north, `${north}-edge`, city]) {
      // Content hashes change with every line of code.
      const text = JSON.stringify(made.templateOf(name).toJSON(), null, 1).replaceAll(
        /[0-9a-f]{64}/g,
        'HASH',
      );
      expect(JSON.parse(text)).toMatchSnapshot(name);
    }
  });

  it('pass the checks of CloudFormation and of AWS Solutions, each exception with its reason', () => {
    const report = v.parse(
      v.object({
        pluginReports: v.array(
          v.object({
            pluginName: v.string(),
            conclusion: v.string(),
            violations: v.array(v.unknown()),
            suppressedViolations: v.optional(
              v.array(v.object({ reason: v.pipe(v.string(), v.minLength(20)) })),
              [],
            ),
          }),
        ),
      }),
      JSON.parse(readFileSync(join(made.folder, 'validation-report.json'), 'utf8')),
    );
    const { pluginReports } = report;
    expect(pluginReports.map(({ conclusion }) => conclusion)).not.toContain('failure');
    expect(pluginReports.flatMap(({ violations }) => violations)).toEqual([]);
  });

  it('cannot be made with a finding that nobody accepted', async () => {
    const app = newApp(mkdtempSync(join(tmpdir(), 'chengyun-synth-')));
    await addStacks(app, { root: 'tests/fixtures', profile: profileNamed('aws'), region: 'us-east-1' });
    new Bucket(new Stack(app, 'careless'), 'Bucket');
    expect(() => app.synth()).toThrow('AwsSolutions-S10');
  });

  it('can be made in any Region', async () => {
    const { templateOf } = await synthesised({ region: 'ap-southeast-1' });
    templateOf(north).resourceCountIs('AWS::CloudFront::Distribution', 1);
  });
});

describe('a district’s stack', () => {
  it('has one table, from the one description of it, that cannot be lost by mistake', () => {
    district().hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      Properties: {
        KeySchema: [
          { AttributeName: description.partitionKey, KeyType: 'HASH' },
          { AttributeName: description.sortKey, KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: description.indexes.map(({ name, partitionKey, sortKey, include }) => ({
          IndexName: name,
          KeySchema: [
            { AttributeName: partitionKey, KeyType: 'HASH' },
            { AttributeName: sortKey, KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: include },
        })),
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
        TimeToLiveSpecification: { AttributeName: description.timeToLive, Enabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          }),
        ],
      },
    });
  });

  it('lets through without a token of its people just what the route table says anyone or machine clients may call, their tokens, and Open311', () => {
    const routes = resourcesOf(district(), 'AWS::ApiGatewayV2::Route').map(
      ([, { Properties }]) => Properties,
    );
    const open = routes.filter(({ AuthorizationType }) => AuthorizationType !== 'JWT');
    const expected = allRoutes
      .filter(({ roles, scope }) => roles === 'anyone' || scope !== undefined)
      .map(({ method, path }) => `${method} /v1${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    const open311 = ['GET', 'POST'].map((method) => `${method} /open311/v2/{proxy+}`);
    const others = [...open311, 'POST /v1/token'];
    expect(open.map(({ RouteKey }) => RouteKey).sort()).toEqual([...expected, ...others].sort());
    expect(routes.filter(({ AuthorizationType }) => AuthorizationType === 'JWT')).toMatchObject([
      { RouteKey: 'ANY /{proxy+}' },
    ]);
  });

  it('lets the gateway call the API by one permission, however many routes there are (regression: a function’s policy holds 20 kB)', () => {
    const permissions = resourcesOf(district(), 'AWS::Lambda::Permission').filter(
      ([, { Properties }]) => Properties.Principal === 'apigateway.amazonaws.com',
    );
    expect(permissions).toHaveLength(1);
  });

  it('takes tokens of its own pool and client only', () => {
    const [pool = ['']] = resourcesOf(district(), 'AWS::Cognito::UserPool');
    const [client = ['']] = resourcesOf(district(), 'AWS::Cognito::UserPoolClient');
    district().hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      JwtConfiguration: {
        Audience: [{ Ref: client[0] }],
        Issuer: { 'Fn::Join': ['', ['https://cognito-idp.us-east-1.amazonaws.com/', { Ref: pool[0] }]] },
      },
    });
  });

  it('has a group for every post of the field', () => {
    const groups = resourcesOf(district(), 'AWS::Cognito::UserPoolGroup').map(
      ([, { Properties }]) => Properties.GroupName,
    );
    expect(groups.sort()).toEqual(posts.toSorted());
  });

  it('runs every function on Node 24 and arm64, traced, with a log and alarms of its own', () => {
    const functions = resourcesOf(district(), 'AWS::Lambda::Function');
    expect(functions).toHaveLength(7);
    for (const [, { Properties }] of functions) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogGroup: { Ref: expect.any(String) } },
      });
    }
    const alarms = resourcesOf(district(), 'AWS::CloudWatch::Alarm').map(([id]) => id);
    for (const name of ['Api', 'Check', 'Outbox', 'Sweep', 'Deliver', 'Tell'])
      for (const kind of ['Errors', 'Throttles', 'ErrorLines'])
        expect(alarms.filter((id) => id.startsWith(`Functions${name}${kind}Alarm`))).toHaveLength(1);
  });

  it('reads inserts of the outbox from the stream, and cuts off what keeps failing', () => {
    district().hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({
              eventName: ['INSERT'],
              dynamodb: { NewImage: { pk: { S: [{ prefix: 'OUTBOX#' }] } } },
            }),
          },
        ],
      },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      MaximumRecordAgeInSeconds: 3600,
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  });

  it('sends to vendors from a queue, few at a time, and keeps what cannot be worked off', () => {
    district().hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 5 },
    });
    const reserved = resourcesOf(district(), 'AWS::Lambda::Function').filter(
      ([, { Properties }]) => Properties.ReservedConcurrentExecutions === 5,
    );
    expect(reserved.map(([id]) => id)).toEqual([expect.stringMatching(/^FunctionsDeliver/)]);
    district().hasResourceProperties('AWS::SQS::Queue', {
      VisibilityTimeout: 720,
      RedrivePolicy: Match.objectLike({ maxReceiveCount: 5 }),
    });
    district().resourceCountIs('AWS::Scheduler::ScheduleGroup', 2);
  });

  it('lets what reads answers of strangers write no case by itself: its own items, its queue, its schedules', () => {
    const policies = resourcesOf(district(), 'AWS::IAM::Policy').filter(([id]) =>
      id.startsWith('FunctionsDeliver'),
    );
    const actions = policies.flatMap(([, { Properties }]) => {
      const { Statement } = v.parse(
        v.object({ Statement: v.array(v.object({ Action: v.union([v.string(), v.array(v.string())]) })) }),
        Properties.PolicyDocument,
      );
      return Statement.flatMap(({ Action }) => Action);
    });
    expect(actions.filter((action) => !/^(kms|logs|xray):/.test(action)).toSorted()).toEqual([
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:Query',
      'iam:PassRole',
      'scheduler:CreateSchedule',
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:ReceiveMessage',
      'sqs:SendMessage',
    ]);
  });

  /** What the function that tells people may do, beside keys, logs and traces. */
  const allowedToTell = (template: ReturnType<typeof district>): readonly string[] => {
    const statements = v.object({
      Statement: v.array(v.object({ Action: v.union([v.string(), v.array(v.string())]) })),
    });
    return resourcesOf(template, 'AWS::IAM::Policy')
      .filter(([id]) => id.startsWith('FunctionsTell') && !id.startsWith('FunctionsTellings'))
      .flatMap(([, { Properties }]) => v.parse(statements, Properties.PolicyDocument).Statement)
      .flatMap(({ Action }) => Action)
      .filter((action) => !/^(kms|logs|xray|sqs):/.test(action))
      .toSorted();
  };
  const always = [
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'iam:PassRole',
    'scheduler:CreateSchedule',
  ];

  it('tells people from a queue, a few at a time, and by no service of AWS that the district does not name', () => {
    district().hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 2 },
    });
    district().hasResourceProperties('AWS::SQS::Queue', {
      VisibilityTimeout: 360,
      RedrivePolicy: Match.objectLike({ maxReceiveCount: 5 }),
    });
    expect(allowedToTell(district())).toEqual(always);
  });

  it('may use SES and SNS where the district names them, with the reasons for what cannot be narrower', async () => {
    const root = mkdtempSync(join(tmpdir(), 'chengyun-tenants-'));
    cpSync('tests/fixtures/tenants', root, { recursive: true });
    const deployment = { schemaVersion: 1, messages: ['ses', 'sns'] };
    writeFileSync(join(root, 'testville', 'north', 'deployment.json'), JSON.stringify(deployment));
    const named = await synthesised({ root });
    expect(allowedToTell(named.templateOf(north))).toEqual([...always, 'ses:SendEmail', 'sns:Publish']);
  });

  it('has the three machines of workflows/, valid, logged whole and traced', () => {
    const machines = resourcesOf(district(), 'AWS::StepFunctions::StateMachine');
    expect(machines).toHaveLength(3);
    for (const [, { Properties }] of machines) {
      expect(Properties).toMatchObject({
        StateMachineType: 'STANDARD',
        LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: true },
        TracingConfiguration: { Enabled: true },
        DefinitionSubstitutions: { CheckClockFunctionArn: { 'Fn::GetAtt': expect.any(Array) } },
      });
      const { Key } = v.parse(v.object({ Key: v.string() }), Properties.DefinitionS3Location);
      const text = readFileSync(join(made.folder, `asset.${Key}`), 'utf8');
      const arn = 'arn:aws:lambda:us-east-1:111122223333:function:check';
      const definition = JSON.parse(text.replaceAll(/\$\{CheckClockFunctionArn\}/g, arn));
      expect(validateStates(definition)).toMatchObject({ isValid: true });
    }
  });

  it('keeps photos and logs to itself and gives them to TLS only', () => {
    const buckets = resourcesOf(district(), 'AWS::S3::Bucket');
    expect(buckets).toHaveLength(3);
    for (const [, { Properties }] of buckets)
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
    const policies = resourcesOf(district(), 'AWS::S3::BucketPolicy').map(([, { Properties }]) =>
      JSON.stringify(Properties),
    );
    expect(policies.filter((policy) => policy.includes('"aws:SecureTransport":"false"'))).toHaveLength(3);
  });

  it('has as many of what is paid for by the month as the cost is computed with', () => {
    const countOf = (type: string) => resourcesOf(district(), type).length;
    const assumed = valuesOf(readPrices());
    const [firewall] = resourcesOf(made.templateOf(`${north}-edge`), 'AWS::WAFv2::WebACL');
    const rules = v.parse(v.array(v.unknown()), firewall?.[1].Properties.Rules);
    expect(assumed).toMatchObject({
      alarms: countOf('AWS::CloudWatch::Alarm'),
      customMetrics: countOf('AWS::Logs::MetricFilter'),
      dashboards: countOf('AWS::CloudWatch::Dashboard'),
      kmsKeys: countOf('AWS::KMS::Key'),
      secrets: countOf('AWS::SecretsManager::Secret'),
      wafRules: rules.length,
    });
    const memory = resourcesOf(district(), 'AWS::Lambda::Function').map(
      ([, { Properties }]) => Properties.MemorySize,
    );
    expect(new Set(memory)).toEqual(new Set([assumed.lambdaMegabytes]));
  });

  it('sweeps every five minutes', () => {
    district().hasResourceProperties('AWS::Scheduler::Schedule', { ScheduleExpression: 'rate(5 minutes)' });
  });

  it('stands behind a firewall, with headers that browsers keep', () => {
    district().hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({ WebACLId: Match.anyValue() }),
    });
    made.templateOf(`${north}-edge`).hasResourceProperties('AWS::WAFv2::WebACL', { Scope: 'CLOUDFRONT' });
    const [policy] = resourcesOf(district(), 'AWS::CloudFront::ResponseHeadersPolicy');
    const text = JSON.stringify(policy?.[1].Properties);
    for (const part of ["default-src 'self'", "frame-ancestors 'none'", 'StrictTransportSecurity'])
      expect(text).toContain(part);
  });

  it('has trackers and geofences, and tells of alarms, where the tenant says so', async () => {
    district().resourceCountIs('AWS::Location::Tracker', 0);
    district().resourceCountIs('AWS::SNS::Subscription', 0);
    const root = mkdtempSync(join(tmpdir(), 'chengyun-located-'));
    cpSync('tests/fixtures/tenants/testville', join(root, 'testville'), { recursive: true });
    const said = { schemaVersion: 1, location: true, alarmEmails: ['duty@city.example'] };
    writeFileSync(join(root, 'testville', 'north', 'deployment.json'), JSON.stringify(said));
    const { templateOf } = await synthesised({ root });
    templateOf(north).resourceCountIs('AWS::Location::Tracker', 1);
    templateOf(north).resourceCountIs('AWS::Location::GeofenceCollection', 1);
    templateOf(north).hasResourceProperties('AWS::SNS::Subscription', { Endpoint: 'duty@city.example' });
    templateOf('chengyun-testville-south').resourceCountIs('AWS::Location::Tracker', 0);
  });
});

describe('the profile of the emulator', () => {
  it('leaves out what the emulator cannot take, and nothing else', async () => {
    const emulated = await synthesised({ profile: profileNamed('emulator') });
    const typesOf = (template: ReturnType<typeof emulated.templateOf>) =>
      new Set(Object.values<{ Type: string }>(template.toJSON().Resources).map(({ Type }) => Type));
    const without = (all: ReadonlySet<string>, some: ReadonlySet<string>) =>
      [...all].filter((type) => !some.has(type)).sort();
    expect(without(typesOf(district()), typesOf(emulated.templateOf(north)))).toEqual([
      'AWS::CloudFront::Distribution',
      'AWS::CloudFront::Function',
      'AWS::CloudFront::OriginAccessControl',
      'AWS::CloudFront::ResponseHeadersPolicy',
      'AWS::SecretsManager::Secret',
      'AWS::XRay::SamplingRule',
    ]);
    expect(without(typesOf(made.templateOf(city)), typesOf(emulated.templateOf(city)))).toEqual([
      'AWS::CloudFront::Distribution',
      'AWS::CloudFront::Function',
      'AWS::CloudFront::OriginAccessControl',
      'AWS::CloudFront::ResponseHeadersPolicy',
      'AWS::Events::EventBusPolicy',
      // Those of the pages and of who asked for them: a city has no others.
      'AWS::S3::Bucket',
      'AWS::S3::BucketPolicy',
      'AWS::SecretsManager::Secret',
      'AWS::XRay::SamplingRule',
    ]);
    expect(emulated.names).not.toContain(`${north}-edge`);
  });

  it('is refused under another name', () => {
    expect(() => profileNamed('moon')).toThrow('it is aws or emulator');
  });
});
