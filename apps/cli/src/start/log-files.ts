import { existsSync, openSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const LONGEST_LOG_BYTES = 10 * 1024 * 1024;

export const logFileOf = (logFolder: string, name: string) => path.join(logFolder, `${name}.log`);

/** Opened for appending; the one file before it is kept. */
export function openLog(logFolder: string, name: string): number {
  const file = logFileOf(logFolder, name);
  if (existsSync(file) && statSync(file).size > LONGEST_LOG_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}
