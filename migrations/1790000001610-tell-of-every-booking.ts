import type { MigrationInterface, QueryRunner } from 'typeorm';

const SETTINGS = `
      CREATE TABLE booking.settings (
        centre_id uuid CONSTRAINT settings_pk PRIMARY KEY CONSTRAINT settings_centre_fk REFERENCES identity.centres,
        host_answer_days int NOT NULL CONSTRAINT settings_host_answer_bounded CHECK (host_answer_days BETWEEN 1 AND 30),
        school_answer_days int NOT NULL CONSTRAINT settings_school_answer_bounded CHECK (school_answer_days BETWEEN 1 AND 30),
        reminder_days int[] NOT NULL CONSTRAINT settings_few_reminders CHECK (cardinality(reminder_days) <= 3 AND 0 < ALL (reminder_days)),
        unanswered_offers text NOT NULL CONSTRAINT settings_unanswered_offers_known CHECK (unanswered_offers IN ('accept', 'expire')),
        reconfirm_days int NOT NULL CONSTRAINT settings_reconfirm_bounded CHECK (reconfirm_days BETWEEN 2 AND 30),
        prepare_days int NOT NULL CONSTRAINT settings_prepare_bounded CHECK (prepare_days BETWEEN 1 AND 29),
        version int NOT NULL DEFAULT 1,
        CONSTRAINT settings_prepare_after_reconfirming CHECK (prepare_days < reconfirm_days)
      );
      COMMENT ON TABLE booking.settings IS 'What a centre lays down about the deadlines of bookings; a centre without a row has the usual ones.';
      COMMENT ON COLUMN booking.settings.reminder_days IS 'On which working days after asking whoever has not answered is reminded.';
`;

/** How long before a visit it was called off, and what both sides said about it once more. */
const DEEPER_BOOKINGS = `
      ALTER TABLE booking.bookings
        ADD COLUMN asked_on date,
        ADD COLUMN notice_days int CONSTRAINT bookings_notice_not_negative CHECK (notice_days >= 0),
        ADD COLUMN is_late boolean,
        ADD COLUMN reconfirmed_at timestamptz,
        ADD COLUMN counted_at timestamptz,
        ADD CONSTRAINT bookings_notice_with_cancellation CHECK ((notice_days IS NULL) = (is_late IS NULL) AND (notice_days IS NULL OR status LIKE 'cancelled-by-%'));
      ALTER TABLE booking.bookings DISABLE TRIGGER USER;
      UPDATE booking.bookings SET asked_on = (created_at AT TIME ZONE 'Asia/Seoul')::date;
      ALTER TABLE booking.bookings ENABLE TRIGGER USER;
      ALTER TABLE booking.bookings ALTER COLUMN asked_on SET NOT NULL, ALTER COLUMN asked_on SET DEFAULT (now() AT TIME ZONE 'Asia/Seoul')::date;
      COMMENT ON COLUMN booking.bookings.asked_on IS 'Since when whoever is to answer now is asked: set again by trigger when the host is asked anew.';
      COMMENT ON COLUMN booking.bookings.notice_days IS 'Working days between the cancellation and the visit.';
      COMMENT ON COLUMN booking.bookings.reconfirmed_at IS 'When the host said, shortly before, that the visit still stands. Said of one day: empty again after a move.';
      COMMENT ON COLUMN booking.bookings.counted_at IS 'When the school gave its final head-count. Empty again after a move.';

      CREATE FUNCTION booking.begin_anew() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.opening_id <> OLD.opening_id THEN
          NEW.reconfirmed_at := NULL;
          NEW.counted_at := NULL;
        END IF;
        IF NEW.status = 'host-pending' THEN NEW.asked_on := (now() AT TIME ZONE 'Asia/Seoul')::date; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER bookings_begin_anew BEFORE UPDATE ON booking.bookings
        FOR EACH ROW WHEN (NEW.opening_id <> OLD.opening_id OR NEW.status <> OLD.status) EXECUTE FUNCTION booking.begin_anew();
`;

