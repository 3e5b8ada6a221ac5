import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { edgeStackName } from './names.ts';

/** What AWS keeps up to date against known attacks, the general set and that for bad inputs. */
const managedRules = ['AWSManagedRulesCommonRuleSet', 'AWSManagedRulesKnownBadInputsRuleSet'];

/** The general set counts bodies over 8 kB as an attack; reports and imports are larger, and bounded by the API. */
const countedOnly: Readonly<Record<string, readonly string[]>> = {
  AWSManagedRulesCommonRuleSet: ['SizeRestrictions_BODY'],
};

const visible = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
  metricName,
});

const managed = (name: string, priority: number): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: (countedOnly[name] ?? []).map((rule) => ({
        name: rule,
        actionToUse: { count: {} },
      })),
    },
  },
  visibilityConfig: visible(name),
});

export interface EdgeStackProps extends StackProps {
  /** whose: a district's key, or a city's folder */
  readonly tenant: string;
  /** requests that one address may send within five minutes */
  readonly requestsPerFiveMinutes: number;
}

/** The firewall of a district's or a city's distribution, which AWS wants in us-east-1 wherever the district is. */
export class EdgeStack extends Stack {
  readonly webAclArn: string;

  constructor(scope: Construct, { tenant, requestsPerFiveMinutes, ...props }: EdgeStackProps) {
    super(scope, edgeStackName(tenant), { ...props, stackName: edgeStackName(tenant) });
    const perAddress: CfnWebACL.RuleProperty = {
      name: 'PerAddress',
      priority: managedRules.length,
      action: { block: {} },
      statement: { rateBasedStatement: { limit: requestsPerFiveMinutes, aggregateKeyType: 'IP' } },
      visibilityConfig: visible('PerAddress'),
    };
    const acl = new CfnWebACL(this, 'Firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      rules: [...managedRules.map(managed), perAddress],
      visibilityConfig: visible('All'),
    });
    this.webAclArn = acl.attrArn;
  }
}
