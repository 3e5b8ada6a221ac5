import { Duration, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { given } from '../../functions/domain/given.ts';
import { frontHeaders } from '../../functions/handlers/front.ts';
import { contentPolicy, fileEnding } from '../../web/serving.ts';
import { accept } from './reasons.ts';

export interface FrontOptions {
  readonly api: HttpApi;
  /** proves to the function that a request came through here */
  readonly secret: Secret;
  readonly webAclArn: string;
  readonly logs: Bucket;
  readonly removalPolicy: RemovalPolicy;
  /** where photos are sent to and seen from, where there are any */
  readonly photosAddress?: string;
  /** where the map's tiles come from, if the district names any */
  readonly tilesAddress?: string;
  /** who signs people in, and who publishes its settings */
  readonly signInAddresses: readonly string[];
}

/** Overwrites whatever a client may have written there itself. */
const nameViewer = `function handler(event) {
  event.request.headers['${frontHeaders.viewer}'] = { value: event.viewer.ip };
  event.request.headers['${frontHeaders.host}'] = event.request.headers.host;
  return event.request;
}`;

/** Every address without a file ending is a page of the one application, which knows what to show there. */
const showPage = `function handler(event) {
  if (!${fileEnding}.test(event.request.uri)) event.request.uri = '/index.html';
  return event.request;
}`;

/** CloudFront before web and API: one address for both, a firewall, and headers that browsers keep. */
export class Front extends Construct {
  readonly address: string;
  readonly web: Bucket;

  constructor(scope: Construct, id: string, options: FrontOptions) {
    super(scope, id);
    const { api, secret, webAclArn, logs, removalPolicy } = options;
    this.web = new Bucket(this, 'Web', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'web/',
      removalPolicy,
    });
    const { region, urlSuffix } = Stack.of(this);
    const toApi: BehaviorOptions = {
      origin: new HttpOrigin(`${api.apiId}.execute-api.${region}.${urlSuffix}`, {
        customHeaders: { [frontHeaders.secret]: secret.secretValue.unsafeUnwrap() },
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: new EdgeFunction(this, 'NameViewer', { code: FunctionCode.fromInline(nameViewer) }),
        },
      ],
    };
    const distribution = new Distribution(this, 'Distribution', {
      comment: Stack.of(this).stackName,
      webAclId: webAclArn,
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_200,
      enableLogging: true,
      logBucket: logs,
      logFilePrefix: 'front/',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.web),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: this.#headers(options),
        functionAssociations: [
          {
            eventType: FunctionEventType.VIEWER_REQUEST,
            function: new EdgeFunction(this, 'ShowPage', { code: FunctionCode.fromInline(showPage) }),
          },
        ],
      },
      additionalBehaviors: { '/v1/*': toApi, '/open311/*': toApi },
    });
    this.address = `https://${distribution.distributionDomainName}`;
    accept(
      distribution,
      ['AwsSolutions-CFR1'],
      'People report from wherever their phone’s network seems to be: no country is shut out.',
    );
    accept(
      distribution,
      ['AwsSolutions-CFR4'],
      'Without a domain of its own a district has CloudFront’s certificate, for which no TLS floor can be set.',
    );
  }

  #headers({ photosAddress, signInAddresses, tilesAddress }: FrontOptions): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: contentPolicy({
            signIn: signInAddresses,
            ...given('photos', photosAddress),
            ...given('tiles', tilesAddress),
          }),
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          {
            header: 'Permissions-Policy',
            value: 'camera=(self), geolocation=(self), microphone=()',
            override: true,
          },
        ],
      },
    });
  }
}
