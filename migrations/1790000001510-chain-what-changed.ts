import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUDIT_FUNCTIONS, AUDIT_TABLES, AUDIT_TRIGGERS, DROP_AUDIT_TRIGGERS } from './audit/audit.statements.js';

export class ChainWhatChanged1790000001510 implements MigrationInterface {
  name = 'ChainWhatChanged1790000001510';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AUDIT_TABLES);
    await runner.query(AUDIT_FUNCTIONS);
    await runner.query(AUDIT_TRIGGERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_AUDIT_TRIGGERS);
    await runner.query(`
      DROP FUNCTION platform.verify_audit(uuid);
      DROP TABLE platform.audit, platform.audit_heads, platform.audit_drafts;
      DROP FUNCTION platform.draft_audit();
      DROP FUNCTION platform.link_audit();
      DROP FUNCTION platform.refuse_rewriting_audit();
      DROP AGGREGATE platform.audit_chain(bytea, bytea);
      DROP FUNCTION platform.audit_link(bytea, bytea, bytea);
      DROP FUNCTION platform.audit_content(uuid, bigint, timestamptz, text, text, text, text, text, jsonb, jsonb);
    `);
  }
}
