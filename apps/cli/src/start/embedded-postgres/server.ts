import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../ports.js';
import { bareEnvironment } from '../settings.js';
import type { PostgresBinaries } from './binaries.js';
import type { Owner } from './owner.js';
import { faultOfPostgres, saysPortTaken, saysPredecessorStillThere } from './postgres-faults.js';

export interface ServerWish {
  readonly clusterFolder: string;
  readonly binaries: PostgresBinaries;
  readonly owner: Owner;
  /** false: no fsync, for tests only */
  readonly durable: boolean;
  readonly maxConnections: number;
  /** the port of an earlier run, so that addresses handed out stay true */
  readonly port?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly log?: ((text: string) => void) | undefined;
}

export interface RunningServer {
  readonly port: number;
  /** the process of the shell that holds the server */
  readonly pid: number;
  /** settles when the server is gone, with its last words */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

const START_DEADLINE_MS = 20_000;
const STOP_DEADLINE_MS = 20_000;
const RETRY_EVERY_MS = 100;
const LOG_TAIL = 4_000;

/**
 * Holds the server for us: it gets SIGINT (fast shutdown) as soon as our end of the pipe on its standard input closes,
 * so even kill -9 of this process leaves no orphan.
 */
const HOLDER = 'exec 3<&0; "$0" "$@" </dev/null & server=$!; (cat <&3 >/dev/null; kill -INT $server 2>/dev/null) & wait $server';

export async function startServer(wish: ServerWish): Promise<RunningServer> {
  const deadline = performance.now() + START_DEADLINE_MS;
  for (;;) {
    wish.signal?.throwIfAborted();
    const port = wish.port ?? (await freePort());
    const attempt = launch(wish, port);
    const outcome = await firstWord(attempt, wish.signal);
    if (outcome === 'ready') return attempt;
    wish.signal?.throwIfAborted();
    const isTemporary = saysPortTaken(outcome) || saysPredecessorStillThere(outcome);
    if (!isTemporary || performance.now() > deadline) throw faultOfPostgres(outcome, { folder: wish.clusterFolder, neededMb: 64 });
    await pause(RETRY_EVERY_MS);
  }
}

interface Launched extends RunningServer {
  readonly ready: Promise<void>;
}

async function firstWord(server: Launched, signal: AbortSignal | undefined): Promise<string> {
  const stop = () => void server.stop();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([server.ready.then(() => 'ready'), server.ended]);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

function launch(wish: ServerWish, port: number): Launched {
  const child = spawnServer(wish, port);
  child.stdin?.on('error', () => {}); // it may die while we close the pipe
  let log = '';
  const ready = new Promise<void>((resolve) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      wish.log?.(text);
      log = (log + text).slice(-LOG_TAIL);
      if (log.includes('ready to accept connections')) resolve();
    });
  });
  const ended = new Promise<string>((resolve) => {
    const end = (last: string) => {
      child.stdin?.destroy(); // lets the holder's reader go
      resolve(last);
    };
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, signal) => {
      // what it wrote just before is still on its way
      const settle = setTimeout(() => end(log || `exit ${code ?? signal}`), 100);
      child.once('close', () => { clearTimeout(settle); end(log || `exit ${code ?? signal}`); });
    });
  });
  return { port, pid: child.pid ?? 0, ready, ended, stop: () => stopServer(child, ended) };
}

/** `detached`: the terminal's Ctrl-C must come to us first, because the database is the last to stop. */
function spawnServer({ clusterFolder, binaries, owner, durable, maxConnections }: ServerWish, port: number): ChildProcess {
  const options = {
    listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: maxConnections, timezone: 'UTC', log_timezone: 'UTC',
    // two who wait for each other are told soon; both transactions are tried again
    deadlock_timeout: '200ms',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const args = ['-D', clusterFolder, '-p', String(port), ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const spawning = { ...owner, env: bareEnvironment(), detached: true, stdio: ['pipe' as const, 'ignore' as const, 'pipe' as const] };
  return process.platform === 'win32'
    ? spawn(binaries.postgres, args, { ...spawning, detached: false })
    : spawn('/bin/sh', ['-c', HOLDER, binaries.postgres, ...args], { ...spawning, cwd: '/' });
}

async function stopServer(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (process.platform === 'win32') child.kill();
  else child.stdin?.end();
  const immediate = setTimeout(() => signalGroup(child, 'SIGQUIT'), STOP_DEADLINE_MS);
  await ended;
  clearTimeout(immediate);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch { /* it is gone already */ }
}
