import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups wait for a half-day or for any of several; seats that become free are offered in the published order. */
export class KeepAWaitingList1790000001621 implements MigrationInterface {
  name = 'KeepAWaitingList1790000001621';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA waiting;

      CREATE TABLE waiting.settings (
        centre_id uuid CONSTRAINT settings_pk PRIMARY KEY CONSTRAINT settings_centre_fk REFERENCES identity.centres (id),
        offer_working_days int NOT NULL CONSTRAINT settings_offer_days_bounded CHECK (offer_working_days BETWEEN 1 AND 10)
      );
      COMMENT ON COLUMN waiting.settings.offer_working_days IS 'Working days a school has to answer an offer; two where the centre has set nothing.';

      CREATE TABLE waiting.transitions (
        from_state text NOT NULL,
        to_state text NOT NULL,
        CONSTRAINT transitions_pk PRIMARY KEY (from_state, to_state)
      );
      INSERT INTO waiting.transitions (from_state, to_state) VALUES
        ('waiting', 'offered'), ('waiting', 'placed'), ('waiting', 'left'), ('waiting', 'lapsed'),
        ('offered', 'placed'), ('offered', 'declined'), ('offered', 'expired'), ('offered', 'waiting');

      CREATE TABLE waiting.waiters (
        id uuid CONSTRAINT waiters_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        school_id uuid NOT NULL,
        grade int NOT NULL CONSTRAINT waiters_grade_bounded CHECK (grade BETWEEN 1 AND 6),
        class_label text,
        headcount int NOT NULL CONSTRAINT waiters_headcount_bounded CHECK (headcount BETWEEN 1 AND 500),
        kind text NOT NULL CONSTRAINT waiters_kind_known CHECK (kind IN ('opening', 'venue', 'job-field')),
        opening_id uuid,
        venue_id uuid,
        job_field text,
        first_day date,
        last_day date,
        band text CONSTRAINT waiters_band_known CHECK (band IN ('am', 'pm')),
        state text NOT NULL DEFAULT 'waiting'
          CONSTRAINT waiters_state_known CHECK (state IN ('waiting', 'offered', 'placed', 'declined', 'expired', 'left', 'lapsed')),
        priority int NOT NULL DEFAULT 0 CONSTRAINT waiters_priority_bounded CHECK (priority BETWEEN 0 AND 1),
        priority_reason text,
        offer_until date,
        booking_id uuid,
        passed_over_at timestamptz,
        passed_over_left int,
        arrived_at timestamptz NOT NULL,
        ended_at timestamptz,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT waiters_of_centre UNIQUE (centre_id, id),
        CONSTRAINT waiters_school_fk FOREIGN KEY (centre_id, school_id) REFERENCES identity.schools (centre_id, id),
        CONSTRAINT waiters_opening_fk FOREIGN KEY (centre_id, opening_id) REFERENCES venue.openings (centre_id, id),
        CONSTRAINT waiters_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT waiters_booking_fk FOREIGN KEY (centre_id, booking_id) REFERENCES booking.bookings (centre_id, id),
        CONSTRAINT waiters_target_fits_its_kind CHECK (
          (opening_id IS NOT NULL) = (kind = 'opening') AND (venue_id IS NOT NULL) = (kind = 'venue') AND (job_field IS NOT NULL) = (kind = 'job-field')
          AND (first_day IS NOT NULL) = (kind <> 'opening') AND (last_day IS NOT NULL) = (kind <> 'opening') AND (band IS NULL OR kind <> 'opening')),
        CONSTRAINT waiters_days_in_order CHECK (first_day <= last_day),
        CONSTRAINT waiters_jump_with_a_reason CHECK ((priority <> 0) = (priority_reason IS NOT NULL) AND btrim(priority_reason) <> ''),
        CONSTRAINT waiters_offered_until_a_day CHECK ((state = 'offered') = (offer_until IS NOT NULL) AND (state <> 'offered' OR booking_id IS NOT NULL)),
        CONSTRAINT waiters_end_with_their_state CHECK ((state IN ('waiting', 'offered')) = (ended_at IS NULL))
      );
      COMMENT ON TABLE waiting.waiters IS 'One group that waits, wholly or not at all. Students are counted, never named.';
      COMMENT ON COLUMN waiting.waiters.passed_over_at IS 'When seats last went to somebody behind because this group did not fit in what was left (passed_over_left); its place is kept.';
      CREATE UNIQUE INDEX waiters_one_per_group_and_target ON waiting.waiters
        (school_id, grade, (coalesce(class_label, '')), kind, (coalesce(opening_id::text, venue_id::text, job_field)))
        WHERE state IN ('waiting', 'offered');
      CREATE INDEX waiters_waiting ON waiting.waiters (centre_id, kind) WHERE state IN ('waiting', 'offered');
      CREATE INDEX waiters_by_school ON waiting.waiters (school_id, arrived_at);
      CREATE INDEX waiters_by_booking ON waiting.waiters (booking_id) WHERE booking_id IS NOT NULL;

