import type { MigrationInterface, QueryRunner } from 'typeorm';
import { GUARD_ROOMS, UNGUARD_ROOMS } from './guard/rooms.statements.js';

/** Waits, visits and results are their school's, as bookings are; their counters are written by triggers alone, and are held against what they count. */
export class GuardWhatBelongsToSchools1790000001680 implements MigrationInterface {
  name = 'GuardWhatBelongsToSchools1790000001680';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GUARD_ROOMS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(UNGUARD_ROOMS);
  }
}
