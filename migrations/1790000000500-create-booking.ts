import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBooking1790000000500 implements MigrationInterface {
  name = 'CreateBooking1790000000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA booking;

      CREATE TABLE booking.transitions (
        from_status text NOT NULL,
        to_status text NOT NULL,
        CONSTRAINT transitions_pk PRIMARY KEY (from_status, to_status)
      );
      COMMENT ON TABLE booking.transitions IS 'Every legal change of a booking; the code reads the same table as data.';
      INSERT INTO booking.transitions (from_status, to_status) VALUES
        ('host-pending', 'confirmed'), ('host-pending', 'host-declined'),
        ('confirmed', 'host-declined'), ('host-declined', 'confirmed'),
        ('host-pending', 'cancelled-by-school'), ('confirmed', 'cancelled-by-school'),
        ('host-pending', 'cancelled-by-centre'), ('confirmed', 'cancelled-by-centre'), ('host-declined', 'cancelled-by-centre');

      CREATE TABLE booking.host_links (
        id uuid CONSTRAINT host_links_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        venue_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        revoked_at timestamptz,
        CONSTRAINT host_links_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT host_links_of_venue UNIQUE (centre_id, venue_id, id)
      );
      COMMENT ON TABLE booking.host_links IS 'What one e-mail to a host asks. The link carries a keyed hash of the id, so nothing here opens the page.';

      CREATE TABLE booking.bookings (
        id uuid CONSTRAINT bookings_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        opening_id uuid NOT NULL,
        venue_id uuid NOT NULL,
        held_on date NOT NULL,
        band text NOT NULL,
        inspection_id uuid NOT NULL,
        cleared_from date NOT NULL,
        cleared_until date NOT NULL,
        school_id uuid NOT NULL,
        grade int NOT NULL CONSTRAINT bookings_grade_bounded CHECK (grade BETWEEN 1 AND 6),
        class_label text,
        headcount int NOT NULL CONSTRAINT bookings_headcount_bounded CHECK (headcount BETWEEN 1 AND 500),
        wish_id uuid,
        assignment_run_id uuid,
        host_link_id uuid NOT NULL,
        status text NOT NULL DEFAULT 'host-pending' CONSTRAINT bookings_status_known
          CHECK (status IN ('host-pending', 'confirmed', 'host-declined', 'cancelled-by-school', 'cancelled-by-centre')),
        reason text,
        answer_due_on date NOT NULL,
        answered_at timestamptz,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT bookings_of_centre UNIQUE (centre_id, id),
        CONSTRAINT bookings_opening_fk FOREIGN KEY (centre_id, opening_id, venue_id, held_on, band)
          REFERENCES venue.openings (centre_id, id, venue_id, held_on, band),
        CONSTRAINT bookings_inspection_fk FOREIGN KEY (inspection_id, venue_id, cleared_from, cleared_until)
          REFERENCES safety.inspections (id, venue_id, valid_from, valid_until) ON UPDATE CASCADE,
        CONSTRAINT bookings_need_clearance CHECK (status NOT IN ('host-pending', 'confirmed') OR held_on BETWEEN cleared_from AND cleared_until),
        CONSTRAINT bookings_school_fk FOREIGN KEY (centre_id, school_id) REFERENCES identity.schools (centre_id, id),
        CONSTRAINT bookings_host_link_fk FOREIGN KEY (centre_id, venue_id, host_link_id) REFERENCES booking.host_links (centre_id, venue_id, id),
        CONSTRAINT bookings_wish_with_run CHECK ((wish_id IS NULL) = (assignment_run_id IS NULL))
      );
      COMMENT ON TABLE booking.bookings IS 'One party of one school at one opening. Students are counted, never named.';
      COMMENT ON COLUMN booking.bookings.wish_id IS 'The wish this party serves, when a published plan made the booking. An id only: wishes live on a floor above.';
      COMMENT ON CONSTRAINT bookings_need_clearance ON booking.bookings IS 'A booked day lies within the validity of the inspection; shrinking the validity is refused while the booking stands.';
      CREATE UNIQUE INDEX bookings_one_per_group_and_opening ON booking.bookings (opening_id, school_id, grade, (coalesce(class_label, '')))
        WHERE status IN ('host-pending', 'confirmed');
      CREATE INDEX bookings_by_school ON booking.bookings (school_id, held_on);
      CREATE INDEX bookings_by_venue ON booking.bookings (venue_id, held_on);
      CREATE INDEX bookings_by_host_link ON booking.bookings (host_link_id);
      CREATE INDEX bookings_by_wish ON booking.bookings (wish_id) WHERE wish_id IS NOT NULL;
      CREATE INDEX bookings_by_centre ON booking.bookings (centre_id, status, answer_due_on);

      CREATE FUNCTION booking.guard_transition() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.status <> OLD.status AND NOT EXISTS (SELECT 1 FROM booking.transitions WHERE from_status = OLD.status AND to_status = NEW.status) THEN
          RAISE EXCEPTION 'a booking cannot go from % to %', OLD.status, NEW.status
            USING ERRCODE = '23514', CONSTRAINT = 'bookings_legal_transition', TABLE = 'bookings', SCHEMA = 'booking';
        END IF;
        NEW.version := OLD.version + 1;
        RETURN NEW;
      END $$;
      CREATE TRIGGER bookings_legal_transition BEFORE UPDATE ON booking.bookings FOR EACH ROW EXECUTE FUNCTION booking.guard_transition();

      CREATE TABLE booking.seat_counts (
        opening_id uuid CONSTRAINT seat_counts_pk PRIMARY KEY,
        seats int NOT NULL,
        parties_limit int NOT NULL,
        seats_taken int NOT NULL DEFAULT 0,
        parties_taken int NOT NULL DEFAULT 0,
        CONSTRAINT seat_counts_capacity_fk FOREIGN KEY (opening_id, seats, parties_limit)
          REFERENCES venue.openings (id, seats, parties_limit) ON UPDATE CASCADE,
        CONSTRAINT openings_never_oversold CHECK (seats_taken BETWEEN 0 AND seats),
        CONSTRAINT openings_never_overcrowded CHECK (parties_taken BETWEEN 0 AND parties_limit)
      );
      COMMENT ON TABLE booking.seat_counts IS 'Seats and parties taken, kept by trigger alone beside the capacity: no writer can oversell, and capacity cannot sink below what is taken.';

      CREATE FUNCTION booking.count_seats() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
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

      CREATE VIEW booking.seat_drift AS
        SELECT o.id AS opening_id, coalesce(c.seats_taken, 0) AS counted, coalesce(sum(b.headcount), 0)::int AS booked,
               coalesce(c.parties_taken, 0) AS parties_counted, count(b.id)::int AS parties_booked
          FROM venue.openings o
          LEFT JOIN booking.seat_counts c ON c.opening_id = o.id
          LEFT JOIN booking.bookings b ON b.opening_id = o.id AND b.status IN ('host-pending', 'confirmed')
         GROUP BY o.id, c.seats_taken, c.parties_taken
        HAVING coalesce(c.seats_taken, 0) <> coalesce(sum(b.headcount), 0) OR coalesce(c.parties_taken, 0) <> count(b.id);
      COMMENT ON VIEW booking.seat_drift IS 'Openings whose seat count differs from their bookings. Must be empty, always.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW booking.seat_drift;
      DROP TABLE booking.seat_counts, booking.bookings, booking.host_links, booking.transitions;
      DROP FUNCTION booking.refuse_moving();
      DROP FUNCTION booking.count_seats();
      DROP FUNCTION booking.guard_transition();
      DROP SCHEMA booking;
    `);
  }
}
