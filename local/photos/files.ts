import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredPhoto } from '../../functions/ports/photos.ts';
import { isPicture, tellingBytes } from '../../functions/ports/pictures.ts';
import { codeOf } from '../../functions/ports/systemError.ts';

/** Photos as files: `photos/<id>/<content type>` once whole, `uploads/<serial>` while they come in. */

/** Why bytes were not taken as the photo they were announced as. */
export type UploadFault =
  | 'too-many-bytes'
  | 'too-few-bytes'
  | 'broken-off'
  | 'another-type'
  | 'another-photo';

export type UploadOutcome = { readonly kind: 'stored' } | { readonly kind: UploadFault };

export interface PhotoFiles {
  /** Takes the bytes of a photo once; the same bytes again are welcome, others are not. */
  receive(photo: StoredPhoto, body: AsyncIterable<Uint8Array>): Promise<UploadOutcome>;
  find(photoId: string): Promise<StoredPhoto | undefined>;
  /** the file of a photo that was found */
  pathOf(photo: StoredPhoto): string;
}

/** The sender went away before all was sent. */
class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
}

/** The same bytes; tells a sender that fails from a disk that does. */
async function* received(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (cause) {
    throw new BrokenOff('the sender went away', { cause });
  }
}

const beginningOf = async (path: string): Promise<Uint8Array> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(tellingBytes), 0, tellingBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

/** Puts the names in a folder on the disk. Windows opens no folders, and keeps names in its journal. */
const syncFolder = async (path: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

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
    for await (const chunk of received(body)) {
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
  await mkdir(photos, { recursive: true });
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

  const place = async (photo: StoredPhoto, upload: string): Promise<UploadOutcome> => {
    try {
      // Unlike a rename, a link never takes the place of what is there already.
      await link(upload, pathOf(photo));
      return { kind: 'stored' };
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return sameAs(photo, upload);
      throw error;
    }
  };

  const keep = async (photo: StoredPhoto, upload: string): Promise<UploadOutcome> => {
    const own = join(photos, photo.photoId);
    await mkdir(own, { recursive: true });
    const outcome = await place(photo, upload);
    // Who is told that the photo is stored will name it in a case, which outlives a loss of power; so must the photo.
    await syncFolder(own);
    await syncFolder(photos);
    return outcome;
  };

  const take = async (
    photo: StoredPhoto,
    body: AsyncIterable<Uint8Array>,
    upload: string,
  ): Promise<UploadOutcome> => {
    const wrongSize = sizeFault(photo.bytes, await writeBounded(upload, body, photo.bytes));
    if (wrongSize !== undefined) return { kind: wrongSize };
    return (await isPicture(await beginningOf(upload), photo))
      ? keep(photo, upload)
      : { kind: 'another-type' };
  };

  return {
    find,
    pathOf,
    receive: async (photo, body) => {
      serial += 1;
      const upload = join(uploads, String(serial));
      try {
        return await take(photo, body, upload);
      } catch (error) {
        if (error instanceof BrokenOff) return { kind: 'broken-off' };
        throw error;
      } finally {
        await rm(upload, { force: true });
      }
    },
  };
};
