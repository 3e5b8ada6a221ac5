import type { Tenant } from '../domain/tenant/types.ts';
import { systemClock as clock } from '../ports/clock.ts';
import { randomIds as ids } from '../ports/ids.ts';
import { createS3Photos } from '../ports/photos.s3.ts';
import type { PhotoPort } from '../ports/photos.ts';
import { credentialsIn } from './environment.ts';

/** The photos of a district, in its bucket. */
export const photosOf = (
  { policies }: Tenant,
  environment: { readonly PHOTO_BUCKET_URL: string; readonly AWS_REGION: string },
): PhotoPort =>
  createS3Photos({
    bucketUrl: environment.PHOTO_BUCKET_URL,
    region: environment.AWS_REGION,
    credentials: () => credentialsIn(process.env),
    rules: policies.photos,
    clock,
    ids,
  });
