/** Who goes along: escorts of the centre, what they learned, and the half-days they are promised for. */
export const ESCORTS = `
      CREATE TABLE visit.settings (
        centre_id uuid CONSTRAINT settings_pk PRIMARY KEY CONSTRAINT settings_centre_fk REFERENCES identity.centres,
        students_per_escort int NOT NULL DEFAULT 9 CONSTRAINT settings_ratio_bounded CHECK (students_per_escort BETWEEN 1 AND 100),
        untrained text NOT NULL DEFAULT 'warn' CONSTRAINT settings_untrained_known CHECK (untrained IN ('warn', 'refuse')),
        version int NOT NULL DEFAULT 1
      );
      COMMENT ON TABLE visit.settings IS 'How many students one escort may walk with, and whether an untrained one is refused or only pointed out.';
      CREATE TRIGGER settings_version BEFORE UPDATE ON visit.settings FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE TABLE visit.escorts (
        id uuid CONSTRAINT escorts_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL CONSTRAINT escorts_centre_fk REFERENCES identity.centres,
        name text NOT NULL CONSTRAINT escorts_name_given CHECK (btrim(name) <> ''),
        phone text NOT NULL CONSTRAINT escorts_phone_given CHECK (btrim(phone) <> ''),
        kind text NOT NULL CONSTRAINT escorts_kind_known CHECK (kind IN ('parent', 'teacher', 'volunteer')),
        checked_on date,
        check_reference text,
        is_active boolean NOT NULL DEFAULT true,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT escorts_of_centre UNIQUE (centre_id, id),
        CONSTRAINT escorts_check_with_reference CHECK ((checked_on IS NULL) = (check_reference IS NULL))
      );
      COMMENT ON TABLE visit.escorts IS 'People who walk with the students: adults of the centre, never students.';
      COMMENT ON COLUMN visit.escorts.check_reference IS 'Under which number the background check is filed; the finding itself is kept nowhere here, and neither is ever shown outside the centre.';
      CREATE TRIGGER escorts_version BEFORE UPDATE ON visit.escorts FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE TABLE visit.trainings (
        id uuid CONSTRAINT trainings_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        escort_id uuid NOT NULL,
        course text NOT NULL CONSTRAINT trainings_course_given CHECK (btrim(course) <> ''),
        held_on date NOT NULL,
        hours numeric(4, 1) NOT NULL CONSTRAINT trainings_hours_bounded CHECK (hours > 0 AND hours <= 100),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT trainings_escort_fk FOREIGN KEY (centre_id, escort_id) REFERENCES visit.escorts (centre_id, id),
        CONSTRAINT trainings_once UNIQUE (escort_id, course, held_on)
      );

      CREATE TABLE visit.duties (
        id uuid CONSTRAINT duties_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        escort_id uuid NOT NULL,
        booking_id uuid NOT NULL,
        held_on date NOT NULL,
        band text NOT NULL CONSTRAINT duties_band_known CHECK (band IN ('am', 'pm')),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT duties_escort_fk FOREIGN KEY (centre_id, escort_id) REFERENCES visit.escorts (centre_id, id),
        CONSTRAINT duties_booking_fk FOREIGN KEY (centre_id, booking_id) REFERENCES booking.bookings (centre_id, id),
        CONSTRAINT escorts_one_place_at_a_time UNIQUE (escort_id, held_on, band)
      );
      COMMENT ON TABLE visit.duties IS 'An escort promised for a half-day. The promise names the day it was given for: when the booking moves it counts no more, and is taken back.';
      CREATE INDEX duties_by_booking ON visit.duties (booking_id);
      CREATE INDEX duties_by_day ON visit.duties (centre_id, held_on);

      CREATE FUNCTION visit.refuse_another_day() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM booking.bookings WHERE id = NEW.booking_id AND held_on = NEW.held_on AND band = NEW.band AND booking.takes_seats(status)) THEN
          RAISE EXCEPTION 'the booking does not stand on this half-day' USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME, SCHEMA = 'visit';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER duties_on_the_day_of_the_visit BEFORE INSERT OR UPDATE ON visit.duties FOR EACH ROW EXECUTE FUNCTION visit.refuse_another_day();
`;

