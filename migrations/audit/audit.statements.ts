/** Rows of the chain, its heads, and what waits inside a transaction for its place. */
export const AUDIT_TABLES = `
      CREATE TABLE platform.audit (
        centre_id uuid NOT NULL,
        seq bigint NOT NULL CONSTRAINT audit_counts_from_one CHECK (seq > 0),
        at timestamptz NOT NULL,
        actor text NOT NULL,
        request_id text,
        action text NOT NULL CONSTRAINT audit_knows_the_action CHECK (action IN ('INSERT', 'UPDATE', 'DELETE')),
        entity text NOT NULL,
        row_id text NOT NULL,
        before jsonb,
        after jsonb,
        prev bytea NOT NULL,
        hash bytea NOT NULL,
        CONSTRAINT audit_one_row_per_link PRIMARY KEY (centre_id, seq)
      );
      COMMENT ON TABLE platform.audit IS 'Who changed what, one chain per centre: every row carries the hash of the row before it. Columns about persons, free text and bulky results are left out.';
      CREATE INDEX audit_of_a_row ON platform.audit (entity, row_id, seq);

      CREATE TABLE platform.audit_heads (
        centre_id uuid NOT NULL CONSTRAINT audit_heads_one_per_centre PRIMARY KEY,
        seq bigint NOT NULL,
        hash bytea NOT NULL
      );
      COMMENT ON TABLE platform.audit_heads IS 'The last link of each chain: without it nobody would miss rows cut off at the end.';

      CREATE TABLE platform.audit_drafts (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT audit_drafts_pk PRIMARY KEY,
        centre_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        action text NOT NULL,
        entity text NOT NULL,
        changes jsonb NOT NULL
      );
      COMMENT ON TABLE platform.audit_drafts IS 'What one statement changed, as [row id, before, after]. Linked at commit, so that the head of the chain is the last lock of every transaction; empty outside of transactions.';
`;

