import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans as drafts: several side by side, moved by hand, one of them published as the season's plan. */
export class KeepDraftsOfPlans1790000001100 implements MigrationInterface {
  name = 'KeepDraftsOfPlans1790000001100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE scheduling.assignment_runs ADD CONSTRAINT assignment_runs_of_season UNIQUE (season_id, id);

      CREATE TABLE scheduling.drafts (
        id uuid CONSTRAINT drafts_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        season_id uuid NOT NULL,
        title text NOT NULL CONSTRAINT drafts_title_given CHECK (btrim(title) <> ''),
        mode text NOT NULL CONSTRAINT drafts_mode_known CHECK (mode IN ('wish-first', 'even-first', 'least-change', 'manual')),
        base_run_id uuid NOT NULL,
        agreed jsonb NOT NULL DEFAULT '[]',
        version int NOT NULL DEFAULT 1,
        created_by uuid NOT NULL CONSTRAINT drafts_creator_fk REFERENCES identity.accounts,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        published_at timestamptz,
        published_run_id uuid,
        CONSTRAINT drafts_of_centre UNIQUE (centre_id, id),
        CONSTRAINT drafts_of_season UNIQUE (season_id, id),
        CONSTRAINT drafts_season_fk FOREIGN KEY (centre_id, season_id) REFERENCES scheduling.seasons (centre_id, id),
        CONSTRAINT drafts_base_run_fk FOREIGN KEY (season_id, base_run_id) REFERENCES scheduling.assignment_runs (season_id, id),
        CONSTRAINT drafts_published_run_fk FOREIGN KEY (season_id, published_run_id) REFERENCES scheduling.assignment_runs (season_id, id),
        CONSTRAINT drafts_published_as_a_run CHECK ((published_at IS NULL) = (published_run_id IS NULL))
      );
      COMMENT ON TABLE scheduling.drafts IS 'A plan on the table: the plan of its base run and the moves made since. Publishing writes that plan as a run of its own, so a season has one published plan however it came about.';
      COMMENT ON COLUMN scheduling.drafts.agreed IS 'Dates no school named that were confirmed in the draft this one grew from; once published, all of them.';
      CREATE UNIQUE INDEX drafts_one_published ON scheduling.drafts (season_id) WHERE published_at IS NOT NULL;
      CREATE INDEX drafts_by_season ON scheduling.drafts (centre_id, season_id, created_at);
      CREATE TRIGGER drafts_version BEFORE UPDATE ON scheduling.drafts FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE TABLE scheduling.draft_moves (
        centre_id uuid NOT NULL,
        draft_id uuid NOT NULL,
        number int NOT NULL CONSTRAINT draft_moves_numbered CHECK (number >= 1),
        wish_id uuid NOT NULL,
        from_visit jsonb,
        to_visit jsonb,
        others jsonb NOT NULL DEFAULT '[]',
        is_agreed boolean NOT NULL DEFAULT false,
        undoes int,
        made_by uuid NOT NULL CONSTRAINT draft_moves_maker_fk REFERENCES identity.accounts,
        made_at timestamptz NOT NULL,
        CONSTRAINT draft_moves_pk PRIMARY KEY (draft_id, number),
        CONSTRAINT draft_moves_draft_fk FOREIGN KEY (centre_id, draft_id) REFERENCES scheduling.drafts (centre_id, id),
        CONSTRAINT draft_moves_undo_an_earlier_one CHECK (undoes < number),
        CONSTRAINT draft_moves_undo_of_the_same_draft FOREIGN KEY (draft_id, undoes) REFERENCES scheduling.draft_moves (draft_id, number),
        CONSTRAINT draft_moves_undone_once UNIQUE (draft_id, undoes),
        CONSTRAINT draft_moves_go_somewhere CHECK (to_visit IS NOT NULL OR undoes IS NOT NULL)
      );
      COMMENT ON TABLE scheduling.draft_moves IS 'One visit moved by hand, or a move taken back. Rows are only added, so that the history of a draft stays readable.';
      COMMENT ON COLUMN scheduling.draft_moves.wish_id IS 'Without a key: a wish may be withdrawn, what was done with it stays on record.';
      COMMENT ON COLUMN scheduling.draft_moves.others IS 'Visits that changed their venues on their own day to make room: from and to of each.';
      COMMENT ON COLUMN scheduling.draft_moves.is_agreed IS 'The school had not named the date; the director confirmed it.';

