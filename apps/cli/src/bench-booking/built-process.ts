import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { bareEnvironment } from '../start/settings.js';

export const BUILT = { api: path.resolve('dist/apps/api/src/main.js'), worker: path.resolve('dist/apps/worker/src/main.js') } as const;

export interface BuiltProcessWish {
  readonly app: keyof typeof BUILT;
  readonly variables: Readonly<Record<string, string>>;
  /** A script that runs before the app in the same process. */
  readonly preload?: string | undefined;
}

/** One of our own processes as it runs in production, which may be killed and started again. */
export class BuiltProcess {
  private child: ChildProcess | undefined;
  private ended: Promise<unknown> = Promise.resolve();

  private constructor(private readonly wish: BuiltProcessWish) {}

  static async start(wish: BuiltProcessWish): Promise<BuiltProcess> {
    const started = new BuiltProcess(wish);
    await started.start();
    return started;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Ready when this resolves. */
  async start(): Promise<void> {
    const { app, variables, preload } = this.wish;
    const child = fork(BUILT[app], [], {
      env: { ...bareEnvironment(), ...variables }, execArgv: preload === undefined ? [] : ['--import', preload], stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child = child;
    this.ended = new Promise((resolve) => child.once('exit', resolve));
    await new Promise<void>((resolve, reject) => {
      child.on('message', (message) => { if (message === 'ready') resolve(); });
      child.once('exit', (code) => reject(new Error(`the ${app} ended with ${code} before it was ready`)));
    });
  }

  /** At once, without a last word; resolves when it is gone. */
  kill(): Promise<unknown> {
    this.child?.kill('SIGKILL');
    return this.ended;
  }

  stop(): Promise<unknown> {
    this.child?.kill('SIGTERM');
    return this.ended;
  }
}
