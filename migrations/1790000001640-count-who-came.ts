import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, auditTriggers } from './audit/audit.statements.js';

export class CountWhoCame1790000001640 implements MigrationInterface {
  name = 'CountWhoCame1790000001640';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA visit;

      CREATE TABLE visit.attendances (
        id uuid CONSTRAINT attendances_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        booking_id uuid NOT NULL CONSTRAINT attendances_one_per_booking UNIQUE,
        planned int NOT NULL CONSTRAINT attendances_planned_bounded CHECK (planned BETWEEN 1 AND 500),
        arrived int NOT NULL,
        outcome text NOT NULL CONSTRAINT attendances_outcome_known CHECK (outcome IN ('visited', 'no-show')),
        arrived_at timestamptz,
        departed_at timestamptz,
        recorded_by text NOT NULL CONSTRAINT attendances_side_known CHECK (recorded_by IN ('host', 'school', 'centre')),
        correction text CONSTRAINT attendances_correction_said CHECK (btrim(correction) <> ''),
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT attendances_booking_fk FOREIGN KEY (centre_id, booking_id) REFERENCES booking.bookings (centre_id, id),
        CONSTRAINT attendances_bounded CHECK (CASE outcome WHEN 'visited' THEN arrived BETWEEN 1 AND planned + 10 ELSE arrived BETWEEN 0 AND planned - 1 END),
        CONSTRAINT attendances_leave_after_arriving CHECK (departed_at >= arrived_at),
        CONSTRAINT attendances_leave_only_visits CHECK (departed_at IS NULL OR outcome = 'visited')
      );
      COMMENT ON TABLE visit.attendances IS 'How many students came, in numbers and instants. Nobody is named.';
      COMMENT ON COLUMN visit.attendances.planned IS 'The head-count of the booking when somebody first counted: what came is compared with what was announced.';

      CREATE FUNCTION visit.guard_attendance() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.arrived, NEW.outcome) IS DISTINCT FROM (OLD.arrived, OLD.outcome) AND NEW.correction IS NULL THEN
          RAISE EXCEPTION 'another count needs a reason' USING ERRCODE = '23514', CONSTRAINT = 'attendances_corrected_with_a_reason', TABLE = 'attendances', SCHEMA = 'visit';
        END IF;
        NEW.version := OLD.version + 1;
        RETURN NEW;
      END $$;
      CREATE TRIGGER attendances_corrected_with_a_reason BEFORE UPDATE ON visit.attendances FOR EACH ROW EXECUTE FUNCTION visit.guard_attendance();
    `);
    await runner.query(auditTriggers([['visit.attendances', ALL, ['correction']]]));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE visit.attendances;
      DROP FUNCTION visit.guard_attendance();
      DROP SCHEMA visit;
    `);
  }
}
