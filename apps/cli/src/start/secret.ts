import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { errorCode } from './faults.js';

const SECRET_BYTES = 32;

/**
 * The secret kept in `file`, made on the first call. Whole or absent, never half: it is written aside and linked into
 * place, so a crash or two starts at once cannot leave two secrets or an empty one.
 */
export function keptSecret(file: string): string {
  const kept = readSecret(file);
  if (kept) return kept;
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const aside = `${file}.${process.pid}`;
  rmSync(aside, { force: true });
  const handle = openSync(aside, 'wx', 0o600);
  try {
    writeSync(handle, secret);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(aside, file);
    return secret;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return readSecret(file) ?? secret;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readSecret(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
