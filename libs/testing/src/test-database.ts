import { createHash, randomBytes } from 'node:crypto';
import { migrations } from '#migrations';
import pg from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';

/** A migrated database that belongs to one test file. */
export interface TestDatabase {
  readonly url: string;
  /** As the owner of the tables, whom no wall holds: what the application's own connections may not do. */
  query<T = unknown>(sql: string, values?: unknown[]): Promise<T[]>;
  /** Ends every connection to it, also forgotten ones; fails when what was left in it drifts (platform.drift), unless the test drove it there. */
  drop(left?: { readonly drifted: boolean }): Promise<void>;
}

/** any number that nothing else locks */
const TEMPLATE_LOCK = 7_201_126;

/**
 * Clones a template that is migrated once per set of migrations (some 30 ms per clone). Parallel test processes agree on
 * the template by an advisory lock, held until the clone is made because nobody may be connected to a template then.
 */
export async function acquireTestDatabase(serverUrl = testServerUrl()): Promise<TestDatabase> {
  const template = `template_${await fingerprintOfMigrations()}`;
  // random, not counted: jest resets module state for every file while the process stays
  const name = `test_${randomBytes(8).toString('hex')}`;
  await withClient(serverUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await ensureTemplate(client, serverUrl, template);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  });
  const url = urlOf(serverUrl, name);
  return {
    url,
    query: async <T>(sql: string, values: unknown[] = []) => {
      let rows: T[] = [];
      await withClient(url, async (client) => { rows = (await client.query(sql, values)).rows as T[]; });
      return rows;
    },
    drop: async ({ drifted } = { drifted: false }) => {
      const drift: unknown[] = [];
      if (!drifted) await withClient(url, async (client) => { drift.push(...(await client.query('SELECT kind, subject, detail FROM platform.drift() LIMIT 5')).rows); });
      await withClient(serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      if (drift.length > 0) throw new Error(`The test left drift behind: ${JSON.stringify(drift)}`);
    },
  };
}

/** Read once per call, so that a test which starts its own server can pass that one instead. */
export function testServerUrl(): string {
  // eslint-disable-next-line no-restricted-properties -- jest's global setup has no other way to hand it over
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run this test in a jest project with a database (npm test -- --selectProjects integration).');
  return url;
}

async function ensureTemplate(client: pg.Client, serverUrl: string, template: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
  if (rowCount) return;
  const building = `${template}_building`;
  await client.query(`DROP DATABASE IF EXISTS ${building} WITH (FORCE)`); // of a killed run
  await client.query(`CREATE DATABASE ${building}`);
  const dataSource = new DataSource({
    type: 'postgres', url: urlOf(serverUrl, building), migrations, migrationsTransactionMode: 'each', installExtensions: false,
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
  await client.query(`ALTER DATABASE ${building} RENAME TO ${template}`);
}

/** Of the very statements: the text of a migration's class does not tell when one it imports has changed. */
async function fingerprintOfMigrations(): Promise<string> {
  const hash = createHash('sha256');
  const recorder = { query: (sql: string) => { hash.update(sql); return Promise.resolve([]); } } as unknown as QueryRunner;
  for (const Migration of migrations) await new Migration().up(recorder);
  return hash.digest('hex').slice(0, 16);
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // a server stopped at teardown must not crash the test process
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}
