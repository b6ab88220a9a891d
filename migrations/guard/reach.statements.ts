/** The role every process acts as. Roles belong to the whole server: other databases may use it already, and it stays when the schema goes. */
const APPLICATION_ROLE = `
      DO $$
      BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'goreuge_app') THEN
          BEGIN
            CREATE ROLE goreuge_app NOLOGIN;
          EXCEPTION
            WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server was migrated at the same moment
            WHEN insufficient_privilege THEN
              RAISE EXCEPTION 'the role goreuge_app is missing, and % may not create roles', current_user
                USING ERRCODE = '42501', HINT = format('Have an administrator run: CREATE ROLE goreuge_app NOLOGIN; GRANT goreuge_app TO %I;', current_user);
          END;
        END IF;
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'goreuge_app' AND (rolsuper OR rolbypassrls)) THEN
          RAISE EXCEPTION 'the role goreuge_app must be neither superuser nor BYPASSRLS' USING ERRCODE = '42501';
        END IF;
        IF NOT pg_has_role(current_user, 'goreuge_app', CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN
          GRANT goreuge_app TO CURRENT_USER;
        END IF;
      END $$;
`;

/** What a connection reaches is said by three settings; what is not said reaches nothing. */
const REACH = `
      CREATE FUNCTION platform.reached_centre() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('app.centre_id', true), '')::uuid;
      CREATE FUNCTION platform.reached_school() RETURNS uuid LANGUAGE sql STABLE PARALLEL RESTRICTED
        RETURN CASE WHEN pg_trigger_depth() = 0 THEN nullif(current_setting('app.school_id', true), '')::uuid END;
      CREATE FUNCTION platform.reaches_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        RETURN coalesce(current_setting('app.system', true), '') <> '';
      COMMENT ON FUNCTION platform.reached_centre() IS 'The centre whose rows this connection sees and writes (app.centre_id); null: none.';
      COMMENT ON FUNCTION platform.reached_school() IS 'The school a teacher acts for (app.school_id); null: whoever is not held to one school, and triggers, for what they judge and count concerns the other schools, too.';
      COMMENT ON FUNCTION platform.reaches_all() IS 'Named work of the system (app.system): jobs, commands, the door before anybody is known.';

      CREATE FUNCTION platform.guard_rows(guarded regclass, rule text DEFAULT 'centre_id = (SELECT platform.reached_centre())') RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', guarded);
        EXECUTE format('DROP POLICY IF EXISTS rows_within_reach ON %s', guarded);
        EXECUTE format('CREATE POLICY rows_within_reach ON %s USING ((SELECT platform.reaches_all()) OR %s)', guarded, rule);
      END $$;
      COMMENT ON FUNCTION platform.guard_rows(regclass, text) IS 'Rows of other centres are neither seen nor written, whatever a statement forgets to ask. Safe to call again.';

      CREATE FUNCTION platform.guard_rows_of_schools(guarded regclass) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('DROP POLICY IF EXISTS rows_of_the_school ON %s', guarded);
        EXECUTE format('CREATE POLICY rows_of_the_school ON %s AS RESTRICTIVE USING ((SELECT platform.reached_school()) IS NULL OR school_id = (SELECT platform.reached_school()))', guarded);
      END $$;
      COMMENT ON FUNCTION platform.guard_rows_of_schools(regclass) IS 'For a teacher, besides: rows of other schools are neither seen nor written. Safe to call again.';

      CREATE FUNCTION platform.guard_all() RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        room oid;
        guarded regclass;
      BEGIN
        FOR room IN SELECT oid FROM pg_namespace WHERE nspname NOT IN ('pg_catalog', 'information_schema', 'public') AND nspname NOT LIKE 'pg\\_%' LOOP
          FOR guarded IN
            SELECT c.oid FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'centre_id' AND NOT a.attisdropped WHERE c.relkind = 'r' AND c.relnamespace = room
          LOOP
            PERFORM platform.guard_rows(guarded);
          END LOOP;
          -- a view would be read with its owner's reach
          FOR guarded IN SELECT oid FROM pg_class WHERE relkind = 'v' AND relnamespace = room LOOP
            EXECUTE format('ALTER VIEW %s SET (security_invoker = true)', guarded);
          END LOOP;
        END LOOP;
      END $$;
      COMMENT ON FUNCTION platform.guard_all() IS 'Guards the rows of every table that carry their centre, and what reads them. Safe to call again: a migration that adds tables or views calls it at its end.';
`;

