import pg from 'pg';
import { acquireTestDatabase, testServerUrl } from './test-database.js';

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('test databases', () => {
  it('are migrated, apart from each other, and made in parallel', async () => {
    const databases = await Promise.all([1, 2, 3, 4].map(() => acquireTestDatabase()));
    expect(new Set(databases.map(({ url }) => url)).size).toBe(4);
    const [first, second] = databases;
    await query(first!.url, 'CREATE TABLE only_here (id int)');
    expect(await query(second!.url, "SELECT to_regclass('only_here') AS found")).toEqual([{ found: null }]);
    expect(await query(first!.url, 'SELECT count(*)::int > 0 AS migrated FROM migrations')).toEqual([{ migrated: true }]);
    await Promise.all(databases.map((database) => database.drop()));
  });

  it('go away even while a forgotten connection is open', async () => {
    const database = await acquireTestDatabase();
    const forgotten = new pg.Client({ connectionString: database.url });
    forgotten.on('error', () => {});
    await forgotten.connect();
    await database.drop();
    const name = new URL(database.url).pathname.slice(1);
    expect(await query(testServerUrl(), `SELECT 1 FROM pg_database WHERE datname = '${name}'`)).toEqual([]);
  });
});
