import { Stack } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnRule, EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { busSource } from '../../functions/ports/bus.ts';
import { cityBusName, toCityRoleName } from '../names.ts';
import { deadLetterQueue } from './deadLetters.ts';

export interface DistrictBusOptions {
  /** `<city>/<district>` */
  readonly tenant: string;
}

/**
 * The district's bus, and the one rule by which anything of a district reaches its city. The rule lets only events pass
 * that name this very district: what a district says of another goes nowhere.
 */
export class DistrictBus extends Construct {
  readonly bus: EventBus;
  readonly alarm: Alarm;

  constructor(scope: Construct, id: string, { tenant }: DistrictBusOptions) {
    super(scope, id);
    const { partition, region, account, stackName } = Stack.of(this);
    this.bus = new EventBus(this, 'Bus', { eventBusName: stackName });
    const cityBus = `arn:${partition}:events:${region}:${account}:event-bus/${cityBusName(tenant)}`;
    const role = new Role(this, 'ToCityRole', {
      roleName: toCityRoleName(tenant),
      description: `Carries the events of ${tenant} to its city`,
      assumedBy: new ServicePrincipal('events.amazonaws.com'),
      inlinePolicies: {
        PutEvents: new PolicyDocument({
          statements: [new PolicyStatement({ actions: ['events:PutEvents'], resources: [cityBus] })],
        }),
      },
    });
    const { queue, alarm } = deadLetterQueue(this, 'Undelivered', `What ${tenant} tells its city`);
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: {
          ArnLike: { 'aws:SourceArn': `arn:${partition}:events:${region}:${account}:rule/${stackName}/*` },
        },
      }),
    );
    this.alarm = alarm;
    new CfnRule(this, 'ToCity', {
      eventBusName: this.bus.eventBusName,
      description: `Everything that ${tenant} tells of itself`,
      eventPattern: { source: [busSource], detail: { tenant: [tenant] } },
      targets: [
        {
          id: 'city',
          arn: cityBus,
          roleArn: role.roleArn,
          deadLetterConfig: { arn: queue.queueArn },
          retryPolicy: { maximumEventAgeInSeconds: 86_400, maximumRetryAttempts: 185 },
        },
      ],
    });
  }
}
