import { rmSync } from 'node:fs';
import { holderOfRunLock } from './run-lock.js';
import { readSecret, writeSecret } from './secret.js';
import { databaseUrlFileIn } from './settings.js';

/** The database of the `npm start` that uses the data folder now. What a killed run left behind does not count. */
export function runningDatabaseUrl(dataFolder: string): string | undefined {
  return holderOfRunLock(dataFolder) === undefined ? undefined : readSecret(databaseUrlFileIn(dataFolder));
}

export function announceDatabase(dataFolder: string, url: string): void {
  writeSecret(databaseUrlFileIn(dataFolder), url);
}

export function withdrawDatabase(dataFolder: string): void {
  rmSync(databaseUrlFileIn(dataFolder), { force: true });
}