/** How the chain grows and how it is checked. */
export const AUDIT_FUNCTIONS = `
      CREATE FUNCTION platform.audit_content(centre uuid, seq bigint, at timestamptz, actor text, request_id text, action text, entity text, row_id text, before jsonb, after jsonb)
      RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
        SELECT convert_to(jsonb_build_array(centre, seq, extract(epoch FROM at)::text, actor, request_id, action, entity, row_id, before, after)::text, 'UTF8')
      $$;

      CREATE FUNCTION platform.audit_link(hash bytea, content bytea, head bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
        SELECT sha256(coalesce(hash, head) || content)
      $$;
      CREATE AGGREGATE platform.audit_chain(content bytea, head bytea) (SFUNC = platform.audit_link, STYPE = bytea);
      COMMENT ON AGGREGATE platform.audit_chain(bytea, bytea) IS 'Over a window in order: each row''s hash, continuing from the head.';

      CREATE FUNCTION platform.draft_audit() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        entity text := TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME;
        left_out text[] := TG_ARGV || ARRAY['version', 'created_at'];
      BEGIN
        IF TG_OP = 'INSERT' THEN
          INSERT INTO platform.audit_drafts (centre_id, action, entity, changes)
          SELECT n.centre_id, TG_OP, entity, jsonb_agg(jsonb_build_array(n.id, NULL, to_jsonb(n) - left_out)) FROM new_rows n GROUP BY n.centre_id;
        ELSIF TG_OP = 'DELETE' THEN
          INSERT INTO platform.audit_drafts (centre_id, action, entity, changes)
          SELECT o.centre_id, TG_OP, entity, jsonb_agg(jsonb_build_array(o.id, to_jsonb(o) - left_out, NULL)) FROM old_rows o GROUP BY o.centre_id;
        ELSIF (SELECT count(*) FROM new_rows) > 5000 THEN
          -- an import, or the clearing of a whole district: one row for the statement, '*' for its rows
          INSERT INTO platform.audit_drafts (centre_id, action, entity, changes)
          SELECT n.centre_id, TG_OP, entity, jsonb_build_array(jsonb_build_array('*', NULL, jsonb_build_object('rows', count(*)))) FROM new_rows n GROUP BY n.centre_id;
        ELSE
          INSERT INTO platform.audit_drafts (centre_id, action, entity, changes)
          SELECT n.centre_id, TG_OP, entity, jsonb_agg(jsonb_build_array(n.id, changed.before, changed.after))
            FROM old_rows o JOIN new_rows n USING (id),
                 LATERAL (SELECT jsonb_object_agg(was.key, was.value) AS before, jsonb_object_agg(was.key, is_now.value) AS after
                            FROM jsonb_each(to_jsonb(o) - left_out) was JOIN jsonb_each(to_jsonb(n)) is_now USING (key) WHERE was.value <> is_now.value) changed
           WHERE changed.before IS NOT NULL GROUP BY n.centre_id;
        END IF;
        RETURN NULL;
      END $$;

      CREATE FUNCTION platform.link_audit() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        head platform.audit_heads;
        author text := coalesce(nullif(current_setting('app.actor', true), ''), 'system');
        request text := nullif(current_setting('app.request_id', true), '');
      BEGIN
        INSERT INTO platform.audit_heads (centre_id, seq, hash) VALUES (NEW.centre_id, 0, sha256(NEW.centre_id::text::bytea)) ON CONFLICT DO NOTHING;
        SELECT * INTO head FROM platform.audit_heads WHERE centre_id = NEW.centre_id FOR NO KEY UPDATE;
        WITH entries AS (
          SELECT head.seq + n AS seq, entry ->> 0 AS row_id, nullif(entry -> 1, 'null') AS before, nullif(entry -> 2, 'null') AS after
            FROM jsonb_array_elements(NEW.changes) WITH ORDINALITY AS change(entry, n)
        ), linked AS (
          SELECT *, platform.audit_chain(platform.audit_content(NEW.centre_id, seq, NEW.at, author, request, NEW.action, NEW.entity, row_id, before, after), head.hash) OVER (ORDER BY seq) AS hash
            FROM entries
        ), added AS (
          INSERT INTO platform.audit (centre_id, seq, at, actor, request_id, action, entity, row_id, before, after, prev, hash)
          SELECT NEW.centre_id, seq, NEW.at, author, request, NEW.action, NEW.entity, row_id, before, after, lag(hash, 1, head.hash) OVER (ORDER BY seq), hash FROM linked
          RETURNING seq, hash
        )
        UPDATE platform.audit_heads h SET seq = last.seq, hash = last.hash FROM (SELECT * FROM added ORDER BY seq DESC LIMIT 1) last WHERE h.centre_id = NEW.centre_id;
        DELETE FROM platform.audit_drafts WHERE id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER audit_drafts_are_linked AFTER INSERT ON platform.audit_drafts DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION platform.link_audit();

      CREATE FUNCTION platform.refuse_rewriting_audit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The audit trail only grows.' USING ERRCODE = 'P0403';
      END $$;
      CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.audit FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting_audit();
      CREATE TRIGGER audit_heads_stay BEFORE DELETE OR TRUNCATE ON platform.audit_heads FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting_audit();

      CREATE FUNCTION platform.verify_audit(centre uuid) RETURNS TABLE (seq bigint, entity text, row_id text, fault text) LANGUAGE sql STABLE AS $$
        WITH walked AS (
          SELECT a.*, lag(a.seq, 1, 0::bigint) OVER w AS seq_before, lag(a.hash, 1, sha256(centre::text::bytea)) OVER w AS hash_before
            FROM platform.audit a WHERE a.centre_id = centre WINDOW w AS (ORDER BY a.seq)
        ), judged AS (
          SELECT w.seq, w.entity, w.row_id,
                 CASE WHEN w.seq <> w.seq_before + 1 THEN 'rows missing before'
                      WHEN w.prev <> w.hash_before THEN 'does not follow the row before'
                      WHEN w.hash <> sha256(w.prev || platform.audit_content(w.centre_id, w.seq, w.at, w.actor, w.request_id, w.action, w.entity, w.row_id, w.before, w.after)) THEN 'changed'
                 END AS fault
            FROM walked w
          UNION ALL
          SELECT coalesce(last.seq, 0) + 1, NULL, NULL, 'rows missing at the end'
            FROM (SELECT centre AS centre_id) one
            LEFT JOIN platform.audit_heads h USING (centre_id)
            LEFT JOIN LATERAL (SELECT a.seq, a.hash FROM platform.audit a WHERE a.centre_id = centre ORDER BY a.seq DESC LIMIT 1) last ON true
           WHERE (h.seq, h.hash) IS DISTINCT FROM (last.seq, last.hash) AND NOT (last.seq IS NULL AND coalesce(h.seq, 0) = 0)
        )
        SELECT * FROM judged WHERE judged.fault IS NOT NULL ORDER BY judged.seq LIMIT 1
      $$;
      COMMENT ON FUNCTION platform.verify_audit(uuid) IS 'The first broken row of a centre''s chain, or no row when it is whole.';
`;

