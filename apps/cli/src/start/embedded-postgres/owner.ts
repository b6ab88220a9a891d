import { readFileSync, statSync } from 'node:fs';
import { fault } from '../faults.js';
import { runProgram } from '../run-program.js';
import { bareEnvironment } from '../settings.js';

/** The account the database server runs under; empty: our own. */
export interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

const UNPRIVILEGED_ACCOUNTS = ['postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root, so root lends it an account that is already there (initdb wants one with a passwd
 * entry). A folder that an ordinary user filled earlier keeps that user.
 */
export function chooseOwner(clusterFolder: string, passwdFile = '/etc/passwd'): Owner {
  if (process.getuid?.() !== 0) return {};
  const before = statSync(clusterFolder, { throwIfNoEntry: false });
  if (before && before.uid !== 0) return { uid: before.uid, gid: before.gid };
  const accounts = readFileSync(passwdFile, 'utf8').split('\n').map((line) => line.split(':'));
  for (const name of UNPRIVILEGED_ACCOUNTS) {
    const account = accounts.find(([accountName]) => accountName === name);
    const uid = Number(account?.[2]);
    const gid = Number(account?.[3]);
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw fault('no-unprivileged-account');
}

/** Can the account come to `file`? Asked of the system itself: modes of all parents, ACLs and mounts count. */
export async function canReach(owner: Owner, file: string): Promise<boolean> {
  const { code } = await runProgram('/bin/sh', ['-c', 'test -x "$0"', file], { ...owner, env: bareEnvironment() });
  return code === 0;
}
