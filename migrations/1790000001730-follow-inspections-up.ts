import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, auditTriggers } from './audit/audit.statements.js';
import { CORRECTIONS, INSPECTORS, LOST_VISITS, NO_FOLLOW_UP, SELF_CHECKS } from './follow-up/follow-up.statements.js';

/** What comes before and after an inspection: self-checks, corrections, people, and the visits a restricted venue loses. */
export class FollowInspectionsUp1790000001730 implements MigrationInterface {
  name = 'FollowInspectionsUp1790000001730';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CORRECTIONS + SELF_CHECKS + INSPECTORS + LOST_VISITS);
    await runner.query(auditTriggers([
      ['safety.corrections', ALL, ['what', 'returned_note']],
      ['safety.correction_proofs', ALL, ['note']],
      ['safety.self_checks', ALL, ['plan']],
      ['safety.inspectors', ALL, ['checked_by']],
      ['safety.inspector_trainings', ALL, []],
      ['booking.lost_visits', ALL, []],
    ]));
    await runner.query(`SELECT platform.guard_all();
      SELECT platform.guard_rows_of_schools('booking.lost_visits', 'EXISTS (SELECT FROM booking.bookings b WHERE b.id = booking_id)');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(NO_FOLLOW_UP);
  }
}
