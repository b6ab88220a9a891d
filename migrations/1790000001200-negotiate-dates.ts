import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NEGOTIATE } from './negotiation/negotiation.statements.js';
import { BOOKINGS_MOVE, BOOKINGS_STAY, HOLD_SEATS, RELEASE_SEATS } from './negotiation/seats.statements.js';

export class NegotiateDates1790000001200 implements MigrationInterface {
  name = 'NegotiateDates1790000001200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HOLD_SEATS);
    await runner.query(BOOKINGS_MOVE);
    await runner.query(NEGOTIATE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE negotiation.history, negotiation.answers, negotiation.dates, negotiation.negotiations, negotiation.transitions,
                 negotiation.acceptances, negotiation.links, negotiation.settings;
      DROP FUNCTION negotiation.guard_transition();
      DROP FUNCTION negotiation.refuse_rewriting();
      DROP SCHEMA negotiation;
    `);
    await runner.query(BOOKINGS_STAY);
    await runner.query(RELEASE_SEATS);
  }
}