type Operation = 'INSERT' | 'UPDATE' | 'DELETE';
export const ALL: readonly Operation[] = ['INSERT', 'UPDATE', 'DELETE'];

/** A table, which of its writes are audited, and the columns left out beside version and created_at: persons, free text, bulky results, heartbeats. */
export type Audited = readonly [table: string, operations: readonly Operation[], leftOut: readonly string[]];

/** What was audited from the first day of the trail. */
const AUDITED: readonly Audited[] = [
  ['booking.bookings', ALL, ['reason']],
  ['booking.holds', ALL, []],
  ['scheduling.seasons', ALL, []],
  ['scheduling.wishes', ALL, []],
  ['scheduling.assignment_runs', ALL, ['progress', 'problem_hash', 'plan', 'figures', 'error', 'leased_by', 'leased_until', 'bound', 'outcome', 'goal_results', 'plan_value']],
  ['safety.inspections', ALL, ['inspector_name', 'note']],
  ['venue.venues', ALL, ['contact_name', 'contact_email', 'phone', 'address']],
  // a district opens tens of thousands of half-days at once: each is audited from its first change
  ['venue.openings', ['UPDATE', 'DELETE'], []],
  // what NEIS says is on record with its source; audited is what a school decides
  ['calendar.events', ['UPDATE'], ['said', 'said_by', 'heard']],
  ['negotiation.negotiations', ALL, []],
];

const ROWS_OF: Readonly<Record<Operation, string>> = { INSERT: 'NEW TABLE AS new_rows', UPDATE: 'OLD TABLE AS old_rows NEW TABLE AS new_rows', DELETE: 'OLD TABLE AS old_rows' };
const nameOf = (table: string, operation: Operation) => `${table.split('.')[1]}_audited_${operation.toLowerCase()}`;
const perTrigger = (audited: readonly Audited[], statement: (table: string, operation: Operation, leftOut: readonly string[]) => string) =>
  audited.flatMap(([table, operations, leftOut]) => operations.map((operation) => statement(table, operation, leftOut))).join('\n');

/** For the migration that makes the tables; their own end drops the triggers with them. */
export const auditTriggers = (audited: readonly Audited[]): string => perTrigger(audited, (table, operation, leftOut) =>
  `CREATE TRIGGER ${nameOf(table, operation)} AFTER ${operation} ON ${table} REFERENCING ${ROWS_OF[operation]}
     FOR EACH STATEMENT EXECUTE FUNCTION platform.draft_audit(${leftOut.map((column) => `'${column}'`).join(', ')});`);

export const AUDIT_TRIGGERS = auditTriggers(AUDITED);

export const DROP_AUDIT_TRIGGERS = perTrigger(AUDITED, (table, operation) => `DROP TRIGGER ${nameOf(table, operation)} ON ${table};`);
