import type { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { table as description } from '../../functions/store/table.ts';

export interface ServiceTableOptions {
  readonly key: IKey;
  readonly keepData: boolean;
  readonly removalPolicy: RemovalPolicy;
  /** a district's table has indexes and a stream; a city's is asked by key only */
  readonly district: boolean;
}

const text = (name: string) => ({ name, type: AttributeType.STRING });

const districtParts = {
  dynamoStream: StreamViewType.NEW_IMAGE,
  globalSecondaryIndexes: description.indexes.map(({ name, partitionKey, sortKey, include }) => ({
    indexName: name,
    partitionKey: text(partitionKey),
    sortKey: text(sortKey),
    projectionType: ProjectionType.INCLUDE,
    nonKeyAttributes: [...include],
  })),
};

/** The one table, from the same description that the embedded store is made from (functions/store/table.ts). */
export const serviceTable = (scope: Construct, options: ServiceTableOptions): TableV2 => {
  const { key, keepData, removalPolicy, district } = options;
  return new TableV2(scope, 'Table', {
    partitionKey: text(description.partitionKey),
    sortKey: text(description.sortKey),
    timeToLiveAttribute: description.timeToLive,
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.customerManagedKey(key),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: keepData,
    removalPolicy,
    ...(district ? districtParts : {}),
  });
};
