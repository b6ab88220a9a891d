/** SQL for the id of the venue, or of the one it was merged into, however many merges later. */
export const standingEntry = (venueId: string): string =>
  `(WITH RECURSIVE entries AS (SELECT ${venueId} AS id UNION SELECT m.kept_id FROM entries e JOIN intake.merges m ON m.lost_id = e.id)
    SELECT e.id FROM entries e WHERE NOT EXISTS (SELECT FROM intake.merges m WHERE m.lost_id = e.id))`;
