/** What belongs to a booking or a wait is its school's as well. */
const SCHOOLS_OF_WHAT_BELONGS = `
      DROP FUNCTION platform.guard_rows_of_schools(regclass);
      CREATE FUNCTION platform.guard_rows_of_schools(guarded regclass, rule text DEFAULT 'school_id = (SELECT platform.reached_school())') RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('DROP POLICY IF EXISTS rows_of_the_school ON %s', guarded);
        EXECUTE format('CREATE POLICY rows_of_the_school ON %s AS RESTRICTIVE USING ((SELECT platform.reached_school()) IS NULL OR %s)', guarded, rule);
      END $$;
      COMMENT ON FUNCTION platform.guard_rows_of_schools(regclass, text) IS 'For a teacher, besides: rows of other schools are neither seen nor written. Safe to call again.';

      SELECT platform.guard_all();
      SELECT platform.guard_rows('visit.vehicle_counts', 'EXISTS (SELECT FROM visit.vehicles v WHERE v.id = vehicle_id)');
      SELECT platform.guard_rows_of_schools('waiting.waiters');
      SELECT platform.guard_rows_of_schools(of_waits, 'EXISTS (SELECT FROM waiting.waiters w WHERE w.id = waiter_id)') FROM unnest('{waiting.offers, waiting.links}'::regclass[]) AS of_waits;
      SELECT platform.guard_rows_of_schools(of_bookings, 'EXISTS (SELECT FROM booking.bookings b WHERE b.id = booking_id)') FROM unnest(ARRAY[
        'booking.history', 'booking.reminders', 'booking.returns', 'visit.attendances', 'visit.preparations', 'visit.incidents', 'visit.duties', 'visit.legs',
        'result.results', 'result.asked_visits', 'result.surveys', 'result.safety_files']::regclass[]) AS of_bookings;
      SELECT platform.guard_rows_of_schools('result.responses', 'EXISTS (SELECT FROM result.surveys s WHERE s.id = survey_id)');
`;

/** What triggers alone write they write as its owner; the application may not. */
const WRITTEN_BY_TRIGGERS = `
      ALTER FUNCTION booking.keep_history() SECURITY DEFINER SET search_path = pg_catalog;
      ALTER FUNCTION result.count_response() SECURITY DEFINER SET search_path = pg_catalog;
      REVOKE INSERT, UPDATE, DELETE ON visit.vehicle_counts, booking.history, waiting.transitions FROM goreuge_app;
      -- of a survey the application writes everything but how often it was answered
      REVOKE INSERT, UPDATE ON result.surveys FROM goreuge_app;
      GRANT INSERT (id, centre_id, booking_id, audience, key, code_hash, most, created_at), UPDATE (key, code_hash, most) ON result.surveys TO goreuge_app;
`;

/** Of many days at once; asked one by one, a term of a district takes seconds. */
const DAYS_WITHOUT_ROOM = `
      CREATE FUNCTION booking.days_without_room(centre uuid, first_day date, last_day date, leaving_out uuid) RETURNS TABLE (venue_id uuid, held_on date) LANGUAGE sql STABLE AS $$
        WITH visited AS (
          SELECT b.venue_id, b.held_on, count(*) AS parties FROM booking.bookings b
           WHERE b.centre_id = centre AND b.held_on BETWEEN first_day - 31 AND last_day + 31 AND booking.takes_seats(b.status) AND b.id IS DISTINCT FROM leaving_out GROUP BY 1, 2
        ), weeks AS (
          SELECT d.venue_id, date_trunc('week', d.held_on) AS week, sum(d.parties) AS parties, count(*) AS days FROM visited d GROUP BY 1, 2
        ), months AS (
          SELECT d.venue_id, date_trunc('month', d.held_on) AS month, sum(d.parties) AS parties, count(*) AS days FROM visited d GROUP BY 1, 2
        ), near AS (
          SELECT DISTINCT d.venue_id, d.held_on + apart AS held_on FROM visited d JOIN venue.venues v ON v.id = d.venue_id, generate_series(-v.gap_days, v.gap_days) AS apart WHERE apart <> 0
        )
        SELECT a.venue_id, a.held_on
          FROM (SELECT DISTINCT o.venue_id, o.held_on FROM venue.openings o WHERE o.centre_id = centre AND o.held_on BETWEEN first_day AND last_day AND o.status = 'open') a
          JOIN venue.venues v ON v.id = a.venue_id
          LEFT JOIN visited d ON d.venue_id = a.venue_id AND d.held_on = a.held_on
          LEFT JOIN weeks w ON w.venue_id = a.venue_id AND w.week = date_trunc('week', a.held_on)
          LEFT JOIN months m ON m.venue_id = a.venue_id AND m.month = date_trunc('month', a.held_on)
          LEFT JOIN near n ON n.venue_id = a.venue_id AND n.held_on = a.held_on
         WHERE d.parties >= v.parties_per_day OR w.parties >= v.parties_per_week OR m.parties >= v.parties_per_month
            OR d.parties IS NULL AND (w.days >= v.days_per_week OR m.days >= v.days_per_month) OR n.venue_id IS NOT NULL
      $$;
      COMMENT ON FUNCTION booking.days_without_room(uuid, date, date, uuid) IS
        'Days with open half-days on which what_stands_against would refuse a further party, for lists. Blackouts are left out: nothing is open beneath them.';
`;

