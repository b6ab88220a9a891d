import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepAnswersByKey1790000001500 implements MigrationInterface {
  name = 'KeepAnswersByKey1790000001500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.idempotency_keys (
        centre_id uuid NOT NULL,
        account_id uuid NOT NULL,
        key text NOT NULL CONSTRAINT idempotency_keys_visible_ascii CHECK (key ~ '^[!-~]{8,128}$'),
        fingerprint bytea NOT NULL CONSTRAINT idempotency_keys_fingerprint_is_sha256 CHECK (length(fingerprint) = 32),
        status int NOT NULL CONSTRAINT idempotency_keys_keep_successes_only CHECK (status BETWEEN 200 AND 299),
        location text,
        body json,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT idempotency_keys_one_answer_each PRIMARY KEY (centre_id, account_id, key)
      );
      COMMENT ON TABLE platform.idempotency_keys IS 'What a request under a client''s key was answered, written in the transaction of its work: no row is ever half done.';
      CREATE INDEX idempotency_keys_oldest_first ON platform.idempotency_keys (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.idempotency_keys');
  }
}
