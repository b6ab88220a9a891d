import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DRIFT, NO_DRIFT } from './guard/drift.statements.js';

/** Reconciliation in one place: counts against bookings, records against what happened. */
export class SayWhereAnythingDiffers1790000001663 implements MigrationInterface {
  name = 'SayWhereAnythingDiffers1790000001663';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DRIFT);
    await runner.query('SELECT platform.guard_all()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(NO_DRIFT);
  }
}
