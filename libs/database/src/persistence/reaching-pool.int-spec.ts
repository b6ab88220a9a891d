import { randomUUID } from 'node:crypto';
import { acquireTestDatabase, GivenDistrict, type TestDatabase } from '#testing';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { DatabasePromises } from '../application/database-promises.js';
import { UnitOfWork } from '../application/unit-of-work.js';
import { applicationOptions, dataSourceOptions } from '../data-source-options.js';

interface Town { readonly district: GivenDistrict; readonly centreId: string; readonly school: string; readonly other: string; readonly venue: string; readonly wish: string; readonly otherWish: string }

describe('what a connection reaches', () => {
  let database: TestDatabase;
  let source: DataSource;
  let uow: UnitOfWork;
  let here: Town;
  let there: Town;

  const count = async (table: string) => (await source.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n;

  async function town(): Promise<Town> {
    const district = await GivenDistrict.found((sql, values) => database.query(sql, values));
    const [school, other, venue] = [await district.school(), await district.school(), await district.venue()];
    const season = randomUUID();
    await database.query(`INSERT INTO scheduling.seasons (id, centre_id, title, first_day, last_day, wishes_due_at) VALUES ($1, $2, '봄', '2027-03-01', '2027-07-01', '2027-02-01T00:00:00Z')`, [season, district.centreId]);
    const wishes = await Promise.all([school, other].map((id) => database.query<{ id: string }>(
      `INSERT INTO scheduling.wishes (centre_id, season_id, school_id, grade, headcount, min_served, interests, bands, max_km, escorts, submitted_at)
       VALUES ($1, $2, $3, 1, 30, 30, '{}', '{am}', 10, 2, now()) RETURNING id`, [district.centreId, season, id])));
    const [wish, otherWish] = wishes.map((rows) => rows[0]!.id) as [string, string];
    return { district, centreId: district.centreId, school, other, venue, wish, otherWish };
  }

  beforeAll(async () => {
    database = await acquireTestDatabase();
    source = await new DataSource({ ...applicationOptions(database.url, 3), entities: [] }).initialize();
    uow = new UnitOfWork(source);
    [here, there] = [await town(), await town()];
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const asCentre = <T>(work: () => Promise<T>, { centreId } = here) => uow.within({ centreId }, work);
  const asTeacher = <T>(work: () => Promise<T>, { centreId, school } = here) => uow.within({ centreId, schoolId: school }, work);

  it('is nothing until something is said', async () => {
    const bare = await new DataSource({ ...applicationOptions(database.url, 1), driver: undefined } as ReturnType<typeof applicationOptions>).initialize();
    for (const table of ['venue.venues', 'scheduling.wishes', 'identity.centres', 'identity.accounts', 'identity.sessions', 'booking.seat_counts', 'platform.audit']) {
      expect([table, await bare.query(`SELECT 1 FROM ${table}`)]).toEqual([table, []]);
    }
    expect(await bare.query('UPDATE venue.venues SET seats = 1 RETURNING id')).toEqual([[], 0]);
    await expect(bare.query(`INSERT INTO venue.holidays (centre_id, day, name) VALUES ($1, '2027-05-05', '어린이날')`, [here.centreId])).rejects.toThrow('row-level security');
    await bare.destroy();
  });

  it('is the rows of one centre, whatever a statement forgets to ask', async () => {
    expect(await count('venue.venues')).toBe(2);
    await asCentre(async () => {
      expect([await count('venue.venues'), await count('identity.centres'), await count('scheduling.wishes')]).toEqual([1, 1, 2]);
      expect(await source.query('UPDATE venue.venues SET seats = 7 WHERE id = $1 RETURNING id', [there.venue])).toEqual([[], 0]);
      expect(await source.query('DELETE FROM scheduling.wishes WHERE id = $1 RETURNING id', [there.wish])).toEqual([[], 0]);
      await expect(source.query(`INSERT INTO venue.holidays (centre_id, day, name) VALUES ($1, '2027-05-05', '어린이날')`, [there.centreId])).rejects.toThrow('row-level security');
      await expect(source.query('UPDATE venue.venues SET centre_id = $1', [there.centreId])).rejects.toThrow();
      await uow.run(async () => expect(await uow.tx.query('SELECT 1 FROM venue.venues WHERE id = $1', [there.venue])).toEqual([]));
    });
  });

  it('is for a teacher the rows of one school, and of all schools only where the work says so', async () => {
    await asTeacher(async () => {
      expect(await source.query('SELECT id FROM scheduling.wishes')).toEqual([{ id: here.wish }]);
      expect(await source.query('UPDATE scheduling.wishes SET headcount = 40 WHERE id = $1 RETURNING id', [here.otherWish])).toEqual([[], 0]);
      expect(await uow.acrossSchools(() => count('scheduling.wishes'))).toBe(2);
      await uow.run(async () => {
        const wishes = () => uow.tx.query<unknown[]>('SELECT 1 FROM scheduling.wishes');
        expect(await uow.acrossSchools(wishes)).toHaveLength(2);
        expect(await wishes()).toHaveLength(1);
        await expect(uow.acrossSchools(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
        expect(await wishes()).toHaveLength(1);
      });
    });
  });

  it('is for a trigger, whoever sets it off, all schools of the centre: it judges for them, too', async () => {
    await database.query(`CREATE FUNCTION venue.planted_count() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.name := (SELECT count(*) FROM scheduling.wishes); RETURN NEW; END'`);
    await database.query('CREATE TRIGGER planted_count BEFORE INSERT ON venue.holidays FOR EACH ROW EXECUTE FUNCTION venue.planted_count()');
    const [counted] = await asTeacher(() => source.query<{ name: string }[]>(`INSERT INTO venue.holidays (centre_id, day, name) VALUES ($1, '2027-05-06', '') RETURNING name`, [here.centreId]));
    expect(counted).toEqual({ name: '2' });
    await database.query('DROP FUNCTION venue.planted_count() CASCADE');
  });

  it('never grows: a link leads to one centre, and from there nowhere else', async () => {
    await uow.within({ everythingFor: 'link' }, async () => {
      expect(await count('venue.venues')).toBe(2);
      uow.narrowTo({ centreId: here.centreId });
      expect(await count('venue.venues')).toBe(1);
      expect(() => uow.narrowTo({ centreId: there.centreId })).toThrow('from one centre to another');
    });
  });

  it('does not stay on a connection: 200 interleaved pieces of work on three connections see their own', async () => {
    const seen = await Promise.all(Array.from({ length: 200 }, (_, i) => {
      const own = i % 2 === 0 ? here : there;
      return asCentre(async () => {
        if (i % 7 === 0) await uow.run(() => Promise.reject(new Error('refused'))).catch(() => undefined);
        if (i % 11 === 0) await source.query('SELECT 1/0').catch(() => undefined);
        const rows = i % 3 === 0 ? await uow.run(() => uow.tx.query<{ id: string }[]>('SELECT id FROM venue.venues')) : await source.query<{ id: string }[]>('SELECT id FROM venue.venues');
        return rows.map(({ id }) => id).join() === own.venue;
      }, own);
    }));
    expect(seen.filter(Boolean)).toHaveLength(200);
    expect(await count('venue.venues')).toBe(2);
  });

  it('cannot write what only triggers write', async () => {
    for (const sql of [
      'UPDATE booking.seat_counts SET seats_taken = 0', 'DELETE FROM booking.seat_counts', 'INSERT INTO booking.transitions VALUES (\'closed\', \'offered\')',
      'INSERT INTO platform.audit_drafts (centre_id, action, entity, changes) VALUES (gen_random_uuid(), \'x\', \'x\', \'[]\')', 'UPDATE platform.audit_heads SET seq = 0',
      'SELECT booking.free_seats(gen_random_uuid(), 1)', 'TRUNCATE booking.bookings', 'ALTER TABLE booking.bookings DISABLE ROW LEVEL SECURITY', 'SET session_replication_role = replica',
    ]) await expect(source.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('is promised before anything else is done: commits that last, and a role that is bound', async () => {
    await new DatabasePromises(source).onModuleInit();
    const owner = await new DataSource(dataSourceOptions(database.url, 1)).initialize();
    await expect(new DatabasePromises(owner).onModuleInit()).rejects.toThrow('which owns tables or may pass');
    await owner.query('SET synchronous_commit = off');
    await expect(new DatabasePromises(owner).onModuleInit()).rejects.toThrow('synchronous_commit is off');
    await owner.destroy();
  });

  it('outlives a server that ends a connection to which nobody listens', async () => {
    const client = await (source.driver as unknown as { master: pg.Pool }).master.connect(), ended = new Promise<void>((resolve) => { client.once('end', resolve); });
    const { rows: [own] } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await database.query('SELECT pg_terminate_backend($1)', [own!.pid]);
    await ended;
    await expect(client.query('SELECT 1')).rejects.toThrow();
    client.release(true);
    expect(await count('venue.venues')).toBe(2);
  });

  it('leaks as soon as the policy is gone: this test can fail', async () => {
    await database.query('DROP POLICY rows_within_reach ON venue.venues; CREATE POLICY rows_within_reach ON venue.venues USING (true)');
    await asCentre(async () => expect(await count('venue.venues')).toBe(2));
    await database.query(`SELECT platform.guard_rows('venue.venues')`);
    await asCentre(async () => expect(await count('venue.venues')).toBe(1));
  });
});
