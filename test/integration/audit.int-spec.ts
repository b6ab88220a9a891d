import { dataSourceOptions, UnitOfWork } from '#database';
import { acquireTestDatabase, GivenDistrict, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';

interface Link { readonly seq: string; readonly actor: string; readonly request_id: string | null; readonly action: string; readonly entity: string; readonly row_id: string; readonly before: object | null; readonly after: object | null }

describe('the audit trail', () => {
  let database: TestDatabase;
  let source: DataSource;
  let uow: UnitOfWork;
  let district: GivenDistrict;
  let venueId: string;
  const rows = <T = unknown>(sql: string, values: unknown[] = []) => source.query<T[]>(sql, values);

  beforeAll(async () => {
    database = await acquireTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, 10)).initialize();
    uow = new UnitOfWork(source);
  });
  beforeEach(async () => {
    district = await GivenDistrict.found((sql, values) => source.query(sql, values));
    venueId = await district.venue();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop({ drifted: true }); // the chains it broke
  });

  const trail = () => rows<Link>('SELECT seq, actor, request_id, action, entity, row_id, before, after FROM platform.audit WHERE centre_id = $1 ORDER BY seq', [district.centreId]);
  const faults = () => rows<{ seq: string; entity: string | null; fault: string }>('SELECT seq, entity, fault FROM platform.verify_audit($1)', [district.centreId]);
  const resize = (seats: number) => uow.run(() => uow.tx.query('UPDATE venue.venues SET seats = $2, contact_name = $3 WHERE id = $1', [venueId, seats, `${seats} 님`]));

  it('says who changed which columns of which row, in whose request, and leaves persons out', async () => {
    await uow.onBehalfOf({ actor: 'an-account', requestId: 'a-request' }, () => resize(9));
    const links = await trail();
    expect(links.map(({ seq, action, entity }) => [Number(seq), action, entity])).toEqual([[1, 'INSERT', 'venue.venues'], [2, 'INSERT', 'safety.inspections'], [3, 'UPDATE', 'venue.venues']]);
    expect(links[2]).toEqual({ seq: '3', actor: 'an-account', request_id: 'a-request', action: 'UPDATE', entity: 'venue.venues', row_id: venueId, before: { seats: 20 }, after: { seats: 9 } });
    expect(links[0]).toMatchObject({ actor: 'system', request_id: null, before: null, after: { id: venueId, seats: 20 } });
    expect(JSON.stringify(links)).not.toMatch(/보기로|이보기|박보기|venue\.example/);
    expect(await faults()).toEqual([]);
  });

  it('grows with what is committed, whoever writes, and with nothing else', async () => {
    await rows('UPDATE venue.venues SET seats = 11 WHERE id = $1', [venueId]);
    expect(await trail()).toHaveLength(3);
    await expect(uow.run(async () => { await uow.tx.query('UPDATE venue.venues SET seats = 12 WHERE id = $1', [venueId]); throw new Error('no'); })).rejects.toThrow('no');
    await rows('UPDATE venue.venues SET seats = 11 WHERE id = $1', [venueId]);
    expect(await trail()).toHaveLength(3);
    expect(await rows('SELECT 1 FROM platform.audit_drafts')).toEqual([]);
  });

  it('says who laid down what for the whole centre, and nothing when nothing changed', async () => {
    const cap = (perWeek: number) => uow.onBehalfOf({ actor: 'a-director', requestId: 'a-request' }, () => uow.run(() => uow.tx.query(
      'INSERT INTO booking.caps (centre_id, per_week) VALUES ($1, $2) ON CONFLICT (centre_id) DO UPDATE SET per_week = EXCLUDED.per_week', [district.centreId, perWeek])));
    for (const perWeek of [900, 950, 950]) await cap(perWeek);
    expect((await trail()).slice(2)).toEqual([
      expect.objectContaining({ actor: 'a-director', action: 'INSERT', entity: 'booking.caps', row_id: district.centreId, after: { centre_id: district.centreId, per_week: 900, per_school_and_term: null } }),
      expect.objectContaining({ action: 'UPDATE', entity: 'booking.caps', before: { per_week: 900 }, after: { per_week: 950 } }),
    ]);
    expect(await faults()).toEqual([]);
  });

  it('misses a change as soon as the trigger is gone: this test can fail', async () => {
    await rows('ALTER TABLE venue.venues DISABLE TRIGGER venues_audited_update');
    await resize(13);
    await rows('ALTER TABLE venue.venues ENABLE TRIGGER venues_audited_update');
    expect(await trail()).toHaveLength(2);
  });

  it('cannot be rewritten', async () => {
    for (const sql of ['UPDATE platform.audit SET actor = actor', 'DELETE FROM platform.audit', 'TRUNCATE platform.audit', 'DELETE FROM platform.audit_heads']) {
      await expect(rows(sql)).rejects.toThrow('The audit trail only grows.');
    }
  });

  it('stays one whole chain when many write at once', async () => {
    const venues = [venueId, await district.venue(), await district.venue()];
    const before = (await trail()).length;
    await Promise.all(Array.from({ length: 60 }, (_, i) => uow.run(async () => {
      const two = [venues[i % 3], venues[(i + 1) % 3]].sort();
      for (const id of two) await uow.tx.query('UPDATE venue.venues SET seats = 20 + $2 WHERE id = $1', [id, i + 1]);
    })));
    const links = await trail();
    expect(links.map(({ seq }) => Number(seq))).toEqual(links.map((_, i) => i + 1));
    expect(links.length - before).toBeGreaterThan(60);
    expect(await faults()).toEqual([]);
  });

  it('makes nobody wait for a transaction that has not come to its commit', async () => {
    const slow = source.createQueryRunner();
    await slow.startTransaction();
    await slow.query('UPDATE venue.venues SET seats = 15 WHERE id = $1', [await district.venue()]);
    await resize(16);
    await slow.commitTransaction();
    await slow.release();
    expect((await trail()).slice(-2).map(({ after }) => after)).toEqual([{ seats: 16 }, { seats: 15 }]);
    expect(await faults()).toEqual([]);
  });

  describe('tampered with by somebody who may switch triggers off', () => {
    beforeEach(async () => { for (const seats of [2, 3, 4, 5]) await resize(seats); });

    const tampered = async (...statements: string[]) => {
      await rows('ALTER TABLE platform.audit DISABLE TRIGGER USER');
      for (const sql of statements) await rows(sql.replaceAll('$1', `'${district.centreId}'`));
      await rows('ALTER TABLE platform.audit ENABLE TRIGGER USER');
      return (await faults()).map(({ seq, entity, fault }) => [Number(seq), entity, fault]);
    };

    it.each([
      ['a changed row', [`UPDATE platform.audit SET after = '{"seats": 40}' WHERE centre_id = $1 AND seq = 4`], [4, 'venue.venues', 'changed']],
      ['a changed author', [`UPDATE platform.audit SET actor = 'somebody' WHERE centre_id = $1 AND seq >= 4`], [4, 'venue.venues', 'changed']],
      ['a row changed together with its hash',
        [`UPDATE platform.audit SET after = '{"seats": 40}' WHERE centre_id = $1 AND seq = 4`,
          `UPDATE platform.audit SET hash = sha256(prev || platform.audit_content(centre_id, seq, at, actor, request_id, action, entity, row_id, before, after)) WHERE centre_id = $1 AND seq = 4`],
        [5, 'venue.venues', 'does not follow the row before']],
      ['a deleted row', ['DELETE FROM platform.audit WHERE centre_id = $1 AND seq = 4'], [5, 'venue.venues', 'rows missing before']],
      ['a deleted first row', ['DELETE FROM platform.audit WHERE centre_id = $1 AND seq = 1'], [2, 'safety.inspections', 'rows missing before']],
      ['a deleted last row', ['DELETE FROM platform.audit WHERE centre_id = $1 AND seq = 6'], [6, null, 'rows missing at the end']],
      ['everything deleted', ['DELETE FROM platform.audit WHERE centre_id = $1'], [1, null, 'rows missing at the end']],
      ['a gap closed by renumbering',
        ['DELETE FROM platform.audit WHERE centre_id = $1 AND seq = 4', 'UPDATE platform.audit SET seq = seq - 1 WHERE centre_id = $1 AND seq = 5', 'UPDATE platform.audit SET seq = seq - 1 WHERE centre_id = $1 AND seq = 6'],
        [4, 'venue.venues', 'does not follow the row before']],
      ['a row slipped in',
        [`INSERT INTO platform.audit SELECT centre_id, 7, at, actor, request_id, action, entity, row_id, before, after, hash, sha256(hash) FROM platform.audit WHERE centre_id = $1 AND seq = 6`],
        [7, 'venue.venues', 'changed']],
    ] as const)('%s is named', async (_, statements, fault) => {
      expect(await faults()).toEqual([]);
      expect(await tampered(...statements)).toEqual([fault]);
    });
  });

  it('knows every table of business rows, or says why not', async () => {
    const unheard = await rows<{ name: string }>(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND n.nspname IN ('venue', 'intake', 'calendar', 'safety', 'booking', 'visit', 'result', 'scheduling', 'negotiation')
          AND 2 = (SELECT count(*) FROM pg_attribute WHERE attrelid = c.oid AND attname IN ('id', 'centre_id') AND NOT attisdropped)
          AND NOT EXISTS (SELECT 1 FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid WHERE t.tgrelid = c.oid AND p.proname = 'draft_audit') ORDER BY 1`);
    // links are kept with the day they were made and revoked; histories, the moves of a draft, what befell a venue and who spoke with it, safety files and anonymous answers are append-only records themselves; documents are kept as they came; mentors and programmes come with the import
    expect(unheard.map(({ name }) => name)).toEqual([
      'booking.history', 'booking.host_links', 'negotiation.history', 'negotiation.links', 'result.responses', 'result.safety_files', 'result.surveys', 'scheduling.drafts',
      'venue.contacts', 'venue.documents', 'venue.mentors', 'venue.programmes', 'venue.status_changes']);
  });

  it('takes thousands of rows of one statement', async () => {
    await rows(`INSERT INTO venue.openings (id, centre_id, venue_id, held_on, band, seats, parties_limit, status)
                SELECT gen_random_uuid(), $1, $2, day, 'am', 10, 1, 'closed' FROM generate_series(DATE '2027-01-01', DATE '2045-01-01', '1 day') day WHERE extract(isodow FROM day) < 6 LIMIT 4000`, [district.centreId, venueId]);
    await rows(`UPDATE venue.openings SET seats = 11 WHERE centre_id = $1`, [district.centreId]);
    expect(await trail()).toHaveLength(4002);
    expect(await faults()).toEqual([]);
  });

  it('sums up a statement over more than five thousand rows in one', async () => {
    await rows(`INSERT INTO venue.openings (id, centre_id, venue_id, held_on, band, seats, parties_limit, status)
                SELECT gen_random_uuid(), $1, $2, day, band, 10, 1, 'closed' FROM generate_series(DATE '2027-01-01', DATE '2045-01-01', '1 day') day, unnest('{am,pm}'::text[]) band
                 WHERE extract(isodow FROM day) < 6 LIMIT 5001`, [district.centreId, venueId]);
    await rows('UPDATE venue.openings SET seats = 11 WHERE centre_id = $1', [district.centreId]);
    expect((await trail()).slice(2)).toMatchObject([{ action: 'UPDATE', entity: 'venue.openings', row_id: '*', before: null, after: { rows: 5001 } }]);
    expect(await faults()).toEqual([]);
  });
});
