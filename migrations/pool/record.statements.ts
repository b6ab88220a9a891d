/** Papers with a validity: each a gate of its own. */
const paperTable = (name: string, { about, columns }: { about: string; columns: string }): string => `
      CREATE TABLE venue.${name} (
        id uuid CONSTRAINT ${name}_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        venue_id uuid NOT NULL,
        number text CONSTRAINT ${name}_number_said CHECK (length(btrim(number)) BETWEEN 1 AND 100),
        party text CONSTRAINT ${name}_party_said CHECK (length(btrim(party)) BETWEEN 1 AND 200),
        ${columns}
        valid_from date NOT NULL,
        valid_until date NOT NULL,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT ${name}_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT ${name}_validity_ordered CHECK (valid_until >= valid_from AND valid_until <= valid_from + 3660)
      );
      COMMENT ON TABLE venue.${name} IS '${about}';
      CREATE INDEX ${name}_by_venue ON venue.${name} (venue_id, valid_until);
      CREATE TRIGGER ${name}_version BEFORE UPDATE ON venue.${name} FOR EACH ROW EXECUTE FUNCTION platform.bump_version();
`;

export const PAPERS = [
  paperTable('agreements', { about: 'Agreements (MOU) between the centre and a venue; party: who signed beside them.', columns: 'signed_on date CONSTRAINT agreements_signed_before_they_end CHECK (signed_on <= valid_until),' }),
  paperTable('insurances', { about: 'Insurance of a venue; party: the insurer, number: of the policy.', columns: `kind text NOT NULL CONSTRAINT insurances_kind_known CHECK (kind IN ('liability', 'accident', 'fire', 'other')),` }),
  paperTable('certifications', { about: 'Certification of a venue; party: who certified, number: of the mark.', columns: '' }),
].join('\n') + `
      INSERT INTO venue.agreements (centre_id, venue_id, valid_from, valid_until)
        SELECT centre_id, id, least(discovered_on, mou_until), mou_until FROM venue.venues WHERE mou_until IS NOT NULL;
      CREATE FUNCTION venue.tell_last_day_agreed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE venue.venues v SET mou_until = a.last_day FROM (SELECT max(valid_until) AS last_day FROM venue.agreements WHERE venue_id = coalesce(NEW.venue_id, OLD.venue_id)) a
         WHERE v.id = coalesce(NEW.venue_id, OLD.venue_id) AND v.mou_until IS DISTINCT FROM a.last_day;
        RETURN NULL;
      END $$;
      CREATE TRIGGER agreements_tell_the_venue AFTER INSERT OR UPDATE OR DELETE ON venue.agreements FOR EACH ROW EXECUTE FUNCTION venue.tell_last_day_agreed();
      COMMENT ON COLUMN venue.venues.mou_until IS 'Last day of its agreements (MOU), kept by trigger; null: none on record.';

      CREATE TABLE venue.documents (
        id uuid CONSTRAINT documents_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        venue_id uuid NOT NULL,
        about text NOT NULL CONSTRAINT documents_about_known CHECK (about IN ('venue', 'agreement', 'insurance', 'certification', 'programme')),
        file_name text NOT NULL CONSTRAINT documents_named CHECK (length(btrim(file_name)) BETWEEN 1 AND 200),
        media_type text NOT NULL CONSTRAINT documents_media_type_known CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
        bytes bytea NOT NULL CONSTRAINT documents_five_megabytes_at_most CHECK (length(bytes) BETWEEN 1 AND 5242880),
        sha256 bytea NOT NULL GENERATED ALWAYS AS (sha256(bytes)) STORED,
        added_by uuid CONSTRAINT documents_author_fk REFERENCES identity.accounts,
        added_at timestamptz NOT NULL,
        CONSTRAINT documents_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT documents_once_per_venue UNIQUE (venue_id, sha256)
      );
      COMMENT ON TABLE venue.documents IS 'Scanned papers of a venue, as they were handed in.';
`;

