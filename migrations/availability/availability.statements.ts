/** What a host says about days beyond single half-days: patterns, days off, and how often somebody may come. */
export const SAY_WHEN = `
      ALTER TABLE venue.venues
        ADD COLUMN days_per_week int CONSTRAINT venues_days_per_week_bounded CHECK (days_per_week BETWEEN 1 AND 5),
        ADD COLUMN days_per_month int CONSTRAINT venues_days_per_month_bounded CHECK (days_per_month BETWEEN 1 AND 23),
        ADD COLUMN gap_days int NOT NULL DEFAULT 0 CONSTRAINT venues_gap_bounded CHECK (gap_days BETWEEN 0 AND 30),
        ADD COLUMN mou_until date;
      COMMENT ON COLUMN venue.venues.mou_until IS 'Last day of the agreement (MOU) between the centre and the venue; null: none on record.';
      COMMENT ON COLUMN venue.venues.days_per_week IS 'Days of a week on which somebody may come; null: any.';
      COMMENT ON COLUMN venue.venues.days_per_month IS 'Days of a month on which somebody may come; null: any.';
      COMMENT ON COLUMN venue.venues.gap_days IS 'Days without a visit between two days with one.';

      CREATE TABLE venue.patterns (
        id uuid CONSTRAINT patterns_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        venue_id uuid NOT NULL,
        weekday int NOT NULL CONSTRAINT patterns_on_weekdays CHECK (weekday BETWEEN 1 AND 5),
        band text NOT NULL CONSTRAINT patterns_band_known CHECK (band IN ('am', 'pm')),
        seats int CONSTRAINT patterns_seats_bounded CHECK (seats BETWEEN 1 AND 500),
        first_day date NOT NULL,
        last_day date NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT patterns_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT patterns_of_venue UNIQUE (venue_id, id),
        CONSTRAINT patterns_last_a_year_at_most CHECK (last_day BETWEEN first_day AND first_day + 366),
        CONSTRAINT patterns_never_overlap EXCLUDE USING gist (venue_id WITH =, weekday WITH =, band WITH =, daterange(first_day, last_day, '[]') WITH &&)
      );
      COMMENT ON TABLE venue.patterns IS 'A half-day a host opens every week. Its openings name it.';
      COMMENT ON COLUMN venue.patterns.seats IS 'Students of one half-day; null: what the venue usually takes.';

      CREATE TABLE venue.blackouts (
        id uuid CONSTRAINT blackouts_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        venue_id uuid NOT NULL,
        first_day date NOT NULL,
        last_day date NOT NULL,
        reason text NOT NULL CONSTRAINT blackouts_say_why CHECK (btrim(reason) <> '' AND length(reason) <= 200),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT blackouts_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT blackouts_of_venue UNIQUE (venue_id, id),
        CONSTRAINT blackouts_last_a_year_at_most CHECK (last_day BETWEEN first_day AND first_day + 366),
        CONSTRAINT blackouts_never_overlap EXCLUDE USING gist (venue_id WITH =, daterange(first_day, last_day, '[]') WITH &&)
      );
      COMMENT ON TABLE venue.blackouts IS 'Days on which a venue takes nobody. Whoever writes one closes the free openings beneath it; over a visit none can be laid.';

      ALTER TABLE venue.openings
        ADD COLUMN pattern_id uuid,
        ADD COLUMN blackout_id uuid,
        ADD COLUMN by_hand boolean NOT NULL DEFAULT true,
        ADD CONSTRAINT openings_by_hand_or_by_pattern CHECK (NOT (by_hand AND pattern_id IS NOT NULL)),
        ADD CONSTRAINT openings_pattern_fk FOREIGN KEY (venue_id, pattern_id) REFERENCES venue.patterns (venue_id, id) ON DELETE SET NULL (pattern_id),
        ADD CONSTRAINT openings_blackout_fk FOREIGN KEY (venue_id, blackout_id) REFERENCES venue.blackouts (venue_id, id) ON DELETE SET NULL (blackout_id),
        ADD CONSTRAINT openings_closed_by_blackout CHECK (blackout_id IS NULL OR status = 'closed');
      COMMENT ON COLUMN venue.openings.pattern_id IS 'The weekly pattern that keeps it.';
      COMMENT ON COLUMN venue.openings.by_hand IS 'Somebody opened or closed this very half-day: patterns leave it alone.';
      COMMENT ON COLUMN venue.openings.blackout_id IS 'What closed it; opened again when that is taken back.';
      CREATE INDEX openings_by_pattern ON venue.openings (pattern_id) WHERE pattern_id IS NOT NULL;
      CREATE INDEX openings_by_blackout ON venue.openings (blackout_id) WHERE blackout_id IS NOT NULL;

      CREATE FUNCTION venue.refuse_opening_in_blackout() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM venue.venues WHERE id = NEW.venue_id FOR NO KEY UPDATE;
        IF EXISTS (SELECT 1 FROM venue.blackouts WHERE venue_id = NEW.venue_id AND NEW.held_on BETWEEN first_day AND last_day) THEN
          RAISE EXCEPTION 'venue % takes nobody on %', NEW.venue_id, NEW.held_on
            USING ERRCODE = '23514', CONSTRAINT = 'openings_not_in_blackouts', TABLE = 'openings', SCHEMA = 'venue';
        END IF;
        RETURN NEW;
      END $$;
      CREATE FUNCTION venue.refuse_openings_in_blackouts() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE refused record;
      BEGIN
        PERFORM 1 FROM venue.venues WHERE id IN (SELECT venue_id FROM new_rows WHERE status <> 'closed') ORDER BY id FOR NO KEY UPDATE;
        SELECT n.venue_id, n.held_on INTO refused FROM new_rows n JOIN venue.blackouts b ON b.venue_id = n.venue_id AND n.held_on BETWEEN b.first_day AND b.last_day
         WHERE n.status <> 'closed' LIMIT 1;
        IF FOUND THEN
          RAISE EXCEPTION 'venue % takes nobody on %', refused.venue_id, refused.held_on
            USING ERRCODE = '23514', CONSTRAINT = 'openings_not_in_blackouts', TABLE = 'openings', SCHEMA = 'venue';
        END IF;
        RETURN NULL;
      END $$;
      COMMENT ON FUNCTION venue.refuse_openings_in_blackouts() IS 'Once per statement: a centre imports tens of thousands of half-days at once.';
      CREATE TRIGGER openings_not_in_blackouts AFTER INSERT ON venue.openings REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION venue.refuse_openings_in_blackouts();
      CREATE TRIGGER openings_not_reopened_in_blackouts BEFORE UPDATE OF status ON venue.openings
        FOR EACH ROW WHEN (OLD.status = 'closed' AND NEW.status <> 'closed') EXECUTE FUNCTION venue.refuse_opening_in_blackout();

      CREATE FUNCTION venue.close_beneath_blackout() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE venue.openings SET status = 'closed', blackout_id = NEW.id
         WHERE venue_id = NEW.venue_id AND held_on BETWEEN NEW.first_day AND NEW.last_day AND status <> 'closed';
        RETURN NULL;
      END $$;
      CREATE TRIGGER blackouts_close_free_openings AFTER INSERT ON venue.blackouts
        FOR EACH ROW EXECUTE FUNCTION venue.close_beneath_blackout();
      CREATE FUNCTION venue.refuse_moving_blackout() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a blackout is taken back and laid anew'
          USING ERRCODE = '23514', CONSTRAINT = 'blackouts_stay', TABLE = 'blackouts', SCHEMA = 'venue';
      END $$;
      CREATE TRIGGER blackouts_stay BEFORE UPDATE OF venue_id, first_day, last_day ON venue.blackouts
        FOR EACH ROW EXECUTE FUNCTION venue.refuse_moving_blackout();
`;

