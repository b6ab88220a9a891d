import { closeSync, writeSync } from 'node:fs';
import { startEmbeddedPostgres } from './embedded-postgres/embedded-postgres.js';
import { openLog } from './log-files.js';
import type { Part } from './supervisor.js';

export interface DatabasePart extends Part {
  /** known once the part has been started, and the same after every restart */
  readonly url: () => string;
  readonly home: () => string;
}

const NAME = 'PostgreSQL';

/** The database as a part: brought back on the port it had, so that the address the other parts hold stays true. */
export function embeddedPostgresPart(dataFolder: string, logFolder: string): DatabasePart {
  let port: number | undefined;
  let url = '';
  let home = '';
  return {
    name: NAME,
    url: () => url,
    home: () => home,
    start: async (signal) => {
      const log = openLog(logFolder, NAME);
      try {
        const server = await startEmbeddedPostgres({ dataFolder, port, signal, log: (text) => writeIfPossible(log, text) });
        ({ port, url, home } = server);
        void server.ended.then(() => closeSync(log));
        return server;
      } catch (error) {
        closeSync(log);
        throw error;
      }
    },
  };
}

/** A full disk must not end the supervisor by way of the log. */
function writeIfPossible(log: number, text: string): void {
  try {
    writeSync(log, text);
  } catch { /* the server says the same in its answers */ }
}
