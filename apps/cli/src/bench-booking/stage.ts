import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '#database';
import { ApiProcesses, PUBLIC_URL } from './api-processes.js';
import { type BusyDistrict, type DistrictSize, foundBusyDistrict, type Query } from './busy-district.js';
import { HttpClient } from './http-client.js';
import { KillablePostgres } from './killable-postgres.js';

/** Where everything is measured: a server of its own that flushes to disk, two processes of the built api, one client. */
export class Stage {
  private said = '';

  private constructor(readonly server: KillablePostgres, private readonly pool: pg.Pool, readonly apis: ApiProcesses, readonly client: HttpClient) {}

  static async open(): Promise<Stage> {
    const listeners: ((text: string) => void)[] = [];
    const server = await KillablePostgres.start(mkdtempSync(path.join(os.tmpdir(), 'goreuge-bench-')), (text) => listeners.forEach((listener) => listener(text)));
    await migrate(server.url);
    const pool = new pg.Pool({ connectionString: server.url, max: 4 });
    pool.on('error', () => undefined); // of a server that was killed
    const apis = await ApiProcesses.start({ databaseUrl: server.url });
    const stage = new Stage(server, pool, apis, new HttpClient(apis.ports, PUBLIC_URL));
    listeners.push((text) => { stage.said += text; });
    return stage;
  }

  readonly query: Query = async <Row>(sql: string, values?: unknown[]) => (await this.pool.query(sql, values)).rows as Row[];

  found(size: DistrictSize): Promise<BusyDistrict> {
    return foundBusyDistrict(this.query, size);
  }

  /** What the server logs of all statements while this goes on. */
  async logOf(work: () => Promise<unknown>): Promise<string> {
    await this.setting(`log_statement = 'all'`);
    this.said = '';
    await work();
    await this.setting(`log_statement = 'none'`);
    return this.said;
  }

  async deadlocks(): Promise<number> {
    return Number((await this.query<{ deadlocks: string }>('SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()'))[0]!.deadlocks);
  }

  async close(): Promise<void> {
    this.client.close();
    await this.apis.kill();
    await this.pool.end();
    await this.server.remove();
  }

  /** For every connection, those that are open already too. */
  private async setting(setting: string): Promise<void> {
    await this.query(`ALTER SYSTEM SET ${setting}`);
    await this.query('SELECT pg_reload_conf()');
    await this.query('SELECT pg_sleep(0.3)');
  }
}