/**
 * The database's own word on how often somebody may come, whoever writes. The venue's row is the lock: it is taken before
 * a booking is counted anywhere, so the order is always venue, then seats.
 */
export const KEEP_WHAT_HOSTS_TAKE = `
      CREATE FUNCTION booking.what_stands_against(venue uuid, day date, leaving_out uuid) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT CASE
            WHEN EXISTS (SELECT 1 FROM venue.blackouts b WHERE b.venue_id = venue AND day BETWEEN b.first_day AND b.last_day) THEN 'bookings_not_in_blackouts'
            WHEN seated.day_parties >= v.parties_per_day THEN 'bookings_within_parties_per_day'
            WHEN seated.week_parties >= v.parties_per_week THEN 'bookings_within_parties_per_week'
            WHEN seated.month_parties >= v.parties_per_month THEN 'bookings_within_parties_per_month'
            WHEN seated.day_parties = 0 AND seated.week_days >= v.days_per_week THEN 'bookings_within_days_per_week'
            WHEN seated.day_parties = 0 AND seated.month_days >= v.days_per_month THEN 'bookings_within_days_per_month'
            WHEN seated.near > 0 THEN 'bookings_keep_the_gap'
          END
          FROM venue.venues v,
          LATERAL (
            SELECT count(*) FILTER (WHERE s.held_on = day) AS day_parties,
                   count(*) FILTER (WHERE date_trunc('week', s.held_on) = date_trunc('week', day)) AS week_parties,
                   count(*) FILTER (WHERE date_trunc('month', s.held_on) = date_trunc('month', day)) AS month_parties,
                   count(DISTINCT s.held_on) FILTER (WHERE date_trunc('week', s.held_on) = date_trunc('week', day)) AS week_days,
                   count(DISTINCT s.held_on) FILTER (WHERE date_trunc('month', s.held_on) = date_trunc('month', day)) AS month_days,
                   count(*) FILTER (WHERE s.held_on <> day AND abs(s.held_on - day) <= v.gap_days) AS near
              FROM booking.bookings s
             WHERE s.venue_id = venue AND s.held_on BETWEEN day - 31 AND day + 31 AND booking.takes_seats(s.status) AND s.id IS DISTINCT FROM leaving_out
          ) seated
         WHERE v.id = venue
      $$;
      COMMENT ON FUNCTION booking.what_stands_against(uuid, date, uuid) IS
        'Why the venue takes no further party on the day, by the name of the refusal; null when it does. One booking may be left out: the one that asks.';

      CREATE FUNCTION booking.refuse_more_than_hosts_take() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE refusal text;
      BEGIN
        IF TG_OP = 'UPDATE' AND booking.takes_seats(OLD.status) AND (OLD.venue_id, OLD.held_on) = (NEW.venue_id, NEW.held_on) THEN RETURN NEW; END IF;
        PERFORM 1 FROM venue.venues WHERE id = NEW.venue_id FOR NO KEY UPDATE;
        refusal := booking.what_stands_against(NEW.venue_id, NEW.held_on, NEW.id);
        IF refusal IS NOT NULL THEN
          RAISE EXCEPTION 'opening %: the venue takes no further party on %', NEW.opening_id, NEW.held_on
            USING ERRCODE = '23514', CONSTRAINT = refusal, TABLE = 'bookings', SCHEMA = 'booking';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER bookings_within_what_hosts_take BEFORE INSERT OR UPDATE OF status, venue_id, held_on ON booking.bookings
        FOR EACH ROW WHEN (booking.takes_seats(NEW.status)) EXECUTE FUNCTION booking.refuse_more_than_hosts_take();

      CREATE FUNCTION booking.refuse_blackout_over_visits() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE visited date;
      BEGIN
        PERFORM 1 FROM venue.venues WHERE id = NEW.venue_id FOR NO KEY UPDATE;
        SELECT held_on INTO visited FROM booking.bookings
         WHERE venue_id = NEW.venue_id AND held_on BETWEEN NEW.first_day AND NEW.last_day AND booking.takes_seats(status) ORDER BY held_on LIMIT 1;
        IF FOUND THEN
          RAISE EXCEPTION 'venue % is visited on %', NEW.venue_id, visited
            USING ERRCODE = '23514', CONSTRAINT = 'blackouts_never_over_visits', TABLE = 'blackouts', SCHEMA = 'venue';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER blackouts_never_over_visits BEFORE INSERT ON venue.blackouts
        FOR EACH ROW EXECUTE FUNCTION booking.refuse_blackout_over_visits();
`;

