import { fault, faultOfDatabase, faultOfFileSystem, faultOfListening } from './faults.js';
import { faultOfPostgres, saysPortTaken, saysPredecessorStillThere } from './embedded-postgres/postgres-faults.js';

const systemError = (code: string) => Object.assign(new Error(`${code}: something technical`), { code });
const url = new URL('postgres://teacher:very-secret@db.school.kr:6432/goreuge');
const at = { host: '127.0.0.1', port: 3000, variable: 'PORT' };
const space = { neededMb: 300, freeMb: 12 };

describe('refusals to start', () => {
  it('are one sentence each: Korean first, English in parentheses, no line break', () => {
    const { message } = fault('port-busy', { port: 3000, variable: 'PORT' });
    expect(message).toMatch(/^포트 3000.+\(Port 3000 is in use: .+\)$/);
    expect(message).not.toContain('\n');
  });

  it.each([
    ['EADDRINUSE', 'port-busy'], ['EACCES', 'port-forbidden'], ['EADDRNOTAVAIL', 'host-unusable'], ['ENOTFOUND', 'host-unusable'],
  ])('name the setting behind a port that cannot be had: %s is %s', (code, expected) => {
    expect(faultOfListening(systemError(code), at)?.code).toBe(expected);
  });

  it.each([
    ['ENOSPC', 'disk-full'], ['EACCES', 'folder-unwritable'], ['EROFS', 'folder-unwritable'], ['ENOTDIR', 'folder-unwritable'],
  ])('name the folder that cannot be written: %s is %s', (code, expected) => {
    expect(faultOfFileSystem(systemError(code), '/data', space)?.code).toBe(expected);
  });

  it('say how much space is needed and how much is there', () => {
    expect(faultOfFileSystem(systemError('ENOSPC'), '/data', space)?.message).toContain('300 MB needed, 12 MB free');
  });

  it('leave other errors to those who know them', () => {
    expect(faultOfFileSystem(systemError('EMFILE'), '/data', space)).toBeUndefined();
    expect(faultOfListening(systemError('EMFILE'), at)).toBeUndefined();
  });

  it.each([
    ['28P01', 'database-login-refused'], ['28000', 'database-login-refused'], ['3D000', 'database-missing'],
    ['ECONNREFUSED', 'database-unreachable'], ['ENOTFOUND', 'database-unreachable'], ['53300', 'database-other'],
  ])('explain a wrong DATABASE_URL: %s is %s', (code, expected) => {
    expect(faultOfDatabase(systemError(code), url).code).toBe(expected);
  });

  it('take a server that never answers for one that cannot be reached', () => {
    expect(faultOfDatabase(new Error('timeout expired'), url).code).toBe('database-unreachable');
  });

  it.each(['28P01', '3D000', 'ECONNREFUSED', '53300'])('never show the password (%s)', (code) => {
    expect(faultOfDatabase(systemError(code), url).message).not.toContain('very-secret');
  });

  it.each([
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'disk-full'],
    ['FATAL:  could not open file "x": Permission denied', 'folder-unwritable'],
    ['FATAL:  database files are incompatible with server\nDETAIL:  The data directory was initialized by PostgreSQL version 15, which is not compatible with this version 18.4.', 'data-of-another-version'],
    ['LOG:  starting\nFATAL:  something new', 'postgres-failed'],
  ])('understand the last words of the database server', (log, expected) => {
    expect(faultOfPostgres(log, { folder: '/tmp', neededMb: 64 }).code).toBe(expected);
  });

  it('quote the server where there is no sentence for it', () => {
    expect(faultOfPostgres('LOG:  starting\nFATAL:  something new\nLOG:  bye', { folder: '/tmp', neededMb: 64 }).message).toContain('something new');
  });

  it('tell what passes by itself from what does not', () => {
    expect(saysPortTaken('could not bind IPv4 address "127.0.0.1": Address already in use')).toBe(true);
    expect(saysPredecessorStillThere('FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use')).toBe(true);
    expect(saysPredecessorStillThere('FATAL:  something new')).toBe(false);
  });
});
