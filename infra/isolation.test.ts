import { beforeAll, describe, expect, it } from 'vitest';
import { resourcesOf, synthesised } from './testing.ts';

/**
 * Walks every policy of every role. What a role may reach is written as references into its own stack, which cannot mean
 * anything of another, or as text, which must then be one of the few that are allowed here.
 */

const districts = ['chengyun-testville-north', 'chengyun-testville-south'] as const;
const cityBus = 'event-bus/chengyun-testville-city';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
}

interface Document {
  readonly Statement: readonly Statement[];
}

let made: Awaited<ReturnType<typeof synthesised>>;
beforeAll(async () => {
  made = await synthesised();
});

const listOf = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

/** Statements of roles and of the policies attached to them, with the logical id of where they stand. */
const statementsIn = (stack: string): readonly (readonly [string, Statement])[] => {
  const template = made.templateOf(stack);
  const inline = resourcesOf(template, 'AWS::IAM::Role').flatMap(([id, { Properties }]) =>
    listOf((Properties.Policies ?? []) as { PolicyDocument: Document }[]).map(
      ({ PolicyDocument }) => [id, PolicyDocument] as const,
    ),
  );
  const attached = resourcesOf(template, 'AWS::IAM::Policy').map(
    ([id, { Properties }]) => [id, Properties.PolicyDocument as Document] as const,
  );
  return [...inline, ...attached].flatMap(([id, { Statement }]) =>
    Statement.map((statement) => [id, statement] as const),
  );
};

interface Reach {
  /** logical ids in the same stack */
  readonly references: readonly string[];
  readonly text: string;
}

/** Pseudo parameters say where a stack is, not what is reached. */
const isPseudo = (name: string): boolean => name.startsWith('AWS::');

/** What a value of a template names: resources of its own stack, and text. Anything else is an error. */
const reachOf = (value: unknown): Reach => {
  if (typeof value === 'string') return { references: [], text: value };
  if (Array.isArray(value)) {
    const parts = value.map(reachOf);
    return {
      references: parts.flatMap(({ references }) => references),
      text: parts.map(({ text }) => text).join(''),
    };
  }
  const [[name, argument] = ['', '']] = Object.entries(value as Record<string, unknown>);
  if (name === 'Ref') {
    const target = String(argument);
    return { references: isPseudo(target) ? [] : [target], text: '' };
  }
  if (name === 'Fn::GetAtt') return { references: [String(listOf(argument)[0])], text: '' };
  if (name === 'Fn::Join') return reachOf((argument as readonly unknown[])[1]);
  throw new Error(`a policy names a resource by ${name}, which this test does not know`);
};

const reachesOf = (stack: string) =>
  statementsIn(stack).flatMap(([id, { Action, Resource }]) =>
    listOf(Resource).map((resource) => ({ id, actions: listOf(Action), ...reachOf(resource) })),
  );

/** Actions that AWS allows on all resources or on none. */
const unscoped: ReadonlySet<string> = new Set([
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'dynamodb:ListStreams',
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
]);

/** What is wrong with one reach of a role: a name that is not its stack's, or everything where something would do. */
const faultsOf = (
  { id, actions, references, text }: ReturnType<typeof reachesOf>[number],
  own: ReadonlySet<string>,
): readonly string[] => {
  if (references.length > 0)
    return references.filter((name) => !own.has(name)).map((name) => `${id} names ${name}`);
  if (text !== '*') return [`${id} may ${actions.join(', ')} on ${text}`];
  return actions
    .filter((action) => !unscoped.has(action))
    .map((action) => `${id} may ${action} on everything`);
};

const faultsIn = (stack: string): readonly string[] => {
  const own = new Set(Object.keys(made.templateOf(stack).toJSON().Resources));
  return reachesOf(stack).flatMap((reach) => faultsOf(reach, own));
};

