/** Seats set aside at an opening until an instant count like booked ones. */
export const HOLD_SEATS = `
      CREATE TABLE booking.holds (
        id uuid CONSTRAINT holds_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        opening_id uuid NOT NULL,
        headcount int NOT NULL CONSTRAINT holds_headcount_bounded CHECK (headcount BETWEEN 1 AND 500),
        purpose uuid NOT NULL,
        held_until timestamptz NOT NULL,
        released_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      ALTER TABLE venue.openings ADD CONSTRAINT openings_of_centre UNIQUE (centre_id, id);
      ALTER TABLE booking.holds ADD CONSTRAINT holds_opening_fk FOREIGN KEY (centre_id, opening_id) REFERENCES venue.openings (centre_id, id);
      COMMENT ON TABLE booking.holds IS 'Seats set aside for somebody who is being asked. Counted like booked ones until released; whoever takes seats releases holds whose time is over.';
      COMMENT ON COLUMN booking.holds.purpose IS 'What the seats are held for; an id of a floor above.';
      CREATE UNIQUE INDEX holds_one_per_purpose_and_opening ON booking.holds (purpose, opening_id) WHERE released_at IS NULL;
      CREATE INDEX holds_standing ON booking.holds (opening_id, held_until) WHERE released_at IS NULL;

      CREATE FUNCTION booking.take_seats(opening uuid, students int) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        PERFORM 1 FROM venue.openings WHERE id = opening AND status = 'open' FOR KEY SHARE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'opening % is not open', opening
            USING ERRCODE = '23514', CONSTRAINT = 'bookings_only_in_open_openings', TABLE = 'bookings', SCHEMA = 'booking';
        END IF;
        INSERT INTO booking.seat_counts (opening_id, seats, parties_limit)
          SELECT id, seats, parties_limit FROM venue.openings WHERE id = opening ON CONFLICT (opening_id) DO NOTHING;
        UPDATE booking.seat_counts SET seats_taken = seats_taken + students, parties_taken = parties_taken + 1 WHERE opening_id = opening;
      END $$;
      CREATE FUNCTION booking.free_seats(opening uuid, students int) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        UPDATE booking.seat_counts SET seats_taken = seats_taken - students, parties_taken = parties_taken - 1 WHERE opening_id = opening;
      END $$;

      CREATE FUNCTION booking.count_held_seats() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.released_at IS NULL THEN PERFORM booking.free_seats(OLD.opening_id, OLD.headcount); END IF;
        IF TG_OP <> 'DELETE' AND NEW.released_at IS NULL THEN PERFORM booking.take_seats(NEW.opening_id, NEW.headcount); END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER holds_count_seats AFTER INSERT OR DELETE OR UPDATE OF opening_id, headcount, released_at ON booking.holds
        FOR EACH ROW EXECUTE FUNCTION booking.count_held_seats();

      DROP VIEW booking.seat_drift;
      CREATE VIEW booking.seat_drift AS
        SELECT o.id AS opening_id, coalesce(c.seats_taken, 0) AS counted, coalesce(sum(t.headcount), 0)::int AS booked,
               coalesce(c.parties_taken, 0) AS parties_counted, count(t.headcount)::int AS parties_booked
          FROM venue.openings o
          LEFT JOIN booking.seat_counts c ON c.opening_id = o.id
          LEFT JOIN (SELECT opening_id, headcount FROM booking.bookings WHERE status IN ('host-pending', 'confirmed')
                     UNION ALL SELECT opening_id, headcount FROM booking.holds WHERE released_at IS NULL) t ON t.opening_id = o.id
         GROUP BY o.id, c.seats_taken, c.parties_taken
        HAVING coalesce(c.seats_taken, 0) <> coalesce(sum(t.headcount), 0) OR coalesce(c.parties_taken, 0) <> count(t.headcount);
      COMMENT ON VIEW booking.seat_drift IS 'Openings whose seat count differs from their bookings and holds. Must be empty, always.';
`;

