import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
/** Who started us. npm does it through a shell that may die of a signal without passing it on. */
export const parentPid = process.ppid;
export const isOrphaned = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== parentPid;

/** A failure whose message is all that a person needs. */
export class CommandFailed extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

export const say = (sentence) => process.stderr.write(`${sentence}\n`);

const INTERRUPTED = 130;
const PARENT_CHECK_MS = 500;
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program of ours to its end and answers its exit code; when we are told to end, so is the program. */
export function run(file, args, { stdout = 'inherit', env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: projectRoot, env, stdio: ['ignore', stdout === 'stderr' ? 2 : 'inherit', 'inherit'] });
    let isEnding = false;
    const end = () => {
      isEnding = true;
      child.kill('SIGTERM');
    };
    for (const signal of ENDING) process.on(signal, end);
    const watch = setInterval(() => { if (isOrphaned()) end(); }, PARENT_CHECK_MS);
    const settle = (how) => {
      clearInterval(watch);
      for (const signal of ENDING) process.off(signal, end);
      how();
    };
    child.once('error', (error) => settle(() => reject(new CommandFailed(`${path.basename(file)}: ${error.message}`))));
    child.once('exit', (code, signal) => settle(() => {
      if (isEnding || signal) reject(new CommandFailed('중단되었습니다. (Interrupted.)', INTERRUPTED));
      else resolve(code ?? 1);
    }));
  });
}

export const runNode = (args, options) => run(process.execPath, args, options);

export function runNpm(args, options) {
  const npm = process.env.npm_execpath ?? '';
  if (path.basename(npm) === 'npm-cli.js') return runNode([npm, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

export const toStderr = { stdout: 'stderr' };
