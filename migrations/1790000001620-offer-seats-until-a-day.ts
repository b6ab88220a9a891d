import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An offer has a last day exactly as long as it stands, whoever ends it. */
export class OfferSeatsUntilADay1790000001620 implements MigrationInterface {
  name = 'OfferSeatsUntilADay1790000001620';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE booking.bookings DROP CONSTRAINT bookings_offered_until_a_day;
      ALTER TABLE booking.bookings ADD CONSTRAINT bookings_offered_until_a_day CHECK ((status = 'offered') = (offer_due_on IS NOT NULL));
      CREATE FUNCTION booking.forget_offer_day() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.offer_due_on := NULL;
        RETURN NEW;
      END $$;
      COMMENT ON FUNCTION booking.forget_offer_day() IS 'The last day goes with the offer: whoever accepts, declines, ends or cancels it need not think of it.';
      CREATE TRIGGER bookings_offer_day_goes_with_the_offer BEFORE UPDATE OF status ON booking.bookings
        FOR EACH ROW WHEN (OLD.status = 'offered' AND NEW.status <> 'offered') EXECUTE FUNCTION booking.forget_offer_day();
      CREATE INDEX bookings_offers_due ON booking.bookings (offer_due_on) WHERE status = 'offered';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX booking.bookings_offers_due;
      DROP TRIGGER bookings_offer_day_goes_with_the_offer ON booking.bookings;
      DROP FUNCTION booking.forget_offer_day();
      ALTER TABLE booking.bookings DROP CONSTRAINT bookings_offered_until_a_day;
      ALTER TABLE booking.bookings ADD CONSTRAINT bookings_offered_until_a_day CHECK (status <> 'offered' OR offer_due_on IS NOT NULL);
    `);
  }
}
