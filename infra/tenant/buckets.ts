import {
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  type ObjectIdentifier,
  type S3Client,
} from '@aws-sdk/client-s3';

/** The next versions of objects and marks of deleted ones: what was listed before is deleted by then. */
const nextVersions = async (client: S3Client, Bucket: string): Promise<readonly ObjectIdentifier[]> => {
  const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket }));
  return [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
};

/** Deletes everything in a bucket, all versions. Answers how many objects those were. */
export const emptyBucket = async (client: S3Client, Bucket: string): Promise<number> => {
  let deleted = 0;
  let objects = await nextVersions(client, Bucket);
  while (objects.length > 0) {
    const { Errors = [] } = await client.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: [...objects], Quiet: true } }),
    );
    const [first] = Errors;
    if (first !== undefined) throw new Error(`${Bucket}: ${first.Key} stays: ${first.Message}`);
    deleted += objects.length;
    objects = await nextVersions(client, Bucket);
  }
  return deleted;
};
