import { freeMegabytes } from '../disk-space.js';
import { fault, type StartFault } from '../faults.js';

/** The server's last words, turned into a sentence. */
export function faultOfPostgres(log: string, at: { folder: string; neededMb: number }): StartFault {
  if (/No space left on device/.test(log)) return fault('disk-full', { ...at, freeMb: freeMegabytes(at.folder) });
  if (/Permission denied|Read-only file system/.test(log)) return fault('folder-unwritable', at);
  const version = /initialized by PostgreSQL version (\d+)[^,]*, which is not compatible with this version (\d+)/.exec(log);
  if (version) return fault('data-of-another-version', { folder: at.folder, found: version[1] ?? '?', needed: version[2] ?? '?' });
  const lines = log.split('\n').map((line) => line.trim()).filter(Boolean);
  const telling = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? 'no message';
  return fault('postgres-failed', { detail: telling.replace(/^.*?(FATAL|PANIC|error):\s*/, '') });
}

/** Another program took the port between our choosing and the server's listening. */
export const saysPortTaken = (log: string) => /Address already in use|could not create any TCP\/IP sockets/.test(log);

/** The processes of a killed server need a moment to notice; until then the next one refuses. */
export const saysPredecessorStillThere = (log: string) => /pre-existing shared memory block|lock file ".*" already exists/.test(log);
