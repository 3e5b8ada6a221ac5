import type { PhotoFault, PhotoRules } from '../touch/photoRules.ts';
import { fitInto, sizesToTry, writtenType } from './photoSize.ts';

export type Prepared =
  | { readonly kind: 'ready'; readonly photo: Blob }
  | { readonly kind: 'fault'; readonly fault: PhotoFault };

const fault = (of: PhotoFault): Prepared => ({ kind: 'fault', fault: of });

const blobOf = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, type, quality));

const drawn = (picture: ImageBitmap, edge: number): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, fitInto(picture, edge));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws on no canvas');
  // A see-through picture would turn black as a JPEG.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
};

const opened = async (file: Blob): Promise<ImageBitmap | undefined> => {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (error) {
    // What a browser cannot decode, as HEIC in most, is a fault of the file and not ours.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
};

const written = async (picture: ImageBitmap, type: string, maxBytes: number): Promise<Prepared> => {
  for (const { edge, quality } of sizesToTry) {
    const photo = await blobOf(drawn(picture, edge), type, quality);
    if (photo?.type === type && photo.size <= maxBytes) return { kind: 'ready', photo };
  }
  return fault('size');
};

/**
 * A photo as it is sent: upright, scaled down, of a kind and size that the tenant takes. It is always written anew, so
 * that nothing but the picture goes out: where and with what it was taken stays on the phone.
 */
export const preparePhoto = async (file: Blob, rules: PhotoRules): Promise<Prepared> => {
  const type = writtenType(rules.types);
  if (type === undefined) return fault('type');
  const picture = await opened(file);
  if (picture === undefined) return fault('unreadable');
  try {
    return await written(picture, type, rules.maxBytes);
  } finally {
    picture.close();
  }
};
