import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import type { ProgrammeDraft, VenueDraft } from '../domain/venue-drafts.js';

export interface KnownVenue { readonly id: string; readonly code: string; readonly name: string }

const VENUE_RECORD = `x(id uuid, code text, name text, "venueType" text, "jobField" text, district text, address text, phone text,
  latitude double precision, longitude double precision, seats int, "minParty" int, "partiesPerOpening" int, "partiesPerDay" int,
  "partiesPerWeek" int, "partiesPerMonth" int, levels text[], accessible boolean, "contactName" text, "contactEmail" text, "discoveredOn" date)`;

const CHANGEABLE = ['name', 'venue_type', 'job_field', 'district', 'address', 'phone', 'latitude', 'longitude', 'seats', 'min_party', 'parties_per_opening',
  'parties_per_day', 'parties_per_week', 'parties_per_month', 'levels', 'accessible', 'contact_name', 'contact_email'];
const of = (row: string): string => CHANGEABLE.map((column) => `${row}.${column}`).join(', ');

@Injectable()
export class VenueRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async knownByCode(centreId: string, codes: readonly string[]): Promise<Map<string, KnownVenue>> {
    const rows = (await this.uow.tx.query('SELECT id, code, name FROM venue.venues WHERE centre_id = $1 AND code = ANY ($2)', [centreId, codes])) as KnownVenue[];
    return new Map(rows.map((row) => [row.code, row]));
  }

  /** One statement for any number of venues. The id is the organisation's. What does not change keeps its version. */
  async put(centreId: string, venues: readonly (VenueDraft & { readonly id: string })[], today: Day): Promise<void> {
    if (venues.length === 0) return;
    await this.uow.tx.query(
      `INSERT INTO venue.venues AS v (id, centre_id, code, discovered_on, ${CHANGEABLE})
       SELECT id, $1, code, least("discoveredOn", $3::date), btrim(name), "venueType", "jobField", district, address, phone, latitude, longitude, seats, "minParty",
              "partiesPerOpening", "partiesPerDay", "partiesPerWeek", "partiesPerMonth", levels, accessible, "contactName", "contactEmail"
         FROM jsonb_to_recordset($2) AS ${VENUE_RECORD}
       ON CONFLICT ON CONSTRAINT venues_pk DO UPDATE SET (${CHANGEABLE}) = ROW (${of('excluded')})
        WHERE (${of('v')}) IS DISTINCT FROM (${of('excluded')})`,
      [centreId, JSON.stringify(venues), today],
    );
  }

  /** Adds programmes or brings them up to date by code; answers their ids by code. */
  async putProgrammes(centreId: string, programmes: readonly ProgrammeDraft[]): Promise<Map<string, string>> {
    if (programmes.length === 0) return new Map();
    const rows = (await this.uow.tx.query(
      `INSERT INTO venue.programmes (centre_id, venue_id, code, title, experience_type, hours)
       SELECT $1, "venueId", code, title, "experienceType", hours
         FROM jsonb_to_recordset($2) AS x("venueId" uuid, code text, title text, "experienceType" text, hours int)
       ON CONFLICT ON CONSTRAINT programmes_code_once DO UPDATE SET
              venue_id = excluded.venue_id, title = excluded.title, experience_type = excluded.experience_type, hours = excluded.hours
       RETURNING id, code`,
      [centreId, JSON.stringify(programmes)],
    )) as { id: string; code: string }[];
    return new Map(rows.map(({ id, code }) => [code, id]));
  }
}
