import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looks again and finds all of it fit has seen the corrections of the last time, too. */
export class LetLaterInspectionsSettleCorrections1790000001760 implements MigrationInterface {
  name = 'LetLaterInspectionsSettleCorrections1790000001760';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW safety.open_corrections WITH (security_invoker = true) AS
        SELECT c.* FROM safety.corrections c JOIN safety.inspections i ON i.id = c.inspection_id
         WHERE c.verified_at IS NULL AND NOT EXISTS (
           SELECT FROM safety.inspections n WHERE n.venue_id = c.venue_id AND n.verdict = 'pass' AND (n.inspected_on, n.created_at) > (i.inspected_on, i.created_at));
      COMMENT ON VIEW safety.open_corrections IS 'Neither verified nor settled by a later inspection of the venue that passed.';
      GRANT SELECT ON safety.open_corrections TO goreuge_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW safety.open_corrections');
  }
}
