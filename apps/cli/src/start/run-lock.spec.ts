import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { takeRunLock } from './run-lock.js';
import { announceDatabase, runningDatabaseUrl } from './running-database.js';

describe('one run per data folder', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(path.join(os.tmpdir(), 'goreuge-lock-')); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const lockFile = () => path.join(folder, 'running');

  it('is free after release', () => {
    takeRunLock(folder).release();
    const again = takeRunLock(folder);
    expect(again.followsKilledRun).toBe(false);
    again.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  const heldByLivingProcess = () => {
    const parentBirth = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    writeFileSync(lockFile(), `${process.ppid} ${boot} ${parentBirth}`);
  };

  it('refuses while the other process lives, and names it', () => {
    heldByLivingProcess();
    expect(() => takeRunLock(folder)).toThrow(`process ${process.ppid}`);
  });

  it('tells other commands the address of the database only while it is running', () => {
    announceDatabase(folder, 'postgres://here');
    expect(runningDatabaseUrl(folder)).toBeUndefined();
    heldByLivingProcess();
    expect(runningDatabaseUrl(folder)).toBe('postgres://here');
  });

  it('takes over from a process that is gone', () => {
    const { pid } = spawnSync('true');
    writeFileSync(lockFile(), `${pid} boot 1`);
    const lock = takeRunLock(folder);
    expect(lock.followsKilledRun).toBe(true);
    lock.release();
  });

  it('takes over from a number that now belongs to another process', () => {
    writeFileSync(lockFile(), `${process.ppid} another-boot 1`);
    expect(takeRunLock(folder).followsKilledRun).toBe(true);
  });
});
