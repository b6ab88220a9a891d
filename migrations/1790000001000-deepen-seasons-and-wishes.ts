import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeepenSeasonsAndWishes1790000001000 implements MigrationInterface {
  name = 'DeepenSeasonsAndWishes1790000001000';

  async up(runner: QueryRunner): Promise<void> {
    await this.deepenSeasons(runner);
    await this.deepenWishes(runner);
    await this.guardWishes(runner);
  }

  private async deepenSeasons(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE scheduling.seasons
        ADD COLUMN opens_at timestamptz,
        ADD COLUMN release_at timestamptz,
        ADD COLUMN reminder_days int CONSTRAINT seasons_reminder_bounded CHECK (reminder_days BETWEEN 1 AND 30),
        ADD COLUMN takes_late_wishes boolean NOT NULL DEFAULT false,
        ADD COLUMN most_wishes int CONSTRAINT seasons_most_wishes_bounded CHECK (most_wishes BETWEEN 1 AND 100),
        ADD COLUMN most_students int CONSTRAINT seasons_most_students_bounded CHECK (most_students BETWEEN 1 AND 10000),
        ADD COLUMN min_group int CONSTRAINT seasons_min_group_bounded CHECK (min_group BETWEEN 1 AND 1000),
        ADD COLUMN max_group int CONSTRAINT seasons_max_group_bounded CHECK (max_group BETWEEN 1 AND 1000),
        ADD COLUMN lead_days int NOT NULL DEFAULT 1 CONSTRAINT seasons_lead_bounded CHECK (lead_days BETWEEN 1 AND 120),
        ADD COLUMN weights jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN goals jsonb NOT NULL DEFAULT '{}',
        ADD CONSTRAINT seasons_open_before_deadline CHECK (opens_at < wishes_due_at),
        ADD CONSTRAINT seasons_release_after_deadline CHECK (release_at >= wishes_due_at),
        ADD CONSTRAINT seasons_lead_time_kept
          CHECK ((greatest(wishes_due_at, release_at) AT TIME ZONE 'Asia/Seoul')::date + lead_days <= first_day),
        ADD CONSTRAINT seasons_group_ordered CHECK (min_group <= max_group);
      COMMENT ON COLUMN scheduling.seasons.opens_at IS 'From when wishes are taken; null: from the beginning.';
      COMMENT ON COLUMN scheduling.seasons.release_at IS 'No plan is published before: every school hears at once. Null: when the director publishes.';
      COMMENT ON COLUMN scheduling.seasons.reminder_days IS 'Days before the deadline on which schools that have not sent are reminded, once. Null: never.';
      COMMENT ON COLUMN scheduling.seasons.most_wishes IS 'Wishes one school may send; null: no limit. Holds for what is sent from now on.';
      COMMENT ON COLUMN scheduling.seasons.most_students IS 'Students one school may wish for, all its wishes together; null: no limit.';
      COMMENT ON COLUMN scheduling.seasons.lead_days IS 'Fewest days from the deadline, or the release, to the first visit.';
      COMMENT ON COLUMN scheduling.seasons.weights IS 'What a run of the season weighs unless told otherwise.';

      CREATE TABLE scheduling.season_reminders (
        centre_id uuid NOT NULL,
        season_id uuid NOT NULL,
        school_id uuid NOT NULL,
        reminded_at timestamptz NOT NULL,
        CONSTRAINT season_reminders_once PRIMARY KEY (season_id, school_id),
        CONSTRAINT season_reminders_season_fk FOREIGN KEY (centre_id, season_id) REFERENCES scheduling.seasons (centre_id, id),
        CONSTRAINT season_reminders_school_fk FOREIGN KEY (centre_id, school_id) REFERENCES identity.schools (centre_id, id)
      );
      COMMENT ON TABLE scheduling.season_reminders IS 'Which school was reminded of which season: never twice, whatever worker asks.';
    `);
  }

  private async deepenWishes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE scheduling.wishes
        ADD COLUMN kind text NOT NULL DEFAULT 'career-day'
          CONSTRAINT wishes_kind_known CHECK (kind IN ('career-day', 'class-visit', 'talk', 'camp', 'package')),
        ADD COLUMN buses int,
        ADD COLUMN entered_by uuid CONSTRAINT wishes_entered_by_fk REFERENCES identity.accounts,
        ADD COLUMN due_at timestamptz,
        ADD CONSTRAINT wishes_class_visit_names_class CHECK (kind <> 'class-visit' OR class_label IS NOT NULL),
        ADD CONSTRAINT wishes_package_counts_buses CHECK ((kind = 'package') = (buses IS NOT NULL)),
        ADD CONSTRAINT wishes_buses_bounded CHECK (buses BETWEEN 1 AND 30),
        ADD CONSTRAINT wishes_telephone_names_account CHECK (channel <> 'telephone' OR entered_by IS NOT NULL);
      UPDATE scheduling.wishes w SET due_at = s.wishes_due_at FROM scheduling.seasons s WHERE s.id = w.season_id;
      ALTER TABLE scheduling.wishes
        ALTER COLUMN due_at SET NOT NULL,
        ADD COLUMN is_late boolean GENERATED ALWAYS AS (submitted_at >= due_at) STORED;
      COMMENT ON COLUMN scheduling.wishes.entered_by IS 'Who of the centre wrote the wish down for the school.';
      COMMENT ON COLUMN scheduling.wishes.due_at IS 'The deadline that held when the wish was sent; moved on only when the deadline is put off.';
      COMMENT ON COLUMN scheduling.wishes.submitted_at IS 'When the wish took its place in the order of arrival: first sent, or changed after the deadline.';
      DROP INDEX scheduling.wishes_one_per_group;
      CREATE UNIQUE INDEX wishes_one_per_group ON scheduling.wishes (season_id, school_id, kind, grade, (coalesce(class_label, '')));
    `);
  }

  /** What one row cannot say of itself: the season's deadline and its caps. */
  private async guardWishes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION scheduling.keep_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE late_allowed boolean;
      BEGIN
        IF TG_OP = 'INSERT' THEN
          SELECT wishes_due_at INTO NEW.due_at FROM scheduling.seasons WHERE id = NEW.season_id;
        END IF;
        IF NEW.submitted_at >= NEW.due_at AND NEW.channel <> 'file' THEN
          SELECT takes_late_wishes INTO late_allowed FROM scheduling.seasons WHERE id = NEW.season_id;
          IF NOT late_allowed THEN
            RAISE EXCEPTION 'the season takes no late wishes'
              USING ERRCODE = '23514', CONSTRAINT = 'wishes_late_only_where_allowed', TABLE = 'wishes', SCHEMA = 'scheduling';
          END IF;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER wishes_keep_deadline BEFORE INSERT OR UPDATE OF submitted_at ON scheduling.wishes
        FOR EACH ROW EXECUTE FUNCTION scheduling.keep_deadline();

      CREATE FUNCTION scheduling.keep_caps() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE cap record; sent record;
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.headcount <= OLD.headcount THEN RETURN NEW; END IF;
        SELECT most_wishes, most_students INTO cap FROM scheduling.seasons WHERE id = NEW.season_id;
        IF cap.most_wishes IS NULL AND cap.most_students IS NULL THEN RETURN NEW; END IF;
        -- two teachers of a school send side by side: the second counts after the first has committed
        PERFORM pg_advisory_xact_lock(hashtextextended(NEW.season_id::text || NEW.school_id::text, 0));
        SELECT count(*) AS wishes, coalesce(sum(w.headcount), 0) AS students INTO sent FROM scheduling.wishes w
         WHERE w.season_id = NEW.season_id AND w.school_id = NEW.school_id AND w.id <> NEW.id
           AND (w.kind, w.grade, coalesce(w.class_label, '')) IS DISTINCT FROM (NEW.kind, NEW.grade, coalesce(NEW.class_label, ''));
        IF TG_OP = 'INSERT' AND sent.wishes + 1 > cap.most_wishes THEN
          RAISE EXCEPTION 'the school has % wishes, % are allowed', sent.wishes, cap.most_wishes
            USING ERRCODE = '23514', CONSTRAINT = 'wishes_within_school_cap', TABLE = 'wishes', SCHEMA = 'scheduling';
        END IF;
        IF sent.students + NEW.headcount > cap.most_students THEN
          RAISE EXCEPTION 'the school wishes for % students, % are allowed', sent.students + NEW.headcount, cap.most_students
            USING ERRCODE = '23514', CONSTRAINT = 'wishes_within_student_cap', TABLE = 'wishes', SCHEMA = 'scheduling';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER wishes_keep_caps BEFORE INSERT OR UPDATE OF headcount ON scheduling.wishes
        FOR EACH ROW EXECUTE FUNCTION scheduling.keep_caps();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER wishes_keep_caps ON scheduling.wishes;
      DROP TRIGGER wishes_keep_deadline ON scheduling.wishes;
      DROP FUNCTION scheduling.keep_caps(), scheduling.keep_deadline();
      DROP INDEX scheduling.wishes_one_per_group;
      CREATE UNIQUE INDEX wishes_one_per_group ON scheduling.wishes (season_id, school_id, grade, (coalesce(class_label, '')));
      ALTER TABLE scheduling.wishes
        DROP CONSTRAINT wishes_class_visit_names_class, DROP CONSTRAINT wishes_package_counts_buses, DROP CONSTRAINT wishes_telephone_names_account,
        DROP COLUMN is_late, DROP COLUMN due_at, DROP COLUMN entered_by, DROP COLUMN buses, DROP COLUMN kind;
      COMMENT ON COLUMN scheduling.wishes.submitted_at IS 'First submission: the order of arrival of the first-come comparison.';
      DROP TABLE scheduling.season_reminders;
      ALTER TABLE scheduling.seasons
        DROP CONSTRAINT seasons_open_before_deadline, DROP CONSTRAINT seasons_release_after_deadline,
        DROP CONSTRAINT seasons_lead_time_kept, DROP CONSTRAINT seasons_group_ordered,
        DROP COLUMN goals, DROP COLUMN weights, DROP COLUMN lead_days, DROP COLUMN max_group, DROP COLUMN min_group, DROP COLUMN most_students,
        DROP COLUMN most_wishes, DROP COLUMN takes_late_wishes, DROP COLUMN reminder_days, DROP COLUMN release_at, DROP COLUMN opens_at;
    `);
  }
}
