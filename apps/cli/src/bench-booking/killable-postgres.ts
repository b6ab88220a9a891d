import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../start/embedded-postgres/embedded-postgres.js';

const CONNECTIONS = 150;

/** A PostgreSQL server of our own that flushes to disk as in production and may be killed: never a server anybody else uses. */
export class KillablePostgres {
  private constructor(private server: EmbeddedPostgres, private readonly dataFolder: string, private readonly wish: { readonly maxConnections: number; readonly log?: (text: string) => void }) {}

  /** Its data below `dataFolder`, which is made if need be. */
  static async start(dataFolder: string, log?: (text: string) => void): Promise<KillablePostgres> {
    const wish = { maxConnections: CONNECTIONS, ...(log ? { log } : {}) };
    return new KillablePostgres(await startEmbeddedPostgres({ dataFolder, ...wish }), dataFolder, wish);
  }

  get url(): string {
    return this.server.url;
  }

  /** SIGKILL to the postmaster and to every process of it, as when the power goes. */
  async kill(): Promise<void> {
    const postmaster = Number.parseInt(readFileSync(path.join(this.server.home, 'cluster', 'postmaster.pid'), 'utf8'), 10);
    for (const pid of [postmaster, ...childrenOf(postmaster)]) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch { /* it is gone already */ }
    }
    await this.server.ended;
  }

  /** On the same port and the same data; recovers by itself. */
  async restart(): Promise<void> {
    this.server = await startEmbeddedPostgres({ dataFolder: this.dataFolder, ...this.wish, port: this.server.port });
  }

  /** For good: its data go, too. */
  async remove(): Promise<void> {
    await this.server.stop();
    for (const rest of [this.server.home, this.dataFolder]) rmSync(rest, { recursive: true, force: true });
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
    } catch {
      return false;
    }
  });
}
