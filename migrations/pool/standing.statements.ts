/** Every step of a venue from the day it was found; who may go where; what keeps it from being visited. */
export const STANDING = `
      CREATE TABLE venue.transitions (
        from_status text NOT NULL,
        to_status text NOT NULL,
        CONSTRAINT transitions_pk PRIMARY KEY (from_status, to_status)
      );
      COMMENT ON TABLE venue.transitions IS 'Every legal change of a venue''s standing; the code reads the same table as data.';
      INSERT INTO venue.transitions (from_status, to_status) VALUES
        ('lead', 'contacted'), ('lead', 'visited'), ('contacted', 'visited'), ('contacted', 'agreed'), ('visited', 'agreed'), ('agreed', 'active'),
        ('active', 'paused'), ('paused', 'active'), ('active', 'restricted'), ('paused', 'restricted'), ('restricted', 'active'), ('restricted', 'paused'),
        ('lead', 'declined'), ('contacted', 'declined'), ('visited', 'declined'), ('agreed', 'declined'), ('declined', 'contacted'),
        ('lead', 'retired'), ('contacted', 'retired'), ('visited', 'retired'), ('agreed', 'retired'), ('active', 'retired'), ('paused', 'retired'),
        ('restricted', 'retired'), ('declined', 'retired');

      ALTER TABLE venue.venues
        ADD COLUMN status text NOT NULL DEFAULT 'active' CONSTRAINT venues_status_known
          CHECK (status IN ('lead', 'contacted', 'visited', 'agreed', 'active', 'paused', 'restricted', 'declined', 'retired')),
        ADD COLUMN is_active boolean NOT NULL GENERATED ALWAYS AS (status = 'active') STORED,
        ADD COLUMN discovered_on date,
        ADD COLUMN found_by text CONSTRAINT venues_found_by_known CHECK (found_by IN ('coordinator', 'parent', 'mentor', 'school', 'host')),
        ADD COLUMN finder_name text CONSTRAINT venues_finder_named CHECK (length(btrim(finder_name)) BETWEEN 1 AND 100),
        ADD COLUMN channel text CONSTRAINT venues_channel_known CHECK (channel IN ('phone', 'email', 'visit', 'meeting', 'referral', 'national-network', 'form', 'import')),
        ALTER COLUMN latitude DROP NOT NULL,
        ALTER COLUMN longitude DROP NOT NULL,
        ADD CONSTRAINT venues_placed_once_they_take_visits CHECK (status NOT IN ('active', 'paused', 'restricted') OR latitude IS NOT NULL AND longitude IS NOT NULL),
        ADD CONSTRAINT venues_by_activity UNIQUE (id, is_active);
      -- by changing the type: an update would count as a change of every venue
      ALTER TABLE venue.venues
        ALTER COLUMN discovered_on TYPE date USING (created_at AT TIME ZONE 'Asia/Seoul')::date,
        ALTER COLUMN discovered_on SET NOT NULL,
        ALTER COLUMN discovered_on SET DEFAULT (clock_timestamp() AT TIME ZONE 'Asia/Seoul')::date;
      COMMENT ON COLUMN venue.venues.status IS 'The last entry of venue.status_changes, kept by trigger alone.';
      COMMENT ON COLUMN venue.venues.discovered_on IS 'The day of its first entry.';
      COMMENT ON COLUMN venue.venues.latitude IS 'Null while a venue is only talked about.';

      CREATE TABLE venue.status_changes (
        id uuid CONSTRAINT status_changes_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        seq bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
        centre_id uuid NOT NULL,
        venue_id uuid NOT NULL,
        from_status text,
        to_status text NOT NULL,
        effective_on date NOT NULL,
        reason text CONSTRAINT status_changes_reason_said CHECK (length(btrim(reason)) BETWEEN 1 AND 500),
        channel text CONSTRAINT status_changes_channel_known CHECK (channel IN ('phone', 'email', 'visit', 'meeting', 'referral', 'national-network', 'form', 'import')),
        changed_by uuid CONSTRAINT status_changes_author_fk REFERENCES identity.accounts,
        changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT status_changes_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id),
        CONSTRAINT status_changes_legal FOREIGN KEY (from_status, to_status) REFERENCES venue.transitions,
        CONSTRAINT status_changes_not_in_the_future CHECK (from_status IS NULL OR effective_on <= (changed_at AT TIME ZONE 'Asia/Seoul')::date),
        CONSTRAINT status_changes_say_why_they_stop CHECK (from_status IS NULL OR to_status NOT IN ('paused', 'restricted', 'declined', 'retired') OR reason IS NOT NULL)
      );
      COMMENT ON TABLE venue.status_changes IS 'How many venues stood where on any day is counted here: per venue the last entry of that day or before. It only grows.';
      CREATE UNIQUE INDEX status_changes_begin_once ON venue.status_changes (venue_id) WHERE from_status IS NULL;
      CREATE INDEX status_changes_by_venue ON venue.status_changes (venue_id, effective_on, seq);
      CREATE INDEX status_changes_by_day ON venue.status_changes (centre_id, effective_on, to_status);

      CREATE FUNCTION venue.standing_on(centre uuid, day date) RETURNS TABLE (venue_id uuid, status text, since date) LANGUAGE sql STABLE AS $$
        SELECT DISTINCT ON (c.venue_id) c.venue_id, c.to_status, c.effective_on FROM venue.status_changes c
         WHERE c.centre_id = centre AND c.effective_on <= day ORDER BY c.venue_id, c.effective_on DESC, c.seq DESC
      $$;
      COMMENT ON FUNCTION venue.standing_on(uuid, date) IS 'Where every venue known on the day stood that evening, and since when.';

      CREATE TABLE venue.restrictions (
        id uuid CONSTRAINT restrictions_pk PRIMARY KEY DEFAULT gen_random_uuid(),
        centre_id uuid NOT NULL,
        venue_id uuid NOT NULL,
        cause text NOT NULL CONSTRAINT restrictions_cause_known CHECK (cause IN (
          'inspection-expired', 'inspection-revoked', 'inspection-failed', 'correction-overdue', 'insurance-expired', 'safety-concern')),
        since date NOT NULL,
        lifted_on date CONSTRAINT restrictions_lifted_later CHECK (lifted_on >= since),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        version int NOT NULL DEFAULT 1,
        CONSTRAINT restrictions_venue_fk FOREIGN KEY (centre_id, venue_id) REFERENCES venue.venues (centre_id, id)
      );
      COMMENT ON TABLE venue.restrictions IS 'Why a venue may not be visited. It is active again when the last cause is lifted.';
      CREATE UNIQUE INDEX restrictions_once_per_cause ON venue.restrictions (venue_id, cause) WHERE lifted_on IS NULL;
      CREATE TRIGGER restrictions_version BEFORE UPDATE ON venue.restrictions FOR EACH ROW EXECUTE FUNCTION platform.bump_version();

      INSERT INTO venue.status_changes (centre_id, venue_id, to_status, effective_on, changed_at) SELECT centre_id, id, status, discovered_on, created_at FROM venue.venues;
`;