const ROOMS_DRIFT = `
      CREATE VIEW visit.drift AS
        SELECT v.centre_id, 'vehicle-seats-differ' AS kind, d.vehicle_id::text AS subject, format('%s of %s', d.counted, d.riding) AS detail
          FROM visit.vehicle_drift d JOIN visit.vehicles v ON v.id = d.vehicle_id;
      COMMENT ON VIEW visit.drift IS 'Where counted seats differ from who rides. Must be empty, always.';

      CREATE VIEW waiting.drift AS
        SELECT f.centre_id, 'offer-without-wait' AS kind, f.booking_id::text AS subject, f.waiter_id::text AS detail
          FROM waiting.offers f
         WHERE f.outcome IS NULL AND NOT EXISTS (SELECT FROM waiting.waiters w WHERE w.id = f.waiter_id AND w.state = 'offered' AND w.booking_id = f.booking_id)
        UNION ALL
        SELECT w.centre_id, 'wait-without-offer', w.id::text, w.booking_id::text
          FROM waiting.waiters w
         WHERE w.state = 'offered' AND NOT EXISTS (SELECT FROM waiting.offers f WHERE f.waiter_id = w.id AND f.booking_id = w.booking_id AND f.outcome IS NULL)
        UNION ALL
        SELECT f.centre_id, 'offer-ended-seats-kept', f.booking_id::text, f.outcome
          FROM waiting.offers f JOIN booking.bookings b ON b.id = f.booking_id WHERE f.outcome IS NOT NULL AND b.status = 'offered'
        UNION ALL
        SELECT w.centre_id, 'deadlines-differ', w.id::text, format('%s of %s', w.offer_until, b.offer_due_on)
          FROM waiting.waiters w JOIN booking.bookings b ON b.id = w.booking_id WHERE w.state = 'offered' AND b.status = 'offered' AND w.offer_until <> b.offer_due_on;
      COMMENT ON VIEW waiting.drift IS 'Offers nobody waits for any more, waits without their offer, seats kept for an offer that has ended. Must be empty, always.';

      CREATE VIEW result.drift AS
        SELECT s.centre_id, 'answers-differ' AS kind, s.id::text AS subject, format('%s of %s', s.answers, count(r.id)) AS detail
          FROM result.surveys s LEFT JOIN result.responses r ON r.survey_id = s.id GROUP BY s.id HAVING s.answers <> count(r.id);
      COMMENT ON VIEW result.drift IS 'Surveys whose counter differs from their answers. Must be empty, always.';
      SELECT platform.guard_all();
`;

export const GUARD_ROOMS = SCHOOLS_OF_WHAT_BELONGS + WRITTEN_BY_TRIGGERS + DAYS_WITHOUT_ROOM + ROOMS_DRIFT;

export const UNGUARD_ROOMS = `
      DROP VIEW result.drift, waiting.drift, visit.drift;
      DROP FUNCTION booking.days_without_room(uuid, date, date, uuid);
      GRANT INSERT, UPDATE, DELETE ON visit.vehicle_counts, booking.history, waiting.transitions TO goreuge_app;
      REVOKE INSERT (id, centre_id, booking_id, audience, key, code_hash, most, created_at), UPDATE (key, code_hash, most) ON result.surveys FROM goreuge_app;
      GRANT INSERT, UPDATE ON result.surveys TO goreuge_app;
      ALTER FUNCTION booking.keep_history() SECURITY INVOKER RESET search_path;
      ALTER FUNCTION result.count_response() SECURITY INVOKER RESET search_path;
      DO $$
      DECLARE each record;
      BEGIN
        FOR each IN SELECT format('%I.%I', schemaname, tablename) AS guarded FROM pg_policies
          WHERE policyname = 'rows_of_the_school' AND (schemaname IN ('waiting', 'visit', 'result') OR schemaname = 'booking' AND tablename IN ('history', 'reminders', 'returns')) LOOP
          EXECUTE format('DROP POLICY rows_of_the_school ON %s', each.guarded);
        END LOOP;
      END $$;
      DROP POLICY rows_within_reach ON visit.vehicle_counts;
      ALTER TABLE visit.vehicle_counts NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE visit.vehicle_counts DISABLE ROW LEVEL SECURITY;
      DROP FUNCTION platform.guard_rows_of_schools(regclass, text);
      CREATE FUNCTION platform.guard_rows_of_schools(guarded regclass) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('DROP POLICY IF EXISTS rows_of_the_school ON %s', guarded);
        EXECUTE format('CREATE POLICY rows_of_the_school ON %s AS RESTRICTIVE USING ((SELECT platform.reached_school()) IS NULL OR school_id = (SELECT platform.reached_school()))', guarded);
      END $$;
`;
