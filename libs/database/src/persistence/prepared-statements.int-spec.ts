import { acquireTestDatabase, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';
import { applicationOptions } from '../data-source-options.js';

describe('statements kept prepared', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await acquireTestDatabase();
    await database.query('CREATE TABLE platform.prepared_sample (id int PRIMARY KEY, name text)');
    await database.query('GRANT SELECT, INSERT ON platform.prepared_sample TO PUBLIC');
    source = await new DataSource({ ...applicationOptions(database.url, 1), entities: [] }).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const kept = (text: string) => source.query<{ times: number }[]>(`SELECT (generic_plans + custom_plans)::int AS times FROM pg_prepared_statements WHERE statement = '${text}'`);
  const plus = (values: number) => `SELECT ${Array.from({ length: values }, (_, n) => `$${n + 1}::int`).join(' + ')} AS sum`;

  it('are planned by the connection that has seen them, whatever their values', async () => {
    expect(await source.query(plus(2), [1, 2])).toEqual([{ sum: 3 }]);
    expect(await source.query(plus(2), [40, 2])).toEqual([{ sum: 42 }]);
    expect(await kept(plus(2))).toEqual([{ times: 2 }]);
  });

  it('are not those written out for a long list', async () => {
    expect(await source.query(plus(21), new Array<number>(21).fill(2))).toEqual([{ sum: 42 }]);
    expect(await kept(plus(21))).toEqual([]);
  });

  it('outlive a refusal, a rollback and a new column', async () => {
    const insert = 'INSERT INTO platform.prepared_sample (id, name) VALUES ($1, $2) RETURNING name';
    const read = 'SELECT id, name FROM platform.prepared_sample WHERE id = $1';
    await source.query(insert, [1, '하나']);
    await expect(source.query(insert, [1, '하나'])).rejects.toThrow('prepared_sample_pkey');
    await expect(source.transaction(async (manager) => {
      await manager.query(insert, [2, '둘']);
      throw new Error('changed our mind');
    })).rejects.toThrow('changed our mind');
    expect(await source.query(read, [1])).toEqual([{ id: 1, name: '하나' }]);
    await database.query('ALTER TABLE platform.prepared_sample ADD COLUMN since date, ADD COLUMN seats int NOT NULL DEFAULT 1');
    expect([await source.query(read, [1]), await source.query(read, [2])]).toEqual([[{ id: 1, name: '하나' }], []]);
    expect(await source.query(insert, [2, '둘'])).toEqual([{ name: '둘' }]);
  });

  it('are only so many, and the next are sent as ever', async () => {
    for (let n = 0; n < 310; n++) expect(await source.query(`SELECT $1::int + ${n} AS sum`, [1])).toEqual([{ sum: 1 + n }]);
    const [row] = await source.query<{ n: number }[]>('SELECT count(*)::int AS n FROM pg_prepared_statements');
    expect(row!.n).toBe(300);
  });
});
