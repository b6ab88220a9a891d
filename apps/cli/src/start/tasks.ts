import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { fault } from './faults.js';
import { logFileOf, openLog } from './log-files.js';

export interface TaskWish {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logFolder: string;
  readonly signal: AbortSignal;
}

/** Runs one of our commands to its end and answers what it printed; what it complains about goes to its log. */
export function runTask({ name, script, args, environment, logFolder, signal }: TaskWish): Promise<string> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const log = openLog(logFolder, name);
    const child = spawn(process.execPath, ['--enable-source-maps', script, ...args], {
      env: environment as NodeJS.ProcessEnv, detached: true, stdio: ['ignore', 'pipe', log],
    });
    closeSync(log);
    const stop = () => child.kill('SIGTERM');
    signal.addEventListener('abort', stop, { once: true });
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => { printed += text; });
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      if (signal.aborted) reject(signal.reason as Error);
      else if (code === 0) resolve(printed);
      else reject(fault('task-failed', { task: name, log: logFileOf(logFolder, name) }));
    });
  });
}