/** A booking may move to another opening of its venue; its seats move with it. */
export const BOOKINGS_MOVE = `
      INSERT INTO booking.transitions (from_status, to_status) VALUES ('confirmed', 'host-pending');
      DROP TRIGGER bookings_stay_in_their_opening ON booking.bookings;
      DROP FUNCTION booking.refuse_moving();
      DROP TRIGGER bookings_count_seats ON booking.bookings;
      CREATE OR REPLACE FUNCTION booking.count_seats() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        freed int := 0;
        taken int := 0;
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.status IN ('host-pending', 'confirmed') THEN freed := OLD.headcount; END IF;
        IF TG_OP <> 'DELETE' AND NEW.status IN ('host-pending', 'confirmed') THEN taken := NEW.headcount; END IF;
        IF freed > 0 AND taken > 0 THEN
          -- still seated: only another head-count or another opening moves seats, always in the order of the openings' ids
          IF OLD.opening_id = NEW.opening_id THEN
            IF freed <> taken THEN UPDATE booking.seat_counts SET seats_taken = seats_taken + taken - freed WHERE opening_id = NEW.opening_id; END IF;
          ELSIF OLD.opening_id < NEW.opening_id THEN
            PERFORM booking.free_seats(OLD.opening_id, freed);
            PERFORM booking.take_seats(NEW.opening_id, taken);
          ELSE
            PERFORM booking.take_seats(NEW.opening_id, taken);
            PERFORM booking.free_seats(OLD.opening_id, freed);
          END IF;
        ELSIF taken > 0 THEN
          PERFORM booking.take_seats(NEW.opening_id, taken);
        ELSIF freed > 0 THEN
          PERFORM booking.free_seats(OLD.opening_id, freed);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER bookings_count_seats AFTER INSERT OR DELETE OR UPDATE OF status, headcount, opening_id ON booking.bookings
        FOR EACH ROW EXECUTE FUNCTION booking.count_seats();
`;

/** How it was before bookings could move. */
export const BOOKINGS_STAY = `
      DELETE FROM booking.transitions WHERE from_status = 'confirmed' AND to_status = 'host-pending';
      DROP TRIGGER bookings_count_seats ON booking.bookings;
      CREATE OR REPLACE FUNCTION booking.count_seats() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        freed int := 0;
        taken int := 0;
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.status IN ('host-pending', 'confirmed') THEN freed := OLD.headcount; END IF;
        IF TG_OP <> 'DELETE' AND NEW.status IN ('host-pending', 'confirmed') THEN taken := NEW.headcount; END IF;
        IF freed = taken AND freed > 0 THEN RETURN NULL; END IF;
        IF taken > 0 AND freed = 0 THEN
          PERFORM 1 FROM venue.openings WHERE id = NEW.opening_id AND status = 'open' FOR KEY SHARE;
          IF NOT FOUND THEN
            RAISE EXCEPTION 'opening % is not open', NEW.opening_id
              USING ERRCODE = '23514', CONSTRAINT = 'bookings_only_in_open_openings', TABLE = 'bookings', SCHEMA = 'booking';
          END IF;
          INSERT INTO booking.seat_counts (opening_id, seats, parties_limit)
            SELECT id, seats, parties_limit FROM venue.openings WHERE id = NEW.opening_id
            ON CONFLICT (opening_id) DO NOTHING;
        END IF;
        UPDATE booking.seat_counts
           SET seats_taken = seats_taken + taken - freed, parties_taken = parties_taken + (taken > 0)::int - (freed > 0)::int
         WHERE opening_id = coalesce(NEW.opening_id, OLD.opening_id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER bookings_count_seats AFTER INSERT OR DELETE OR UPDATE OF status, headcount ON booking.bookings
        FOR EACH ROW EXECUTE FUNCTION booking.count_seats();
      CREATE FUNCTION booking.refuse_moving() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a booking stays in its opening' USING ERRCODE = '23514', CONSTRAINT = 'bookings_stay_in_their_opening', TABLE = 'bookings', SCHEMA = 'booking';
      END $$;
      CREATE TRIGGER bookings_stay_in_their_opening BEFORE UPDATE OF opening_id ON booking.bookings
        FOR EACH ROW WHEN (OLD.opening_id <> NEW.opening_id) EXECUTE FUNCTION booking.refuse_moving();
`;

/** How it was before seats could be held. */
export const RELEASE_SEATS = `
      DROP VIEW booking.seat_drift;
      CREATE VIEW booking.seat_drift AS
        SELECT o.id AS opening_id, coalesce(c.seats_taken, 0) AS counted, coalesce(sum(b.headcount), 0)::int AS booked,
               coalesce(c.parties_taken, 0) AS parties_counted, count(b.id)::int AS parties_booked
          FROM venue.openings o
          LEFT JOIN booking.seat_counts c ON c.opening_id = o.id
          LEFT JOIN booking.bookings b ON b.opening_id = o.id AND b.status IN ('host-pending', 'confirmed')
         GROUP BY o.id, c.seats_taken, c.parties_taken
        HAVING coalesce(c.seats_taken, 0) <> coalesce(sum(b.headcount), 0) OR coalesce(c.parties_taken, 0) <> count(b.id);
      COMMENT ON VIEW booking.seat_drift IS 'Openings whose seat count differs from their bookings. Must be empty, always.';
      DROP TABLE booking.holds;
      DROP FUNCTION booking.count_held_seats();
      DROP FUNCTION booking.free_seats(uuid, int);
      DROP FUNCTION booking.take_seats(uuid, int);
      ALTER TABLE venue.openings DROP CONSTRAINT openings_of_centre;
`;
