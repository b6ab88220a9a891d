import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ONE_PLACE_AT_A_TIME, SEVERAL_PLACES_AT_A_TIME } from './guard/places.statements.js';

/** Nobody can be sent to two places for the same half-day: no class, no mentor. */
export class BeInOnePlaceAtATime1790000001661 implements MigrationInterface {
  name = 'BeInOnePlaceAtATime1790000001661';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ONE_PLACE_AT_A_TIME);
    await runner.query('SELECT platform.guard_all()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SEVERAL_PLACES_AT_A_TIME);
  }
}
