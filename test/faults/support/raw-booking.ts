import { randomUUID } from 'node:crypto';
import type { BusyDistrict, Query } from '../../../apps/cli/src/bench-booking/busy-district.js';

/** A booking as somebody writes it who knows SQL and none of our rules. Returns its id. */
export async function writeBooking(query: Query, { centreId, teachers }: BusyDistrict, openingId: string, { headcount = 5, label = randomUUID() as string, status = 'host-pending' } = {}): Promise<string> {
  const [row] = await query<{ id: string }>(
    `WITH link AS (INSERT INTO booking.host_links (centre_id, venue_id) SELECT centre_id, venue_id FROM venue.openings WHERE id = $2 RETURNING id)
     INSERT INTO booking.bookings (centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, class_label, headcount, host_link_id, status, answer_due_on, offer_due_on)
     SELECT $1, o.id, o.venue_id, o.held_on, o.band, i.id, i.valid_from, i.valid_until, $3, 1, $4, $5, link.id, $6, o.held_on - 7, CASE $6 WHEN 'offered' THEN o.held_on - 7 END
       FROM link, venue.openings o JOIN safety.inspections i ON i.venue_id = o.venue_id WHERE o.id = $2 RETURNING id`,
    [centreId, openingId, teachers[0]!.organisationId, label, headcount, status]);
  return row!.id;
}
