import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeepenAssignmentRuns1790000000700 implements MigrationInterface {
  name = 'DeepenAssignmentRuns1790000000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE scheduling.assignment_runs
        ADD COLUMN kind text NOT NULL DEFAULT 'plan' CONSTRAINT assignment_runs_kind_known CHECK (kind IN ('plan', 'frontier', 'what-if', 'repair')),
        ADD COLUMN goals jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN goal_results jsonb,
        ADD COLUMN plan_value double precision,
        ADD COLUMN bound double precision,
        ADD COLUMN changes jsonb,
        ADD COLUMN frozen_until date,
        ADD COLUMN outcome jsonb;
      COMMENT ON COLUMN scheduling.assignment_runs.kind IS 'plan: a whole season; frontier: what evenness costs; what-if: a plan under changes; repair: the booked plan mended.';
      COMMENT ON COLUMN scheduling.assignment_runs.goals IS 'What the director wants reached; empty: the usual goals.';
      COMMENT ON COLUMN scheduling.assignment_runs.goal_results IS 'Each goal with its target, what the plan reached, and whether that meets it.';
      COMMENT ON COLUMN scheduling.assignment_runs.plan_value IS 'Worth of the plan at the published prices.';
      COMMENT ON COLUMN scheduling.assignment_runs.bound IS 'Proven: no plan is worth more. Found after the plan is stored.';
      COMMENT ON COLUMN scheduling.assignment_runs.changes IS 'What a repair or a what-if is to take into account.';
      COMMENT ON COLUMN scheduling.assignment_runs.frozen_until IS 'A repair leaves visits up to this day alone.';
      COMMENT ON COLUMN scheduling.assignment_runs.outcome IS 'What a run finds beside a plan: points of the frontier, figures of a what-if, differences of a repair.';

      ALTER TABLE scheduling.assignment_runs
        DROP CONSTRAINT assignment_runs_done_has_plan,
        ADD CONSTRAINT assignment_runs_done_has_result CHECK (status <> 'done' OR CASE kind
          WHEN 'plan' THEN plan IS NOT NULL AND figures IS NOT NULL
          WHEN 'repair' THEN plan IS NOT NULL AND outcome IS NOT NULL
          ELSE outcome IS NOT NULL END),
        ADD CONSTRAINT assignment_runs_publish_only_plans CHECK (published_at IS NULL OR kind IN ('plan', 'repair'));
      DROP INDEX scheduling.assignment_runs_one_published;
      CREATE UNIQUE INDEX assignment_runs_one_published ON scheduling.assignment_runs (season_id) WHERE published_at IS NOT NULL AND kind = 'plan';
      CREATE UNIQUE INDEX assignment_runs_one_frontier_waiting ON scheduling.assignment_runs (season_id)
        WHERE kind = 'frontier' AND status IN ('queued', 'running');

      CREATE TABLE scheduling.school_credits (
        centre_id uuid NOT NULL,
        season_id uuid NOT NULL,
        school_id uuid NOT NULL,
        credit numeric NOT NULL CONSTRAINT school_credits_not_negative CHECK (credit >= 0),
        CONSTRAINT school_credits_pk PRIMARY KEY (season_id, school_id),
        CONSTRAINT school_credits_season_fk FOREIGN KEY (centre_id, season_id) REFERENCES scheduling.seasons (centre_id, id),
        CONSTRAINT school_credits_school_fk FOREIGN KEY (centre_id, school_id) REFERENCES identity.schools (centre_id, id)
      );
      COMMENT ON TABLE scheduling.school_credits IS 'How far a school came off below the mean of a published season; the centre''s next season gives it back.';
      COMMENT ON COLUMN scheduling.school_credits.season_id IS 'The published season in which the school came short.';
      COMMENT ON COLUMN scheduling.school_credits.credit IS '0 to 1; 1 is a whole season''s satisfaction.';
    `);
  }

  /** Runs of the new kinds have no place in the old table; bookings made by a repair stay. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE scheduling.school_credits;
      DELETE FROM scheduling.assignment_runs WHERE kind <> 'plan';
      DROP INDEX scheduling.assignment_runs_one_frontier_waiting, scheduling.assignment_runs_one_published;
      CREATE UNIQUE INDEX assignment_runs_one_published ON scheduling.assignment_runs (season_id) WHERE published_at IS NOT NULL;
      ALTER TABLE scheduling.assignment_runs
        DROP CONSTRAINT assignment_runs_publish_only_plans,
        DROP CONSTRAINT assignment_runs_done_has_result,
        ADD CONSTRAINT assignment_runs_done_has_plan CHECK (status <> 'done' OR (plan IS NOT NULL AND figures IS NOT NULL)),
        DROP COLUMN outcome, DROP COLUMN frozen_until, DROP COLUMN changes, DROP COLUMN bound, DROP COLUMN plan_value,
        DROP COLUMN goal_results, DROP COLUMN goals, DROP COLUMN kind;
    `);
  }
}
