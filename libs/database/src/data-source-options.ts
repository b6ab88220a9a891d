import { migrations } from '#migrations';
import type { DataSourceOptions } from 'typeorm';
import { reachingDriver } from './persistence/reaching-pool.js';
import { SnakeNaming } from './persistence/snake-naming.js';

/** Owns nothing and cannot log in; made by the migrations. */
export const APPLICATION_ROLE = 'goreuge_app';

const SETTINGS = [
  'timezone=UTC', 'synchronous_commit=on', 'lock_timeout=3s', 'statement_timeout=30s', 'idle_in_transaction_session_timeout=20s',
];
const optionsOf = (settings: readonly string[]): string => settings.map((setting) => `-c ${setting}`).join(' ');

/** Whoever waits longer is told to come back: a queue without end would answer nobody. A request may need three: who asks, the work, the work once more. */
const LONGEST_WAIT_FOR_A_CONNECTION_MS = 8_000;

/** As the owner of the tables, who reaches all rows: for migrations, and for tests. The schema only ever comes from migrations. */
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
    extra: { options: optionsOf([...SETTINGS, 'app.system=owner']) },
  };
}

/** As the application: a role that owns nothing, on connections that reach what whoever asks may reach (see `Reach`). */
export function applicationOptions(url: string, poolSize = 10): DataSourceOptions {
  return { ...dataSourceOptions(url, poolSize), driver: reachingDriver, extra: { options: optionsOf([...SETTINGS, `role=${APPLICATION_ROLE}`]) } } as DataSourceOptions;
}
