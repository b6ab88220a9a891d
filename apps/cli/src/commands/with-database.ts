import { existsSync } from 'node:fs';
import path from 'node:path';
import { assertDatabaseAnswers } from '../start/database-check.js';
import { makeFolder, writingBelow } from '../start/disk-space.js';
import { startEmbeddedPostgres } from '../start/embedded-postgres/embedded-postgres.js';
import { StartFault } from '../start/faults.js';
import { takeRunLock } from '../start/run-lock.js';
import { runningDatabaseUrl } from '../start/running-database.js';
import { readStartSettings } from '../start/settings.js';
import { CommandRefused } from './command-refused.js';

/**
 * The database a command works on: `DATABASE_URL` when it is set, the server of a running `npm start`, or else the same
 * embedded server brought up for the length of the command; `isGiven` tells the first. Throws CommandRefused in one sentence.
 */
export async function withDatabase<T>(work: (url: string, isGiven: boolean) => Promise<T>): Promise<T> {
  try {
    const { databaseUrl, dataFolder } = readStartSettings(projectRoot());
    if (databaseUrl !== undefined) {
      await assertDatabaseAnswers(databaseUrl);
      return await work(databaseUrl, true);
    }
    await writingBelow(dataFolder, 1, () => makeFolder(dataFolder));
    const running = runningDatabaseUrl(dataFolder);
    if (running !== undefined) return await work(running, false);
    const lock = takeRunLock(dataFolder);
    try {
      const server = await startEmbeddedPostgres({ dataFolder });
      try {
        return await work(server.url, false);
      } finally {
        await server.stop();
      }
    } finally {
      lock.release();
    }
  } catch (error) {
    if (error instanceof StartFault) throw new CommandRefused(error.message);
    throw error;
  }
}

export function projectRoot(folder = import.meta.dirname): string {
  return existsSync(path.join(folder, 'package.json')) ? folder : projectRoot(path.dirname(folder));
}
