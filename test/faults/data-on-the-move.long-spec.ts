import { dataSourceOptions } from '#database';
import { migrations } from '#migrations';
import { acquireTestDatabase, type TestDatabase } from '#testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { damageIn } from '../../apps/cli/src/bench-booking/damage.js';
import type { Query } from '../../apps/cli/src/bench-booking/busy-district.js';
import { storm } from '../../apps/cli/src/bench-booking/storm.js';
import { barks } from './support/barks.js';
import { type FaultHouse, openFaultHouse } from './support/fault-house.js';

/** The embedded server brings no pg_dump: each table goes out as JSON and comes in again with the triggers off, as a restore does it. */
const TABLES = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND c.relname <> 'migrations' ORDER BY 1`;
const REVERSIBLE_FROM = 1790000001600;

interface Table { readonly rows: number; readonly hash: string }

async function contentOf(query: Query, only = (_: string): boolean => true): Promise<Map<string, Table>> {
  const content = new Map<string, Table>();
  for (const { name } of await query<{ name: string }>(TABLES)) {
    if (!only(name)) continue;
    const [row] = await query<Table>(`SELECT count(*)::int AS rows, coalesce(md5(string_agg(t, E'\\n' ORDER BY t)), '') AS hash FROM (SELECT to_jsonb(x)::text AS t FROM ${name} x) all_rows`);
    content.set(name, row!);
  }
  return content;
}

describe('a database full of bookings', () => {
  let house: FaultHouse;
  let copy: TestDatabase;
  let pool: pg.Pool;
  const query: Query = async <Row>(sql: string, values?: unknown[]) => (await pool.query(sql, values)).rows as Row[];

  beforeAll(async () => {
    house = await openFaultHouse({ size: { schools: 39, venues: 40, openings: 40, seats: 30 } });
    await storm({ ...house, clients: 10, isOver: (answered) => answered >= 500 });
    copy = await acquireTestDatabase();
    pool = new pg.Pool({ connectionString: copy.url, max: 1 });
  }, 300_000);
  afterAll(async () => {
    await pool?.end();
    await copy?.drop({ drifted: true }); // the booking left out of a restore
    await house?.close();
  });

  it('is the same, row by row, in another database it was carried to, and its audit chain still verifies', async () => {
    await query('SET session_replication_role = replica');
    const tables = await house.query<{ name: string }>(TABLES);
    await query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} CASCADE`);
    for (const { name } of tables) {
      const columns = (await house.query<{ column: string }>(
        `SELECT quote_ident(attname) AS column FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`, [name])).map(({ column }) => column).join(', ');
      const [out] = await house.query<{ rows: string | null }>(`SELECT json_agg(x)::text AS rows FROM ${name} x`);
      if (out?.rows) await query(`INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM json_populate_recordset(NULL::${name}, $1::json)`, [out.rows]);
    }
    await query('SET session_replication_role = origin');
    const [before, after] = [await contentOf(house.query), await contentOf(query)];
    expect([...before.values()].reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(3_000);
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(before));
    expect(await damageIn(query)).toEqual([]);
  }, 300_000);

  it('keeps every row of what was there before when the newer migrations are taken back and run again', async () => {
    const source = await new DataSource(dataSourceOptions(copy.url, 2)).initialize();
    // where venues stand, and the first checklist, are begun anew by migrations newer than all of this
    const isBegunAnew = (name: string): boolean => /^venue\.status_changes$|^safety\.checklist_(versions|items)$/.test(name);
    const older = (name: string): boolean => !isBegunAnew(name) && /^(identity|venue|safety)\.|^booking\.(bookings|holds|seat_counts|host_links)|^platform\.(idempotency_keys|outbox_messages)/.test(name);
    const before = await contentOf(query, older);
    const newer = migrations.filter(({ name }) => Number(/\d+$/.exec(name)) >= REVERSIBLE_FROM).length;
    for (let step = 0; step < newer; step++) await source.undoLastMigration({ transaction: 'each' });
    expect(await source.runMigrations()).toHaveLength(newer);
    await source.destroy();
    expect(Object.fromEntries(await contentOf(query, older))).toEqual(Object.fromEntries(before));
    expect((await damageIn(query)).filter((line) => line.startsWith('seat count') || line.startsWith('oversold'))).toEqual([]);
  }, 300_000);

  it('is seen to have lost a row on the way', async () => {
    await query('SET session_replication_role = replica');
    await query('DELETE FROM booking.bookings WHERE id = (SELECT id FROM booking.bookings WHERE booking.takes_seats(status) LIMIT 1)');
    await query('SET session_replication_role = origin');
    barks('one booking left out of the restore', await damageIn(query));
  });
});
