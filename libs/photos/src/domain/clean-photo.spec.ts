import { crc32, deflateSync } from 'node:zlib';
import { cleanPhoto, MOST_PHOTO_BYTES } from './clean-photo.js';
import { PhotoBroken, PhotoHidesSomething, PhotoKindRefused, PhotoTooLarge, PhotoTooManyPixels } from './photos.errors.js';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const segment = (marker: number, body: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const GPS = 'GPSLatitude 37.4954';
const exif = (orientation: number) => segment(0xe1, Buffer.concat([latin1('Exif\0\0'),
  Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]), latin1(GPS)]));
const frame = (width: number, height: number) => {
  const body = Buffer.alloc(9);
  body[0] = 8; body.writeUInt16BE(height, 1); body.writeUInt16BE(width, 3); body[5] = 1;
  return segment(0xc0, body);
};
const scan = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56])]);
const jpeg = (...extras: Buffer[]) => Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xe0, latin1('JFIF\0\x01\x02\0\0\x01\0\x01\0\0')), ...extras, frame(1600, 1200), scan, Buffer.from([0xff, 0xd9])]);

const chunk = (name: string, data: Buffer) => {
  const named = Buffer.concat([latin1(name), data]), length = Buffer.alloc(4), sum = Buffer.alloc(4);
  length.writeUInt32BE(data.length); sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};
const png = (width: number, height: number, ...extras: Buffer[]) => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0); header.writeUInt32BE(height, 4); header[8] = 8; header[9] = 2;
  return Buffer.concat([latin1('\x89PNG\r\n\x1a\n'), chunk('IHDR', header), ...extras, chunk('IDAT', deflateSync(Buffer.alloc(16))), chunk('IEND', Buffer.alloc(0))]);
};
const part = (name: string, data: Buffer) => {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1'); head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
};
const webp = (...parts: Buffer[]) => {
  const body = Buffer.concat([latin1('WEBP'), ...parts]), head = Buffer.alloc(8);
  head.write('RIFF', 'latin1'); head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};
const vp8 = part('VP8 ', Buffer.from([0x30, 1, 0, 0x9d, 0x01, 0x2a, 0x40, 0x06, 0xb0, 0x04, 0, 0]));
const vp8x = part('VP8X', Buffer.from([0x0c, 0, 0, 0, 0x3f, 0x06, 0, 0xaf, 0x04, 0]));

describe('cleanPhoto', () => {
  it('cuts out where a JPEG was taken, comments and what is appended, and keeps which way up it is', () => {
    const { bytes, ...facts } = cleanPhoto(Buffer.concat([jpeg(exif(6), segment(0xfe, latin1('by a phone')), segment(0xed, latin1('Photoshop'))), latin1('SEFT trailer')]));
    expect(facts).toEqual({ mediaType: 'image/jpeg', width: 1600, height: 1200 });
    const left = Buffer.from(bytes).toString('latin1');
    expect(left).not.toMatch(/GPS|phone|Photoshop|SEFT/);
    expect(left).toContain('Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06');
    expect(left).toContain('JFIF');
    expect(cleanPhoto(bytes).bytes).toEqual(bytes);
  });

  it('leaves a clean JPEG as it is, byte for byte', () => {
    expect(Buffer.from(cleanPhoto(jpeg()).bytes).equals(jpeg())).toBe(true);
  });

  it('cuts texts and EXIF out of a PNG and of a WebP', () => {
    const cleanedPng = cleanPhoto(png(1600, 1200, chunk('tEXt', latin1('Location\0Guro')), chunk('eXIf', latin1(GPS)), chunk('pHYs', Buffer.alloc(9))));
    expect(cleanedPng).toMatchObject({ mediaType: 'image/png', width: 1600, height: 1200 });
    expect(Buffer.from(cleanedPng.bytes).equals(png(1600, 1200, chunk('pHYs', Buffer.alloc(9))))).toBe(true);
    const cleanedWebp = cleanPhoto(webp(vp8x, vp8, part('EXIF', latin1(GPS)), part('XMP ', latin1('<x:xmpmeta/>'))));
    expect(cleanedWebp).toMatchObject({ mediaType: 'image/webp', width: 1600, height: 1200 });
    expect(Buffer.from(cleanedWebp.bytes).toString('latin1')).not.toMatch(/EXIF|XMP|GPS/);
    expect(cleanedWebp.bytes[20]).toBe(0);
  });

  it('refuses more pixels than any camera has, from the header alone', () => {
    expect(() => cleanPhoto(png(30_000, 30_000))).toThrow(PhotoTooManyPixels);
    expect(() => cleanPhoto(png(10_000, 10_000))).toThrow(PhotoTooManyPixels);
    expect(() => cleanPhoto(Buffer.concat([jpeg().subarray(0, 20), frame(65_535, 65_535)]))).toThrow(PhotoTooManyPixels);
    expect(() => cleanPhoto(Buffer.alloc(MOST_PHOTO_BYTES + 1))).toThrow(PhotoTooLarge);
  });

  it.each([
    ['SVG', latin1('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')], ['a page', latin1('<!doctype html><script>alert(1)</script>')],
    ['GIF', latin1('GIF89a\x01\0\x01\0\0\0\0;')], ['PDF', latin1('%PDF-1.7 a document')], ['nothing', Buffer.alloc(0)], ['HEIC', latin1('\0\0\0\x18ftypheic\0\0\0\0')],
  ])('refuses %s', (_, bytes) => {
    expect(() => cleanPhoto(bytes)).toThrow(PhotoKindRefused);
  });

  it.each([
    ['a script in a comment', jpeg(segment(0xfe, latin1('<script>alert(1)</script>')))], ['an archive at the end', Buffer.concat([jpeg(), latin1('PK\x03\x04 payload')])],
    ['a page in a text', png(10, 10, chunk('tEXt', latin1('Comment\0<html><body>')))], ['a document behind a WebP', Buffer.concat([webp(vp8), latin1('%PDF-1.7')])],
  ])('refuses a picture with %s', (_, bytes) => {
    expect(() => cleanPhoto(bytes)).toThrow(PhotoHidesSomething);
  });

  it('refuses what did not arrive whole, wherever it was cut off', () => {
    for (const whole of [jpeg(exif(1)), png(16, 16), webp(vp8x, vp8)]) {
      for (let length = 12; length < whole.length; length++) expect(() => cleanPhoto(whole.subarray(0, length))).toThrow(PhotoBroken);
    }
    const changed = png(16, 16);
    changed[20] = 99;
    expect(() => cleanPhoto(changed)).toThrow(PhotoBroken);
  });
});
