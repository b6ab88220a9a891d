/** The columns of a negotiation under the names of the code. */
export const NEGOTIATION = `n.id, n.centre_id AS "centreId", n.booking_id AS "bookingId", n.wish_id AS "wishId", n.school_id AS "schoolId", n.venue_id AS "venueId",
  n.started_by AS "startedBy", n.started_status AS "startedStatus", n.held_on::text AS "heldOn", n.band, n.state, n.round, n.due_at AS "dueAt",
  n.escalated_because AS "escalatedBecause", n.agreed_opening_id AS "agreedOpeningId", n.started_at AS "startedAt", n.ended_at AS "endedAt", n.version`;
