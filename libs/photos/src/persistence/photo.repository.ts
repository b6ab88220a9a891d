import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { KeptPhoto, PhotoFile } from '../application/photo.views.js';
import type { Picture } from '../domain/picture.js';

const FACTS = `id, media_type AS "mediaType", width, height, octet_length(bytes) AS "byteCount", encode(sha256, 'hex') AS sha256, encode(received_sha256, 'hex') AS "receivedSha256"`;

export interface NewPhoto { readonly id: string; readonly picture: Picture; readonly receivedSha256: Buffer; readonly keptBy: string | null }

@Injectable()
export class PhotoRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Passes over an id that is there already. */
  async add(centreId: string, { id, picture, receivedSha256, keptBy }: NewPhoto): Promise<void> {
    await this.uow.tx.query(
      `INSERT INTO photo.photos (id, centre_id, media_type, width, height, bytes, received_sha256, kept_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT ON CONSTRAINT photos_pk DO NOTHING`,
      [id, centreId, picture.mediaType, picture.width, picture.height, picture.bytes, receivedSha256, keptBy]);
  }

  facts(centreId: string, ids: readonly string[]): Promise<KeptPhoto[]> {
    return this.uow.manager.query<KeptPhoto[]>(`SELECT ${FACTS} FROM photo.photos WHERE centre_id = $1 AND id = ANY ($2::uuid[]) ORDER BY created_at, id`, [centreId, ids]);
  }

  async file(centreId: string, id: string): Promise<PhotoFile | null> {
    const rows = await this.uow.manager.query<PhotoFile[]>(`SELECT ${FACTS}, bytes FROM photo.photos WHERE centre_id = $1 AND id = $2`, [centreId, id]);
    return rows[0] ?? null;
  }
}
