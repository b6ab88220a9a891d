import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, auditTriggers } from './audit/audit.statements.js';
import { ESCORTS, PREPARATION, TRANSPORT } from './visit-day/resources.statements.js';

export class PrepareVisits1790000001641 implements MigrationInterface {
  name = 'PrepareVisits1790000001641';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ESCORTS);
    await runner.query(TRANSPORT);
    await runner.query(PREPARATION);
    await runner.query(auditTriggers([
      ['visit.escorts', ALL, ['name', 'phone', 'check_reference']],
      ['visit.trainings', ALL, []],
      ['visit.duties', ALL, []],
      ['visit.vehicles', ALL, ['phone']],
      ['visit.legs', ALL, []],
      ['visit.preparations', ALL, ['prior_education_by', 'safety_education_by', 'meeting_point', 'directions', 'mentor_name', 'what_to_bring', 'teacher_name', 'teacher_phone']],
      ['visit.incidents', ALL, ['what']],
    ]));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW visit.vehicle_drift;
      DROP TABLE visit.incidents, visit.preparations, visit.legs, visit.vehicle_counts, visit.vehicles, visit.duties, visit.trainings, visit.escorts, visit.settings;
      DROP FUNCTION visit.refuse_rewriting();
      DROP FUNCTION visit.count_riders();
      DROP FUNCTION visit.refuse_another_day();
    `);
  }
}
