import type { PhotoType } from '../domain/picture.js';

export interface KeptPhoto {
  readonly id: string;
  readonly mediaType: PhotoType;
  readonly width: number;
  readonly height: number;
  readonly byteCount: number;
  /** Of what is kept, hexadecimal. */
  readonly sha256: string;
  /** Of what arrived: the sender may let go of its own copy when they agree. */
  readonly receivedSha256: string;
}

export interface PhotoFile extends KeptPhoto { readonly bytes: Buffer }
