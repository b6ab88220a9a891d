import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outside systems that follow a centre's bookings: each with a place of its own in the audit chain. */
export class TellOutsideSystems1790000001670 implements MigrationInterface {
  name = 'TellOutsideSystems1790000001670';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA subscriber;
      CREATE TABLE subscriber.subscribers (
        id uuid CONSTRAINT subscribers_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        name text NOT NULL CONSTRAINT subscribers_have_a_name CHECK (length(name) BETWEEN 1 AND 100),
        url text,
        token_hash bytea NOT NULL,
        key_number int NOT NULL DEFAULT 1,
        cursor bigint NOT NULL,
        attempts int NOT NULL DEFAULT 0 CONSTRAINT subscribers_attempts_counted CHECK (attempts >= 0),
        next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        leased_by text,
        leased_until timestamptz,
        last_pushed_at timestamptz,
        last_error text,
        paused_at timestamptz,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT subscribers_centre_fk FOREIGN KEY (centre_id) REFERENCES identity.centres (id),
        CONSTRAINT subscribers_one_per_name UNIQUE (centre_id, name),
        CONSTRAINT subscribers_one_per_token UNIQUE (token_hash),
        CONSTRAINT subscribers_lease_whole CHECK ((leased_by IS NULL) = (leased_until IS NULL))
      );
      COMMENT ON TABLE subscriber.subscribers IS 'Outside systems of a centre. A webhook is the same feed, pushed: the cursor moves on when the other side has said yes.';
      COMMENT ON COLUMN subscriber.subscribers.cursor IS 'The last link of the audit chain the other side has taken. Reading the feed does not move it.';
      COMMENT ON COLUMN subscriber.subscribers.key_number IS 'Renewing the keys counts on: the signing key follows from it and is kept nowhere.';
      CREATE INDEX subscribers_due ON subscriber.subscribers (next_attempt_at) WHERE url IS NOT NULL AND paused_at IS NULL;
      CREATE TRIGGER subscribers_version BEFORE UPDATE OF name, url, token_hash, paused_at ON subscriber.subscribers
        FOR EACH ROW EXECUTE FUNCTION platform.bump_version();
      CREATE INDEX audit_of_an_entity ON platform.audit (centre_id, entity, seq);
      SELECT platform.guard_all();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX platform.audit_of_an_entity;
      DROP SCHEMA subscriber CASCADE;
    `);
  }
}
