/** What an inspection found, put right by the host and verified by a second person. */
export const CORRECTIONS = `
      ALTER TABLE safety.inspections
        ADD COLUMN corrected_on date,
        ADD COLUMN revoked_on date,
        ADD CONSTRAINT inspections_only_conditional_is_corrected CHECK (corrected_on IS NULL OR (verdict = 'conditional' AND corrected_on >= inspected_on)),
        ADD CONSTRAINT inspections_only_granted_is_revoked CHECK (revoked_on IS NULL OR valid_until IS NOT NULL);
      COMMENT ON COLUMN safety.inspections.corrected_on IS 'The day on which the last correction was verified; the validity is a full one from then on.';
      COMMENT ON COLUMN safety.inspections.revoked_on IS 'The day on which somebody ended the validity early.';

      CREATE TABLE safety.corrections (
        id uuid CONSTRAINT corrections_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        venue_id uuid NOT NULL,
        inspection_id uuid NOT NULL CONSTRAINT corrections_inspection_fk REFERENCES safety.inspections,
        item text NOT NULL,
        what text NOT NULL CONSTRAINT corrections_say_what CHECK (btrim(what) <> ''),
        due_on date NOT NULL,
        found_by uuid NOT NULL CONSTRAINT corrections_finder_fk REFERENCES identity.accounts,
        verified_by uuid CONSTRAINT corrections_verifier_fk REFERENCES identity.accounts,
        verified_at timestamptz,
        on_site boolean NOT NULL DEFAULT false,
        returned_note text,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT corrections_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT corrections_of_centre UNIQUE (centre_id, id),
        CONSTRAINT corrections_once_per_item UNIQUE (inspection_id, item),
        CONSTRAINT corrections_verified_by_another CHECK (verified_by <> found_by),
        CONSTRAINT corrections_verified_by_somebody CHECK ((verified_by IS NULL) = (verified_at IS NULL))
      );
      COMMENT ON TABLE safety.corrections IS 'One thing an inspection found wanting; overdue, it restricts the venue.';
      COMMENT ON COLUMN safety.corrections.on_site IS 'Verified by a look at the place instead of a photo.';
      COMMENT ON COLUMN safety.corrections.returned_note IS 'Why the last proof did not suffice, for the host.';
      CREATE INDEX corrections_open_by_venue ON safety.corrections (venue_id, due_on) WHERE verified_at IS NULL;
      CREATE TRIGGER corrections_version BEFORE UPDATE ON safety.corrections FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE FUNCTION safety.keep_verified() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'this correction is verified' USING ERRCODE = '23514', CONSTRAINT = 'corrections_stay_verified', TABLE = 'corrections', SCHEMA = 'safety';
      END $$;
      CREATE TRIGGER corrections_stay_verified BEFORE UPDATE ON safety.corrections FOR EACH ROW WHEN (OLD.verified_at IS NOT NULL) EXECUTE FUNCTION safety.keep_verified();

      CREATE TABLE safety.correction_proofs (
        id uuid CONSTRAINT correction_proofs_pk PRIMARY KEY,
        centre_id uuid NOT NULL,
        correction_id uuid NOT NULL,
        note text,
        sent_at timestamptz NOT NULL,
        CONSTRAINT correction_proofs_photo_fk FOREIGN KEY (centre_id, id) REFERENCES photo.photos (centre_id, id),
        CONSTRAINT correction_proofs_correction_fk FOREIGN KEY (centre_id, correction_id) REFERENCES safety.corrections (centre_id, id)
      );
      COMMENT ON TABLE safety.correction_proofs IS 'Photos a host sent by link, to show what was put right. The id is the photo''s.';
      CREATE INDEX correction_proofs_by_correction ON safety.correction_proofs (correction_id);

      CREATE FUNCTION safety.refuse_uncorrected() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM safety.corrections WHERE inspection_id = NEW.id AND verified_at IS NULL) THEN
          RAISE EXCEPTION 'inspection % has corrections nobody verified', NEW.id
            USING ERRCODE = '23514', CONSTRAINT = 'inspections_corrected_when_verified', TABLE = 'inspections', SCHEMA = 'safety';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER inspections_corrected_when_verified AFTER INSERT OR UPDATE OF corrected_on ON safety.inspections
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.corrected_on IS NOT NULL) EXECUTE FUNCTION safety.refuse_uncorrected();
`;