/** Standing is what the ledger says, whoever writes. The venue's row is the lock. */
export const KEEP_STANDING = `
      CREATE FUNCTION venue.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME, SCHEMA = 'venue';
      END $$;
      CREATE TRIGGER status_changes_only_grow BEFORE UPDATE OR DELETE ON venue.status_changes FOR EACH ROW EXECUTE FUNCTION venue.refuse_rewriting();

      CREATE FUNCTION venue.begin_standing() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO venue.status_changes (centre_id, venue_id, to_status, effective_on, channel) SELECT centre_id, id, status, discovered_on, channel FROM new_rows;
        RETURN NULL;
      END $$;
      CREATE TRIGGER venues_begin_standing AFTER INSERT ON venue.venues REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION venue.begin_standing();

      CREATE FUNCTION venue.judge_status_change() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        stands text;
        since date;
        refusal text;
      BEGIN
        SELECT status INTO stands FROM venue.venues WHERE id = NEW.venue_id FOR UPDATE;
        SELECT effective_on INTO since FROM venue.status_changes WHERE venue_id = NEW.venue_id ORDER BY seq DESC LIMIT 1;
        refusal := CASE
          WHEN NEW.from_status IS DISTINCT FROM stands THEN 'status_changes_from_where_it_stands'
          WHEN NEW.effective_on < since THEN 'status_changes_in_order'
          WHEN NEW.to_status = 'active' AND EXISTS (SELECT FROM venue.restrictions WHERE venue_id = NEW.venue_id AND lifted_on IS NULL) THEN 'status_changes_not_past_restrictions'
        END;
        IF refusal IS NOT NULL THEN
          RAISE EXCEPTION 'venue % stands at % since %, and cannot go from % to % on %', NEW.venue_id, stands, since, NEW.from_status, NEW.to_status, NEW.effective_on
            USING ERRCODE = '23514', CONSTRAINT = refusal, TABLE = 'status_changes', SCHEMA = 'venue';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER status_changes_are_judged BEFORE INSERT ON venue.status_changes
        FOR EACH ROW WHEN (NEW.from_status IS NOT NULL) EXECUTE FUNCTION venue.judge_status_change();

      CREATE FUNCTION venue.stand_as_told() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE venue.venues SET status = NEW.to_status WHERE id = NEW.venue_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER status_changes_move_the_venue AFTER INSERT ON venue.status_changes
        FOR EACH ROW WHEN (NEW.from_status IS NOT NULL) EXECUTE FUNCTION venue.stand_as_told();

      CREATE FUNCTION venue.refuse_untold_standing() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.status IS DISTINCT FROM (SELECT to_status FROM venue.status_changes WHERE venue_id = NEW.id ORDER BY seq DESC LIMIT 1) THEN
          RAISE EXCEPTION 'venue % stands where its last status change says', NEW.id
            USING ERRCODE = '23514', CONSTRAINT = 'venues_stand_as_told', TABLE = 'venues', SCHEMA = 'venue';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER venues_stand_as_told BEFORE UPDATE OF status ON venue.venues
        FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION venue.refuse_untold_standing();

      CREATE VIEW venue.drift AS
        SELECT v.centre_id, 'standing-differs' AS kind, v.id::text AS subject, format('%s, told %s', v.status, c.to_status) AS detail
          FROM venue.venues v LEFT JOIN LATERAL (SELECT to_status FROM venue.status_changes WHERE venue_id = v.id ORDER BY seq DESC LIMIT 1) c ON true
         WHERE v.status IS DISTINCT FROM c.to_status
        UNION ALL
        SELECT v.centre_id, 'restricted-differs', v.id::text, v.status FROM venue.venues v
         WHERE v.status = ANY (CASE WHEN EXISTS (SELECT FROM venue.restrictions r WHERE r.venue_id = v.id AND r.lifted_on IS NULL) THEN '{active}' ELSE '{restricted}' END::text[]);
      COMMENT ON VIEW venue.drift IS 'Venues that do not stand where their last change says, active ones with a cause against it, restricted ones without. Must be empty, always.';
`;

