import { Stack } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

export interface AlarmTopicOptions {
  readonly key: IKey;
  readonly alarms: readonly Alarm[];
  /** who is told; more can subscribe to the topic by hand */
  readonly emails: readonly string[];
}

/** Tells somebody when an alarm goes off, and when it is over. */
export const alarmTopic = (scope: Construct, { key, alarms, emails }: AlarmTopicOptions): Topic => {
  const topic = new Topic(scope, 'Alarms', {
    displayName: `${Stack.of(scope).stackName} alarms`,
    masterKey: key,
    enforceSSL: true,
  });
  // A topic with a policy of its own has lost the one by which CloudWatch may publish.
  topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
  for (const email of emails) topic.addSubscription(new EmailSubscription(email));
  for (const alarm of alarms) {
    alarm.addAlarmAction(new SnsAction(topic));
    alarm.addOkAction(new SnsAction(topic));
  }
  return topic;
};
