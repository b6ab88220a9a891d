import { type ChildProcess, fork } from 'node:child_process';
import { closeSync } from 'node:fs';
import { fault } from './faults.js';
import { logFileOf, openLog } from './log-files.js';
import type { Part, RunningPart } from './supervisor.js';

export interface NodePartWish {
  readonly name: string;
  /** a built file that sends 'ready' when it listens and exits when its IPC channel disconnects */
  readonly script: string;
  readonly args?: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logFolder: string;
  readonly stopDeadlineMs?: number;
}

const STOP_DEADLINE_MS = 10_000;

/** One of our own Node processes as a part of the whole. */
export function nodePart(wish: NodePartWish): Part {
  return { name: wish.name, start: (signal) => startNode(wish, signal) };
}

async function startNode(wish: NodePartWish, signal: AbortSignal): Promise<RunningPart> {
  signal.throwIfAborted();
  const log = openLog(wish.logFolder, wish.name); // handed to the child itself: what it writes outlives us
  let child: ChildProcess;
  try {
    child = fork(wish.script, wish.args ?? [], {
      env: wish.environment as NodeJS.ProcessEnv,
      execArgv: ['--enable-source-maps'],
      detached: true, // the terminal's Ctrl-C comes to the supervisor, which knows the order
      stdio: ['ignore', log, log, 'ipc'],
    });
  } finally {
    closeSync(log);
  }
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, killedBy) => resolve(killedBy ?? `exit ${code}`));
  });
  const stop = () => stopNode(child, ended, wish.stopDeadlineMs ?? STOP_DEADLINE_MS);
  const abort = () => void stop();
  signal.addEventListener('abort', abort, { once: true });
  try {
    const isReady = await Promise.race([ready(child), ended.then(() => false)]);
    signal.throwIfAborted();
    if (!isReady) throw fault('part-failed', { part: wish.name, log: logFileOf(wish.logFolder, wish.name) });
    return { ended, stop };
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function ready(child: ChildProcess): Promise<true> {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if (message === 'ready') resolve(true);
    });
  });
}

async function stopNode(child: ChildProcess, ended: Promise<string>, deadlineMs: number): Promise<void> {
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), deadlineMs);
  await ended;
  clearTimeout(force);
}
