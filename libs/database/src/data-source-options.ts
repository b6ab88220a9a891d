import { migrations } from '#migrations';
import type { DataSourceOptions } from 'typeorm';
import { SnakeNaming } from './persistence/snake-naming.js';

/** Whoever waits longer is told to come back: a queue without end would answer nobody. */
const LONGEST_WAIT_FOR_A_CONNECTION_MS = 20_000;

/** How every process, the CLI and the tests reach PostgreSQL. The schema only ever comes from migrations. */
export function dataSourceOptions(url: string, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    migrations,
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    poolSize,
    connectTimeoutMS: LONGEST_WAIT_FOR_A_CONNECTION_MS,
    applicationName: 'goreuge',
    extra: { options: '-c timezone=UTC -c lock_timeout=5s -c statement_timeout=30s -c idle_in_transaction_session_timeout=20s' },
  };
}