describe.each(districts)('the roles of %s', (stack) => {
  it('are many enough for this test to mean something', () => {
    expect(statementsIn(stack).length).toBeGreaterThan(20);
  });

  it('reach what is in their own stack, and beyond it only the city’s bus and what has no name', () => {
    expect(faultsIn(stack)).toEqual([
      expect.stringMatching(
        /^BusToCityRole\w+ may events:PutEvents on .*event-bus\/chengyun-testville-city$/,
      ),
    ]);
  });

  it('are all allowances: nothing is forbidden that something else could allow again', () => {
    expect(new Set(statementsIn(stack).map(([, { Effect }]) => Effect))).toEqual(new Set(['Allow']));
  });

  it('use no policies that somebody else writes', () => {
    for (const [id, { Properties }] of resourcesOf(made.templateOf(stack), 'AWS::IAM::Role'))
      expect(Properties.ManagedPolicyArns, id).toBeUndefined();
  });

  it('cross to the city in one way only: the rule of the bus, which carries this district’s own events', () => {
    const crossing = reachesOf(stack).filter(({ text }) => text.includes(cityBus));
    expect(crossing).toMatchObject([{ actions: ['events:PutEvents'] }]);
    const [roleId] = crossing.map(({ id }) => id);
    const rules = resourcesOf(made.templateOf(stack), 'AWS::Events::Rule').map(
      ([, { Properties }]) => Properties,
    );
    const tenant = stack.replace('chengyun-testville-', 'testville/');
    const outward = rules.filter(({ EventBusName }) => EventBusName !== 'chengyun-testville-city');
    expect(outward).toMatchObject([
      {
        EventPattern: { source: ['chengyun.district'], detail: { tenant: [tenant] } },
        Targets: [{ RoleArn: { 'Fn::GetAtt': [roleId, 'Arn'] } }],
      },
    ]);
    expect(
      resourcesOf(made.templateOf(stack), 'AWS::IAM::Role').find(([id]) => id === roleId)?.[1].Properties,
    ).toMatchObject({
      AssumeRolePolicyDocument: { Statement: [{ Principal: { Service: 'events.amazonaws.com' } }] },
    });
  });

  it('are reached from the city’s bus by one rule, which carries only what is for this district', () => {
    const tenant = stack.replace('chengyun-testville-', 'testville/');
    const inward = resourcesOf(made.templateOf(stack), 'AWS::Events::Rule')
      .map(([, { Properties }]) => Properties)
      .filter(({ EventBusName }) => EventBusName === 'chengyun-testville-city');
    expect(inward).toMatchObject([
      { EventPattern: { source: ['chengyun.city', 'chengyun.district'], detail: { for: [tenant] } } },
    ]);
    const policies = resourcesOf(made.templateOf(stack), 'AWS::SQS::QueuePolicy').map(([, found]) =>
      JSON.stringify(found),
    );
    const own = policies.filter((text) => text.includes(`/${stack}-letters`));
    expect(own).toHaveLength(2);
  });

  it('are taken on by services only', () => {
    for (const [id, { Properties }] of resourcesOf(made.templateOf(stack), 'AWS::IAM::Role')) {
      const { Statement } = Properties.AssumeRolePolicyDocument as {
        Statement: readonly { Principal: object }[];
      };
      for (const { Principal } of Statement) expect(Object.keys(Principal), id).toEqual(['Service']);
    }
  });
});

describe('two districts', () => {
  it('import nothing of each other', () => {
    for (const stack of districts) {
      const text = JSON.stringify(made.templateOf(stack).toJSON());
      const others = districts.filter((other) => other !== stack);
      for (const other of others) expect(text).not.toContain(other);
      const imports = [...text.matchAll(/"Fn::ImportValue":"([^"]+)"/g)].map(([, name]) => name);
      for (const name of imports) expect(name).toMatch(new RegExp(`^${stack}-edge:`));
    }
  });
});

describe('the roles of the city', () => {
  it('reach into no district', () => {
    expect(faultsIn('chengyun-testville')).toEqual([]);
  });
});

describe('this test', () => {
  it('finds what reaches too far', () => {
    const own = new Set(['Table']);
    const reach = (resource: unknown, action = 'dynamodb:GetItem') =>
      faultsOf({ id: 'Role', actions: [action], ...reachOf(resource) }, own);
    expect(reach({ 'Fn::GetAtt': ['Table', 'Arn'] })).toEqual([]);
    expect(reach({ 'Fn::GetAtt': ['OtherTable', 'Arn'] })).toHaveLength(1);
    expect(reach('arn:aws:dynamodb:us-east-1:111122223333:table/other')).toHaveLength(1);
    expect(reach('*')).toHaveLength(1);
    expect(() => reach({ 'Fn::ImportValue': 'other:TableArn' })).toThrow('does not know');
  });
});