/** What is known of a venue and its programmes beyond what planning needs, who spoke with whom, and what the centre set out to find. */
export const RECORDS = `
      ALTER TABLE venue.venues
        ADD COLUMN business_no text CONSTRAINT venues_business_no_of_ten_digits CHECK (business_no ~ '^[0-9]{10}$'),
        ADD COLUMN zip text CONSTRAINT venues_zip_of_five_digits CHECK (zip ~ '^[0-9]{5}$'),
        ADD COLUMN address_detail text CONSTRAINT venues_address_detail_bounded CHECK (length(address_detail) <= 200),
        ADD COLUMN homepage text CONSTRAINT venues_homepage_is_a_web_address CHECK (homepage ~ '^https?://[^\\s]+$' AND length(homepage) <= 300),
        ADD COLUMN contact_mobile text CONSTRAINT venues_contact_mobile_bounded CHECK (length(contact_mobile) <= 30),
        ADD COLUMN directions text CONSTRAINT venues_directions_bounded CHECK (length(directions) <= 1000),
        ADD COLUMN accessibility text CONSTRAINT venues_accessibility_bounded CHECK (length(accessibility) <= 500),
        ADD COLUMN facilities text[] NOT NULL DEFAULT '{}' CONSTRAINT venues_facilities_known CHECK (facilities <@ ARRAY['toilet', 'waiting-space', 'parking', 'bus-stop', 'lift']),
        ADD COLUMN national_no text CONSTRAINT venues_national_no_bounded CHECK (length(btrim(national_no)) BETWEEN 1 AND 50),
        ADD COLUMN may_publish boolean NOT NULL DEFAULT false,
        ADD COLUMN notes text CONSTRAINT venues_notes_bounded CHECK (length(notes) <= 2000);
      COMMENT ON COLUMN venue.venues.national_no IS 'The number the national network knows it by.';
      COMMENT ON COLUMN venue.venues.may_publish IS 'The host agreed to be listed in public.';

      ALTER TABLE venue.programmes
        ADD COLUMN jobs text[] NOT NULL DEFAULT '{}' CONSTRAINT programmes_jobs_bounded CHECK (cardinality(jobs) <= 20),
        ADD COLUMN grades int[] NOT NULL DEFAULT '{}' CONSTRAINT programmes_grades_known CHECK (grades <@ ARRAY[1, 2, 3, 4, 5, 6]),
        ADD COLUMN least_students int CONSTRAINT programmes_least_positive CHECK (least_students BETWEEN 1 AND 500),
        ADD COLUMN most_students int CONSTRAINT programmes_most_not_below_least CHECK (most_students BETWEEN coalesce(least_students, 1) AND 500),
        ADD COLUMN mentors int CONSTRAINT programmes_mentors_bounded CHECK (mentors BETWEEN 1 AND 100),
        ADD COLUMN students_per_mentor int CONSTRAINT programmes_students_per_mentor_bounded CHECK (students_per_mentor BETWEEN 1 AND 100),
        ADD COLUMN starts text[] NOT NULL DEFAULT '{}' CONSTRAINT programmes_starts_bounded CHECK (cardinality(starts) <= 10),
        ADD COLUMN prep_minutes int CONSTRAINT programmes_prep_bounded CHECK (prep_minutes BETWEEN 0 AND 240),
        ADD COLUMN fee int NOT NULL DEFAULT 0 CONSTRAINT programmes_fee_bounded CHECK (fee BETWEEN 0 AND 1000000),
        ADD COLUMN cost_bearer text CONSTRAINT programmes_cost_bearer_bounded CHECK (length(btrim(cost_bearer)) BETWEEN 1 AND 100),
        ADD COLUMN ppe text CONSTRAINT programmes_ppe_bounded CHECK (length(ppe) <= 300),
        ADD COLUMN outdoors boolean NOT NULL DEFAULT false,
        ADD COLUMN rain_alternative text CONSTRAINT programmes_rain_alternative_bounded CHECK (length(rain_alternative) <= 300),
        ADD COLUMN place text CONSTRAINT programmes_place_bounded CHECK (length(place) <= 300),
        ADD COLUMN cautions text CONSTRAINT programmes_cautions_bounded CHECK (length(cautions) <= 1000),
        ADD COLUMN plan_goal text CONSTRAINT programmes_plan_goal_bounded CHECK (length(plan_goal) <= 1000),
        ADD COLUMN plan_before text CONSTRAINT programmes_plan_before_bounded CHECK (length(plan_before) <= 1000),
        ADD COLUMN plan_opening text CONSTRAINT programmes_plan_opening_bounded CHECK (length(plan_opening) <= 1000),
        ADD COLUMN plan_main text CONSTRAINT programmes_plan_main_bounded CHECK (length(plan_main) <= 2000),
        ADD COLUMN plan_closing text CONSTRAINT programmes_plan_closing_bounded CHECK (length(plan_closing) <= 1000),
        ADD COLUMN plan_after text CONSTRAINT programmes_plan_after_bounded CHECK (length(plan_after) <= 1000),
        ADD COLUMN is_offered boolean NOT NULL DEFAULT true,
        ADD COLUMN version int NOT NULL DEFAULT 1;
      COMMENT ON COLUMN venue.programmes.ppe IS 'Protective equipment students wear.';
      COMMENT ON COLUMN venue.programmes.fee IS 'Won per student.';
      CREATE TRIGGER programmes_version BEFORE UPDATE ON venue.programmes FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE TABLE venue.contacts (
        id uuid CONSTRAINT contacts_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        venue_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT contacts_kind_known CHECK (kind IN ('phone', 'email', 'visit', 'meeting')),
        held_on date NOT NULL,
        people text CONSTRAINT contacts_people_bounded CHECK (length(btrim(people)) BETWEEN 1 AND 200),
        summary text NOT NULL CONSTRAINT contacts_say_what_about CHECK (length(btrim(summary)) BETWEEN 1 AND 1000),
        recorded_by uuid CONSTRAINT contacts_author_fk REFERENCES identity.accounts,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT contacts_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT contacts_not_in_the_future CHECK (held_on <= (recorded_at AT TIME ZONE 'Asia/Seoul')::date)
      );
      COMMENT ON TABLE venue.contacts IS 'Calls, mails, visits and meetings with a venue. It only grows.';
      CREATE INDEX contacts_by_venue ON venue.contacts (venue_id, held_on);
      CREATE TRIGGER contacts_only_grow BEFORE UPDATE OR DELETE ON venue.contacts FOR EACH ROW EXECUTE FUNCTION venue.refuse_rewriting();

      CREATE TABLE venue.discovery_targets (
        id uuid CONSTRAINT discovery_targets_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL CONSTRAINT discovery_targets_centre_fk REFERENCES identity.centres,
        school_year int NOT NULL CONSTRAINT discovery_targets_year_known CHECK (school_year BETWEEN 2020 AND 2100),
        stage text NOT NULL CONSTRAINT discovery_targets_stage_known CHECK (stage IN ('lead', 'agreed', 'active')),
        target int NOT NULL CONSTRAINT discovery_targets_reachable CHECK (target BETWEEN 1 AND 10000),
        version int NOT NULL DEFAULT 1,
        CONSTRAINT discovery_targets_once UNIQUE (centre_id, school_year, stage)
      );
      COMMENT ON TABLE venue.discovery_targets IS 'How many venues the centre wants to find, agree with and open in a school year.';
      CREATE TRIGGER discovery_targets_version BEFORE UPDATE ON venue.discovery_targets FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE TABLE venue.pool_settings (
        id uuid CONSTRAINT pool_settings_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL CONSTRAINT pool_settings_one_per_centre UNIQUE CONSTRAINT pool_settings_centre_fk REFERENCES identity.centres,
        gates_to_activate text[] NOT NULL CONSTRAINT pool_settings_gates_known CHECK (gates_to_activate <@ ARRAY['agreement', 'inspection', 'insurance', 'certification']),
        insured_bookings_only boolean NOT NULL,
        version int NOT NULL DEFAULT 1
      );
      COMMENT ON TABLE venue.pool_settings IS 'What a venue must have before it takes visits. No row: agreement and inspection, and bookings do not ask for insurance.';
      CREATE TRIGGER pool_settings_version BEFORE UPDATE ON venue.pool_settings FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE FUNCTION booking.refuse_uninsured() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND booking.takes_seats(OLD.status) AND (OLD.venue_id, OLD.held_on) = (NEW.venue_id, NEW.held_on) THEN RETURN NEW; END IF;
        IF EXISTS (SELECT FROM venue.pool_settings WHERE centre_id = NEW.centre_id AND insured_bookings_only)
           AND NOT EXISTS (SELECT FROM venue.insurances WHERE venue_id = NEW.venue_id AND NEW.held_on BETWEEN valid_from AND valid_until) THEN
          RAISE EXCEPTION 'opening %: no insurance of the venue covers %', NEW.opening_id, NEW.held_on
            USING ERRCODE = '23514', CONSTRAINT = 'bookings_insured_where_asked', TABLE = 'bookings', SCHEMA = 'booking';
        END IF;
        RETURN NEW;
      END $$;
      CREATE FUNCTION booking.refuse_leaving_over_visits() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE coming date;
      BEGIN
        PERFORM 1 FROM venue.venues WHERE id = NEW.venue_id FOR UPDATE;
        SELECT held_on INTO coming FROM booking.bookings
         WHERE venue_id = NEW.venue_id AND held_on >= (NEW.changed_at AT TIME ZONE 'Asia/Seoul')::date AND status IN ('offered', 'host-pending', 'confirmed', 'ready') ORDER BY held_on LIMIT 1;
        IF FOUND THEN
          RAISE EXCEPTION 'venue % is visited on %', NEW.venue_id, coming
            USING ERRCODE = '23514', CONSTRAINT = 'status_changes_never_over_visits', TABLE = 'status_changes', SCHEMA = 'venue';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER status_changes_never_over_visits BEFORE INSERT ON venue.status_changes
        FOR EACH ROW WHEN (NEW.to_status IN ('declined', 'retired') OR NEW.to_status = 'paused' AND NEW.from_status = 'active') EXECUTE FUNCTION booking.refuse_leaving_over_visits();
      COMMENT ON TRIGGER status_changes_never_over_visits ON venue.status_changes IS
        'Nobody pauses or leaves while somebody comes; a restriction may, for safety does not wait, and whoever restricts sees to the visits.';
      CREATE TRIGGER bookings_insured_where_asked BEFORE INSERT OR UPDATE OF status, venue_id, held_on ON booking.bookings
        FOR EACH ROW WHEN (booking.takes_seats(NEW.status)) EXECUTE FUNCTION booking.refuse_uninsured();
`;
