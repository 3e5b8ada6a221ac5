import { Duration, Stack } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { GeocoderChoice } from '../../functions/domain/tenant/types.ts';
import { table as description } from '../../functions/store/table.ts';
import type { Deployment } from '../../functions/tenants/index.ts';
import type { Bundle, Handler } from '../bundles.ts';
import { deadLetterQueue } from './deadLetters.ts';
import { allowPhotos, allowPlaces, allowSesSns, allowTable } from './grants.ts';
import { Letters, takingTimeout } from './letters.ts';
import { OutboxStream } from './outboxStream.ts';
import type { People } from './people.ts';
import { accept, wildcardIn, wildcardOf } from './reasons.ts';
import { ServiceFunction } from './serviceFunction.ts';
import { Tellings, tellingTimeout } from './tellings.ts';
import { Timers } from './timers.ts';
import { sendersAtOnce, sendingTimeout, Webhooks } from './webhooks.ts';

export interface DistrictFunctionsOptions {
  readonly tenant: string;
  readonly bundleOf: (handler: Handler) => Bundle;
  readonly key: IKey;
  readonly table: ITableV2;
  readonly bus: EventBus;
  readonly people: People;
  readonly photos: IBucket;
  readonly photosUrl: string;
  readonly geocoder: GeocoderChoice;
  /** networks that webhooks may be sent to although they are not public */
  readonly webhookNetworks: readonly string[];
  /** where the pages are, that messages lead to */
  readonly webAddress: string;
  /** services of AWS by which people may be told */
  readonly messages: Deployment['messages'];
  /** what the distribution in front proves itself with, where there is one */
  readonly originSecret?: string;
}

const acceptPhotos = (lambda: ServiceFunction, photos: IBucket): void =>
  accept(
    lambda,
    [wildcardOf(photos, '/photos/*')],
    'All photos of this district, in a bucket that holds nothing else.',
  );

const indexes = description.indexes.map(({ name }) => name);

