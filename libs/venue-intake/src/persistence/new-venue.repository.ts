import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import type { RegistrationView } from '../application/intake.views.js';

/** Students, when nobody has said how many. */
const USUAL_SEATS = 10;

@Injectable()
export class NewVenueRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** A lead: nothing is opened and nobody comes before it was visited, agreed with and inspected. */
  async add(centreId: string, id: string, registration: RegistrationView, today: Day): Promise<void> {
    const { name, venueType, jobField, district, address, phone, latitude, longitude, seats, contactName, contactEmail, businessNo, origin } = registration;
    await this.uow.tx.query(
      `INSERT INTO venue.venues (id, centre_id, code, name, venue_type, job_field, district, address, phone, latitude, longitude, seats, min_party, parties_per_opening, parties_per_day, parties_per_week,
                                 parties_per_month, levels, contact_name, contact_email, business_no, status, discovered_on, found_by, channel)
       VALUES ($1, $2, $18, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, 1, 1, 1, 2, '{middle,high}', $12, $13, $14, 'lead', $15, $16, $17)`,
      [id, centreId, name.trim(), venueType, jobField, district, address, phone, latitude, longitude, seats ?? USUAL_SEATS, contactName, contactEmail, businessNo, today,
        origin === 'staff' ? 'coordinator' : 'host', origin === 'staff' ? 'phone' : 'form', `R-${id.slice(0, 8)}`]);
  }

  async keepClosingTexts(centreId: string, rules: readonly { readonly venueId: string; readonly text: string }[]): Promise<void> {
    if (rules.length === 0) return;
    await this.uow.tx.query(
      `INSERT INTO intake.closing_rules (centre_id, venue_id, text) SELECT $1, x."venueId", btrim(x.text) FROM jsonb_to_recordset($2) AS x("venueId" uuid, text text)
       ON CONFLICT ON CONSTRAINT closing_rules_one_per_venue DO UPDATE SET text = excluded.text WHERE closing_rules.text <> excluded.text`, [centreId, JSON.stringify(rules)]);
  }

  /** By venue. */
  async closingTexts(centreId: string): Promise<Map<string, string>> {
    const rows = await this.uow.manager.query<{ venueId: string; text: string }[]>('SELECT venue_id AS "venueId", text FROM intake.closing_rules WHERE centre_id = $1', [centreId]);
    return new Map(rows.map(({ venueId, text }) => [venueId, text]));
  }
}
