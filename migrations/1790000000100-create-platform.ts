import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlatform1790000000100 implements MigrationInterface {
  name = 'CreatePlatform1790000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE SCHEMA platform;

      CREATE FUNCTION platform.bump_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.version := OLD.version + 1;
        RETURN NEW;
      END $$;
      COMMENT ON FUNCTION platform.bump_version() IS 'Whoever writes, the version (the ETag) moves on.';

      CREATE TABLE platform.outbox_messages (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT outbox_messages_pk PRIMARY KEY,
        centre_id uuid NOT NULL,
        type text NOT NULL,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        attempts int NOT NULL DEFAULT 0 CONSTRAINT outbox_messages_attempts_counted CHECK (attempts >= 0),
        next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        leased_by text,
        leased_until timestamptz,
        last_error text,
        delivered_at timestamptz,
        dead_at timestamptz,
        CONSTRAINT outbox_messages_one_end CHECK (delivered_at IS NULL OR dead_at IS NULL),
        CONSTRAINT outbox_messages_lease_whole CHECK ((leased_by IS NULL) = (leased_until IS NULL))
      );
      COMMENT ON TABLE platform.outbox_messages IS 'Consequences as rows: written with the change that caused them, delivered after commit, at least once.';
      CREATE INDEX outbox_messages_waiting ON platform.outbox_messages (next_attempt_at, id) WHERE delivered_at IS NULL AND dead_at IS NULL;

      CREATE TABLE platform.job_runs (
        job text NOT NULL,
        tick timestamptz NOT NULL,
        run_by text NOT NULL,
        started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        finished_at timestamptz,
        summary jsonb,
        error text,
        CONSTRAINT job_runs_once_per_tick PRIMARY KEY (job, tick)
      );
      COMMENT ON TABLE platform.job_runs IS 'Every worker wakes; the first to insert the tick runs the job.';

      CREATE TABLE platform.attempt_windows (
        key text NOT NULL,
        window_start timestamptz NOT NULL,
        attempts int NOT NULL DEFAULT 0,
        CONSTRAINT attempt_windows_pk PRIMARY KEY (key, window_start)
      );
      COMMENT ON TABLE platform.attempt_windows IS 'Rate limits counted in the database, so that several api processes share them. Keys are hashes.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE platform.attempt_windows, platform.job_runs, platform.outbox_messages;
      DROP FUNCTION platform.bump_version();
      DROP SCHEMA platform;
    `);
  }
}
