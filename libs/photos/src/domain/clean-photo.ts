import { cleanJpeg } from './clean-jpeg.js';
import { cleanPng } from './clean-png.js';
import { cleanWebp } from './clean-webp.js';
import { PhotoKindRefused, PhotoTooLarge } from './photos.errors.js';
import { broken, type Picture } from './picture.js';

export const MOST_PHOTO_BYTES = 10 * 1024 * 1024;
const SMALLEST = 12;

/**
 * A picture as it may be kept: JPEG, PNG or WebP by its first bytes, of a size that can be shown, with nothing inside but the
 * picture. Walks over the parts of the file and never unfolds a pixel, so nothing that is sent can make it grow.
 */
export function cleanPhoto(sent: Uint8Array): Picture {
  if (sent.byteLength > MOST_PHOTO_BYTES) throw new PhotoTooLarge('사진 한 장이 10 MB를 넘습니다. 줄여서 올려 주세요.', { bytes: sent.byteLength, most: MOST_PHOTO_BYTES });
  const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength);
  const clean = cleanerFor(bytes);
  if (!clean) throw new PhotoKindRefused('사진만 올릴 수 있습니다(JPEG, PNG, WebP).');
  try {
    return clean(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw broken(); // a part says it is longer than the file
    throw error;
  }
}

function cleanerFor(bytes: Buffer): ((bytes: Buffer) => Picture) | null {
  if (bytes.length < SMALLEST) return null;
  const begins = (latin1: string, at = 0) => bytes.toString('latin1', at, at + latin1.length) === latin1;
  if (begins('\xff\xd8\xff')) return cleanJpeg;
  if (begins('\x89PNG\r\n\x1a\n')) return cleanPng;
  if (begins('RIFF') && begins('WEBP', 8)) return cleanWebp;
  return null;
}
