import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateScheduling1790000000600 implements MigrationInterface {
  name = 'CreateScheduling1790000000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA scheduling;

      CREATE TABLE scheduling.seasons (
        id uuid CONSTRAINT seasons_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL CONSTRAINT seasons_centre_fk REFERENCES identity.centres,
        title text NOT NULL CONSTRAINT seasons_title_given CHECK (btrim(title) <> ''),
        first_day date NOT NULL,
        last_day date NOT NULL,
        wishes_due_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT seasons_of_centre UNIQUE (centre_id, id),
        CONSTRAINT seasons_title_once UNIQUE (centre_id, title),
        CONSTRAINT seasons_days_ordered CHECK (first_day <= last_day AND last_day - first_day <= 200),
        CONSTRAINT seasons_wishes_before_visits CHECK ((wishes_due_at AT TIME ZONE 'Asia/Seoul')::date < first_day)
      );
      COMMENT ON COLUMN scheduling.seasons.last_day IS 'Last day of the season, included.';
      CREATE TRIGGER seasons_version BEFORE UPDATE ON scheduling.seasons FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE TABLE scheduling.calendar_events (
        id uuid CONSTRAINT calendar_events_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        school_id uuid NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CONSTRAINT calendar_events_kind_known
          CHECK (kind IN ('exam', 'vacation', 'closure', 'holiday', 'school-event', 'career-day', 'ordinary')),
        first_day date NOT NULL,
        last_day date NOT NULL,
        grades int[] NOT NULL DEFAULT '{}',
        source text NOT NULL CONSTRAINT calendar_events_source_known CHECK (source IN ('file', 'sample', 'manual')),
        CONSTRAINT calendar_events_school_fk FOREIGN KEY (centre_id, school_id) REFERENCES identity.schools (centre_id, id),
        CONSTRAINT calendar_events_days_ordered CHECK (first_day <= last_day),
        CONSTRAINT calendar_events_once UNIQUE (school_id, first_day, last_day, name, grades)
      );
      COMMENT ON COLUMN scheduling.calendar_events.name IS 'The raw text of the school''s calendar, kept as it came.';
      COMMENT ON COLUMN scheduling.calendar_events.grades IS 'Grades the event concerns; empty means all.';
      CREATE INDEX calendar_events_by_school ON scheduling.calendar_events (school_id, first_day);

      CREATE TABLE scheduling.wishes (
        id uuid CONSTRAINT wishes_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        season_id uuid NOT NULL,
        school_id uuid NOT NULL,
        grade int NOT NULL CONSTRAINT wishes_grade_bounded CHECK (grade BETWEEN 1 AND 6),
        class_label text,
        headcount int NOT NULL CONSTRAINT wishes_headcount_bounded CHECK (headcount BETWEEN 1 AND 1000),
        min_served int NOT NULL,
        interests jsonb NOT NULL,
        bands text[] NOT NULL CONSTRAINT wishes_bands_known CHECK (bands <@ ARRAY['am', 'pm'] AND cardinality(bands) > 0),
        max_km double precision NOT NULL CONSTRAINT wishes_reach_bounded CHECK (max_km > 0 AND max_km <= 100),
        accessible_seats int NOT NULL DEFAULT 0,
        escorts int NOT NULL CONSTRAINT wishes_escorts_bounded CHECK (escorts BETWEEN 0 AND 200),
        min_group int NOT NULL DEFAULT 1,
        max_group int,
        channel text NOT NULL DEFAULT 'web' CONSTRAINT wishes_channel_known CHECK (channel IN ('web', 'file', 'telephone')),
        submitted_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT wishes_season_fk FOREIGN KEY (centre_id, season_id) REFERENCES scheduling.seasons (centre_id, id),
        CONSTRAINT wishes_school_fk FOREIGN KEY (centre_id, school_id) REFERENCES identity.schools (centre_id, id),
        CONSTRAINT wishes_of_centre UNIQUE (centre_id, id),
        CONSTRAINT wishes_min_served_fits CHECK (min_served BETWEEN 1 AND headcount),
        CONSTRAINT wishes_accessible_fits CHECK (accessible_seats BETWEEN 0 AND headcount),
        CONSTRAINT wishes_group_ordered CHECK (min_group >= 1 AND (max_group IS NULL OR max_group >= min_group))
      );
      COMMENT ON COLUMN scheduling.wishes.interests IS 'Students per job field; sums to the head-count.';
      COMMENT ON COLUMN scheduling.wishes.submitted_at IS 'First submission: the order of arrival of the first-come comparison.';
      CREATE UNIQUE INDEX wishes_one_per_group ON scheduling.wishes (season_id, school_id, grade, (coalesce(class_label, '')));
      CREATE TRIGGER wishes_version BEFORE UPDATE ON scheduling.wishes FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE TABLE scheduling.wish_days (
        wish_id uuid NOT NULL CONSTRAINT wish_days_wish_fk REFERENCES scheduling.wishes ON DELETE CASCADE,
        rank int NOT NULL CONSTRAINT wish_days_rank_bounded CHECK (rank BETWEEN 1 AND 5),
        day date NOT NULL,
        CONSTRAINT wish_days_pk PRIMARY KEY (wish_id, rank),
        CONSTRAINT wish_days_day_once UNIQUE (wish_id, day)
      );
      CREATE TABLE scheduling.wish_weeks (
        wish_id uuid NOT NULL CONSTRAINT wish_weeks_wish_fk REFERENCES scheduling.wishes ON DELETE CASCADE,
        week date NOT NULL CONSTRAINT wish_weeks_named_by_monday CHECK (extract(isodow FROM week) = 1),
        mark text NOT NULL CONSTRAINT wish_weeks_mark_known CHECK (mark IN ('good', 'rather-not', 'impossible')),
        CONSTRAINT wish_weeks_pk PRIMARY KEY (wish_id, week)
      );
      COMMENT ON TABLE scheduling.wish_weeks IS 'Circle, triangle, cross per week, named by its Monday.';

      CREATE TABLE scheduling.assignment_runs (
        id uuid CONSTRAINT assignment_runs_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        season_id uuid NOT NULL,
        status text NOT NULL DEFAULT 'queued' CONSTRAINT assignment_runs_status_known CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled')),
        seed int NOT NULL,
        weights jsonb NOT NULL,
        progress jsonb,
        problem_hash text,
        plan jsonb,
        figures jsonb,
        error text,
        requested_by uuid NOT NULL CONSTRAINT assignment_runs_requester_fk REFERENCES identity.accounts,
        requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        started_at timestamptz,
        finished_at timestamptz,
        leased_by text,
        leased_until timestamptz,
        published_at timestamptz,
        published_by uuid CONSTRAINT assignment_runs_publisher_fk REFERENCES identity.accounts,
        CONSTRAINT assignment_runs_season_fk FOREIGN KEY (centre_id, season_id) REFERENCES scheduling.seasons (centre_id, id),
        CONSTRAINT assignment_runs_done_has_plan CHECK (status <> 'done' OR (plan IS NOT NULL AND figures IS NOT NULL)),
        CONSTRAINT assignment_runs_publish_only_done CHECK (published_at IS NULL OR status = 'done')
      );
      COMMENT ON TABLE scheduling.assignment_runs IS 'One request to even a season out: seed, weights, the plan it found, and whether it was published.';
      COMMENT ON COLUMN scheduling.assignment_runs.figures IS 'before (first come, first served) and after, with loads per week and day.';
      CREATE UNIQUE INDEX assignment_runs_one_published ON scheduling.assignment_runs (season_id) WHERE published_at IS NOT NULL;
      CREATE INDEX assignment_runs_waiting ON scheduling.assignment_runs (requested_at) WHERE status IN ('queued', 'running');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE scheduling.assignment_runs, scheduling.wish_weeks, scheduling.wish_days, scheduling.wishes, scheduling.calendar_events, scheduling.seasons;
      DROP SCHEMA scheduling;
    `);
  }
}
