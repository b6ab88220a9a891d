import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowWhatEachSourceSays1790000000900 implements MigrationInterface {
  name = 'KnowWhatEachSourceSays1790000000900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE calendar.events
        DROP CONSTRAINT events_once,
        DROP CONSTRAINT events_source_known,
        ADD CONSTRAINT events_source_known CHECK (source IN ('neis', 'file', 'sample', 'manual')),
        ADD CONSTRAINT events_grades_known CHECK (grades <@ ARRAY[1, 2, 3, 4, 5, 6]),
        ADD COLUMN said jsonb,
        ADD COLUMN said_by text CONSTRAINT events_said_by_known CHECK (said_by IN ('neis', 'file', 'sample', 'manual')),
        ADD COLUMN heard jsonb,
        ADD COLUMN decided_at timestamptz,
        ADD COLUMN decided_by uuid CONSTRAINT events_decided_by_fk REFERENCES identity.accounts,
        ADD COLUMN removed_at timestamptz,
        ADD COLUMN version int NOT NULL DEFAULT 1,
        ADD CONSTRAINT events_removed_by_decision CHECK (removed_at IS NULL OR decided_at IS NOT NULL);
      COMMENT ON COLUMN calendar.events.kind IS 'What counts: as confirmed when somebody decided, else as proposed. So do the days and grades.';
      COMMENT ON COLUMN calendar.events.said IS 'What the source says now; null: it lists the entry no longer, or none ever did.';
      COMMENT ON COLUMN calendar.events.heard IS 'What the source said when the entry took its present form. Differs from said: a person has to look.';
      COMMENT ON COLUMN calendar.events.removed_at IS 'A person said there is no such thing. Kept, so that the source does not bring it back.';
      UPDATE calendar.events SET said = w.word, heard = w.word, said_by = source
        FROM (SELECT id AS event, jsonb_build_object('name', name, 'kind', kind, 'firstDay', first_day, 'lastDay', last_day, 'grades', grades) AS word FROM calendar.events) w
       WHERE id = event AND source <> 'manual';
      UPDATE calendar.events SET decided_at = clock_timestamp() WHERE source = 'manual';
      CREATE UNIQUE INDEX events_once ON calendar.events (school_id, first_day, last_day, name, grades) WHERE removed_at IS NULL;
      CREATE TRIGGER events_version BEFORE UPDATE ON calendar.events FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE TABLE calendar.calendars (
        school_id uuid CONSTRAINT calendars_pk PRIMARY KEY,
        centre_id uuid NOT NULL,
        asked_at timestamptz,
        answered_at timestamptz,
        outcome text CONSTRAINT calendars_outcome_known CHECK (outcome IN ('answered', 'empty', 'failed')),
        trouble_code text,
        trouble text,
        CONSTRAINT calendars_school_fk FOREIGN KEY (centre_id, school_id) REFERENCES identity.schools (centre_id, id)
      );
      COMMENT ON TABLE calendar.calendars IS 'One row a school: locked while its entries change, and how its last synchronisation went.';
      COMMENT ON COLUMN calendar.calendars.outcome IS 'Empty means that NEIS holds nothing yet: unknown, not free.';

      CREATE TABLE calendar.neis_answers (
        school_id uuid NOT NULL,
        centre_id uuid NOT NULL,
        school_year int NOT NULL,
        service text NOT NULL CONSTRAINT neis_answers_service_known CHECK (service IN ('SchoolSchedule', 'classInfo')),
        rows jsonb NOT NULL,
        rows_hash text NOT NULL,
        asked_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT neis_answers_pk PRIMARY KEY (school_id, school_year, service),
        CONSTRAINT neis_answers_school_fk FOREIGN KEY (centre_id, school_id) REFERENCES identity.schools (centre_id, id)
      );
      COMMENT ON TABLE calendar.neis_answers IS 'The rows of NEIS as they came last, and when they last changed.';

      CREATE TABLE calendar.grade_classes (
        school_id uuid NOT NULL,
        centre_id uuid NOT NULL,
        school_year int NOT NULL,
        grade int NOT NULL CONSTRAINT grade_classes_grade_bounded CHECK (grade BETWEEN 1 AND 6),
        classes int NOT NULL CONSTRAINT grade_classes_counted CHECK (classes > 0),
        CONSTRAINT grade_classes_pk PRIMARY KEY (school_id, school_year, grade),
        CONSTRAINT grade_classes_school_fk FOREIGN KEY (centre_id, school_id) REFERENCES identity.schools (centre_id, id)
      );
      COMMENT ON TABLE calendar.grade_classes IS 'How many classes a grade has in a school year, as NEIS lists them.';

      CREATE TABLE calendar.neis_gates (
        key_hash text CONSTRAINT neis_gates_pk PRIMARY KEY,
        closed_until timestamptz,
        trouble_code text,
        trouble text,
        changed_at timestamptz NOT NULL
      );
      COMMENT ON TABLE calendar.neis_gates IS 'One row a key: whether NEIS may be asked now, agreed on by every worker. The key itself is not kept.';

      CREATE TABLE calendar.sync_orders (
        centre_id uuid CONSTRAINT sync_orders_pk PRIMARY KEY CONSTRAINT sync_orders_centre_fk REFERENCES identity.centres,
        ordered_by uuid NOT NULL CONSTRAINT sync_orders_orderer_fk REFERENCES identity.accounts,
        ordered_at timestamptz NOT NULL
      );
      COMMENT ON TABLE calendar.sync_orders IS 'Synchronise now: taken away by the worker that does it.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE calendar.sync_orders, calendar.neis_gates, calendar.grade_classes, calendar.neis_answers, calendar.calendars;
      DROP TRIGGER events_version ON calendar.events;
      DROP INDEX calendar.events_once;
      DELETE FROM calendar.events WHERE removed_at IS NOT NULL;
      UPDATE calendar.events SET source = 'file' WHERE source = 'neis';
      ALTER TABLE calendar.events
        DROP CONSTRAINT events_source_known, DROP CONSTRAINT events_grades_known, DROP CONSTRAINT events_removed_by_decision,
        DROP COLUMN said, DROP COLUMN said_by, DROP COLUMN heard, DROP COLUMN decided_at, DROP COLUMN decided_by, DROP COLUMN removed_at, DROP COLUMN version,
        ADD CONSTRAINT events_source_known CHECK (source IN ('file', 'sample', 'manual')),
        ADD CONSTRAINT events_once UNIQUE (school_id, first_day, last_day, name, grades);
    `);
  }
}