const REMINDERS = `
      CREATE TABLE booking.reminders (
        centre_id uuid NOT NULL,
        booking_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT reminders_kind_known
          CHECK (kind IN ('ask-host', 'host-late', 'ask-school', 'school-late', 'reconfirm-host', 'count-school', 'prepare-host', 'unconfirmed')),
        about date NOT NULL,
        nth int NOT NULL CONSTRAINT reminders_nth_bounded CHECK (nth BETWEEN 1 AND 3),
        reminded_at timestamptz NOT NULL,
        CONSTRAINT reminders_once PRIMARY KEY (booking_id, kind, about, nth),
        CONSTRAINT reminders_booking_fk FOREIGN KEY (centre_id, booking_id) REFERENCES booking.bookings (centre_id, id)
      );
      COMMENT ON TABLE booking.reminders IS 'What was said once about a booking. The row is written with the event that becomes the mail: never without, never twice, whatever worker asks.';
      COMMENT ON COLUMN booking.reminders.about IS 'The day the asking began, or the day of the visit: a booking that was moved is spoken of anew.';
`;

/**
 * One row per step. Written at commit, when the transaction is signed: by whom is read from the signature, on whose behalf
 * from whose step it is. So whoever writes bookings, in whatever room, leaves a trace without knowing of it.
 */
