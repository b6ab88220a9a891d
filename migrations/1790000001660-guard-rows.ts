import type { MigrationInterface, QueryRunner } from 'typeorm';
import { GUARD_ROWS, UNGUARD_ROWS } from './guard/reach.statements.js';

/** A second wall behind the filters of the rooms: the application's role owns nothing, and reaches only what its connection is told. */
export class GuardRows1790000001660 implements MigrationInterface {
  name = 'GuardRows1790000001660';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GUARD_ROWS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(UNGUARD_ROWS);
  }
}
