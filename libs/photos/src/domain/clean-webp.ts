import { assertHarmless, assertSize, broken, type Picture } from './picture.js';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);
const EXIF_AND_XMP = 0x08 | 0x04;

interface Size { readonly width: number; readonly height: number }

/** A still picture only: moving ones are no photos. Throws when a chunk is cut off. */
export function cleanWebp(bytes: Buffer): Picture {
  const whole = 8 + bytes.readUInt32LE(4);
  if (whole > bytes.length) throw broken();
  const kept: Buffer[] = [];
  let size: Size | null = null;
  let hasPicture = false;
  for (let at = 12; at + 8 <= whole;) {
    const length = bytes.readUInt32LE(at + 4), end = at + 8 + length + (length % 2);
    if (at + 8 + length > whole) throw broken();
    const chunk = bytes.subarray(at, Math.min(end, whole)), name = chunk.toString('latin1', 0, 4);
    if (name === 'ANIM' || name === 'ANMF') throw broken();
    const said = sizeIn(name, chunk.subarray(8));
    if (said) { assertSize(said.width, said.height); size ??= said; }
    if (!KEPT.has(name)) assertHarmless(chunk);
    else kept.push(name === 'VP8X' ? withoutExtras(chunk) : chunk);
    hasPicture ||= name === 'VP8 ' || name === 'VP8L';
    at = end;
  }
  assertHarmless(bytes.subarray(whole));
  if (!size || !hasPicture) throw broken();
  const body = Buffer.concat(kept), head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return { mediaType: 'image/webp', ...size, bytes: Buffer.concat([head, body]) };
}

function sizeIn(name: string, data: Buffer): Size | null {
  if (name === 'VP8X') {
    if (data.length < 10) throw broken();
    return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 };
  }
  if (name === 'VP8L') {
    if (data.length < 5 || data[0] !== 0x2f) throw broken();
    const bits = data.readUInt32LE(1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (name === 'VP8 ') {
    if (data.length < 10 || data.readUIntBE(3, 3) !== 0x9d012a) throw broken();
    return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
  }
  return null;
}

/** The header no longer announces what was cut out. */
function withoutExtras(chunk: Buffer): Buffer {
  const plain = Buffer.from(chunk);
  plain[8] = (plain[8] ?? 0) & ~EXIF_AND_XMP;
  return plain;
}
