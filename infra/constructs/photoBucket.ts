import { Duration, type RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Profile } from '../profiles.ts';

export interface BucketOptions {
  readonly key: IKey;
  readonly removalPolicy: RemovalPolicy;
}

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
};

/** Where access to the other buckets and the distribution is written down. */
export const accessLogBucket = (scope: Construct, removalPolicy: RemovalPolicy): Bucket =>
  new Bucket(scope, 'AccessLogs', {
    ...closed,
    // Logs of CloudFront come with an ACL, for which there is no other ownership.
    objectOwnership: ObjectOwnership.OBJECT_WRITER,
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [{ expiration: Duration.days(400) }],
    removalPolicy,
  });

/** Photos: private, sent and seen by signed links only. Parts of broken uploads go after a day. */
export const photoBucket = (
  scope: Construct,
  { key, removalPolicy, logs }: BucketOptions & { readonly logs: Bucket },
): Bucket =>
  new Bucket(scope, 'Photos', {
    ...closed,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    versioned: true,
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 'photos/',
    cors: [
      {
        allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
        // What may be sent or seen is in the link's signature, wherever the page comes from.
        allowedOrigins: ['*'],
        allowedHeaders: ['content-type', 'if-none-match'],
        maxAge: 3600,
      },
    ],
    lifecycleRules: [
      {
        abortIncompleteMultipartUploadAfter: Duration.days(1),
        noncurrentVersionExpiration: Duration.days(30),
        transitions: [{ storageClass: StorageClass.INTELLIGENT_TIERING, transitionAfter: Duration.days(90) }],
      },
    ],
    removalPolicy,
  });

/** Where a bucket is reached, without a slash at the end. */
export const bucketUrl = (bucket: Bucket, { endpoint }: Profile): string =>
  endpoint === undefined ? `https://${bucket.bucketRegionalDomainName}` : `${endpoint}/${bucket.bucketName}`;
