import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, auditTriggers } from './audit/audit.statements.js';
import { PAPERS, RECORDS } from './pool/record.statements.js';
import { KEEP_STANDING, OPEN_WHILE_ACTIVE, STANDING } from './pool/standing.statements.js';

const PERSONS = ['contact_name', 'contact_email', 'phone', 'address'];
const auditVenues = (leftOut: readonly string[]) => `
  DROP TRIGGER venues_audited_insert ON venue.venues;
  DROP TRIGGER venues_audited_update ON venue.venues;
  DROP TRIGGER venues_audited_delete ON venue.venues;
  ${auditTriggers([['venue.venues', ALL, leftOut]])}`;

/** From a lead to a venue that takes visits, and how it may leave: every step dated, so that the count of any day is a query. */
export class FollowVenuesFromTheirFinding1790000001700 implements MigrationInterface {
  name = 'FollowVenuesFromTheirFinding1790000001700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STANDING);
    await runner.query(KEEP_STANDING);
    await runner.query(OPEN_WHILE_ACTIVE);
    await runner.query(PAPERS);
    await runner.query(RECORDS);
    await runner.query(auditVenues([...PERSONS, 'address_detail', 'contact_mobile', 'finder_name', 'notes', 'is_active']));
    await runner.query(auditTriggers([
      ['venue.restrictions', ALL, []], ['venue.agreements', ALL, []], ['venue.insurances', ALL, []], ['venue.certifications', ALL, []],
      ['venue.discovery_targets', ALL, []], ['venue.pool_settings', ALL, []],
    ]));
    await runner.query(`
      REVOKE INSERT, UPDATE, DELETE ON venue.transitions FROM goreuge_app;
      SELECT platform.guard_all();`);
  }

  /** Venues that never were placed leave with their history: without a standing nobody could tell them from those that take visits. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(auditVenues(PERSONS));
    await runner.query(`
      DROP TRIGGER bookings_insured_where_asked ON booking.bookings;
      DROP TRIGGER status_changes_never_over_visits ON venue.status_changes;
      DROP FUNCTION booking.refuse_leaving_over_visits();
      DROP FUNCTION booking.refuse_uninsured();
      DROP VIEW venue.drift;
      DROP TRIGGER venues_resume_openings ON venue.venues;
      DROP TRIGGER venues_suspend_openings ON venue.venues;
      DROP TRIGGER venues_stand_as_told ON venue.venues;
      DROP TRIGGER venues_begin_standing ON venue.venues;
      DROP FUNCTION safety.resume_openings();
      ALTER TABLE venue.openings DROP COLUMN needs_active;
      DROP TABLE venue.pool_settings, venue.discovery_targets, venue.contacts, venue.documents, venue.certifications, venue.insurances, venue.agreements, venue.restrictions, venue.status_changes, venue.transitions;
      DROP FUNCTION venue.standing_on(uuid, date);
      DROP FUNCTION venue.suspend_openings();
      DROP FUNCTION venue.tell_last_day_agreed();
      DROP FUNCTION venue.refuse_untold_standing();
      DROP FUNCTION venue.stand_as_told();
      DROP FUNCTION venue.judge_status_change();
      DROP FUNCTION venue.begin_standing();
      DROP FUNCTION venue.refuse_rewriting();
      DROP TRIGGER programmes_version ON venue.programmes;
      ALTER TABLE venue.programmes
        DROP COLUMN jobs, DROP COLUMN grades, DROP COLUMN least_students, DROP COLUMN most_students, DROP COLUMN mentors, DROP COLUMN students_per_mentor, DROP COLUMN starts,
        DROP COLUMN prep_minutes, DROP COLUMN fee, DROP COLUMN cost_bearer, DROP COLUMN ppe, DROP COLUMN outdoors, DROP COLUMN rain_alternative, DROP COLUMN place,
        DROP COLUMN cautions, DROP COLUMN plan_goal, DROP COLUMN plan_before, DROP COLUMN plan_opening, DROP COLUMN plan_main, DROP COLUMN plan_closing, DROP COLUMN plan_after,
        DROP COLUMN is_offered, DROP COLUMN version;
      DELETE FROM venue.programmes p USING venue.venues v WHERE v.id = p.venue_id AND v.latitude IS NULL;
      DELETE FROM venue.venues WHERE latitude IS NULL OR longitude IS NULL;
      ALTER TABLE venue.venues
        DROP COLUMN is_active, DROP COLUMN status, DROP COLUMN discovered_on, DROP COLUMN found_by, DROP COLUMN finder_name, DROP COLUMN channel, DROP COLUMN business_no, DROP COLUMN zip,
        DROP COLUMN address_detail, DROP COLUMN homepage, DROP COLUMN contact_mobile, DROP COLUMN directions, DROP COLUMN accessibility, DROP COLUMN facilities,
        DROP COLUMN national_no, DROP COLUMN may_publish, DROP COLUMN notes,
        ALTER COLUMN latitude SET NOT NULL, ALTER COLUMN longitude SET NOT NULL;
      COMMENT ON COLUMN venue.venues.latitude IS NULL;
      COMMENT ON COLUMN venue.venues.mou_until IS 'Last day of the agreement (MOU) between the centre and the venue; null: none on record.';
      COMMENT ON COLUMN venue.openings.status IS 'open: may be offered; uncleared: the host opened it but no valid inspection covers the day; closed: the host took it back.';
    `);
  }
}
