import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode, fault } from './faults.js';

export interface RunLock {
  /** an earlier run was killed: its processes may still be closing */
  readonly followsKilledRun: boolean;
  release(): void;
}

const FILE = 'running';

/** One supervisor per data folder. The lock names a process; a lock whose process is gone is taken over. */
export function takeRunLock(dataFolder: string): RunLock {
  const file = path.join(dataFolder, FILE);
  const own = `${process.pid} ${birthOf(process.pid) ?? ''}`;
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, own, { mode: 0o600 });
  let followsKilledRun = false;
  try {
    for (;;) {
      try {
        linkSync(aside, file); // appears with its content or not at all, and only once
        return { followsKilledRun, release: () => releaseIfOurs(file, own) };
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
      const holder = read(file);
      if (holder !== undefined && isAlive(holder)) throw fault('already-running', { folder: dataFolder, pid: Number.parseInt(holder, 10) });
      // renaming first: of two starts that see the same dead lock only one succeeds
      moveAway(file, `${aside}.dead`);
      followsKilledRun = true;
    }
  } finally {
    rmSync(aside, { force: true });
    rmSync(`${aside}.dead`, { force: true });
  }
}

/** The process that uses the data folder now. */
export function holderOfRunLock(dataFolder: string): number | undefined {
  const holder = read(path.join(dataFolder, FILE));
  return holder !== undefined && isAlive(holder) ? Number.parseInt(holder, 10) : undefined;
}

function isAlive(holder: string): boolean {
  const [pidText = '', ...birthWords] = holder.split(' ');
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false;
  }
  const birth = birthOf(pid);
  const recorded = birthWords.join(' ');
  // without /proc the number alone has to do
  return birth === undefined ? recorded === '' : birth === recorded;
}

/** When the process began, in this boot: a number used again by another process has another birth. A zombie has none. */
function birthOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : `${boot} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function moveAway(file: string, to: string): void {
  try {
    renameSync(file, to);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

function releaseIfOurs(file: string, own: string): void {
  if (read(file) === own) rmSync(file, { force: true });
}