/** What a host answers by a link before the inspector comes, and what was said to whom. */
export const SELF_CHECKS = `
      CREATE TABLE safety.self_checks (
        id uuid CONSTRAINT self_checks_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        planned_inspection_id uuid NOT NULL CONSTRAINT self_checks_one_per_plan UNIQUE CONSTRAINT self_checks_plan_fk REFERENCES safety.planned_inspections,
        sent_at timestamptz NOT NULL,
        answered_at timestamptz,
        answers jsonb,
        plan text,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT self_checks_answered_whole CHECK ((answered_at IS NULL) = (answers IS NULL))
      );
      COMMENT ON TABLE safety.self_checks IS 'The host''s own word on the items of the checklist, and what it means to put right; never a verdict.';
      COMMENT ON COLUMN safety.self_checks.answers IS 'Code of the item to fit, unfit or not-applicable.';
      CREATE TRIGGER self_checks_version BEFORE UPDATE ON safety.self_checks FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE TABLE safety.reminders (
        centre_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT reminders_kind_known CHECK (kind IN ('inspection-tomorrow', 'correction-due', 'ends-in-60', 'ends-in-30')),
        subject_id uuid NOT NULL,
        day date NOT NULL,
        noted_at timestamptz NOT NULL,
        CONSTRAINT reminders_once PRIMARY KEY (kind, subject_id, day)
      );
      COMMENT ON TABLE safety.reminders IS 'What hosts were told of a plan, a correction or an inspection that ends; once for each day it was about.';
`;

/** Who inspects: what they learned, and that they were looked up, never with what came of it. */
export const INSPECTORS = `
      CREATE TABLE safety.inspectors (
        id uuid CONSTRAINT inspectors_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL CONSTRAINT inspectors_centre_fk REFERENCES identity.centres,
        account_id uuid NOT NULL CONSTRAINT inspectors_account_fk REFERENCES identity.accounts,
        kind text NOT NULL CONSTRAINT inspectors_kind_known CHECK (kind IN ('inspector', 'parent-monitor')),
        checked_on date,
        checked_by text,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT inspectors_one_file_per_account UNIQUE (centre_id, account_id),
        CONSTRAINT inspectors_checked_by_somebody CHECK ((checked_on IS NULL) = (checked_by IS NULL))
      );
      COMMENT ON COLUMN safety.inspectors.checked_on IS 'When the background check was made. Its result is stored nowhere.';
      CREATE TRIGGER inspectors_version BEFORE UPDATE ON safety.inspectors FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE TABLE safety.inspector_trainings (
        id uuid CONSTRAINT inspector_trainings_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        inspector_id uuid NOT NULL CONSTRAINT inspector_trainings_inspector_fk REFERENCES safety.inspectors,
        course text NOT NULL CONSTRAINT inspector_trainings_named CHECK (btrim(course) <> ''),
        held_on date NOT NULL,
        hours numeric(4, 1) NOT NULL CONSTRAINT inspector_trainings_hours_bounded CHECK (hours > 0 AND hours <= 200),
        CONSTRAINT inspector_trainings_once UNIQUE (inspector_id, course, held_on)
      );

      ALTER TABLE safety.inspection_requests ADD COLUMN critical boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN safety.inspection_requests.critical IS 'Until it is answered nobody goes there.';
`;

/** Visits that fell away because their venue may not receive students. */
export const LOST_VISITS = `
      CREATE TABLE booking.lost_visits (
        id uuid CONSTRAINT lost_visits_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        booking_id uuid NOT NULL CONSTRAINT lost_visits_once UNIQUE CONSTRAINT lost_visits_booking_fk REFERENCES booking.bookings,
        cause text NOT NULL,
        lost_at timestamptz NOT NULL,
        repair_run_id uuid,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      COMMENT ON TABLE booking.lost_visits IS 'Visits to be assigned anew, written in the transaction that restricted their venue.';
      COMMENT ON COLUMN booking.lost_visits.repair_run_id IS 'The repair of the season that looks for another place. An id only: runs live on a floor above.';
      CREATE INDEX lost_visits_by_centre ON booking.lost_visits (centre_id, lost_at);
      CREATE TRIGGER lost_visits_version BEFORE UPDATE ON booking.lost_visits FOR EACH ROW EXECUTE FUNCTION platform.bump_version();
`;

export const NO_FOLLOW_UP = `
      DROP TABLE booking.lost_visits;
      ALTER TABLE safety.inspection_requests DROP COLUMN critical;
      DROP TABLE safety.inspector_trainings, safety.inspectors, safety.reminders, safety.self_checks, safety.correction_proofs, safety.corrections;
      DROP TRIGGER inspections_corrected_when_verified ON safety.inspections;
      DROP FUNCTION safety.refuse_uncorrected();
      DROP FUNCTION safety.keep_verified();
      ALTER TABLE safety.inspections DROP COLUMN corrected_on, DROP COLUMN revoked_on;
`;
