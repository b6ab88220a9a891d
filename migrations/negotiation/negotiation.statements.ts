const STATES = `'awaiting-host', 'awaiting-school', 'to-confirm', 'escalated', 'settled', 'kept', 'cancelled', 'overtaken'`;

/** Another day is looked for: threads, offered dates, answers, their history, and the links of schools. */
export const NEGOTIATE = `
      CREATE SCHEMA negotiation;

      CREATE TABLE negotiation.settings (
        centre_id uuid CONSTRAINT settings_pk PRIMARY KEY CONSTRAINT settings_centre_fk REFERENCES identity.centres,
        confirmation text NOT NULL DEFAULT 'automatic' CONSTRAINT settings_confirmation_known CHECK (confirmation IN ('automatic', 'by-centre'))
      );
      COMMENT ON TABLE negotiation.settings IS 'Whether a date both sides can keep stands at once, or when the centre says so.';

      CREATE TABLE negotiation.transitions (
        from_state text NOT NULL,
        to_state text NOT NULL,
        CONSTRAINT transitions_pk PRIMARY KEY (from_state, to_state)
      );
      COMMENT ON TABLE negotiation.transitions IS 'Every legal change of a negotiation; the code holds the same table.';
      INSERT INTO negotiation.transitions (from_state, to_state) VALUES
        ('awaiting-host', 'awaiting-school'), ('awaiting-school', 'awaiting-host'),
        ('awaiting-host', 'to-confirm'), ('awaiting-school', 'to-confirm'),
        ('awaiting-host', 'escalated'), ('awaiting-school', 'escalated'), ('to-confirm', 'escalated'),
        ('awaiting-host', 'settled'), ('awaiting-school', 'settled'), ('to-confirm', 'settled'), ('escalated', 'settled'),
        ('awaiting-host', 'kept'), ('awaiting-school', 'kept'), ('to-confirm', 'kept'), ('escalated', 'kept'),
        ('awaiting-host', 'cancelled'), ('awaiting-school', 'cancelled'), ('to-confirm', 'cancelled'), ('escalated', 'cancelled'),
        ('awaiting-host', 'overtaken'), ('awaiting-school', 'overtaken'), ('to-confirm', 'overtaken'), ('escalated', 'overtaken');

      CREATE TABLE negotiation.negotiations (
        id uuid CONSTRAINT negotiations_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        booking_id uuid,
        wish_id uuid,
        school_id uuid NOT NULL,
        venue_id uuid,
        started_by text NOT NULL CONSTRAINT negotiations_side_known CHECK (started_by IN ('host', 'school')),
        started_status text,
        held_on date NOT NULL,
        band text NOT NULL CONSTRAINT negotiations_band_known CHECK (band IN ('am', 'pm')),
        state text NOT NULL CONSTRAINT negotiations_state_known CHECK (state IN (${STATES})),
        round int NOT NULL DEFAULT 1 CONSTRAINT negotiations_two_rounds CHECK (round BETWEEN 1 AND 2),
        due_at timestamptz NOT NULL,
        escalated_because text CONSTRAINT negotiations_escalation_known CHECK (escalated_because IN ('two-rounds', 'five-days', 'no-date', 'asked', 'whole-group')),
        agreed_opening_id uuid,
        settled_how text CONSTRAINT negotiations_settled_how_known CHECK (settled_how IN ('automatic', 'centre', 'telephone')),
        started_at timestamptz NOT NULL,
        ended_at timestamptz,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT negotiations_of_centre UNIQUE (centre_id, id),
        CONSTRAINT negotiations_about_a_booking_or_a_wish CHECK ((booking_id IS NULL) <> (wish_id IS NULL)),
        CONSTRAINT negotiations_booking_fk FOREIGN KEY (centre_id, booking_id) REFERENCES booking.bookings (centre_id, id),
        CONSTRAINT negotiations_wish_fk FOREIGN KEY (centre_id, wish_id) REFERENCES scheduling.wishes (centre_id, id),
        CONSTRAINT negotiations_school_fk FOREIGN KEY (centre_id, school_id) REFERENCES identity.schools (centre_id, id),
        CONSTRAINT negotiations_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT negotiations_agreed_opening_fk FOREIGN KEY (centre_id, agreed_opening_id) REFERENCES venue.openings (centre_id, id),
        CONSTRAINT negotiations_agree_on_a_date CHECK (state NOT IN ('to-confirm', 'settled') OR agreed_opening_id IS NOT NULL OR wish_id IS NOT NULL),
        CONSTRAINT negotiations_escalate_with_cause CHECK (state <> 'escalated' OR escalated_because IS NOT NULL),
        CONSTRAINT negotiations_end_once CHECK ((state IN ('settled', 'kept', 'cancelled', 'overtaken')) = (ended_at IS NOT NULL))
      );
      COMMENT ON TABLE negotiation.negotiations IS 'Another day is looked for: for one party at one venue, or for the whole group of a wish.';
      CREATE UNIQUE INDEX negotiations_one_open_per_booking ON negotiation.negotiations (booking_id) WHERE ended_at IS NULL;
      CREATE UNIQUE INDEX negotiations_one_open_per_wish ON negotiation.negotiations (wish_id) WHERE ended_at IS NULL;
      CREATE INDEX negotiations_open ON negotiation.negotiations (centre_id, due_at) WHERE ended_at IS NULL;

      CREATE FUNCTION negotiation.guard_transition() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.state <> OLD.state AND NOT EXISTS (SELECT 1 FROM negotiation.transitions WHERE from_state = OLD.state AND to_state = NEW.state) THEN
          RAISE EXCEPTION 'a negotiation cannot go from % to %', OLD.state, NEW.state
            USING ERRCODE = '23514', CONSTRAINT = 'negotiations_legal_transition', TABLE = 'negotiations', SCHEMA = 'negotiation';
        END IF;
        NEW.version := OLD.version + 1;
        RETURN NEW;
      END $$;
      CREATE TRIGGER negotiations_legal_transition BEFORE UPDATE ON negotiation.negotiations FOR EACH ROW EXECUTE FUNCTION negotiation.guard_transition();

      CREATE TABLE negotiation.dates (
        centre_id uuid NOT NULL,
        negotiation_id uuid NOT NULL,
        round int NOT NULL CONSTRAINT dates_two_rounds CHECK (round BETWEEN 1 AND 2),
        rank int NOT NULL CONSTRAINT dates_at_most_three CHECK (rank BETWEEN 1 AND 3),
        opening_id uuid NOT NULL,
        held_on date NOT NULL,
        band text NOT NULL,
        mark text NOT NULL CONSTRAINT dates_mark_known CHECK (mark IN ('good', 'unsaid', 'rather-not')),
        why jsonb NOT NULL,
        CONSTRAINT dates_pk PRIMARY KEY (negotiation_id, round, rank),
        CONSTRAINT dates_opening_once UNIQUE (negotiation_id, opening_id),
        CONSTRAINT dates_negotiation_fk FOREIGN KEY (centre_id, negotiation_id) REFERENCES negotiation.negotiations (centre_id, id),
        CONSTRAINT dates_opening_fk FOREIGN KEY (centre_id, opening_id) REFERENCES venue.openings (centre_id, id)
      );
      COMMENT ON COLUMN negotiation.dates.why IS 'Reason codes with their parameters; words are found when somebody reads.';

      CREATE TABLE negotiation.answers (
        centre_id uuid NOT NULL,
        negotiation_id uuid NOT NULL,
        round int NOT NULL CONSTRAINT answers_two_rounds CHECK (round BETWEEN 1 AND 2),
        side text NOT NULL CONSTRAINT answers_side_known CHECK (side IN ('host', 'school')),
        ranks int[] NOT NULL CONSTRAINT answers_of_offered_dates CHECK (ranks <@ ARRAY[1, 2, 3]),
        note text CONSTRAINT answers_note_one_line CHECK (length(note) <= 200 AND note !~ '[[:cntrl:]]'),
        answered_at timestamptz NOT NULL,
        CONSTRAINT answers_once_per_round_and_side PRIMARY KEY (negotiation_id, round, side),
        CONSTRAINT answers_negotiation_fk FOREIGN KEY (centre_id, negotiation_id) REFERENCES negotiation.negotiations (centre_id, id)
      );
      COMMENT ON COLUMN negotiation.answers.ranks IS 'The dates of the round this side can keep; empty: none of them.';

      CREATE TABLE negotiation.history (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT history_pk PRIMARY KEY,
        centre_id uuid NOT NULL,
        negotiation_id uuid NOT NULL,
        at timestamptz NOT NULL,
        side text NOT NULL CONSTRAINT history_side_known CHECK (side IN ('host', 'school', 'centre', 'system')),
        what text NOT NULL,
        facts jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT history_negotiation_fk FOREIGN KEY (centre_id, negotiation_id) REFERENCES negotiation.negotiations (centre_id, id)
      );
      CREATE INDEX history_by_negotiation ON negotiation.history (negotiation_id, id);
      CREATE FUNCTION negotiation.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'history only grows' USING ERRCODE = '23514', CONSTRAINT = 'history_only_grows', TABLE = 'history', SCHEMA = 'negotiation';
      END $$;
      CREATE TRIGGER history_only_grows BEFORE UPDATE OR DELETE ON negotiation.history FOR EACH ROW EXECUTE FUNCTION negotiation.refuse_rewriting();

      CREATE TABLE negotiation.links (
        id uuid CONSTRAINT links_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        school_id uuid NOT NULL,
        season_id uuid,
        booking_id uuid,
        email text NOT NULL CONSTRAINT links_email_lower CHECK (email = lower(btrim(email))),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        revoked_at timestamptz,
        CONSTRAINT links_to_a_season_or_a_booking CHECK ((season_id IS NULL) <> (booking_id IS NULL)),
        CONSTRAINT links_school_fk FOREIGN KEY (centre_id, school_id) REFERENCES identity.schools (centre_id, id),
        CONSTRAINT links_season_fk FOREIGN KEY (centre_id, season_id) REFERENCES scheduling.seasons (centre_id, id),
        CONSTRAINT links_booking_fk FOREIGN KEY (centre_id, booking_id) REFERENCES booking.bookings (centre_id, id)
      );
      COMMENT ON TABLE negotiation.links IS 'What one person at a school may see and answer without an account. The link carries a keyed hash of the id, so nothing here opens the page.';
      CREATE UNIQUE INDEX links_one_per_person_and_matter ON negotiation.links (school_id, email, (coalesce(season_id, booking_id))) WHERE revoked_at IS NULL;

      CREATE TABLE negotiation.acceptances (
        wish_id uuid CONSTRAINT acceptances_once_per_wish PRIMARY KEY,
        centre_id uuid NOT NULL,
        accepted_at timestamptz NOT NULL,
        CONSTRAINT acceptances_wish_fk FOREIGN KEY (centre_id, wish_id) REFERENCES scheduling.wishes (centre_id, id)
      );
      COMMENT ON TABLE negotiation.acceptances IS 'The school said yes to the date the published plan gave its wish.';
`;
