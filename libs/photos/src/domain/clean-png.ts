import { crc32 } from 'node:zlib';
import { assertHarmless, assertSize, broken, type Picture } from './picture.js';

/** The picture, its colours and its density. Texts, times and EXIF are not the picture. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs']);

/** Throws when a chunk is cut off or its checksum is wrong. */
export function cleanPng(bytes: Buffer): Picture {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  let size: { width: number; height: number } | null = null;
  let hasPicture = false;
  for (let at = 8; ;) {
    if (at + 12 > bytes.length) throw broken();
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw broken();
    const chunk = bytes.subarray(at, end), name = chunk.toString('latin1', 4, 8);
    if (crc32(chunk.subarray(4, -4)) !== chunk.readUInt32BE(chunk.length - 4)) throw broken();
    if (size === null) {
      if (name !== 'IHDR' || chunk.length !== 25) throw broken();
      size = { width: chunk.readUInt32BE(8), height: chunk.readUInt32BE(12) };
      assertSize(size.width, size.height);
    }
    if (KEPT.has(name)) kept.push(chunk);
    else assertHarmless(chunk);
    hasPicture ||= name === 'IDAT';
    at = end;
    if (name !== 'IEND') continue;
    assertHarmless(bytes.subarray(at));
    if (!hasPicture) throw broken();
    return { mediaType: 'image/png', ...size, bytes: Buffer.concat(kept) };
  }
}
