import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EARLIER_STATES, LATER_STATES, seatsTakenBy } from './lifecycle/lifecycle.statements.js';

/** From the offer to the closed file; which states take seats is said once. */
export class FollowABookingToItsEnd1790000001600 implements MigrationInterface {
  name = 'FollowABookingToItsEnd1790000001600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION booking.takes_seats(status text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN status IN ('offered', 'host-pending', 'confirmed', 'ready', 'visited', 'no-show', 'result-entered', 'closed');
      COMMENT ON FUNCTION booking.takes_seats(text) IS 'Whether a booking in this state takes seats: all that are to come or have been, none that fell away.';
    `);
    await runner.query(LATER_STATES);
    await runner.query(seatsTakenBy((status) => `booking.takes_seats(${status})`));
  }

  /** Refused while a booking stands in one of the later states: forgetting them would lose what became of a visit. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(seatsTakenBy((status) => `${status} IN ('host-pending', 'confirmed')`));
    await runner.query(EARLIER_STATES);
    await runner.query('DROP FUNCTION booking.takes_seats(text)');
  }
}
