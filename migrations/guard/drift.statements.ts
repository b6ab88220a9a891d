/** What should never differ, one view per room with the same four columns; the platform puts them together. */
export const DRIFT = `
      CREATE VIEW booking.drift AS
        SELECT o.centre_id, 'seats-differ' AS kind, d.opening_id::text AS subject, format('seats %s of %s, parties %s of %s', d.counted, d.booked, d.parties_counted, d.parties_booked) AS detail
          FROM booking.seat_drift d JOIN venue.openings o ON o.id = d.opening_id
        UNION ALL
        SELECT c.centre_id, 'school-load-differs', d.school_id || ' ' || d.term, format('%s of %s', d.counted, d.booked)
          FROM booking.caps c, LATERAL (
            SELECT school_id, term, coalesce(l.students, 0) AS counted, coalesce(b.students, 0) AS booked
              FROM (SELECT school_id, term, students FROM booking.school_loads WHERE centre_id = c.centre_id) l
              FULL JOIN (SELECT school_id, booking.term_of(held_on) AS term, sum(headcount)::int AS students FROM booking.bookings
                          WHERE centre_id = c.centre_id AND booking.takes_seats(status) GROUP BY 1, 2) b USING (school_id, term)) d
         WHERE c.per_school_and_term IS NOT NULL AND d.counted <> d.booked
        UNION ALL
        SELECT c.centre_id, 'week-load-differs', d.week::text, format('%s of %s', d.counted, d.booked)
          FROM booking.caps c, LATERAL (
            SELECT week, coalesce(l.students, 0) AS counted, coalesce(b.students, 0) AS booked
              FROM (SELECT week, students FROM booking.week_loads WHERE centre_id = c.centre_id) l
              FULL JOIN (SELECT date_trunc('week', held_on)::date AS week, sum(headcount)::int AS students FROM booking.bookings
                          WHERE centre_id = c.centre_id AND booking.takes_seats(status) GROUP BY 1) b USING (week)) d
         WHERE c.per_week IS NOT NULL AND d.counted <> d.booked
        UNION ALL
        SELECT b.centre_id, 'offer-without-deadline', b.id::text, b.status FROM booking.bookings b WHERE b.status = 'offered' AND b.offer_due_on IS NULL
        UNION ALL
        SELECT b.centre_id, 'booking-unrecorded', b.id::text, b.created_at::text FROM booking.bookings b
         WHERE b.created_at > (SELECT min(a.at) FROM platform.audit a WHERE a.centre_id = b.centre_id)
           AND NOT EXISTS (SELECT FROM platform.audit a WHERE a.entity = 'booking.bookings' AND a.row_id = b.id::text AND a.action = 'INSERT')
        UNION ALL
        -- somebody asked, so the host must be asked; delivered messages are forgotten after a week
        SELECT b.centre_id, 'host-not-asked', b.id::text, b.host_link_id::text
          FROM booking.bookings b JOIN booking.host_links l ON l.id = b.host_link_id
          JOIN platform.audit a ON a.entity = 'booking.bookings' AND a.row_id = b.id::text AND a.action = 'INSERT' AND a.request_id IS NOT NULL
         WHERE b.status = 'host-pending' AND l.created_at > clock_timestamp() - interval '6 days'
           AND NOT EXISTS (SELECT FROM platform.outbox_messages m WHERE m.centre_id = b.centre_id AND m.type = 'booking.host-asked' AND m.payload ->> 'hostLinkId' = b.host_link_id::text);
      COMMENT ON VIEW booking.drift IS 'Where counts differ from what is booked, and bookings without what must come with them. Must be empty, always.';

      CREATE VIEW platform.drift AS
        SELECT h.centre_id, 'chain-broken' AS kind, v.seq::text AS subject, concat_ws(' ', v.entity, v.row_id, v.fault) AS detail
          FROM platform.audit_heads h, LATERAL platform.verify_audit(h.centre_id) v;
      COMMENT ON VIEW platform.drift IS 'Audit chains that are not whole. Must be empty, always.';

      CREATE FUNCTION platform.drift() RETURNS TABLE (centre_id uuid, kind text, subject text, detail text) LANGUAGE plpgsql STABLE AS $$
      DECLARE room regclass;
      BEGIN
        FOR room IN SELECT c.oid FROM pg_class c WHERE c.relname = 'drift' AND c.relkind = 'v' ORDER BY c.oid LOOP
          RETURN QUERY EXECUTE format('SELECT centre_id, kind, subject, detail FROM %s', room);
        END LOOP;
      END $$;
      COMMENT ON FUNCTION platform.drift() IS 'Every view named drift (centre_id, kind, subject, detail) of every room. Must be empty, always.';
`;

export const NO_DRIFT = `
      DROP FUNCTION platform.drift();
      DROP VIEW platform.drift;
      DROP VIEW booking.drift;
`;
