import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { assertFreeSpace, makeFolder, writingBelow } from '../disk-space.js';
import { errorCode, fault } from '../faults.js';
import { runProgram } from '../run-program.js';
import { newSecret, readSecret, writeSecret } from '../secret.js';
import { bareEnvironment } from '../settings.js';
import type { PostgresBinaries } from './binaries.js';
import type { Owner } from './owner.js';
import { faultOfPostgres } from './postgres-faults.js';

/** A database cluster on disk and the password of its one account. */
export interface Cluster {
  readonly folder: string;
  readonly user: string;
  readonly password: string;
}

export interface ClusterWish {
  /** holds `cluster/` (the server's own files) and `password` */
  readonly home: string;
  readonly binaries: PostgresBinaries;
  readonly owner: Owner;
  readonly durable: boolean;
  readonly signal?: AbortSignal | undefined;
}

const USER = 'goreuge';
const NEW_CLUSTER_NEEDS_MB = 300;
const RUNNING_NEEDS_MB = 64;
/** Hangul trigrams need a UTF-8 LC_CTYPE; very old systems have no C.UTF-8 */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

export const clusterFolderIn = (home: string) => path.join(home, 'cluster');

export async function openCluster(wish: ClusterWish): Promise<Cluster> {
  const neededMb = existsSync(wish.home) ? RUNNING_NEEDS_MB : NEW_CLUSTER_NEEDS_MB;
  return writingBelow(wish.home, neededMb, async () => {
    assertFreeSpace(wish.home, neededMb);
    if (!existsSync(wish.home)) await createCluster(wish);
    const folder = clusterFolderIn(wish.home);
    assertVersion(folder, wish.binaries.major);
    return { folder, user: USER, password: keptPassword(path.join(wish.home, 'password')) };
  });
}

function assertVersion(folder: string, needed: string): void {
  let found = '?';
  try {
    found = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  if (found !== needed) throw fault('data-of-another-version', { folder, found, needed });
}

function keptPassword(file: string): string {
  try {
    const password = readSecret(file);
    if (password) return password;
  } catch { /* unreadable is as good as missing */ }
  throw fault('data-password-missing', { file });
}

/** Made aside and renamed: an interrupted initdb leaves no half cluster that would refuse every later start. */
async function createCluster({ home, binaries, owner, durable, signal }: ClusterWish): Promise<void> {
  const parent = path.dirname(home);
  const prefix = `${path.basename(home)}.new-`;
  makeFolder(parent);
  for (const name of readdirSync(parent)) if (name.startsWith(prefix)) rmSync(path.join(parent, name), { recursive: true, force: true });
  const aside = mkdtempSync(path.join(parent, prefix));
  try {
    chmodSync(aside, 0o755);
    const folder = clusterFolderIn(aside);
    const password = newSecret();
    const passwordForInitdb = path.join(aside, 'initdb-password');
    mkdirSync(folder, { mode: 0o700 });
    writeSecret(path.join(aside, 'password'), password);
    writeSecret(passwordForInitdb, password);
    if (owner.uid !== undefined && owner.gid !== undefined) {
      chownSync(folder, owner.uid, owner.gid);
      chownSync(passwordForInitdb, owner.uid, owner.gid);
    }
    for (const locale of LOCALES) {
      const { code, stderr } = await runProgram(binaries.initdb, [
        '--pgdata', folder, '--username', USER, '--auth', 'scram-sha-256', '--pwfile', passwordForInitdb, '--encoding', 'UTF8',
        `--locale=${locale}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions',
        ...(durable ? [] : ['--no-sync']),
      ], { ...owner, env: bareEnvironment(), ...(signal ? { signal } : {}) });
      if (code === 0) break;
      const isLastTry = locale === LOCALES.at(-1);
      if (isLastTry || !/invalid locale|locale.*(not|could not)/i.test(stderr)) throw faultOfPostgres(stderr, { folder: home, neededMb: NEW_CLUSTER_NEEDS_MB });
    }
    rmSync(passwordForInitdb);
    renameSync(aside, home);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
