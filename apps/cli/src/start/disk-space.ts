import { existsSync, mkdirSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode, fault, faultOfFileSystem } from './faults.js';

const MEGABYTE = 1024 * 1024;

export function freeMegabytes(folder: string): number {
  let existing = path.resolve(folder);
  while (!existsSync(existing) && path.dirname(existing) !== existing) existing = path.dirname(existing);
  const { bavail, bsize } = statfsSync(existing);
  return Math.floor((bavail * bsize) / MEGABYTE);
}

export function assertFreeSpace(folder: string, neededMb: number, freeMb = freeMegabytes(folder)): void {
  if (freeMb < neededMb) throw fault('disk-full', { folder, neededMb, freeMb });
}

/** Does the work, naming a full disk or a folder without permission in one sentence instead of an errno. */
export async function writingBelow<T>(folder: string, neededMb: number, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    let freeMb = 0;
    try {
      freeMb = freeMegabytes(folder);
    } catch { /* the sentence then says 0 MB, which is what a broken disk has */ }
    throw faultOfFileSystem(error, folder, { neededMb, freeMb }) ?? error;
  }
}

/**
 * Others may pass through `folder` (the database's account has to), but the parents keep the mode they have. Step by
 * step, because node's own recursive mkdir never returns from places that refuse with "no such folder", as /proc does.
 */
export function makeFolder(folder: string, mode = 0o755): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (path.dirname(folder) === folder) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST' || !statSync(folder).isDirectory()) throw error; // another start made it just now
  }
}
