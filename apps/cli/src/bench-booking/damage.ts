import type { Query } from './busy-district.js';

/** What must never be true of the data, whatever happened to the processes; each query names what is broken. */
const NEVER: readonly (readonly [what: string, sql: string])[] = [
  ['oversold', `SELECT o.id || ': ' || sum(t.headcount) || ' of ' || o.seats AS which FROM venue.openings o
     JOIN (SELECT opening_id, headcount FROM booking.bookings WHERE booking.takes_seats(status) UNION ALL SELECT opening_id, headcount FROM booking.holds WHERE released_at IS NULL) t ON t.opening_id = o.id
    GROUP BY o.id HAVING sum(t.headcount) > o.seats`],
  ['seat count drifted', `SELECT opening_id || ': counted ' || counted || ', booked ' || booked AS which FROM booking.seat_drift`],
  ['audit chain broken', `SELECT c.id || ' at ' || v.seq || ': ' || v.fault AS which FROM identity.centres c, LATERAL platform.verify_audit(c.id) v`],
  ['audit left unlinked', `SELECT entity AS which FROM platform.audit_drafts`],
  ['booked without a trace in the audit', `SELECT b.id::text AS which FROM booking.bookings b
     WHERE NOT EXISTS (SELECT 1 FROM platform.audit a WHERE a.entity = 'booking.bookings' AND a.row_id = b.id::text AND a.action = 'INSERT')`],
  ['host not asked', `SELECT b.id::text AS which FROM booking.bookings b
     WHERE b.wish_id IS NULL AND NOT EXISTS (SELECT 1 FROM platform.outbox_messages m WHERE m.type = 'booking.host-asked' AND m.payload ->> 'hostLinkId' = b.host_link_id::text)`],
  ['host asked for nothing', `SELECT m.id::text AS which FROM platform.outbox_messages m
     WHERE m.type = 'booking.host-asked' AND NOT EXISTS (SELECT 1 FROM booking.bookings b WHERE b.host_link_id::text = m.payload ->> 'hostLinkId')`],
  ['answer kept for a booking that is not there', `SELECT k.key AS which FROM platform.idempotency_keys k
     WHERE k.location LIKE '/v1/teacher/bookings/%' AND NOT EXISTS (SELECT 1 FROM booking.bookings b WHERE b.id::text = k.body ->> 'id')`],
  ['illegal change of state', `SELECT a.row_id || ': ' || (a.before ->> 'status') || ' to ' || (a.after ->> 'status') AS which FROM platform.audit a
     WHERE a.entity = 'booking.bookings' AND a.action = 'UPDATE' AND a.before ? 'status'
       AND NOT EXISTS (SELECT 1 FROM booking.transitions t WHERE t.from_status = a.before ->> 'status' AND t.to_status = a.after ->> 'status')`],
  ['waits for an answer about seats nobody keeps', `SELECT w.id::text AS which FROM waiting.waiters w
     WHERE w.state = 'offered' AND NOT EXISTS (SELECT 1 FROM booking.bookings b WHERE b.id = w.booking_id AND b.status = 'offered')`],
  ['open without a valid inspection', `SELECT o.id::text AS which FROM venue.openings o WHERE o.status = 'open' AND NOT safety.covers(o.venue_id, o.held_on)`],
];

const MOST_SHOWN = 3;

/** Every broken promise in one line, the first few cases of each named; empty when all is well. */
export async function damageIn(query: Query): Promise<string[]> {
  const found: string[] = [];
  for (const [what, sql] of NEVER) {
    const rows = await query<{ which: string }>(sql);
    if (rows.length > 0) found.push(`${what}: ${rows.length} (${rows.slice(0, MOST_SHOWN).map(({ which }) => which).join('; ')})`);
  }
  return found;
}
