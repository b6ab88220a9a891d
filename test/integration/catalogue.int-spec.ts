import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { acquireTestDatabase, type TestDatabase } from '#testing';

const LIST = path.join(import.meta.dirname, 'catalogue.txt');
const ROOMS = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'public', 'pg_toast') AND n.nspname NOT LIKE 'pg\\_%'`;

/** Rows that carry no centre, or belong to the machine, or hold nothing but rules. */
const UNGUARDED = ['booking.transitions', 'calendar.neis_gates', 'negotiation.transitions', 'platform.attempt_windows', 'platform.job_runs', 'venue.transitions', 'waiting.transitions'];
/** Rows of a school that its teachers may see of others, too. */
const SHARED_BETWEEN_SCHOOLS = ['calendar.'];

describe('what the database holds', () => {
  let database: TestDatabase;
  beforeAll(async () => { database = await acquireTestDatabase(); });
  afterAll(() => database.drop());

  const names = async (sql: string) => (await database.query<{ name: string }>(sql)).map(({ name }) => name);

  const promises = () => names(`
    SELECT format('%s %s.%s %s', CASE contype WHEN 'c' THEN 'check' WHEN 'f' THEN 'foreign key' WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'x' THEN 'exclusion' WHEN 't' THEN 'constraint trigger' END, n.nspname, c.relname, conname) AS name
      FROM pg_constraint JOIN pg_class c ON c.oid = conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ROOMS} AND contype IN ('c', 'f', 'p', 'u', 'x', 't')
    UNION ALL
    SELECT format('trigger %s.%s %s', n.nspname, c.relname, tgname) FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE NOT tgisinternal AND tgenabled = 'O' AND tgconstraint = 0 AND ${ROOMS}
    UNION ALL
    SELECT format('policy %s.%s %s', schemaname, tablename, policyname) FROM pg_policies
    UNION ALL
    SELECT format('unique index %s.%s %s', n.nspname, c.relname, i.relname) FROM pg_index x JOIN pg_class i ON i.oid = indexrelid JOIN pg_class c ON c.oid = indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE indisunique AND ${ROOMS} AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
    ORDER BY 1`);

  it('is what the list says: a migration that loses a promise is found, one that makes a promise adds its line', async () => {
    const held = await promises();
    // to write the list anew after a migration was added: remove the file, run this, read the difference
    if (!existsSync(LIST)) {
      writeFileSync(LIST, `${held.join('\n')}\n`);
      throw new Error('The list was missing and is written anew: read the difference.');
    }
    const listed = readFileSync(LIST, 'utf8').trimEnd().split('\n');
    expect({ lost: listed.filter((name) => !held.includes(name)), unlisted: held.filter((name) => !listed.includes(name)) }).toEqual({ lost: [], unlisted: [] });
    await database.query('ALTER TABLE booking.seat_counts DROP CONSTRAINT openings_never_oversold');
    expect(await promises()).not.toContain('check booking.seat_counts openings_never_oversold');
    await database.query('ALTER TABLE booking.seat_counts ADD CONSTRAINT openings_never_oversold CHECK (seats_taken BETWEEN 0 AND seats)');
  });

  const bare = () => names(`
    SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND ${ROOMS} AND NOT (relrowsecurity AND relforcerowsecurity AND EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid AND polname = 'rows_within_reach')) ORDER BY 1`);

  it('guards the rows of every table, or says why not', async () => {
    expect(await bare()).toEqual(UNGUARDED);
    await database.query('CREATE TABLE booking.planted (id uuid, centre_id uuid)');
    expect(await bare()).toContain('booking.planted');
    await database.query('SELECT platform.guard_all()');
    expect(await bare()).toEqual(UNGUARDED);
    await database.query('DROP TABLE booking.planted');
  });

  it('keeps rows of a school from teachers of another, or says why not', async () => {
    const open = await names(`
      SELECT DISTINCT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND attname IN ('school_id', 'booking_id', 'waiter_id', 'survey_id') AND NOT attisdropped
       WHERE c.relkind = 'r' AND ${ROOMS} AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid AND polname = 'rows_of_the_school') ORDER BY 1`);
    expect(open.filter((name) => !SHARED_BETWEEN_SCHOOLS.some((start) => name.startsWith(start)))).toEqual(['scheduling.season_reminders']);
  });

  it('reads views with the reach of who asks', async () => {
    expect(await names(`SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('v', 'm') AND ${ROOMS} AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)`)).toEqual([]);
  });

  it('lets the application count nothing and rewrite no record', async () => {
    const writable = await names(`
      SELECT c.oid::regclass || ' ' || privilege AS name FROM unnest('{booking.seat_counts,booking.school_loads,booking.week_loads,booking.transitions,booking.history,visit.vehicle_counts,waiting.transitions,negotiation.transitions,platform.audit,platform.audit_heads,platform.audit_drafts}'::regclass[]) AS c (oid),
             unnest('{INSERT,UPDATE,DELETE,TRUNCATE}'::text[]) AS privilege WHERE has_table_privilege('goreuge_app', c.oid, privilege)`);
    expect(writable).toEqual([]);
    expect(await names(`SELECT 'answers' AS name WHERE has_column_privilege('goreuge_app', 'result.surveys', 'answers', 'INSERT') OR has_column_privilege('goreuge_app', 'result.surveys', 'answers', 'UPDATE')`)).toEqual([]);
    const [role] = await database.query(`SELECT rolsuper OR rolbypassrls OR rolcanlogin OR rolcreaterole OR rolcreatedb AS "isMighty",
      EXISTS (SELECT FROM pg_class WHERE relowner = pg_roles.oid) AS "owns" FROM pg_roles WHERE rolname = 'goreuge_app'`);
    expect(role).toEqual({ isMighty: false, owns: false });
  });
});
