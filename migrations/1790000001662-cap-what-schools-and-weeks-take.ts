import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CAP_LOADS, UNCAP_LOADS } from './guard/caps.statements.js';

/** Where a centre caps what a school or a week takes, the database holds it, whoever writes. */
export class CapWhatSchoolsAndWeeksTake1790000001662 implements MigrationInterface {
  name = 'CapWhatSchoolsAndWeeksTake1790000001662';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CAP_LOADS);
    await runner.query('REVOKE INSERT, UPDATE, DELETE ON booking.school_loads, booking.week_loads FROM goreuge_app');
    await runner.query('SELECT platform.guard_all(), platform.guard_rows_of_schools(\'booking.school_loads\')');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(UNCAP_LOADS);
  }
}
