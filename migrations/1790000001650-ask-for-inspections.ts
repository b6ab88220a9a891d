import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, auditTriggers } from './audit/audit.statements.js';

/** An inspection nobody had planned: somebody was worried, so somebody looks. */
export class AskForInspections1790000001650 implements MigrationInterface {
  name = 'AskForInspections1790000001650';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE safety.inspection_requests (
        id uuid CONSTRAINT inspection_requests_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        venue_id uuid NOT NULL,
        cause text NOT NULL CONSTRAINT inspection_requests_cause_known CHECK (cause IN ('safety-concern', 'incident')),
        subject_id uuid NOT NULL,
        requested_at timestamptz NOT NULL,
        requested_on date NOT NULL,
        answered_by uuid,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT inspection_requests_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT inspection_requests_answer_fk FOREIGN KEY (answered_by) REFERENCES safety.inspections (id)
      );
      COMMENT ON TABLE safety.inspection_requests IS 'A venue is to be looked at out of turn; the next inspection of that day or later answers it.';
      COMMENT ON COLUMN safety.inspection_requests.subject_id IS 'The booking somebody was worried about, or the report of an incident.';
      CREATE UNIQUE INDEX inspection_requests_one_open_per_venue ON safety.inspection_requests (venue_id) WHERE answered_by IS NULL;
      CREATE TRIGGER inspection_requests_version BEFORE UPDATE ON safety.inspection_requests FOR EACH ROW EXECUTE FUNCTION platform.bump_version();
    `);
    await runner.query(auditTriggers([['safety.inspection_requests', ALL, []]]));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE safety.inspection_requests;');
  }
}
