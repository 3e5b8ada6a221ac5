import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnStage, HttpApi, HttpMethod, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { People } from './people.ts';
import { accept } from './reasons.ts';

/**
 * A route at which the gateway asks for no token of the pool, since anybody may call it or the function itself finds out who
 * calls; parameters as `:name`, everything below as `{proxy+}`.
 */
export interface OpenRoute {
  readonly method: string;
  readonly path: string;
}

export interface HttpDoorOptions {
  readonly lambda: Lambda;
  readonly people: People;
  readonly openRoutes: readonly OpenRoute[];
  readonly key: IKey;
}

const methods: Readonly<Record<string, HttpMethod>> = {
  GET: HttpMethod.GET,
  POST: HttpMethod.POST,
  PUT: HttpMethod.PUT,
  DELETE: HttpMethod.DELETE,
};

const methodOf = (name: string): HttpMethod => {
  const method = methods[name];
  if (method === undefined)
    throw new Error(`a route with the method ${name} has no counterpart at the gateway`);
  return method;
};

/** Requests a second that one district's door lets through, and how many at once after a pause. */
const throttling = { throttlingRateLimit: 500, throttlingBurstLimit: 1000 };

/**
 * An HTTP API before one function. Whatever is not named as open needs a token of this stack's own pool, which the
 * gateway checks before any code of ours runs; the function checks it again.
 */
export class HttpDoor extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { lambda, people, openRoutes, key }: HttpDoorOptions) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      apiName: Stack.of(this).stackName,
      defaultAuthorizer: new HttpJwtAuthorizer('Pool', people.issuer, {
        jwtAudience: [people.client.userPoolClientId],
      }),
    });
    // One permission for the whole API: one for each route would outgrow the 20 kB that a function's policy may have.
    const integration = new HttpLambdaIntegration('Lambda', lambda, { scopePermissionToRoute: false });
    this.api.addRoutes({ path: '/{proxy+}', integration });
    for (const { method, path } of openRoutes) {
      const added = this.api.addRoutes({
        path: path.replaceAll(/:(\w+)/g, '{$1}'),
        methods: [methodOf(method)],
        authorizer: new HttpNoneAuthorizer(),
        integration,
      });
      for (const route of added)
        accept(
          route,
          ['AwsSolutions-APIG4'],
          'The public may call it, or the function finds out who calls, as the route table says.',
        );
    }
    this.#logAccess(key);
  }

  #logAccess(key: IKey): void {
    const log = new LogGroup(this, 'AccessLog', {
      encryptionKey: key,
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const stage = this.api.defaultStage?.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error('the HTTP API has no default stage');
    stage.defaultRouteSettings = throttling;
    stage.accessLogSettings = {
      destinationArn: log.logGroupArn,
      // Paths carry follow tokens, so the route stands for them.
      format: JSON.stringify({
        id: '$context.requestId',
        at: '$context.requestTime',
        ip: '$context.identity.sourceIp',
        route: '$context.routeKey',
        status: '$context.status',
        milliseconds: '$context.responseLatency',
        refused: '$context.authorizer.error',
      }),
    };
  }
}
