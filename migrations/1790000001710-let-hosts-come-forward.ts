import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, auditTriggers } from './audit/audit.statements.js';
import { ONE_PLACE, REGISTRATIONS } from './intake/intake.statements.js';

export class LetHostsComeForward1790000001710 implements MigrationInterface {
  name = 'LetHostsComeForward1790000001710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REGISTRATIONS);
    await runner.query(ONE_PLACE);
    await runner.query(auditTriggers([
      ['intake.form_links', ALL, ['token_hash', 'label']], ['intake.merges', ALL, ['reason']], ['intake.told_apart', ALL, []],
      ['intake.registrations', ALL, ['name', 'phone', 'address', 'contact_name', 'contact_email', 'offer', 'reason', 'closing_text']],
    ]));
    await runner.query('SELECT platform.guard_all();');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION intake.one_place(uuid);
      DROP TABLE intake.merges, intake.told_apart, intake.closing_rules, intake.registrations, intake.form_links;
      DROP FUNCTION intake.judge_merge();
      DROP FUNCTION intake.refuse_second_decision();
      DROP FUNCTION intake.refuse_other_preparer();
      DROP SCHEMA intake;
    `);
  }
}
