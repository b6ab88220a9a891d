import { assertHarmless, assertSize, broken, type Picture } from './picture.js';

const SOI = 0xd8, EOI = 0xd9, SOS = 0xda, APP0 = 0xe0, APP1 = 0xe1, APP2 = 0xe2, APP14 = 0xee, APP15 = 0xef, COM = 0xfe;
const ORIENTATION = 0x0112;

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
const says = (segment: Buffer, name: string) => segment.subarray(4, 4 + name.length).toString('latin1') === name;
/** How colours are meant; everything else an application wrote is not the picture. */
const belongsToThePicture = (marker: number, segment: Buffer) =>
  (marker === APP0 && says(segment, 'JFIF\0')) || (marker === APP2 && says(segment, 'ICC_PROFILE\0')) || (marker === APP14 && says(segment, 'Adobe'));

/** Keeps what is needed to draw the picture and which way up it is; where and when it was taken goes. Throws when it is not whole. */
export function cleanJpeg(bytes: Buffer): Picture {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let hasScan = false;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) throw broken();
    while (bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (marker === undefined || marker === 0 || marker === SOI) throw broken();
    if (marker === EOI) break;
    if (standsAlone(marker)) { kept.push(bytes.subarray(at, at + 2)); at += 2; continue; }
    if (at + 4 > bytes.length) throw broken();
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) throw broken();
    const segment = bytes.subarray(at, end);
    if (isFrame(marker)) {
      if (segment.length < 10) throw broken();
      size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
      assertSize(size.width, size.height);
    }
    if (marker === COM || (marker >= APP0 && marker <= APP15 && !belongsToThePicture(marker, segment))) {
      assertHarmless(segment);
      if (marker === APP1 && says(segment, 'Exif\0\0')) orientation = orientationIn(segment.subarray(10)) ?? orientation;
    } else {
      kept.push(segment);
    }
    at = end;
    if (marker === SOS) {
      hasScan = true;
      at = endOfScan(bytes, end);
      kept.push(bytes.subarray(end, at));
    }
  }
  assertHarmless(bytes.subarray(at + 2));
  if (!size || !hasScan) throw broken();
  if (orientation !== 1) kept.splice(1, 0, onlyOrientation(orientation));
  kept.push(Buffer.from([0xff, EOI]));
  return { mediaType: 'image/jpeg', ...size, bytes: Buffer.concat(kept) };
}

/** The coded picture runs to the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw broken();
}

/** 1 to 8 as EXIF counts, or null where nothing sensible is said. */
function orientationIn(tiff: Buffer): number | null {
  if (tiff.length < 8) return null;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return null;
  for (let entry = 0, at = first + 2; entry < short(first) && at + 12 <= tiff.length; entry++, at += 12) {
    if (short(at) !== ORIENTATION) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An EXIF segment that says which way up, and nothing else. */
function onlyOrientation(orientation: number): Buffer {
  const tiff = Buffer.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, APP1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
