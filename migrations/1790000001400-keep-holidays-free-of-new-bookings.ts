import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A holiday announced after a host opened the day: the opening stays, and nothing new is booked in it. */
export class KeepHolidaysFreeOfNewBookings1790000001400 implements MigrationInterface {
  name = 'KeepHolidaysFreeOfNewBookings1790000001400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION booking.refuse_holidays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.status IN ('host-pending', 'confirmed') THEN RETURN NULL; END IF;
        IF EXISTS (SELECT 1 FROM venue.holidays WHERE centre_id = NEW.centre_id AND day = NEW.held_on) THEN
          RAISE EXCEPTION 'opening % lies on a holiday', NEW.opening_id
            USING ERRCODE = '23514', CONSTRAINT = 'bookings_not_on_holidays', TABLE = 'bookings', SCHEMA = 'booking';
        END IF;
        RETURN NULL;
      END $$;
      COMMENT ON FUNCTION booking.refuse_holidays() IS
        'Fires after bookings_count_seats, which holds the opening: whoever adds a holiday locks the openings of the day first, so one of the two sees the other.';
      CREATE TRIGGER bookings_not_on_holidays AFTER INSERT OR UPDATE OF status ON booking.bookings
        FOR EACH ROW WHEN (NEW.status IN ('host-pending', 'confirmed')) EXECUTE FUNCTION booking.refuse_holidays();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER bookings_not_on_holidays ON booking.bookings;
      DROP FUNCTION booking.refuse_holidays();
    `);
  }
}
