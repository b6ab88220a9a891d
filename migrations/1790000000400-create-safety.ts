import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSafety1790000000400 implements MigrationInterface {
  name = 'CreateSafety1790000000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA safety;

      CREATE TABLE safety.inspections (
        id uuid CONSTRAINT inspections_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        venue_id uuid NOT NULL,
        inspected_on date NOT NULL,
        verdict text NOT NULL CONSTRAINT inspections_verdict_known CHECK (verdict IN ('pass', 'conditional', 'fail')),
        valid_from date,
        valid_until date,
        inspector_name text NOT NULL,
        recorded_by uuid CONSTRAINT inspections_recorder_fk REFERENCES identity.accounts,
        note text,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT inspections_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT inspections_validity UNIQUE (id, venue_id, valid_from, valid_until),
        CONSTRAINT inspections_fail_is_never_valid CHECK ((verdict = 'fail') = (valid_from IS NULL) AND (valid_from IS NULL) = (valid_until IS NULL)),
        CONSTRAINT inspections_validity_ordered CHECK (valid_until >= valid_from AND valid_from >= inspected_on)
      );
      COMMENT ON COLUMN safety.inspections.valid_until IS 'Last day covered. Revoking an inspection moves this day back.';
      CREATE INDEX inspections_by_venue ON safety.inspections (venue_id, valid_until);
      CREATE TRIGGER inspections_version BEFORE UPDATE ON safety.inspections FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      CREATE FUNCTION safety.covers(venue uuid, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT 1 FROM safety.inspections WHERE venue_id = venue AND day BETWEEN valid_from AND valid_until)
      $$;
      COMMENT ON FUNCTION safety.covers(uuid, date) IS 'Clearance: is there an inspection valid at this venue on this day?';

      CREATE FUNCTION safety.refuse_uncleared_opening() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM safety.inspections WHERE venue_id = NEW.venue_id AND NEW.held_on BETWEEN valid_from AND valid_until FOR SHARE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'venue % has no valid inspection on %', NEW.venue_id, NEW.held_on
            USING ERRCODE = '23514', CONSTRAINT = 'openings_need_clearance', TABLE = 'openings', SCHEMA = 'venue';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER openings_need_clearance BEFORE INSERT OR UPDATE OF status, held_on, venue_id ON venue.openings
        FOR EACH ROW WHEN (NEW.status = 'open') EXECUTE FUNCTION safety.refuse_uncleared_opening();

      CREATE FUNCTION safety.refuse_uncovering() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE bare date;
      BEGIN
        SELECT held_on INTO bare FROM venue.openings
         WHERE venue_id = OLD.venue_id AND status = 'open' AND held_on BETWEEN OLD.valid_from AND OLD.valid_until AND NOT safety.covers(venue_id, held_on)
         ORDER BY held_on LIMIT 1;
        IF FOUND THEN
          RAISE EXCEPTION 'open openings of venue % would lose their inspection, first on %', OLD.venue_id, bare
            USING ERRCODE = '23514', CONSTRAINT = 'inspections_cover_open_openings', TABLE = 'inspections', SCHEMA = 'safety';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER inspections_cover_open_openings AFTER UPDATE OR DELETE ON safety.inspections
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION safety.refuse_uncovering();
      COMMENT ON TRIGGER inspections_cover_open_openings ON safety.inspections IS
        'Shrinking a validity is possible only in a transaction that also takes the uncovered openings back.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER openings_need_clearance ON venue.openings;
      DROP TABLE safety.inspections;
      DROP FUNCTION safety.refuse_uncovering();
      DROP FUNCTION safety.refuse_uncleared_opening();
      DROP FUNCTION safety.covers(uuid, date);
      DROP SCHEMA safety;
    `);
  }
}