      CREATE TABLE scheduling.draft_locks (
        centre_id uuid NOT NULL,
        draft_id uuid NOT NULL,
        wish_id uuid NOT NULL,
        locked_by uuid NOT NULL CONSTRAINT draft_locks_locker_fk REFERENCES identity.accounts,
        locked_at timestamptz NOT NULL,
        CONSTRAINT draft_locks_pk PRIMARY KEY (draft_id, wish_id),
        CONSTRAINT draft_locks_draft_fk FOREIGN KEY (centre_id, draft_id) REFERENCES scheduling.drafts (centre_id, id)
      );
      COMMENT ON TABLE scheduling.draft_locks IS 'Visits that stay where they are, also when the rest is planned anew.';

      CREATE FUNCTION scheduling.keep_published_drafts() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM scheduling.drafts WHERE id = coalesce(NEW.draft_id, OLD.draft_id) AND published_at IS NOT NULL) THEN
          RAISE EXCEPTION 'draft % is published', coalesce(NEW.draft_id, OLD.draft_id)
            USING ERRCODE = '23514', CONSTRAINT = 'drafts_stay_as_published', TABLE = TG_TABLE_NAME, SCHEMA = 'scheduling';
        END IF;
        RETURN coalesce(NEW, OLD);
      END $$;
      CREATE TRIGGER draft_moves_stay_as_published BEFORE INSERT ON scheduling.draft_moves FOR EACH ROW EXECUTE FUNCTION scheduling.keep_published_drafts();
      CREATE TRIGGER draft_locks_stay_as_published BEFORE INSERT OR UPDATE OR DELETE ON scheduling.draft_locks
        FOR EACH ROW EXECUTE FUNCTION scheduling.keep_published_drafts();
      CREATE FUNCTION scheduling.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'moves of a draft are only added' USING ERRCODE = '23514', CONSTRAINT = 'draft_moves_only_added', TABLE = 'draft_moves', SCHEMA = 'scheduling';
      END $$;
      CREATE TRIGGER draft_moves_only_added BEFORE UPDATE OR DELETE ON scheduling.draft_moves FOR EACH ROW EXECUTE FUNCTION scheduling.refuse_rewriting();

      ALTER TABLE scheduling.assignment_runs
        ADD COLUMN from_draft_id uuid,
        ADD CONSTRAINT assignment_runs_draft_fk FOREIGN KEY (season_id, from_draft_id) REFERENCES scheduling.drafts (season_id, id),
        DROP CONSTRAINT assignment_runs_kind_known,
        ADD CONSTRAINT assignment_runs_kind_known CHECK (kind IN ('plan', 'frontier', 'what-if', 'repair', 'least-change')),
        DROP CONSTRAINT assignment_runs_done_has_result,
        ADD CONSTRAINT assignment_runs_done_has_result CHECK (status <> 'done' OR CASE kind
          WHEN 'plan' THEN plan IS NOT NULL AND figures IS NOT NULL
          WHEN 'repair' THEN plan IS NOT NULL AND outcome IS NOT NULL
          WHEN 'least-change' THEN plan IS NOT NULL AND figures IS NOT NULL AND outcome IS NOT NULL
          ELSE outcome IS NOT NULL END);
      COMMENT ON COLUMN scheduling.assignment_runs.kind IS
        'plan: a whole season; frontier: what evenness costs; what-if: a plan under changes; repair: the booked plan mended; least-change: a draft or plan whose rest is planned anew.';
      COMMENT ON COLUMN scheduling.assignment_runs.from_draft_id IS 'The draft a least-change run starts from, or the draft a published plan was.';
    `);
  }

  /** Runs of the new kind have no place in the old table; a draft that was published stays as the run it became. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE scheduling.assignment_runs DROP COLUMN from_draft_id;
      DROP TABLE scheduling.draft_locks, scheduling.draft_moves, scheduling.drafts;
      DROP FUNCTION scheduling.keep_published_drafts();
      DROP FUNCTION scheduling.refuse_rewriting();
      DELETE FROM scheduling.assignment_runs WHERE kind = 'least-change';
      ALTER TABLE scheduling.assignment_runs
        DROP CONSTRAINT assignment_runs_of_season,
        DROP CONSTRAINT assignment_runs_kind_known,
        ADD CONSTRAINT assignment_runs_kind_known CHECK (kind IN ('plan', 'frontier', 'what-if', 'repair')),
        DROP CONSTRAINT assignment_runs_done_has_result,
        ADD CONSTRAINT assignment_runs_done_has_result CHECK (status <> 'done' OR CASE kind
          WHEN 'plan' THEN plan IS NOT NULL AND figures IS NOT NULL
          WHEN 'repair' THEN plan IS NOT NULL AND outcome IS NOT NULL
          ELSE outcome IS NOT NULL END);
    `);
  }
}
