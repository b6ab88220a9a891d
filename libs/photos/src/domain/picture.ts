import { PhotoBroken, PhotoHidesSomething, PhotoTooManyPixels } from './photos.errors.js';

export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PhotoType = (typeof PHOTO_TYPES)[number];

/** A picture without anything but the picture. Sizes in pixels, as stored. */
export interface Picture {
  readonly mediaType: PhotoType;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const MOST_PIXELS_A_SIDE = 12_000;
const MOST_PIXELS = 50_000_000;

/** Read from the header, so that nothing has to be unfolded to be refused. */
export function assertSize(width: number, height: number): void {
  if (width < 1 || height < 1) throw broken();
  if (width > MOST_PIXELS_A_SIDE || height > MOST_PIXELS_A_SIDE || width * height > MOST_PIXELS) {
    throw new PhotoTooManyPixels(`사진이 너무 큽니다(가로 ${width}, 세로 ${height} 화소). 줄여서 올려 주세요.`, { width, height, most: MOST_PIXELS });
  }
}

/** What browsers, mail programs and archivers would open as something else than a picture. */
const DOCUMENTS = /<(?:!doctype|html|head|body|script|svg|iframe|object|\?php)|PK\x03\x04|%PDF-|Rar!\x1a|MZ\x90\x00|\x7fELF/i;

/** What is cut out of a picture is looked at before it is thrown away: a picture that is also something else is no photo. */
export function assertHarmless(left: Uint8Array): void {
  if (DOCUMENTS.test(Buffer.from(left.buffer, left.byteOffset, left.byteLength).toString('latin1'))) {
    throw new PhotoHidesSomething('사진 안에 사진이 아닌 것이 들어 있습니다. 휴대폰으로 새로 찍어 올려 주세요.');
  }
}

export const broken = (): PhotoBroken => new PhotoBroken('사진 파일이 온전하지 않습니다. 다시 찍거나 다시 올려 주세요.');
