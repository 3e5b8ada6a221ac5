/** Which photos the tenant takes: `photos` of `GET /v1/tenant`, with how many. */
export interface PhotoRules {
  readonly types: readonly string[];
  readonly maxBytes: number;
  readonly maxPhotos: number;
}

/** Why a file is not taken; `full` when the device has no space left to keep it. */
export type PhotoFault = 'type' | 'size' | 'count' | 'unreadable' | 'full';

interface FileFacts {
  readonly type: string;
  readonly size: number;
}

/**
 * What is wrong with a file before anything is done to it. A picture that is too large is no fault yet: it can be
 * scaled down. What is no picture cannot, and neither can one that a phone would run out of memory over.
 */
export const faultOfFile = (file: FileFacts, taken: number, rules: PhotoRules): PhotoFault | undefined => {
  if (taken >= rules.maxPhotos) return 'count';
  if (!file.type.startsWith('image/')) return 'type';
  return file.size > hugeBytes ? 'size' : undefined;
};

const hugeBytes = 60 * 1024 * 1024;

/** Megabytes as people read them, one digit after the point where there is one: 10, 2.5. */
export const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 102.4) / 10;
