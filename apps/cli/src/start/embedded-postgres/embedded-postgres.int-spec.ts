import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { embeddedPostgresPart } from '../embedded-postgres-part.js';
import { pollUntil } from '../polling.js';
import { Supervisor } from '../supervisor.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';

const builtLauncher = path.resolve(import.meta.dirname, '../../../../../dist/apps/cli/src/start/embedded-postgres/embedded-postgres.js');

describe('embedded PostgreSQL', () => {
  let folder: string;
  let server: EmbeddedPostgres | undefined;

  // one cluster for all tests: making it, durably, is the slow part
  beforeAll(() => { folder = newFolder(); });
  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const start = async () => (server = await startEmbeddedPostgres({ dataFolder: folder }));
  const cluster = () => path.join(folder, 'postgres/cluster');
  const postmasterPid = () => Number(readFileSync(path.join(cluster(), 'postmaster.pid'), 'utf8').split('\n')[0]);

  it('keeps a committed row through kill -9 of the server', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE killed (id int); INSERT INTO killed VALUES (41), (42)');
    process.kill(postmasterPid(), 'SIGKILL');
    await first.ended;
    const second = await start();
    expect(await query(second.url, 'SELECT count(*)::int AS bookings FROM killed')).toEqual([{ bookings: 2 }]);
  });

  it('is durable, speaks UTF-8, listens on this computer only and finds Korean words', async () => {
    const { url } = await start();
    expect(await query(url, "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit, current_setting('listen_addresses') AS listen, current_setting('server_encoding') AS encoding"))
      .toEqual([{ fsync: 'on', commit: 'on', listen: '127.0.0.1', encoding: 'UTF8' }]);
    await query(url, 'CREATE EXTENSION pg_trgm');
    const [words] = await query(url, "SELECT cardinality(show_trgm('진로체험')) > 0 AS has_trigrams");
    expect(words).toEqual({ has_trigrams: true });
  });

  it('shows its password to nobody else', async () => {
    await start();
    expect(statSync(path.join(folder, 'postgres/password')).mode & 0o077).toBe(0);
    expect(statSync(cluster()).mode & 0o077).toBe(0);
    expect(readdirSync(path.join(folder, 'postgres')).sort()).toEqual(['cluster', 'password']);
  });

  it('comes back by itself on the address it had', async () => {
    let isBack = false;
    const supervisor = new Supervisor({ restarted: () => { isBack = true; } });
    const part = embeddedPostgresPart(folder, folder);
    await supervisor.start(part);
    const url = part.url();
    await query(url, 'CREATE TABLE brought_back AS SELECT 1 AS id');
    process.kill(postmasterPid(), 'SIGKILL');
    await pollUntil(async () => { if (!isBack) throw new Error('not yet'); }, { deadlineMs: 15_000, everyMs: 20, retryOn: () => true });
    expect(part.url()).toBe(url);
    expect(await query(url, 'SELECT id FROM brought_back')).toEqual([{ id: 1 }]);
    await supervisor.stop();
    expect(existsSync(path.join(cluster(), 'postmaster.pid'))).toBe(false);
  });

  it('does not outlive its starter, not even after kill -9, and starts again on the same data', async () => {
    const starter = spawn(process.execPath, ['--input-type=module', '-e', `
      import { startEmbeddedPostgres } from ${JSON.stringify(builtLauncher)};
      const { url } = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(folder)} });
      console.log(url);
    `], { stdio: ['ignore', 'pipe', 'inherit'] });
    const url = await firstLine(starter);
    await query(url, 'CREATE TABLE orphaned AS SELECT 7 AS id');
    const pid = postmasterPid();
    starter.kill('SIGKILL');
    const again = await start();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(await query(again.url, 'SELECT id FROM orphaned')).toEqual([{ id: 7 }]);
  });

  it('refuses data of another PostgreSQL version in one sentence and leaves it alone', async () => {
    await (await start()).stop();
    const versionFile = path.join(cluster(), 'PG_VERSION');
    const own = readFileSync(versionFile, 'utf8');
    writeFileSync(versionFile, '15\n');
    await expect(startEmbeddedPostgres({ dataFolder: folder })).rejects.toMatchObject({ code: 'data-of-another-version' });
    expect(readFileSync(versionFile, 'utf8')).toBe('15\n');
    writeFileSync(versionFile, own);
  });

  it('is not misled by a process number that now belongs to somebody else', async () => {
    await (await start()).stop();
    writeFileSync(path.join(cluster(), 'postmaster.pid'), `${process.pid}\n${cluster()}\n`);
    const { url } = await start();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('leaves no half cluster when it is interrupted while making one', async () => {
    const fresh = newFolder();
    const interruption = new AbortController();
    const starting = startEmbeddedPostgres({ dataFolder: fresh, signal: interruption.signal });
    const isUnderWay = async () => { if (!readdirSync(fresh).some((name) => name.startsWith('postgres.new-'))) throw new Error('not yet'); };
    await pollUntil(isUnderWay, { deadlineMs: 5_000, everyMs: 1, retryOn: () => true });
    interruption.abort();
    await expect(starting).rejects.toThrow();
    expect(readdirSync(fresh)).toEqual([]);
    rmSync(fresh, { recursive: true });
  });
});

function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'goreuge-postgres-'));
  chmodSync(folder, 0o755); // when we are root the server runs as somebody else
  return folder;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; });
  const exit = once(child, 'exit').then(() => { throw new Error('the starter ended early'); });
  await Promise.race([exit, pollUntil(async () => { if (!text.includes('\n')) throw new Error('not yet'); }, { deadlineMs: 20_000, everyMs: 10, retryOn: () => true })]);
  exit.catch(() => {});
  return text.split('\n', 1)[0] ?? '';
}
