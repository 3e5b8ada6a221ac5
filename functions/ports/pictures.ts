import type { StoredPhoto } from './photos.ts';

/**
 * Bytes that the parts every picture must have take up at least; what is shorter is only its beginning, though the
 * first bytes are right. PNG 3rd edition §5.6 and §11.2: signature, IHDR, IDAT, IEND. ITU-T T.81 annex B: SOI, SOF, SOS,
 * EOI. RFC 9649 §2: the RIFF header and one chunk.
 */
const shortest: Readonly<Record<string, number>> = {
  'image/png': 8 + 25 + 12 + 12,
  'image/jpeg': 2 + 13 + 10 + 2,
  'image/webp': 12 + 8 + 5,
};

/** How many bytes of a file's beginning tell what it is. */
export const tellingBytes = 4_100;

/** Whether a file is the picture that it was announced as, by its beginning and its length. */
export const isPicture = async (
  beginning: Uint8Array,
  { contentType, bytes }: Pick<StoredPhoto, 'contentType' | 'bytes'>,
): Promise<boolean> => {
  if (bytes < (shortest[contentType] ?? 1)) return false;
  // Loaded when first needed: it is large, and most requests name no photo.
  const { fileTypeFromBuffer } = await import('file-type');
  return (await fileTypeFromBuffer(beginning))?.mime === contentType;
};
