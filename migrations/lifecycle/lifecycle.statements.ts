const LATER = ['offered', 'ready', 'visited', 'no-show', 'result-entered', 'closed', 'offer-declined', 'offer-expired', 'cancelled-by-host', 'cancelled-by-weather'];
const EARLIER = ['host-pending', 'confirmed', 'host-declined', 'cancelled-by-school', 'cancelled-by-centre'];
const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
const knows = (statuses: readonly string[]): string =>
  `ALTER TABLE booking.bookings DROP CONSTRAINT bookings_status_known, ADD CONSTRAINT bookings_status_known CHECK (status IN (${list(statuses)}));`;

/** Every later state, its changes, and one place that says which states take seats. */
export const LATER_STATES = `
      ${knows([...EARLIER, ...LATER])}
      ALTER TABLE booking.bookings ADD COLUMN offer_due_on date,
        ADD CONSTRAINT bookings_offered_until_a_day CHECK (status <> 'offered' OR offer_due_on IS NOT NULL);
      COMMENT ON COLUMN booking.bookings.offer_due_on IS 'Until when the school may accept what it was offered.';
      INSERT INTO booking.transitions (from_status, to_status) VALUES
        ('offered', 'host-pending'), ('offered', 'offer-declined'), ('offered', 'offer-expired'), ('offered', 'cancelled-by-centre'),
        ('host-pending', 'cancelled-by-weather'),
        ('confirmed', 'ready'), ('confirmed', 'visited'), ('confirmed', 'no-show'), ('confirmed', 'cancelled-by-host'), ('confirmed', 'cancelled-by-weather'),
        ('ready', 'confirmed'), ('ready', 'host-pending'), ('ready', 'visited'), ('ready', 'no-show'), ('ready', 'host-declined'),
        ('ready', 'cancelled-by-school'), ('ready', 'cancelled-by-host'), ('ready', 'cancelled-by-centre'), ('ready', 'cancelled-by-weather'),
        ('visited', 'no-show'), ('visited', 'result-entered'), ('no-show', 'visited'), ('no-show', 'closed'),
        ('result-entered', 'visited'), ('result-entered', 'closed'), ('closed', 'result-entered');
`;
export const EARLIER_STATES = `
      DELETE FROM booking.transitions WHERE from_status IN (${list(LATER)}) OR to_status IN (${list(LATER)});
      ALTER TABLE booking.bookings DROP COLUMN offer_due_on;
      ${knows(EARLIER)}
`;

/** How seats were taken when two states took them, and how they are since: the same statements with another question. */
export const seatsTakenBy = (takesSeats: (status: string) => string): string => `
      ALTER TABLE booking.bookings DROP CONSTRAINT bookings_need_clearance,
        ADD CONSTRAINT bookings_need_clearance CHECK (NOT (${takesSeats('status')}) OR held_on BETWEEN cleared_from AND cleared_until);
      DROP INDEX booking.bookings_one_per_group_and_opening;
      CREATE UNIQUE INDEX bookings_one_per_group_and_opening ON booking.bookings (opening_id, school_id, grade, (coalesce(class_label, '')))
        WHERE ${takesSeats('status')};
      CREATE OR REPLACE FUNCTION booking.count_seats() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        freed int := 0;
        taken int := 0;
      BEGIN
        IF TG_OP <> 'INSERT' AND (${takesSeats('OLD.status')}) THEN freed := OLD.headcount; END IF;
        IF TG_OP <> 'DELETE' AND (${takesSeats('NEW.status')}) THEN taken := NEW.headcount; END IF;
        IF freed > 0 AND taken > 0 THEN
          -- still seated: only another head-count or another opening moves seats, always in the order of the openings' ids
          IF OLD.opening_id = NEW.opening_id THEN
            IF freed <> taken THEN UPDATE booking.seat_counts SET seats_taken = seats_taken + taken - freed WHERE opening_id = NEW.opening_id; END IF;
          ELSIF OLD.opening_id < NEW.opening_id THEN
            PERFORM booking.free_seats(OLD.opening_id, freed);
            PERFORM booking.take_seats(NEW.opening_id, taken);
          ELSE
            PERFORM booking.take_seats(NEW.opening_id, taken);
            PERFORM booking.free_seats(OLD.opening_id, freed);
          END IF;
        ELSIF taken > 0 THEN
          PERFORM booking.take_seats(NEW.opening_id, taken);
        ELSIF freed > 0 THEN
          PERFORM booking.free_seats(OLD.opening_id, freed);
        END IF;
        RETURN NULL;
      END $$;
      CREATE OR REPLACE VIEW booking.seat_drift AS
        SELECT o.id AS opening_id, coalesce(c.seats_taken, 0) AS counted, coalesce(sum(t.headcount), 0)::int AS booked,
               coalesce(c.parties_taken, 0) AS parties_counted, count(t.headcount)::int AS parties_booked
          FROM venue.openings o
          LEFT JOIN booking.seat_counts c ON c.opening_id = o.id
          LEFT JOIN (SELECT opening_id, headcount FROM booking.bookings WHERE ${takesSeats('status')}
                     UNION ALL SELECT opening_id, headcount FROM booking.holds WHERE released_at IS NULL) t ON t.opening_id = o.id
         GROUP BY o.id, c.seats_taken, c.parties_taken
        HAVING coalesce(c.seats_taken, 0) <> coalesce(sum(t.headcount), 0) OR coalesce(c.parties_taken, 0) <> count(t.headcount);
      DROP TRIGGER bookings_not_on_holidays ON booking.bookings;
      CREATE OR REPLACE FUNCTION booking.refuse_holidays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND (${takesSeats('OLD.status')}) THEN RETURN NULL; END IF;
        IF EXISTS (SELECT 1 FROM venue.holidays WHERE centre_id = NEW.centre_id AND day = NEW.held_on) THEN
          RAISE EXCEPTION 'opening % lies on a holiday', NEW.opening_id
            USING ERRCODE = '23514', CONSTRAINT = 'bookings_not_on_holidays', TABLE = 'bookings', SCHEMA = 'booking';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER bookings_not_on_holidays AFTER INSERT OR UPDATE OF status ON booking.bookings
        FOR EACH ROW WHEN (${takesSeats('NEW.status')}) EXECUTE FUNCTION booking.refuse_holidays();
`;
