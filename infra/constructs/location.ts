import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnGeofenceCollection, CfnTracker, CfnTrackerConsumer } from 'aws-cdk-lib/aws-location';
import { Construct } from 'constructs';

/**
 * Amazon Location for tenants that ask for it: a tracker for those on duty, and a collection for the areas that they
 * walk. Which unit grid a point is in is never asked here, but computed by our own code.
 */
export class Location extends Construct {
  readonly areas: string;
  readonly tracker: string;

  constructor(scope: Construct, id: string, { key, name }: { readonly key: IKey; readonly name: string }) {
    super(scope, id);
    const kmsKeyId = key.keyArn;
    const areas = new CfnGeofenceCollection(this, 'Areas', { collectionName: `${name}-areas`, kmsKeyId });
    const tracker = new CfnTracker(this, 'Tracker', {
      trackerName: `${name}-patrols`,
      kmsKeyId,
      // Less to keep and to pay for: steps of under 30 m within the last accuracy tell nothing of a patrol.
      positionFiltering: 'DistanceBased',
    });
    this.areas = areas.collectionName;
    this.tracker = tracker.trackerName;
    const consumer = new CfnTrackerConsumer(this, 'AreasOfPatrols', {
      trackerName: tracker.trackerName,
      consumerArn: areas.attrArn,
    });
    consumer.addResourceDependency(tracker);
  }
}