/** While a venue is not active none of its openings is open: held by a key, kept true by the venue's own change. */
export const OPEN_WHILE_ACTIVE = `
      ALTER TABLE venue.openings
        ADD COLUMN needs_active boolean GENERATED ALWAYS AS (CASE WHEN status = 'open' THEN true END) STORED,
        ADD CONSTRAINT openings_open_while_active FOREIGN KEY (venue_id, needs_active) REFERENCES venue.venues (id, is_active);
      COMMENT ON CONSTRAINT openings_open_while_active ON venue.openings IS 'An open half-day needs an active venue; any other needs nothing.';
      COMMENT ON COLUMN venue.openings.status IS
        'open: may be offered; uncleared: the host opened it, but no valid inspection covers the day or the venue is not active; closed: the host took it back.';

      CREATE FUNCTION venue.suspend_openings() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE venue.openings SET status = 'uncleared' WHERE venue_id = NEW.id AND status = 'open';
        RETURN NEW;
      END $$;
      CREATE TRIGGER venues_suspend_openings BEFORE UPDATE OF status ON venue.venues
        FOR EACH ROW WHEN (OLD.status = 'active' AND NEW.status <> 'active') EXECUTE FUNCTION venue.suspend_openings();

      CREATE FUNCTION safety.resume_openings() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE venue.openings SET status = 'open' WHERE venue_id = NEW.id AND status = 'uncleared' AND safety.covers(venue_id, held_on);
        RETURN NULL;
      END $$;
      COMMENT ON FUNCTION safety.resume_openings() IS 'A venue that is active again offers what inspections cover.';
      CREATE TRIGGER venues_resume_openings AFTER UPDATE OF status ON venue.venues
        FOR EACH ROW WHEN (OLD.status <> 'active' AND NEW.status = 'active') EXECUTE FUNCTION safety.resume_openings();
`;
