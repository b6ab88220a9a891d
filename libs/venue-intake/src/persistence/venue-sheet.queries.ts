import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { WrittenVenue } from '../files/write-venue-sheet.js';

@Injectable()
export class VenueSheetQueries {
  constructor(private readonly uow: UnitOfWork) {}

  all(centreId: string): Promise<WrittenVenue[]> {
    return this.uow.manager.query<WrittenVenue[]>(
      `SELECT v.code, v.name, v.venue_type AS "venueType", v.job_field AS "jobField", v.district, v.address, v.phone, v.latitude, v.longitude, v.seats, v.min_party AS "minParty",
              v.parties_per_opening AS "partiesPerOpening", v.parties_per_day AS "partiesPerDay", v.parties_per_week AS "partiesPerWeek", v.parties_per_month AS "partiesPerMonth", v.levels, v.accessible,
              v.contact_name AS "contactName", v.contact_email AS "contactEmail", v.business_no AS "businessNo", c.text AS "closingText"
         FROM venue.venues v LEFT JOIN intake.closing_rules c ON c.venue_id = v.id
        WHERE v.centre_id = $1 AND v.status <> 'retired' ORDER BY v.name COLLATE "ko-x-icu", v.code`, [centreId]);
  }
}
