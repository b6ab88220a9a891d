import pg from 'pg';
import { fault, faultOfDatabase } from './faults.js';

const ANSWER_WITHIN_MS = 5_000;

/** Logs in once, so that a wrong DATABASE_URL is named before anything else starts. */
export async function assertDatabaseAnswers(databaseUrl: string): Promise<void> {
  const url = parseDatabaseUrl(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: ANSWER_WITHIN_MS, query_timeout: ANSWER_WITHIN_MS });
  client.on('error', () => {}); // a connection lost later is not this check's business
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (error) {
    throw faultOfDatabase(innermost(error), url);
  } finally {
    await client.end().catch(() => {});
  }
}

export function parseDatabaseUrl(databaseUrl: string): URL {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol)) throw fault('database-url-invalid');
  return url;
}

/** "localhost" fails for both its addresses at once; the first says enough. */
function innermost(error: unknown): unknown {
  return error instanceof AggregateError ? (error.errors[0] as unknown) : error;
}
