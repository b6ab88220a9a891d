import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a host would take students again is asked behind its own link (booking.returns) and nowhere else. */
export class AskHostsBackInOnePlace1790000001672 implements MigrationInterface {
  name = 'AskHostsBackInOnePlace1790000001672';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO booking.returns (centre_id, booking_id, answer, answered_at)
      SELECT s.centre_id, s.booking_id, r.again, r.answered_on FROM result.responses r JOIN result.surveys s ON s.id = r.survey_id WHERE r.again IN ('yes', 'no')
      ON CONFLICT ON CONSTRAINT returns_one_per_booking DO NOTHING;
      ALTER TABLE result.responses DROP COLUMN again;
    `);
  }

  /** What hosts said meanwhile stays where it was said. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE result.responses ADD COLUMN again text CONSTRAINT responses_again_known CHECK (again IN ('yes', 'unsure', 'no')),
        ADD CONSTRAINT responses_hosts_say_whether_again CHECK ((audience = 'host') = (again IS NOT NULL)) NOT VALID;
    `);
  }
}
