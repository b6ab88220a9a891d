import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, auditTriggers } from './audit/audit.statements.js';
import { KEEP_FEEDS, KEEP_WHAT_HOSTS_TAKE, SAY_WHEN } from './availability/availability.statements.js';

export class LetHostsSayWhen1790000001630 implements MigrationInterface {
  name = 'LetHostsSayWhen1790000001630';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SAY_WHEN);
    await runner.query(KEEP_WHAT_HOSTS_TAKE);
    await runner.query(KEEP_FEEDS);
    await runner.query(auditTriggers([
      ['venue.patterns', ALL, []], ['venue.blackouts', ALL, ['reason']], ['booking.feeds', ALL, ['token_hash']], ['booking.returns', ALL, ['terms']],
    ]));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE booking.returns, booking.feeds;
      DROP TRIGGER bookings_within_what_hosts_take ON booking.bookings;
      DROP FUNCTION booking.refuse_more_than_hosts_take();
      ALTER TABLE venue.openings DROP COLUMN pattern_id, DROP COLUMN blackout_id, DROP COLUMN by_hand;
      DROP TRIGGER openings_not_in_blackouts ON venue.openings;
      DROP TRIGGER openings_not_reopened_in_blackouts ON venue.openings;
      DROP TABLE venue.blackouts, venue.patterns;
      DROP FUNCTION booking.refuse_blackout_over_visits();
      DROP FUNCTION booking.what_stands_against(uuid, date, uuid);
      DROP FUNCTION venue.refuse_opening_in_blackout();
      DROP FUNCTION venue.refuse_openings_in_blackouts();
      DROP FUNCTION venue.close_beneath_blackout();
      DROP FUNCTION venue.refuse_moving_blackout();
      ALTER TABLE venue.venues DROP COLUMN days_per_week, DROP COLUMN days_per_month, DROP COLUMN gap_days, DROP COLUMN mou_until;
    `);
  }
}
