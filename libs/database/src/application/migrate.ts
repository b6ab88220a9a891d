import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../data-source-options.js';

const MIGRATION_LOCK = 7_272_741;

/** Brings the schema up to date; two processes that start together never migrate at once. Returns the names that ran. */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = await new DataSource(dataSourceOptions(url, 2)).initialize();
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query('SET lock_timeout = 0; SET statement_timeout = 0');
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return (await dataSource.runMigrations()).map(({ name }) => name);
  } finally {
    await guard.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await guard.release();
    await dataSource.destroy();
  }
}

/** Whether migrations of this release have not run there yet. */
export async function isBehind(url: string): Promise<boolean> {
  const dataSource = await new DataSource(dataSourceOptions(url, 1)).initialize();
  try {
    return await dataSource.showMigrations();
  } finally {
    await dataSource.destroy();
  }
}
