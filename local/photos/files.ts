import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import type { StoredPhoto } from '../../functions/ports/photos.ts';
import { codeOf } from '../systemError.ts';

/** Photos as files: `photos/<id>/<content type>` once whole, `uploads/<serial>` while they come in. */

/** Why bytes were not taken as the photo they were announced as. */
export type UploadFault = 'too-many-bytes' | 'too-few-bytes' | 'another-type' | 'another-photo';

export type UploadOutcome = { readonly kind: 'stored' } | { readonly kind: UploadFault };

export interface PhotoFiles {
  /** Takes the bytes of a photo once; the same bytes again are welcome, others are not. */
  receive(photo: StoredPhoto, body: AsyncIterable<Uint8Array>): Promise<UploadOutcome>;
  find(photoId: string): Promise<StoredPhoto | undefined>;
  /** the file of a photo that was found */
  pathOf(photo: StoredPhoto): string;
}

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
};

const digestOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
};

/** Writes at most so many bytes, and answers how many came; one more than allowed ends it. */
const writeBounded = async (path: string, body: AsyncIterable<Uint8Array>, most: number): Promise<number> => {
  const file = await open(path, 'wx');
  try {
    let bytes = 0;
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > most) return bytes;
      await file.writeFile(chunk);
    }
    await file.sync();
    return bytes;
  } finally {
    await file.close();
  }
};

const sizeFault = (announced: number, received: number): UploadFault | undefined => {
  if (received > announced) return 'too-many-bytes';
  return received < announced ? 'too-few-bytes' : undefined;
};

/**
 * Opens the photos of one district. Bytes become a photo in one step, after they are whole, on the disk and found to
 * be what they were announced as; a crash leaves nothing but a rest that the next start removes. A photo that no case
 * ever names stays: on AWS a lifecycle rule removes such, here the disk is the owner's to tidy.
 */
export const openPhotoFiles = async (folder: string): Promise<PhotoFiles> => {
  const photos = join(folder, 'photos');
  const uploads = join(folder, 'uploads');
  await rm(uploads, { recursive: true, force: true });
  await mkdir(uploads, { recursive: true });
  let serial = 0;

  const pathOf = ({ photoId, contentType }: StoredPhoto): string =>
    join(photos, photoId, encodeURIComponent(contentType));

  const find = async (photoId: string): Promise<StoredPhoto | undefined> => {
    const [name] = await namesIn(join(photos, photoId));
    if (name === undefined) return undefined;
    const { size } = await stat(join(photos, photoId, name));
    return { photoId, contentType: decodeURIComponent(name), bytes: size };
  };

  const sameAs = async (photo: StoredPhoto, upload: string): Promise<UploadOutcome> => {
    const same = (await digestOf(pathOf(photo))) === (await digestOf(upload));
    return { kind: same ? 'stored' : 'another-photo' };
  };

  const keep = async (photo: StoredPhoto, upload: string): Promise<UploadOutcome> => {
    await mkdir(join(photos, photo.photoId), { recursive: true });
    try {
      // Unlike a rename, a link never takes the place of what is there already.
      await link(upload, pathOf(photo));
      return { kind: 'stored' };
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return sameAs(photo, upload);
      throw error;
    }
  };

  const take = async (
    photo: StoredPhoto,
    body: AsyncIterable<Uint8Array>,
    upload: string,
  ): Promise<UploadOutcome> => {
    const wrongSize = sizeFault(photo.bytes, await writeBounded(upload, body, photo.bytes));
    if (wrongSize !== undefined) return { kind: wrongSize };
    const found = await fileTypeFromFile(upload);
    return found?.mime === photo.contentType ? keep(photo, upload) : { kind: 'another-type' };
  };

  return {
    find,
    pathOf,
    receive: async (photo, body) => {
      serial += 1;
      const upload = join(uploads, String(serial));
      try {
        return await take(photo, body, upload);
      } finally {
        await rm(upload, { force: true });
      }
    },
  };
};
