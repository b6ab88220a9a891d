import { spawn } from 'node:child_process';

export interface ProgramOptions {
  readonly uid?: number;
  readonly gid?: number;
  readonly env: Record<string, string | undefined>;
  readonly signal?: AbortSignal;
}
export interface ProgramResult {
  /** null: ended by a signal */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a short program to its end, in a group of its own so that Ctrl-C in the terminal reaches only us. */
export function runProgram(file: string, args: readonly string[], { env, signal, ...owner }: ProgramOptions): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn(file, args, { ...owner, env: env as NodeJS.ProcessEnv, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const kill = () => child.kill('SIGTERM');
    signal?.addEventListener('abort', kill, { once: true });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
    child.once('error', reject);
    child.once('close', (code) => {
      signal?.removeEventListener('abort', kill);
      if (signal?.aborted) reject(signal.reason as Error);
      else resolve({ code, stdout, stderr });
    });
  });
}
