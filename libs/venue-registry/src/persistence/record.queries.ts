import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { ContactView, DocumentView, PaperView, ProgrammeView, RestrictionView, StatusChangeView, VenueRecordView } from '../application/pool.views.js';
import { FACT_FIELDS, PROGRAMME_FIELDS } from './record.repository.js';

const camel = (fields: readonly string[]): string => fields.map((field) => `${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} AS "${field}"`).join(', ');

type Facts = Omit<VenueRecordView, 'gates' | 'papers' | 'programmes' | 'contacts' | 'history' | 'restrictions' | 'documents'>;

/** Everything on file about one venue. */
@Injectable()
export class RecordQueries {
  constructor(private readonly uow: UnitOfWork) {}

  async facts(centreId: string, venueId: string): Promise<Facts | null> {
    const [row] = await this.uow.manager.query<Facts[]>(
      `SELECT v.id, v.code, v.status, c.effective_on::text AS since, v.discovered_on::text AS "discoveredOn", v.found_by AS "foundBy", v.finder_name AS "finderName", v.channel, v.version, f.*
         FROM venue.venues v, LATERAL (SELECT effective_on FROM venue.status_changes WHERE venue_id = v.id ORDER BY seq DESC LIMIT 1) c,
              LATERAL (SELECT ${camel(FACT_FIELDS)} FROM venue.venues x WHERE x.id = v.id) f
        WHERE v.centre_id = $1 AND v.id = $2`, [centreId, venueId]);
    return row ?? null;
  }

  papers(venueId: string): Promise<PaperView[]> {
    const common = `id, number, party, valid_from::text AS "validFrom", valid_until::text AS "validUntil"`;
    return this.uow.manager.query<PaperView[]>(
      `SELECT 'agreement' AS gate, ${common}, signed_on::text AS "signedOn", NULL AS kind FROM venue.agreements WHERE venue_id = $1
       UNION ALL SELECT 'insurance', ${common}, NULL, kind FROM venue.insurances WHERE venue_id = $1
       UNION ALL SELECT 'certification', ${common}, NULL, NULL FROM venue.certifications WHERE venue_id = $1 ORDER BY "validUntil" DESC, id`, [venueId]);
  }

  programmes(venueId: string): Promise<ProgrammeView[]> {
    return this.uow.manager.query<ProgrammeView[]>(`SELECT id, version, ${camel(PROGRAMME_FIELDS)} FROM venue.programmes WHERE venue_id = $1 ORDER BY title COLLATE "ko-x-icu", code`, [venueId]);
  }

  contacts(venueId: string): Promise<ContactView[]> {
    return this.uow.manager.query<ContactView[]>(
      `SELECT c.id, c.kind, c.held_on::text AS "heldOn", c.people, c.summary, a.name AS "recordedBy" FROM venue.contacts c LEFT JOIN identity.accounts a ON a.id = c.recorded_by
        WHERE c.venue_id = $1 ORDER BY c.held_on DESC, c.recorded_at DESC`, [venueId]);
  }

  history(venueId: string): Promise<StatusChangeView[]> {
    return this.uow.manager.query<StatusChangeView[]>(
      `SELECT c.from_status AS "from", c.to_status AS "to", c.effective_on::text AS "effectiveOn", c.reason, c.channel, a.name AS "changedBy", c.changed_at AS "changedAt"
         FROM venue.status_changes c LEFT JOIN identity.accounts a ON a.id = c.changed_by WHERE c.venue_id = $1 ORDER BY c.seq DESC`, [venueId]);
  }

  restrictions(venueId: string): Promise<RestrictionView[]> {
    return this.uow.manager.query<RestrictionView[]>(
      `SELECT cause, since::text AS since, lifted_on::text AS "liftedOn" FROM venue.restrictions WHERE venue_id = $1 ORDER BY lifted_on DESC NULLS FIRST, since DESC, cause`, [venueId]);
  }

  documents(venueId: string): Promise<DocumentView[]> {
    return this.uow.manager.query<DocumentView[]>(
      `SELECT id, about, file_name AS "fileName", media_type AS "mediaType", length(bytes) AS bytes, encode(sha256, 'hex') AS sha256, added_at AS "addedAt"
         FROM venue.documents WHERE venue_id = $1 ORDER BY added_at DESC, id`, [venueId]);
  }
}
