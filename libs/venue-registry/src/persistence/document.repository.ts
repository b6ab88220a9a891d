import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import type { DocumentSubject } from '../domain/document-rule.js';
import { DocumentRefused } from '../domain/pool.errors.js';

export interface NewDocument { readonly about: DocumentSubject; readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array; readonly by: string; readonly at: Date }
export interface StoredDocument { readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array }

@Injectable()
export class DocumentRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(centreId: string, venueId: string, { about, fileName, mediaType, bytes, by, at }: NewDocument): Promise<void> {
    try {
      await this.uow.tx.query(
        'INSERT INTO venue.documents (centre_id, venue_id, about, file_name, media_type, bytes, added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
        [centreId, venueId, about, fileName, mediaType, Buffer.from(bytes), by, at]);
    } catch (error) {
      if (!violates(error, 'documents_once_per_venue')) throw error;
      throw new DocumentRefused('같은 파일이 이미 있습니다.', { errors: [{ pointer: '#/file', detail: '같은 파일이 이미 있습니다.' }] });
    }
  }

  async find(centreId: string, venueId: string, id: string): Promise<StoredDocument | null> {
    const [row] = await this.uow.manager.query<StoredDocument[]>(
      'SELECT file_name AS "fileName", media_type AS "mediaType", bytes FROM venue.documents WHERE centre_id = $1 AND venue_id = $2 AND id = $3', [centreId, venueId, id]);
    return row ?? null;
  }
}
