/** How much a school may have in half a school year, and how many students the district sends out in a week: counted beside the bookings. */
export const CAP_LOADS = `
      CREATE TABLE booking.caps (
        centre_id uuid CONSTRAINT caps_pk PRIMARY KEY CONSTRAINT caps_centre_fk REFERENCES identity.centres,
        per_school_and_term int CONSTRAINT caps_per_school_and_term_positive CHECK (per_school_and_term > 0),
        per_week int CONSTRAINT caps_per_week_positive CHECK (per_week > 0),
        version int NOT NULL DEFAULT 1
      );
      COMMENT ON TABLE booking.caps IS 'Students, counted each time; null, or no row: no cap.';

      CREATE TABLE booking.school_loads (
        centre_id uuid NOT NULL,
        school_id uuid NOT NULL,
        term text NOT NULL,
        students int NOT NULL,
        cap int NOT NULL,
        CONSTRAINT school_loads_pk PRIMARY KEY (school_id, term),
        CONSTRAINT school_loads_school_fk FOREIGN KEY (centre_id, school_id) REFERENCES identity.schools (centre_id, id),
        CONSTRAINT school_loads_within_cap CHECK (students BETWEEN 0 AND cap)
      );
      CREATE TABLE booking.week_loads (
        centre_id uuid NOT NULL CONSTRAINT week_loads_centre_fk REFERENCES identity.centres,
        week date NOT NULL CONSTRAINT week_loads_named_by_monday CHECK (extract(isodow FROM week) = 1),
        students int NOT NULL,
        cap int NOT NULL,
        CONSTRAINT week_loads_pk PRIMARY KEY (centre_id, week),
        CONSTRAINT week_loads_within_cap CHECK (students BETWEEN 0 AND cap)
      );
      COMMENT ON TABLE booking.school_loads IS 'Students of a school in half a school year, where the centre caps them; kept by trigger alone.';
      COMMENT ON TABLE booking.week_loads IS 'Students of all schools in a week, named by its Monday, where the centre caps them; kept by trigger alone.';
      COMMENT ON COLUMN booking.week_loads.cap IS 'The centre''s cap, or what was booked already when it was set: that stays, and nothing is added.';

      CREATE FUNCTION booking.term_of(day date) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN extract(year FROM day - interval '2 months')::text || CASE WHEN extract(month FROM day - interval '2 months') <= 6 THEN '-1' ELSE '-2' END;
      COMMENT ON FUNCTION booking.term_of(date) IS 'Half a school year: from March (-1), from September (-2).';

      CREATE FUNCTION booking.add_load(centre uuid, school uuid, day date, added int) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        capped booking.caps;
        monday date := date_trunc('week', day)::date;
      BEGIN
        SELECT * INTO capped FROM booking.caps WHERE centre_id = centre;
        IF capped.per_school_and_term IS NOT NULL THEN
          UPDATE booking.school_loads SET students = students + added, cap = CASE WHEN added < 0 THEN greatest(capped.per_school_and_term, students + added) ELSE cap END
           WHERE school_id = school AND term = booking.term_of(day);
          IF NOT FOUND THEN
            INSERT INTO booking.school_loads AS l (centre_id, school_id, term, students, cap) VALUES (centre, school, booking.term_of(day), added, capped.per_school_and_term)
              ON CONFLICT (school_id, term) DO UPDATE SET students = l.students + EXCLUDED.students;
          END IF;
        END IF;
        IF capped.per_week IS NOT NULL THEN
          UPDATE booking.week_loads SET students = students + added, cap = CASE WHEN added < 0 THEN greatest(capped.per_week, students + added) ELSE cap END
           WHERE centre_id = centre AND week = monday;
          IF NOT FOUND THEN
            INSERT INTO booking.week_loads AS l (centre_id, week, students, cap) VALUES (centre, monday, added, capped.per_week)
              ON CONFLICT (centre_id, week) DO UPDATE SET students = l.students + EXCLUDED.students;
          END IF;
        END IF;
      END $$;

      CREATE FUNCTION booking.count_loads() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        freed int := 0;
        taken int := 0;
      BEGIN
        IF TG_OP <> 'INSERT' AND booking.takes_seats(OLD.status) THEN freed := OLD.headcount; END IF;
        IF TG_OP <> 'DELETE' AND booking.takes_seats(NEW.status) THEN taken := NEW.headcount; END IF;
        IF freed > 0 AND taken > 0 AND OLD.school_id = NEW.school_id AND date_trunc('week', OLD.held_on) = date_trunc('week', NEW.held_on)
           AND booking.term_of(OLD.held_on) = booking.term_of(NEW.held_on) THEN
          IF freed <> taken THEN PERFORM booking.add_load(NEW.centre_id, NEW.school_id, NEW.held_on, taken - freed); END IF;
          RETURN NULL;
        END IF;
        IF freed > 0 THEN PERFORM booking.add_load(OLD.centre_id, OLD.school_id, OLD.held_on, -freed); END IF;
        IF taken > 0 THEN PERFORM booking.add_load(NEW.centre_id, NEW.school_id, NEW.held_on, taken); END IF;
        RETURN NULL;
      END $$;
      -- named to fire before seats are counted: quotas are locked before seats
      CREATE TRIGGER bookings_count_loads AFTER INSERT OR DELETE OR UPDATE OF status, headcount, held_on, school_id ON booking.bookings
        FOR EACH ROW EXECUTE FUNCTION booking.count_loads();

      CREATE FUNCTION booking.count_all_loads() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        DELETE FROM booking.school_loads WHERE centre_id = NEW.centre_id;
        DELETE FROM booking.week_loads WHERE centre_id = NEW.centre_id;
        INSERT INTO booking.school_loads (centre_id, school_id, term, students, cap)
          SELECT centre_id, school_id, booking.term_of(held_on), sum(headcount), greatest(sum(headcount), NEW.per_school_and_term)
            FROM booking.bookings WHERE centre_id = NEW.centre_id AND booking.takes_seats(status) AND NEW.per_school_and_term IS NOT NULL GROUP BY centre_id, school_id, booking.term_of(held_on);
        INSERT INTO booking.week_loads (centre_id, week, students, cap)
          SELECT centre_id, date_trunc('week', held_on)::date, sum(headcount), greatest(sum(headcount), NEW.per_week)
            FROM booking.bookings WHERE centre_id = NEW.centre_id AND booking.takes_seats(status) AND NEW.per_week IS NOT NULL GROUP BY centre_id, date_trunc('week', held_on)::date;
        RETURN NULL;
      END $$;
      CREATE TRIGGER caps_count_all_loads AFTER INSERT OR UPDATE ON booking.caps FOR EACH ROW EXECUTE FUNCTION booking.count_all_loads();
      CREATE FUNCTION booking.wait_for_bookings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        LOCK TABLE booking.bookings IN SHARE MODE;
        RETURN NULL;
      END $$;
      COMMENT ON FUNCTION booking.wait_for_bookings() IS 'Bookings that are being made were not counted yet, and those made next would not be counted twice: for the moment in which a cap is set there are none.';
      CREATE TRIGGER caps_wait_for_bookings BEFORE INSERT OR UPDATE ON booking.caps FOR EACH STATEMENT EXECUTE FUNCTION booking.wait_for_bookings();
      CREATE TRIGGER caps_version BEFORE UPDATE ON booking.caps FOR EACH ROW EXECUTE FUNCTION platform.bump_version();
      REVOKE EXECUTE ON FUNCTION booking.add_load(uuid, uuid, date, int) FROM PUBLIC;
`;

export const UNCAP_LOADS = `
      DROP TRIGGER bookings_count_loads ON booking.bookings;
      DROP TABLE booking.week_loads, booking.school_loads, booking.caps;
      DROP FUNCTION booking.wait_for_bookings();
      DROP FUNCTION booking.count_all_loads();
      DROP FUNCTION booking.count_loads();
      DROP FUNCTION booking.add_load(uuid, uuid, date, int);
      DROP FUNCTION booking.term_of(date);
`;
