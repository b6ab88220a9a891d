import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DESCRIBE_VENUES, FORGET_VENUES } from './finder/finder.statements.js';

/** Venues are found by what people type of them, and searches are kept under a name. */
export class FindVenues1790000001740 implements MigrationInterface {
  name = 'FindVenues1790000001740';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DESCRIBE_VENUES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(FORGET_VENUES);
  }
}