/** How they get there: the vehicles of a half-day, who rides in them, and a counter nobody can write past. */
export const TRANSPORT = `
      CREATE TABLE visit.vehicles (
        id uuid CONSTRAINT vehicles_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL CONSTRAINT vehicles_centre_fk REFERENCES identity.centres,
        held_on date NOT NULL,
        band text NOT NULL CONSTRAINT vehicles_band_known CHECK (band IN ('am', 'pm')),
        kind text NOT NULL CONSTRAINT vehicles_kind_known CHECK (kind IN ('bus', 'taxi')),
        name text NOT NULL CONSTRAINT vehicles_name_given CHECK (btrim(name) <> ''),
        seats int NOT NULL CONSTRAINT vehicles_seats_bounded CHECK (seats BETWEEN 1 AND 60),
        phone text,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT vehicles_of_centre UNIQUE (centre_id, id),
        CONSTRAINT vehicles_by_seats UNIQUE (id, seats),
        CONSTRAINT vehicles_by_half_day UNIQUE (id, held_on, band),
        CONSTRAINT vehicles_once_per_half_day UNIQUE (centre_id, held_on, band, name)
      );
      COMMENT ON TABLE visit.vehicles IS 'The pool of a half-day: every bus and taxi that is there, once.';
      CREATE TRIGGER vehicles_version BEFORE UPDATE ON visit.vehicles FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE TABLE visit.vehicle_counts (
        vehicle_id uuid CONSTRAINT vehicle_counts_pk PRIMARY KEY,
        seats int NOT NULL,
        seats_taken int NOT NULL DEFAULT 0,
        CONSTRAINT vehicle_counts_capacity_fk FOREIGN KEY (vehicle_id, seats) REFERENCES visit.vehicles (id, seats) ON UPDATE CASCADE ON DELETE CASCADE,
        CONSTRAINT vehicles_never_oversold CHECK (seats_taken BETWEEN 0 AND seats)
      );
      COMMENT ON TABLE visit.vehicle_counts IS 'Seats taken beside the seats there are, kept by trigger alone: no writer can oversell a vehicle, and so no pool, which is the sum of its vehicles.';

      CREATE TABLE visit.legs (
        id uuid CONSTRAINT legs_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        vehicle_id uuid NOT NULL,
        booking_id uuid NOT NULL,
        held_on date NOT NULL,
        band text NOT NULL,
        riders int NOT NULL CONSTRAINT legs_riders_bounded CHECK (riders BETWEEN 1 AND 60),
        departs_at text CONSTRAINT legs_time_of_day CHECK (departs_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT legs_vehicle_fk FOREIGN KEY (centre_id, vehicle_id) REFERENCES visit.vehicles (centre_id, id),
        CONSTRAINT legs_on_the_day_of_the_vehicle FOREIGN KEY (vehicle_id, held_on, band) REFERENCES visit.vehicles (id, held_on, band),
        CONSTRAINT legs_booking_fk FOREIGN KEY (centre_id, booking_id) REFERENCES booking.bookings (centre_id, id),
        CONSTRAINT legs_once_per_vehicle UNIQUE (vehicle_id, booking_id)
      );
      COMMENT ON TABLE visit.legs IS 'Some of a group ride in this vehicle, there and back. departs_at: Seoul wall clock, at the school.';
      CREATE INDEX legs_by_booking ON visit.legs (booking_id);
      CREATE TRIGGER legs_on_the_day_of_the_visit BEFORE INSERT OR UPDATE ON visit.legs FOR EACH ROW EXECUTE FUNCTION visit.refuse_another_day();

      CREATE FUNCTION visit.count_riders() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          UPDATE visit.vehicle_counts SET seats_taken = seats_taken - OLD.riders WHERE vehicle_id = OLD.vehicle_id;
        END IF;
        IF TG_OP <> 'DELETE' THEN
          INSERT INTO visit.vehicle_counts (vehicle_id, seats) SELECT id, seats FROM visit.vehicles WHERE id = NEW.vehicle_id ON CONFLICT (vehicle_id) DO NOTHING;
          UPDATE visit.vehicle_counts SET seats_taken = seats_taken + NEW.riders WHERE vehicle_id = NEW.vehicle_id;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER legs_count_riders AFTER INSERT OR DELETE OR UPDATE OF riders, vehicle_id ON visit.legs FOR EACH ROW EXECUTE FUNCTION visit.count_riders();

      CREATE VIEW visit.vehicle_drift AS
        SELECT v.id AS vehicle_id, coalesce(c.seats_taken, 0) AS counted, coalesce(sum(l.riders), 0)::int AS riding
          FROM visit.vehicles v LEFT JOIN visit.vehicle_counts c ON c.vehicle_id = v.id LEFT JOIN visit.legs l ON l.vehicle_id = v.id
         GROUP BY v.id, c.seats_taken HAVING coalesce(c.seats_taken, 0) <> coalesce(sum(l.riders), 0);
      COMMENT ON VIEW visit.vehicle_drift IS 'Vehicles whose counter differs from who rides in them. Must be empty, always.';
`;