/** What the application may do at all. Tables of later migrations are granted by default; what only triggers write is taken back. */
const RIGHTS = `
      ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO goreuge_app;
      ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO goreuge_app;
      DO $$
      DECLARE room text;
      BEGIN
        FOR room IN SELECT nspname FROM pg_namespace WHERE nspname NOT IN ('pg_catalog', 'information_schema', 'public') AND nspname NOT LIKE 'pg\\_%' LOOP
          EXECUTE format('GRANT USAGE ON SCHEMA %I TO goreuge_app', room);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO goreuge_app', room);
        END LOOP;
      END $$;

      REVOKE INSERT, UPDATE, DELETE ON booking.seat_counts, booking.transitions, negotiation.transitions, platform.audit, platform.audit_heads, platform.audit_drafts FROM goreuge_app;
      -- whoever moves seats between openings locks their counts first, and a lock wants the right to update something: a column that a foreign key holds
      GRANT UPDATE (seats) ON booking.seat_counts TO goreuge_app;
      REVOKE EXECUTE ON FUNCTION booking.take_seats(uuid, int), booking.free_seats(uuid, int) FROM PUBLIC;
      ALTER FUNCTION platform.draft_audit() SECURITY DEFINER SET search_path = pg_catalog;
      ALTER FUNCTION platform.link_audit() SECURITY DEFINER SET search_path = pg_catalog;
`;

const POLICIES = `
      SELECT platform.guard_all();
      SELECT platform.guard_rows('identity.centres', 'id = (SELECT platform.reached_centre())');
      -- parts of a row that carries the centre: reached as far as that row is
      SELECT platform.guard_rows('booking.seat_counts', 'EXISTS (SELECT FROM venue.openings o WHERE o.id = opening_id)');
      SELECT platform.guard_rows('scheduling.wish_days', 'EXISTS (SELECT FROM scheduling.wishes w WHERE w.id = wish_id)');
      SELECT platform.guard_rows('scheduling.wish_weeks', 'EXISTS (SELECT FROM scheduling.wishes w WHERE w.id = wish_id)');
      -- people may serve several centres: a centre knows those who serve it, and only the door knows sessions
      SELECT platform.guard_rows('identity.accounts', 'EXISTS (SELECT FROM identity.memberships m WHERE m.account_id = accounts.id)');
      SELECT platform.guard_rows('identity.sessions', 'false');
      SELECT platform.guard_rows_of_schools(school_rows) FROM unnest(ARRAY[
        'booking.bookings', 'scheduling.wishes', 'scheduling.school_credits', 'negotiation.negotiations', 'negotiation.links']::regclass[]) AS school_rows;
`;

export const GUARD_ROWS = APPLICATION_ROLE + REACH + RIGHTS + POLICIES;

export const UNGUARD_ROWS = `
      DO $$
      DECLARE each record;
      BEGIN
        FOR each IN SELECT format('%I.%I', schemaname, tablename) AS guarded, policyname FROM pg_policies WHERE policyname IN ('rows_within_reach', 'rows_of_the_school') LOOP
          EXECUTE format('DROP POLICY %I ON %s', each.policyname, each.guarded);
          EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', each.guarded);
          EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', each.guarded);
        END LOOP;
      END $$;
      DO $$
      DECLARE each regclass;
      BEGIN
        FOR each IN SELECT c.oid FROM pg_class c WHERE relkind = 'v' AND 'security_invoker=true' = ANY (reloptions) LOOP
          EXECUTE format('ALTER VIEW %s RESET (security_invoker)', each);
        END LOOP;
      END $$;
      ALTER FUNCTION platform.draft_audit() SECURITY INVOKER RESET search_path;
      ALTER FUNCTION platform.link_audit() SECURITY INVOKER RESET search_path;
      GRANT EXECUTE ON FUNCTION booking.take_seats(uuid, int), booking.free_seats(uuid, int) TO PUBLIC;
      DROP FUNCTION platform.guard_all();
      DROP FUNCTION platform.guard_rows_of_schools(regclass);
      DROP FUNCTION platform.guard_rows(regclass, text);
      DROP FUNCTION platform.reaches_all();
      DROP FUNCTION platform.reached_school();
      DROP FUNCTION platform.reached_centre();
      ALTER DEFAULT PRIVILEGES REVOKE SELECT, INSERT, UPDATE, DELETE ON TABLES FROM goreuge_app;
      ALTER DEFAULT PRIVILEGES REVOKE USAGE ON SCHEMAS FROM goreuge_app;
      DO $$
      DECLARE room text;
      BEGIN
        FOR room IN SELECT nspname FROM pg_namespace WHERE nspname NOT IN ('pg_catalog', 'information_schema', 'public') AND nspname NOT LIKE 'pg\\_%' LOOP
          EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM goreuge_app', room);
          EXECUTE format('REVOKE ALL ON SCHEMA %I FROM goreuge_app', room);
        END LOOP;
      END $$;
`;
