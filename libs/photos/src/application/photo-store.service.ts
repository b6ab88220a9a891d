import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { cleanPhoto } from '../domain/clean-photo.js';
import { PhotoIdTaken } from '../domain/photos.errors.js';
import { PhotoRepository } from '../persistence/photo.repository.js';
import type { KeptPhoto, PhotoFile } from './photo.views.js';

export interface SentPhoto {
  /** A UUID of the sender's choosing: under it one picture is kept, however often it is sent. */
  readonly id: string;
  readonly bytes: Uint8Array;
  /** The account that sends it; absent for whoever comes by a link. */
  readonly keptBy?: string | undefined;
}

/** Photos in the database, beside the rows they belong to, so that one backup holds both. */
@Injectable()
export class PhotoStore {
  constructor(private readonly uow: UnitOfWork, private readonly photos: PhotoRepository) {}

  /** Cleans and keeps, in the caller's transaction where there is one. The same picture again is the same photo; another one under its id is a PhotoIdTaken. */
  keep(centreId: string, { id, bytes, keptBy }: SentPhoto): Promise<KeptPhoto> {
    const picture = cleanPhoto(bytes);
    const receivedSha256 = createHash('sha256').update(bytes).digest();
    return this.uow.run(async () => {
      await this.photos.add(centreId, { id, picture, receivedSha256, keptBy: keptBy ?? null });
      const [kept] = await this.photos.facts(centreId, [id]);
      // beyond reach: the id is another centre's
      if (kept?.receivedSha256 !== receivedSha256.toString('hex')) throw new PhotoIdTaken('같은 번호로 다른 사진이 이미 올라와 있습니다.', { photoId: id });
      return kept;
    });
  }

  /** Without their bytes, in the order they came. */
  facts(centreId: string, ids: readonly string[]): Promise<KeptPhoto[]> {
    return this.photos.facts(centreId, ids);
  }

  file(centreId: string, id: string): Promise<PhotoFile | null> {
    return this.photos.file(centreId, id);
  }
}
