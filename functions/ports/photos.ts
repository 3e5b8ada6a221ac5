import type { Result } from '../domain/result.ts';

/** What a client needs to send one photo: a PUT of the bytes to `url` with `headers`, before `expiresAt`. */
export interface UploadTicket {
  readonly photoId: string;
  readonly url: string;
  readonly method: 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: number;
}

export interface StoredPhoto {
  readonly photoId: string;
  readonly contentType: string;
  readonly bytes: number;
}

/** Photos live outside the table behind signed URLs: S3 on AWS, a folder on one machine. One port per tenant. */
export interface PhotoPort {
  /** Refusals: photo-type-not-allowed, photo-too-large. */
  ticket(request: { contentType: string; bytes: number }): Promise<Result<UploadTicket>>;
  /** The photo if its bytes have arrived and were found to be what they claim. */
  find(photoId: string): Promise<StoredPhoto | undefined>;
  /**
   * Keeps a photo that another district has given, under the id that it has there; the same bytes again are welcome. Throws
   * if they are not what they are said to be.
   */
  keep(photo: StoredPhoto, bytes: Uint8Array): Promise<void>;
  /** A signed link to look at a photo for some minutes. */
  viewUrl(photoId: string): Promise<string>;
}