const HISTORY = `
      CREATE TABLE booking.history (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT history_pk PRIMARY KEY,
        centre_id uuid NOT NULL,
        booking_id uuid NOT NULL,
        at timestamptz NOT NULL,
        said_by text CONSTRAINT history_speaker_known CHECK (said_by IN ('school', 'host', 'centre', 'system')),
        on_behalf_of text CONSTRAINT history_behalf_known CHECK (on_behalf_of IS NULL OR on_behalf_of IN ('school', 'host') AND said_by = 'centre'),
        actor text NOT NULL,
        from_status text,
        to_status text NOT NULL,
        reason text,
        facts jsonb NOT NULL,
        CONSTRAINT history_booking_fk FOREIGN KEY (centre_id, booking_id) REFERENCES booking.bookings (centre_id, id)
      );
      COMMENT ON TABLE booking.history IS 'Every step of every booking; kept by trigger alone, and it only grows.';
      COMMENT ON COLUMN booking.history.said_by IS 'Empty where two sides agreed by their links.';
      COMMENT ON COLUMN booking.history.facts IS 'What else changed, as [before, after] under its name; what was said once more, as true.';
      CREATE INDEX history_of_booking ON booking.history (booking_id, id);

      CREATE FUNCTION booking.keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        author text := coalesce(nullif(current_setting('app.actor', true), ''), 'system');
        is_new boolean := TG_OP = 'INSERT';
        was booking.bookings;
        owner text;
        speaker text;
        facts jsonb := '{}';
      BEGIN
        IF NOT is_new THEN
          was := OLD;
          IF was.opening_id <> NEW.opening_id THEN
            facts := facts || jsonb_build_object('heldOn', jsonb_build_array(was.held_on, NEW.held_on), 'band', jsonb_build_array(was.band, NEW.band));
          END IF;
          IF was.headcount <> NEW.headcount THEN facts := facts || jsonb_build_object('headcount', jsonb_build_array(was.headcount, NEW.headcount)); END IF;
          IF NEW.reconfirmed_at IS DISTINCT FROM was.reconfirmed_at AND NEW.reconfirmed_at IS NOT NULL THEN facts := facts || '{"reconfirmed": true}'; END IF;
          IF NEW.counted_at IS DISTINCT FROM was.counted_at AND NEW.counted_at IS NOT NULL THEN facts := facts || '{"counted": true}'; END IF;
          IF NEW.notice_days IS NOT NULL AND was.notice_days IS NULL THEN
            facts := facts || jsonb_build_object('noticeDays', NEW.notice_days, 'late', NEW.is_late);
          END IF;
          owner := CASE
            WHEN was.status <> NEW.status AND (NEW.status IN ('host-declined', 'cancelled-by-host') OR NEW.status = 'confirmed' AND was.status IN ('host-pending', 'host-declined') AND NOT facts ? 'heldOn') THEN 'host'
            WHEN was.status <> NEW.status AND (NEW.status IN ('offer-declined', 'cancelled-by-school') OR was.status = 'offered' AND NEW.status = 'host-pending') THEN 'school'
            WHEN facts ? 'reconfirmed' THEN 'host'
            WHEN facts ? 'headcount' OR facts ? 'counted' THEN 'school'
          END;
        END IF;
        IF author = 'system' THEN speaker := 'system';
        ELSIF author !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN speaker := owner;
        ELSE
          SELECT CASE m.role WHEN 'teacher' THEN 'school' WHEN 'host' THEN 'host' ELSE 'centre' END INTO speaker
            FROM identity.memberships m
           WHERE m.account_id = author::uuid AND m.centre_id = NEW.centre_id AND m.organisation_id IN (NEW.school_id, NEW.venue_id, NEW.centre_id)
           ORDER BY (m.organisation_id = CASE owner WHEN 'school' THEN NEW.school_id WHEN 'host' THEN NEW.venue_id END) DESC NULLS LAST, m.role LIMIT 1;
        END IF;
        INSERT INTO booking.history (centre_id, booking_id, at, said_by, on_behalf_of, actor, from_status, to_status, reason, facts)
        VALUES (NEW.centre_id, NEW.id, clock_timestamp(), speaker, CASE WHEN speaker = 'centre' THEN owner END, author, was.status, NEW.status,
                CASE WHEN NEW.reason IS NOT NULL AND (was.reason IS DISTINCT FROM NEW.reason OR was.status <> NEW.status AND NEW.status ~ '^(cancelled-by-|.*declined)') THEN NEW.reason END,
                facts);
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER bookings_begin_history AFTER INSERT ON booking.bookings DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION booking.keep_history();
      CREATE CONSTRAINT TRIGGER bookings_keep_history AFTER UPDATE ON booking.bookings DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN (OLD.status <> NEW.status OR OLD.opening_id <> NEW.opening_id OR OLD.headcount <> NEW.headcount
          OR OLD.counted_at IS DISTINCT FROM NEW.counted_at AND NEW.counted_at IS NOT NULL OR OLD.reconfirmed_at IS DISTINCT FROM NEW.reconfirmed_at AND NEW.reconfirmed_at IS NOT NULL)
        EXECUTE FUNCTION booking.keep_history();

      CREATE FUNCTION booking.refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'history only grows' USING ERRCODE = '23514', CONSTRAINT = 'history_only_grows', TABLE = 'history', SCHEMA = 'booking';
      END $$;
      CREATE TRIGGER history_only_grows BEFORE UPDATE OR DELETE ON booking.history FOR EACH ROW EXECUTE FUNCTION booking.refuse_rewriting_history();
`;

const SCHOOLS_FIRST = `
      ALTER TABLE scheduling.seasons ADD COLUMN schools_answer_first boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN scheduling.seasons.schools_answer_first IS 'Publication offers the visits to the schools; hosts are asked for what a school has accepted.';
`;

export class TellOfEveryBooking1790000001610 implements MigrationInterface {
  name = 'TellOfEveryBooking1790000001610';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [SETTINGS, DEEPER_BOOKINGS, REMINDERS, HISTORY, SCHOOLS_FIRST]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE scheduling.seasons DROP COLUMN schools_answer_first;
      DROP TRIGGER bookings_begin_history ON booking.bookings;
      DROP TRIGGER bookings_keep_history ON booking.bookings;
      DROP TRIGGER bookings_begin_anew ON booking.bookings;
      DROP TABLE booking.history, booking.reminders, booking.settings;
      DROP FUNCTION booking.refuse_rewriting_history(), booking.keep_history(), booking.begin_anew();
      ALTER TABLE booking.bookings
        DROP CONSTRAINT bookings_notice_with_cancellation,
        DROP COLUMN counted_at, DROP COLUMN reconfirmed_at, DROP COLUMN is_late, DROP COLUMN notice_days, DROP COLUMN asked_on;
    `);
  }
}
