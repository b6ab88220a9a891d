import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from '../run-program.js';
import { bareEnvironment } from '../settings.js';
import type { PostgresBinaries } from './binaries.js';
import type { Owner } from './owner.js';

/**
 * Ends a server that an earlier, killed run left on this cluster. The recorded process number may meanwhile belong to
 * anybody, so nothing is signalled unless its command line names our folder; and a living stranger's number is cleared
 * away, because the server would take it for its predecessor and refuse to start.
 */
export async function endLeftoverServer(clusterFolder: string, binaries: PostgresBinaries, owner: Owner): Promise<void> {
  const pidFile = path.join(clusterFolder, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = readFileSync(pidFile, 'utf8').split('\n', 1)[0] ?? '';
  const commandLine = commandLineOf(pid);
  if (commandLine === undefined) return; // dead: the server clears its file itself
  if (commandLine !== '' && !commandLine.includes(clusterFolder)) {
    rmSync(pidFile, { force: true });
    return;
  }
  await runProgram(binaries.pgCtl, ['stop', '-D', clusterFolder, '-m', 'fast', '-w', '-t', '30'], { ...owner, env: bareEnvironment() });
}

/** undefined: no such process; empty: this system does not tell */
function commandLineOf(pid: string): string | undefined {
  if (!existsSync('/proc/self/cmdline')) return '';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return undefined;
  }
}
