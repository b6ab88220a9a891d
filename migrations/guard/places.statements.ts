/** Days and half-days become spans of time, so that the database itself sees who would be in two places at once. */
export const ONE_PLACE_AT_A_TIME = `
      CREATE FUNCTION platform.half_day(day date, band text) RETURNS tstzrange LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN CASE band
          WHEN 'am' THEN tstzrange(day::timestamp AT TIME ZONE 'Asia/Seoul', (day + time '12:00') AT TIME ZONE 'Asia/Seoul', '[)')
          WHEN 'pm' THEN tstzrange((day + time '12:00') AT TIME ZONE 'Asia/Seoul', (day + 1)::timestamp AT TIME ZONE 'Asia/Seoul', '[)') END;
      COMMENT ON FUNCTION platform.half_day(date, text) IS 'The half-day in Seoul as a half-open span of instants.';

      CREATE TYPE booking.classes AS RANGE (subtype = text, collation = "C");
      COMMENT ON TYPE booking.classes IS 'The classes of a grade that go along: one, or all.';
      CREATE FUNCTION booking.classes_of(class_label text) RETURNS booking.classes LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN CASE WHEN class_label IS NULL THEN booking.classes(NULL, NULL) ELSE booking.classes(class_label, class_label, '[]') END;
      COMMENT ON FUNCTION booking.classes_of(text) IS 'A group without a class label is the whole grade, and overlaps each of its classes.';

      ALTER TABLE booking.bookings
        ADD COLUMN during tstzrange NOT NULL GENERATED ALWAYS AS (platform.half_day(held_on, band)) STORED,
        ADD CONSTRAINT bookings_group_in_one_place EXCLUDE USING gist (
          school_id WITH =, grade WITH =, booking.classes_of(class_label) WITH &&, (coalesce(wish_id, id)) WITH <>, during WITH &&) WHERE (booking.takes_seats(status));
      COMMENT ON CONSTRAINT bookings_group_in_one_place ON booking.bookings IS
        'A group is in one place at a time. A wish sends its grade out in many parties at once: parties of one wish are different students and do not exclude each other.';

      CREATE FUNCTION booking.queue_at_the_school() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM identity.schools WHERE id = NEW.school_id FOR NO KEY UPDATE;
        RETURN NEW;
      END $$;
      COMMENT ON FUNCTION booking.queue_at_the_school() IS
        'Two who place the same group at once would each wait for the other''s row and one would die of it; so they queue before they write. Who places many groups locks their schools in the order of their ids first.';
      CREATE TRIGGER bookings_added_queue_at_the_school BEFORE INSERT ON booking.bookings
        FOR EACH ROW WHEN (booking.takes_seats(NEW.status)) EXECUTE FUNCTION booking.queue_at_the_school();
      CREATE TRIGGER bookings_moved_queue_at_the_school BEFORE UPDATE OF status, held_on, band, school_id, grade, class_label ON booking.bookings
        FOR EACH ROW WHEN (booking.takes_seats(NEW.status) AND (NOT booking.takes_seats(OLD.status)
          OR (OLD.held_on, OLD.band, OLD.school_id, OLD.grade, OLD.class_label) IS DISTINCT FROM (NEW.held_on, NEW.band, NEW.school_id, NEW.grade, NEW.class_label)))
        EXECUTE FUNCTION booking.queue_at_the_school();

      CREATE TABLE venue.mentors (
        id uuid CONSTRAINT mentors_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL CONSTRAINT mentors_centre_fk REFERENCES identity.centres,
        name text NOT NULL CONSTRAINT mentors_name_given CHECK (btrim(name) <> ''),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT mentors_of_centre UNIQUE (centre_id, id)
      );
      COMMENT ON TABLE venue.mentors IS 'People who receive students by name, where a venue names them; one may help out at several venues.';
      ALTER TABLE venue.openings
        ADD COLUMN during tstzrange NOT NULL GENERATED ALWAYS AS (platform.half_day(held_on, band)) STORED,
        ADD COLUMN mentor_id uuid,
        ADD CONSTRAINT openings_mentor_fk FOREIGN KEY (centre_id, mentor_id) REFERENCES venue.mentors (centre_id, id),
        ADD CONSTRAINT openings_mentor_in_one_place EXCLUDE USING gist (mentor_id WITH =, during WITH &&) WHERE (mentor_id IS NOT NULL AND status <> 'closed');
      COMMENT ON CONSTRAINT openings_once_per_band ON venue.openings IS 'A venue is one room: it holds one opening per half-day.';
      CREATE FUNCTION venue.queue_at_the_mentor() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM venue.mentors WHERE id = NEW.mentor_id FOR NO KEY UPDATE;
        RETURN NEW;
      END $$;
      COMMENT ON FUNCTION venue.queue_at_the_mentor() IS 'As at the school: who asks for the same person at once queues before the exclusion would let them deadlock.';
      CREATE TRIGGER openings_queue_at_the_mentor BEFORE INSERT OR UPDATE OF mentor_id, held_on, band, status ON venue.openings
        FOR EACH ROW WHEN (NEW.mentor_id IS NOT NULL) EXECUTE FUNCTION venue.queue_at_the_mentor();

      -- what is derived of the day is no change of its own
      DO $$ BEGIN EXECUTE replace(pg_get_functiondef('platform.draft_audit'::regproc), $q$ARRAY['version', 'created_at']$q$, $q$ARRAY['version', 'created_at', 'during']$q$); END $$;
`;

export const SEVERAL_PLACES_AT_A_TIME = `
      DO $$ BEGIN EXECUTE replace(pg_get_functiondef('platform.draft_audit'::regproc), $q$ARRAY['version', 'created_at', 'during']$q$, $q$ARRAY['version', 'created_at']$q$); END $$;
      DROP TRIGGER openings_queue_at_the_mentor ON venue.openings;
      DROP FUNCTION venue.queue_at_the_mentor();
      COMMENT ON CONSTRAINT openings_once_per_band ON venue.openings IS NULL;
      ALTER TABLE venue.openings DROP COLUMN mentor_id, DROP COLUMN during;
      DROP TABLE venue.mentors;
      DROP TRIGGER bookings_added_queue_at_the_school ON booking.bookings;
      DROP TRIGGER bookings_moved_queue_at_the_school ON booking.bookings;
      DROP FUNCTION booking.queue_at_the_school();
      ALTER TABLE booking.bookings DROP CONSTRAINT bookings_group_in_one_place, DROP COLUMN during;
      DROP FUNCTION booking.classes_of(text);
      DROP TYPE booking.classes;
      DROP FUNCTION platform.half_day(date, text);
`;
