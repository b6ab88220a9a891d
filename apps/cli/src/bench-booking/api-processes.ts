import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../start/ports.js';
import { BuiltProcess } from './built-process.js';

export const PUBLIC_URL = 'http://goreuge.test';
export const APP_SECRET = 'nobody-outside-knows-'.repeat(2);

const RESTART_PAUSE_MS = 200;

export interface ApiWish {
  readonly databaseUrl: string;
  readonly count?: number;
  /** Connections of each process. */
  readonly pool?: number;
  readonly preload?: string | undefined;
  readonly variables?: Readonly<Record<string, string>>;
}

/** Several processes of the built api on one database. Each keeps its port over its deaths. */
export class ApiProcesses {
  private readonly returning: Promise<void>[] = [];

  private constructor(readonly ports: readonly number[], private readonly processes: readonly BuiltProcess[]) {}

  static async start({ databaseUrl, count = 2, pool = 10, preload, variables = {} }: ApiWish): Promise<ApiProcesses> {
    const ports: number[] = [];
    while (ports.length < count) {
      const port = await freePort();
      if (!ports.includes(port)) ports.push(port);
    }
    const processes = await Promise.all(ports.map((port) => BuiltProcess.start({
      app: 'api', preload,
      variables: {
        DATABASE_URL: databaseUrl, DATABASE_POOL: String(pool), HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL, APP_SECRET, REQUESTS_PER_MINUTE: '10000000', ...variables,
      },
    })));
    return new ApiProcesses(ports, processes);
  }

  /** Kills one of them in mid-flight, as soon as it stands again after its last death; it is on its way back when this resolves. */
  async killOne(which: number): Promise<void> {
    const index = which % this.processes.length, victim = this.processes[index]!;
    await this.returning[index];
    await victim.kill();
    this.returning[index] = startAgain(victim);
  }

  /** Until all of them stand again. */
  async allBack(): Promise<void> {
    await Promise.all(this.returning);
  }

  async stop(): Promise<void> {
    await this.allBack();
    await Promise.all(this.processes.map((process) => process.stop()));
  }

  async kill(): Promise<void> {
    await this.allBack();
    await Promise.all(this.processes.map((process) => process.kill()));
  }
}

/** As whatever supervises a process does: one that finds no database at its start is started again. */
async function startAgain(process: BuiltProcess): Promise<void> {
  for (;;) {
    try {
      return await process.start();
    } catch {
      await pause(RESTART_PAUSE_MS);
    }
  }
}
