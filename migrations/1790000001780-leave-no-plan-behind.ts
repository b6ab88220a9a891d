import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody is to go to an entry that turned out to be another venue, whichever of merge and plan came first. */
export class LeaveNoPlanBehind1790000001780 implements MigrationInterface {
  name = 'LeaveNoPlanBehind1790000001780';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE safety.planned_inspections SET status = 'cancelled' WHERE status NOT IN ('visited', 'cancelled') AND venue_id IN (SELECT lost_id FROM intake.merges);

      CREATE FUNCTION safety.leave_no_plan_behind() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        entry uuid := coalesce(to_jsonb(NEW) ->> 'lost_id', to_jsonb(NEW) ->> 'venue_id');
      BEGIN
        PERFORM 1 FROM venue.venues WHERE id = entry FOR KEY SHARE; -- a merge under way holds it
        IF EXISTS (SELECT FROM intake.merges WHERE lost_id = entry) AND EXISTS (SELECT FROM safety.planned_inspections WHERE venue_id = entry AND status NOT IN ('visited', 'cancelled')) THEN
          RAISE EXCEPTION 'an inspection is planned at %, which was merged away', entry
            USING ERRCODE = '23514', CONSTRAINT = 'merges_leave_no_plan_behind', TABLE = TG_TABLE_NAME, SCHEMA = TG_TABLE_SCHEMA;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER merges_leave_no_plan_behind AFTER INSERT ON intake.merges FOR EACH ROW EXECUTE FUNCTION safety.leave_no_plan_behind();
      CREATE TRIGGER merges_leave_no_plan_behind AFTER INSERT OR UPDATE OF status ON safety.planned_inspections FOR EACH ROW EXECUTE FUNCTION safety.leave_no_plan_behind();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER merges_leave_no_plan_behind ON intake.merges; DROP TRIGGER merges_leave_no_plan_behind ON safety.planned_inspections; DROP FUNCTION safety.leave_no_plan_behind()');
  }
}
