import { acquireTestDatabase, type TestDatabase } from '#testing';
import { dataSourceOptions } from '#database';
import { migrations } from '#migrations';
import { DataSource } from 'typeorm';

const FLOORS = ['platform', 'identity', 'photo', 'venue', 'intake', 'calendar', 'safety', 'booking', 'subscriber', 'waiting', 'visit', 'result', 'scheduling', 'negotiation', 'finder'];

describe('the schema', () => {
  let database: TestDatabase;
  let source: DataSource;
  const rows = <T>(sql: string, values: unknown[] = []) => source.query<T[]>(sql, values);

  beforeAll(async () => {
    database = await acquireTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const upwardKeys = async () => {
    const keys = await rows<{ name: string; from: string; to: string }>(
      `SELECT conname AS name, f.nspname AS "from", t.nspname AS "to" FROM pg_constraint
         JOIN pg_class a ON a.oid = conrelid JOIN pg_namespace f ON f.oid = a.relnamespace
         JOIN pg_class b ON b.oid = confrelid JOIN pg_namespace t ON t.oid = b.relnamespace WHERE contype = 'f'`);
    return keys.filter(({ from, to }) => FLOORS.indexOf(from) < FLOORS.indexOf(to)).map(({ name }) => name);
  };

  it('has foreign keys that point down only', async () => {
    expect(await upwardKeys()).toEqual([]);
    await rows('ALTER TABLE identity.centres ADD COLUMN favourite uuid CONSTRAINT planted_upward_fk REFERENCES booking.bookings');
    expect(await upwardKeys()).toEqual(['planted_upward_fk']);
    await rows('ALTER TABLE identity.centres DROP COLUMN favourite');
  });

  it('gives every business row its centre', async () => {
    const bare = await rows<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND n.nspname = ANY ($1) AND NOT EXISTS (
          SELECT 1 FROM pg_attribute WHERE attrelid = c.oid AND attname = 'centre_id' AND NOT attisdropped) ORDER BY 1`, [FLOORS]);
    // people may serve several centres; the rest are parts of a row that carries the centre, or belong to the machine
    expect(bare.map(({ name }) => name)).toEqual([
      'accounts', 'attempt_windows', 'centres', 'job_runs', 'neis_gates', 'seat_counts', 'sessions', 'transitions', 'transitions', 'transitions', 'transitions', 'vehicle_counts', 'wish_days', 'wish_weeks']);
  });

  it('names every constraint as a sentence, never as a number', async () => {
    const unnamed = await rows<{ name: string }>(
      `SELECT conname AS name FROM pg_constraint JOIN pg_namespace n ON n.oid = connamespace
        WHERE n.nspname = ANY ($1) AND contype IN ('c', 'u', 'x', 'f', 'p') AND conname ~ '(_check\\d*|_key\\d*|_fkey\\d*|_pkey)$'`, [FLOORS]);
    expect(unnamed).toEqual([]);
  });

  it('goes down to nothing and up again', async () => {
    for (let step = 0; step < migrations.length; step++) await source.undoLastMigration({ transaction: 'each' });
    const left = await rows<{ name: string }>(`SELECT nspname AS name FROM pg_namespace WHERE nspname = ANY ($1)`, [FLOORS]);
    expect(left).toEqual([]);
    expect(await source.runMigrations()).toHaveLength(migrations.length);
  });
});