/** Calendars to subscribe to, and what a host thinks of a visit that was. */
export const KEEP_FEEDS = `
      CREATE TABLE booking.feeds (
        id uuid CONSTRAINT feeds_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT feeds_kind_known CHECK (kind IN ('venue', 'school')),
        token_hash bytea NOT NULL CONSTRAINT feeds_token_once UNIQUE CONSTRAINT feeds_token_is_sha256 CHECK (length(token_hash) = 32),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        revoked_at timestamptz,
        CONSTRAINT feeds_organisation_fk FOREIGN KEY (centre_id, organisation_id, kind) REFERENCES identity.organisations (centre_id, id, kind)
      );
      COMMENT ON TABLE booking.feeds IS 'A calendar a venue or a school subscribes to. Only the hash of the token is here: the address is shown once.';
      CREATE UNIQUE INDEX feeds_one_per_organisation ON booking.feeds (organisation_id) WHERE revoked_at IS NULL;

      CREATE TABLE booking.returns (
        id uuid CONSTRAINT returns_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        booking_id uuid NOT NULL CONSTRAINT returns_one_per_booking UNIQUE,
        answer text NOT NULL CONSTRAINT returns_answer_known CHECK (answer IN ('yes', 'no', 'other-terms')),
        terms text CONSTRAINT returns_terms_short CHECK (btrim(terms) <> '' AND length(terms) <= 200),
        answered_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT returns_booking_fk FOREIGN KEY (centre_id, booking_id) REFERENCES booking.bookings (centre_id, id)
      );
      COMMENT ON TABLE booking.returns IS 'Would the host take students again after this visit?';
      CREATE TRIGGER returns_version BEFORE UPDATE ON booking.returns FOR EACH ROW EXECUTE FUNCTION platform.bump_version();
`;
