/** Hosts who come forward themselves, and what a person says of two entries that look like one. */
export const REGISTRATIONS = `
      CREATE SCHEMA intake;

      CREATE TABLE intake.form_links (
        id uuid CONSTRAINT form_links_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL CONSTRAINT form_links_centre_fk REFERENCES identity.centres,
        token_hash bytea NOT NULL CONSTRAINT form_links_token_once UNIQUE,
        label text NOT NULL CONSTRAINT form_links_say_for_whom CHECK (length(btrim(label)) BETWEEN 1 AND 100),
        made_by uuid NOT NULL CONSTRAINT form_links_maker_fk REFERENCES identity.accounts,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT form_links_of_centre UNIQUE (centre_id, id)
      );
      COMMENT ON TABLE intake.form_links IS 'Addresses of the registration form given to somebody; the table keeps only their SHA-256.';

      CREATE TABLE intake.registrations (
        id uuid CONSTRAINT registrations_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL CONSTRAINT registrations_centre_fk REFERENCES identity.centres,
        form_id uuid NOT NULL,
        origin text NOT NULL CONSTRAINT registrations_origin_known CHECK (origin IN ('form', 'link', 'staff')),
        link_id uuid,
        prepared_by uuid CONSTRAINT registrations_preparer_fk REFERENCES identity.accounts,
        state text NOT NULL DEFAULT 'received' CONSTRAINT registrations_state_known CHECK (state IN ('received', 'approved', 'declined')),
        name text NOT NULL CONSTRAINT registrations_name_given CHECK (length(btrim(name)) BETWEEN 1 AND 200),
        venue_type text NOT NULL CONSTRAINT registrations_type_known CHECK (venue_type IN ('public', 'company', 'civic', 'school', 'sole-trader')),
        job_field text CONSTRAINT registrations_job_field_known CHECK (job_field IN ('office-finance', 'engineering', 'education-welfare-safety', 'health',
          'arts-media-sports', 'beauty-food-travel', 'sales-transport', 'construction', 'installation-production', 'agriculture')),
        business_no text CONSTRAINT registrations_business_no_of_ten_digits CHECK (business_no ~ '^[0-9]{10}$'),
        address text NOT NULL CONSTRAINT registrations_address_given CHECK (length(btrim(address)) BETWEEN 1 AND 300),
        district text CONSTRAINT registrations_district_bounded CHECK (length(btrim(district)) BETWEEN 1 AND 50),
        latitude double precision CONSTRAINT registrations_latitude_in_korea CHECK (latitude BETWEEN 33 AND 39),
        longitude double precision CONSTRAINT registrations_longitude_in_korea CHECK (longitude BETWEEN 124 AND 132),
        phone text NOT NULL CONSTRAINT registrations_phone_bounded CHECK (length(phone) BETWEEN 1 AND 30),
        contact_name text NOT NULL CONSTRAINT registrations_contact_bounded CHECK (length(contact_name) BETWEEN 1 AND 100),
        contact_email text CONSTRAINT registrations_email_bounded CHECK (length(contact_email) BETWEEN 3 AND 254),
        seats int CONSTRAINT registrations_seats_bounded CHECK (seats BETWEEN 1 AND 500),
        closing_text text CONSTRAINT registrations_closing_text_bounded CHECK (length(closing_text) <= 1000),
        offer text CONSTRAINT registrations_offer_bounded CHECK (length(offer) <= 2000),
        received_at timestamptz NOT NULL,
        decided_by uuid CONSTRAINT registrations_decider_fk REFERENCES identity.accounts,
        decided_at timestamptz,
        reason text CONSTRAINT registrations_reason_said CHECK (length(btrim(reason)) BETWEEN 1 AND 500),
        venue_id uuid,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT registrations_form_once UNIQUE (centre_id, form_id),
        CONSTRAINT registrations_link_fk FOREIGN KEY (centre_id, link_id) REFERENCES intake.form_links (centre_id, id),
        CONSTRAINT registrations_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT registrations_prepared_by_staff_alone CHECK ((origin = 'staff') = (prepared_by IS NOT NULL)),
        CONSTRAINT registrations_link_of_its_kind CHECK ((origin = 'link') = (link_id IS NOT NULL)),
        CONSTRAINT registrations_approved_by_another CHECK (state <> 'approved' OR prepared_by IS NULL OR prepared_by <> decided_by),
        CONSTRAINT registrations_decided_by_somebody CHECK ((state = 'received') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
        CONSTRAINT registrations_declined_with_reason CHECK (state <> 'declined' OR reason IS NOT NULL),
        CONSTRAINT registrations_approved_with_venue CHECK ((state = 'approved') = (venue_id IS NOT NULL)),
        CONSTRAINT registrations_place_whole CHECK ((latitude IS NULL) = (longitude IS NULL))
      );
      COMMENT ON TABLE intake.registrations IS 'Places that asked to receive students. Those of the public are prepared by nobody, those staff writes down by its account: another one approves.';
      CREATE INDEX registrations_by_state ON intake.registrations (centre_id, state, received_at);
      CREATE TRIGGER registrations_version BEFORE UPDATE ON intake.registrations FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE FUNCTION intake.refuse_second_decision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'registration % is decided', OLD.id USING ERRCODE = '23514', CONSTRAINT = 'registrations_decided_once', TABLE = 'registrations', SCHEMA = 'intake';
      END $$;
      CREATE TRIGGER registrations_decided_once BEFORE UPDATE ON intake.registrations
        FOR EACH ROW WHEN (OLD.state <> 'received') EXECUTE FUNCTION intake.refuse_second_decision();

      CREATE FUNCTION intake.refuse_other_preparer() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'registration % was prepared by somebody', OLD.id USING ERRCODE = '23514', CONSTRAINT = 'registrations_preparer_stays', TABLE = 'registrations', SCHEMA = 'intake';
      END $$;
      CREATE TRIGGER registrations_preparer_stays BEFORE UPDATE OF prepared_by, origin ON intake.registrations
        FOR EACH ROW WHEN ((OLD.prepared_by, OLD.origin) IS DISTINCT FROM (NEW.prepared_by, NEW.origin)) EXECUTE FUNCTION intake.refuse_other_preparer();
`;