/** The district’s code: its API, the outbox, the timers, the sweeper and what sends to vendors, each allowed just what it does. */
export class DistrictFunctions extends Construct {
  readonly api: ServiceFunction;
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, options: DistrictFunctionsOptions) {
    super(scope, id);
    const { bundleOf, key, table, bus } = options;
    const webhooks = new Webhooks(this, 'Webhooks', options.webhookNetworks);
    const tellings = new Tellings(this, 'Tellings');
    this.api = this.#apiFunction(options, { webhooks, tellings });
    const common = { TENANT: options.tenant, TABLE_NAME: table.tableName };
    const access = { table, key, indexes };

    const check = new ServiceFunction(this, 'Check', {
      bundle: bundleOf('check'),
      description: 'Looks at one clock when its timer wakes',
      key,
      environment: common,
      timeout: Duration.seconds(25),
    });
    allowTable(check.lambda, access);

    const timers = new Timers(this, 'Timers', { key, check: check.lambda });
    const { dispatch, disposal, verification } = timers.machines;
    const environment = {
      ...common,
      WEB_ADDRESS: options.webAddress,
      ...webhooks.environment,
      ...tellings.environment,
      BUS_NAME: bus.eventBusName,
      STATE_MACHINE_DISPATCH: dispatch.stateMachineArn,
      STATE_MACHINE_DISPOSAL: disposal.stateMachineArn,
      STATE_MACHINE_VERIFICATION: verification.stateMachineArn,
    };
    const outbox = new ServiceFunction(this, 'Outbox', {
      bundle: bundleOf('outbox'),
      description: 'Carries committed events to everything else',
      key,
      environment,
      timeout: Duration.minutes(2),
    });
    const sweep = new ServiceFunction(this, 'Sweep', {
      bundle: bundleOf('sweep'),
      description: 'Finds clocks and messages that were left behind',
      key,
      environment,
      timeout: Duration.minutes(4),
    });
    for (const caller of [this.api, outbox, sweep]) tellings.allowSend(caller);
    const tell = this.#tellFunction(options, tellings);
    const letters = new Letters(this, 'Letters', options);
    const taker = this.#takingFunction(options, letters);
    for (const { lambda } of [outbox, sweep]) {
      allowTable(lambda, access);
      bus.grantPutEventsTo(lambda);
      for (const machine of Object.values(timers.machines)) machine.grantStartExecution(lambda);
      webhooks.allowSend(lambda);
    }
    const deliver = new ServiceFunction(this, 'Deliver', {
      bundle: bundleOf('deliver'),
      description: 'Sends events to the endpoints of vendors',
      key,
      environment: { ...common, ...webhooks.environment },
      timeout: sendingTimeout,
      reservedConcurrency: sendersAtOnce,
    });
    // It reads answers of strangers: no case can be written from here.
    allowTable(deliver.lambda, access, ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem']);
    webhooks.workedOffBy(deliver);
    const stream = new OutboxStream(this, 'Stream', { table, outbox });
    const undone = this.#sweepEveryFiveMinutes(sweep);
    const functions = [this.api, check, outbox, sweep, deliver, tell, taker];
    this.alarms = [
      ...functions.flatMap(({ alarms }) => alarms),
      ...timers.alarms,
      ...stream.alarms,
      webhooks.alarm,
      tellings.alarm,
      letters.alarm,
      undone,
    ];
  }

  #apiFunction(
    options: DistrictFunctionsOptions,
    { webhooks, tellings }: { readonly webhooks: Webhooks; readonly tellings: Tellings },
  ): ServiceFunction {
    const { tenant, bundleOf, key, table, people, photos, photosUrl, geocoder, originSecret } = options;
    const api = new ServiceFunction(this, 'Api', {
      bundle: bundleOf('api'),
      description: 'Answers the API of the district',
      key,
      environment: {
        TENANT: tenant,
        TABLE_NAME: table.tableName,
        ISSUER: people.issuer,
        AUDIENCE: people.client.userPoolClientId,
        JWKS_URL: people.keysUrl,
        PHOTO_BUCKET_URL: photosUrl,
        ...webhooks.environment,
        WEB_ADDRESS: options.webAddress,
        ...tellings.environment,
        ...(originSecret === undefined ? {} : { ORIGIN_SECRET: originSecret }),
      },
      timeout: Duration.seconds(20),
    });
    allowTable(api.lambda, { table, key, indexes });
    allowPhotos(api.lambda, photos);
    webhooks.allowSend(api.lambda);
    if (geocoder.kind === 'amazon') {
      const { partition, region } = Stack.of(this);
      allowPlaces(api.lambda, { partition, region: geocoder.region ?? region });
    }
    acceptPhotos(api, photos);
    return api;
  }

  /** Carries out what the city orders, and brings in cases that other districts hand over, with their photos. */
  #takingFunction(options: DistrictFunctionsOptions, letters: Letters): ServiceFunction {
    const { tenant, bundleOf, key, table, bus, photos, photosUrl, webAddress } = options;
    const taker = new ServiceFunction(this, 'TakeLetters', {
      bundle: bundleOf('letters'),
      description: 'Takes what the city and other districts have for the district',
      key,
      environment: {
        TENANT: tenant,
        TABLE_NAME: table.tableName,
        BUS_NAME: bus.eventBusName,
        PHOTO_BUCKET_URL: photosUrl,
        WEB_ADDRESS: webAddress,
      },
      timeout: takingTimeout,
    });
    allowTable(taker.lambda, { table, key, indexes });
    allowPhotos(taker.lambda, photos);
    acceptPhotos(taker, photos);
    bus.grantPutEventsTo(taker.lambda);
    letters.takenBy(taker);
    return taker;
  }

  /** Reads cases and subscriptions, writes lines of the ledger, and reaches providers outside. */
  #tellFunction(options: DistrictFunctionsOptions, tellings: Tellings): ServiceFunction {
    const { tenant, bundleOf, key, table, webAddress, messages } = options;
    const tell = new ServiceFunction(this, 'Tell', {
      bundle: bundleOf('tell'),
      description: 'Tells people outside what happened',
      key,
      environment: {
        TENANT: tenant,
        TABLE_NAME: table.tableName,
        WEB_ADDRESS: webAddress,
        ...tellings.environment,
      },
      timeout: tellingTimeout,
    });
    allowTable(tell.lambda, { table, key, indexes: [] }, [
      'dynamodb:GetItem',
      'dynamodb:Query',
      'dynamodb:PutItem',
    ]);
    const wildcards = allowSesSns(tell.lambda, messages);
    if (wildcards.ses !== undefined)
      accept(
        tell,
        [wildcardIn(tell.lambda, wildcards.ses)],
        'Mail is sent from an address that its operator says, so any identity of the account.',
      );
    if (wildcards.sns)
      accept(
        tell,
        ['AwsSolutions-IAM5[Resource::*]'],
        'Telephone numbers are no resources: publishing to them can only be allowed on all.',
      );
    tellings.workedOffBy(tell);
    return tell;
  }

  #sweepEveryFiveMinutes({ lambda }: ServiceFunction): Alarm {
    const { queue, alarm } = deadLetterQueue(this, 'NotSwept', 'A run of the sweeper');
    const role = new Role(this, 'SweepingRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      description: 'Starts the sweeper',
    });
    accept(role, [wildcardOf(lambda, ':*')], 'The schedule may start any version of this one function.');
    new Schedule(this, 'Sweeping', {
      description: 'Looks for clocks and messages that were left behind',
      schedule: ScheduleExpression.rate(Duration.minutes(5)),
      target: new LambdaInvoke(lambda, {
        role,
        deadLetterQueue: queue,
        retryAttempts: 2,
        maxEventAge: Duration.minutes(5),
      }),
    });
    return alarm;
  }
}