/** What a visit needs before it may be called ready, and what went wrong on the day. */
export const PREPARATION = `
      CREATE TABLE visit.preparations (
        id uuid CONSTRAINT preparations_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        booking_id uuid NOT NULL CONSTRAINT preparations_one_per_booking UNIQUE,
        prior_education_on date,
        prior_education_by text,
        safety_education_on date,
        safety_education_by text,
        meeting_point text,
        directions text,
        mentor_name text,
        what_to_bring text,
        travel text CONSTRAINT preparations_travel_known CHECK (travel IN ('on-foot', 'public-transport', 'school-bus', 'centre-pool')),
        school_escorts int NOT NULL DEFAULT 0 CONSTRAINT preparations_school_escorts_bounded CHECK (school_escorts BETWEEN 0 AND 50),
        teacher_name text,
        teacher_phone text,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT preparations_booking_fk FOREIGN KEY (centre_id, booking_id) REFERENCES booking.bookings (centre_id, id),
        CONSTRAINT preparations_prior_education_whole CHECK ((prior_education_on IS NULL) = (prior_education_by IS NULL)),
        CONSTRAINT preparations_safety_education_whole CHECK ((safety_education_on IS NULL) = (safety_education_by IS NULL)),
        CONSTRAINT preparations_escorts_can_be_called CHECK (school_escorts = 0 OR (teacher_name IS NOT NULL AND teacher_phone IS NOT NULL))
      );
      COMMENT ON COLUMN visit.preparations.travel IS 'Null while nobody has decided. Only centre-pool needs seats in our vehicles.';
      CREATE TRIGGER preparations_version BEFORE UPDATE ON visit.preparations FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE TABLE visit.incidents (
        id uuid CONSTRAINT incidents_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        booking_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT incidents_kind_known CHECK (kind IN ('injury', 'illness', 'missing', 'traffic', 'facility', 'conduct', 'other')),
        happened_at timestamptz NOT NULL,
        what text NOT NULL CONSTRAINT incidents_what_said CHECK (btrim(what) <> '' AND length(what) <= 2000),
        told text[] NOT NULL CONSTRAINT incidents_told_known CHECK (told <@ ARRAY['emergency', 'guardian', 'school', 'host', 'centre']),
        injured int NOT NULL CONSTRAINT incidents_injured_bounded CHECK (injured BETWEEN 0 AND 500),
        reported_by text NOT NULL CONSTRAINT incidents_side_known CHECK (reported_by IN ('host', 'school', 'centre')),
        reported_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT incidents_booking_fk FOREIGN KEY (centre_id, booking_id) REFERENCES booking.bookings (centre_id, id),
        CONSTRAINT incidents_happen_before_they_are_told CHECK (happened_at <= reported_at)
      );
      COMMENT ON TABLE visit.incidents IS 'What went wrong, once told never rewritten. Students are counted, never named.';
      CREATE INDEX incidents_by_booking ON visit.incidents (booking_id);
      CREATE FUNCTION visit.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'What was reported stays.' USING ERRCODE = 'P0403';
      END $$;
      CREATE TRIGGER incidents_stay BEFORE UPDATE OR DELETE ON visit.incidents FOR EACH ROW EXECUTE FUNCTION visit.refuse_rewriting();
`;