export const ONE_PLACE = `
      CREATE TABLE intake.closing_rules (
        venue_id uuid CONSTRAINT closing_rules_one_per_venue PRIMARY KEY,
        centre_id uuid NOT NULL,
        text text NOT NULL CONSTRAINT closing_rules_text_bounded CHECK (length(btrim(text)) BETWEEN 1 AND 1000),
        CONSTRAINT closing_rules_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id)
      );
      COMMENT ON TABLE intake.closing_rules IS 'When a venue is shut, in its own words; what they say for sure is read anew each time.';

      CREATE TABLE intake.told_apart (
        id uuid CONSTRAINT told_apart_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        one_id uuid NOT NULL,
        other_id uuid NOT NULL,
        told_by uuid NOT NULL CONSTRAINT told_apart_author_fk REFERENCES identity.accounts,
        told_at timestamptz NOT NULL,
        CONSTRAINT told_apart_one_fk FOREIGN KEY (centre_id, one_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT told_apart_other_fk FOREIGN KEY (centre_id, other_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT told_apart_once UNIQUE (one_id, other_id),
        CONSTRAINT told_apart_in_order CHECK (one_id < other_id)
      );
      COMMENT ON TABLE intake.told_apart IS 'Two venues that look like one and are two.';

      CREATE TABLE intake.merges (
        id uuid CONSTRAINT merges_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        kept_id uuid NOT NULL,
        lost_id uuid NOT NULL CONSTRAINT merges_lose_once UNIQUE,
        reason text NOT NULL CONSTRAINT merges_say_why CHECK (length(btrim(reason)) BETWEEN 1 AND 500),
        openings_moved int NOT NULL CONSTRAINT merges_openings_counted CHECK (openings_moved >= 0),
        merged_by uuid NOT NULL CONSTRAINT merges_author_fk REFERENCES identity.accounts,
        merged_at timestamptz NOT NULL,
        CONSTRAINT merges_kept_fk FOREIGN KEY (centre_id, kept_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT merges_lost_fk FOREIGN KEY (centre_id, lost_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT merges_of_two CHECK (kept_id <> lost_id)
      );
      COMMENT ON TABLE intake.merges IS 'Which venue an entry turned out to be. The lost one is retired and keeps its bookings, inspections and log; it points here. It only grows.';
      CREATE INDEX merges_by_kept ON intake.merges (kept_id);

      CREATE FUNCTION intake.judge_merge() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE refusal text;
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          refusal := 'merges_only_grow';
        ELSE
          PERFORM 1 FROM venue.venues WHERE id IN (NEW.kept_id, NEW.lost_id) ORDER BY id FOR UPDATE;
          refusal := CASE
            WHEN EXISTS (SELECT FROM intake.merges WHERE lost_id = NEW.kept_id) OR EXISTS (SELECT FROM venue.venues WHERE id = NEW.kept_id AND status = 'retired') THEN 'merges_keep_a_standing_venue'
            WHEN NOT EXISTS (SELECT FROM venue.venues WHERE id = NEW.lost_id AND status = 'retired') THEN 'merges_retire_the_lost'
            WHEN EXISTS (SELECT FROM venue.openings WHERE venue_id = NEW.lost_id AND status <> 'closed' AND held_on >= (NEW.merged_at AT TIME ZONE 'Asia/Seoul')::date) THEN 'merges_leave_nothing_open'
          END;
        END IF;
        IF refusal IS NOT NULL THEN
          RAISE EXCEPTION 'venue % into %', COALESCE(NEW.lost_id, OLD.lost_id), COALESCE(NEW.kept_id, OLD.kept_id)
            USING ERRCODE = '23514', CONSTRAINT = refusal, TABLE = 'merges', SCHEMA = 'intake';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER merges_are_judged BEFORE INSERT OR UPDATE OR DELETE ON intake.merges FOR EACH ROW EXECUTE FUNCTION intake.judge_merge();

      CREATE FUNCTION intake.one_place(venue uuid) RETURNS TABLE (venue_id uuid) LANGUAGE sql STABLE AS $$
        WITH RECURSIVE entries AS (
          SELECT venue AS venue_id UNION SELECT m.lost_id FROM entries e JOIN intake.merges m ON m.kept_id = e.venue_id
        ) SELECT e.venue_id FROM entries e
      $$;
      COMMENT ON FUNCTION intake.one_place(uuid) IS 'The venue and every entry that was merged into it, however far back: whose history is its history.';
`;
