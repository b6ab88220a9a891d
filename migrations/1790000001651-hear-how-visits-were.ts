import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, auditTriggers } from './audit/audit.statements.js';
import { SAFETY_FILES, SURVEYS, VISIT_RESULTS } from './result/result.statements.js';

export class HearHowVisitsWere1790000001651 implements MigrationInterface {
  name = 'HearHowVisitsWere1790000001651';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VISIT_RESULTS);
    await runner.query(SURVEYS);
    await runner.query(SAFETY_FILES);
    await runner.query(auditTriggers([['result.results', ALL, ['remarks']], ['result.host_papers', ALL, ['mentor_name']]]));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE result.safety_files, result.host_papers, result.responses, result.surveys, result.asked_visits, result.results, result.settings;
      DROP FUNCTION result.count_response();
      DROP FUNCTION result.refuse_rewriting();
      DROP SCHEMA result;
    `);
  }
}