      CREATE FUNCTION waiting.guard_transition() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.state <> OLD.state AND NOT EXISTS (SELECT 1 FROM waiting.transitions WHERE from_state = OLD.state AND to_state = NEW.state) THEN
          RAISE EXCEPTION 'a wait cannot go from % to %', OLD.state, NEW.state
            USING ERRCODE = '23514', CONSTRAINT = 'waiters_legal_transition', TABLE = 'waiters', SCHEMA = 'waiting';
        END IF;
        NEW.version := OLD.version + 1;
        RETURN NEW;
      END $$;
      CREATE TRIGGER waiters_legal_transition BEFORE UPDATE ON waiting.waiters FOR EACH ROW EXECUTE FUNCTION waiting.guard_transition();

      CREATE TABLE waiting.offers (
        centre_id uuid NOT NULL,
        waiter_id uuid NOT NULL,
        opening_id uuid NOT NULL,
        booking_id uuid NOT NULL,
        made_at timestamptz NOT NULL,
        due_on date NOT NULL,
        outcome text CONSTRAINT offers_outcome_known CHECK (outcome IN ('accepted', 'declined', 'expired', 'withdrawn')),
        ended_at timestamptz,
        CONSTRAINT offers_once_per_waiter_and_opening PRIMARY KEY (waiter_id, opening_id),
        CONSTRAINT offers_one_booking_each UNIQUE (booking_id),
        CONSTRAINT offers_waiter_fk FOREIGN KEY (centre_id, waiter_id) REFERENCES waiting.waiters (centre_id, id),
        CONSTRAINT offers_opening_fk FOREIGN KEY (centre_id, opening_id) REFERENCES venue.openings (centre_id, id),
        CONSTRAINT offers_booking_fk FOREIGN KEY (centre_id, booking_id) REFERENCES booking.bookings (centre_id, id),
        CONSTRAINT offers_end_with_an_outcome CHECK ((outcome IS NULL) = (ended_at IS NULL))
      );
      COMMENT ON TABLE waiting.offers IS 'What a waiting group was offered: no half-day twice, and one at a time.';
      CREATE UNIQUE INDEX offers_one_standing_per_waiter ON waiting.offers (waiter_id) WHERE outcome IS NULL;

      CREATE TABLE waiting.links (
        id uuid CONSTRAINT links_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        waiter_id uuid NOT NULL,
        email text NOT NULL CONSTRAINT links_email_lower CHECK (email = lower(btrim(email))),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        revoked_at timestamptz,
        CONSTRAINT links_waiter_fk FOREIGN KEY (centre_id, waiter_id) REFERENCES waiting.waiters (centre_id, id)
      );
      COMMENT ON TABLE waiting.links IS 'What one person at a school may see and answer of a wait without an account. The link carries a keyed hash of the id, so nothing here opens the page.';
      CREATE UNIQUE INDEX links_one_per_person_and_wait ON waiting.links (waiter_id, email) WHERE revoked_at IS NULL;

      CREATE TRIGGER waiters_audited_insert AFTER INSERT ON waiting.waiters REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION platform.draft_audit();
      CREATE TRIGGER waiters_audited_update AFTER UPDATE ON waiting.waiters REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION platform.draft_audit();
      CREATE TRIGGER waiters_audited_delete AFTER DELETE ON waiting.waiters REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION platform.draft_audit();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE waiting.links, waiting.offers, waiting.waiters, waiting.transitions, waiting.settings;
      DROP FUNCTION waiting.guard_transition();
      DROP SCHEMA waiting;
    `);
  }
}
