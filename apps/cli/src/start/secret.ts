import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { errorCode } from './faults.js';

const SECRET_BYTES = 32;

export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** The secret kept in `file`, made on the first call and the same ever after. */
export function keptSecret(file: string): string {
  const kept = readSecret(file);
  if (kept) return kept;
  const secret = newSecret();
  writeSecret(file, secret);
  return secret;
}

/** Readable by nobody else, and whole or absent: written aside and renamed, so that a crash leaves no half secret. */
export function writeSecret(file: string, secret: string): void {
  const aside = `${file}.new`;
  rmSync(aside, { force: true }); // an older file would keep its wider permissions
  const handle = openSync(aside, 'wx', 0o600);
  try {
    writeSync(handle, secret);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(aside, file);
}

/** undefined when there is none; an unreadable file is an error, never a reason to make a second secret. */
export function readSecret(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
