import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { acquireTestDatabase } from '#testing';
import pg from 'pg';
import { ApiProcesses, type ApiWish, PUBLIC_URL } from '../../../apps/cli/src/bench-booking/api-processes.js';
import { type DistrictSize, foundBusyDistrict, type Query } from '../../../apps/cli/src/bench-booking/busy-district.js';
import { damageIn } from '../../../apps/cli/src/bench-booking/damage.js';
import { HttpClient } from '../../../apps/cli/src/bench-booking/http-client.js';
import { KillablePostgres } from '../../../apps/cli/src/bench-booking/killable-postgres.js';

export interface FaultHouseWish {
  /** A PostgreSQL of its own, which may be killed. */
  readonly ownServer?: boolean;
  readonly size?: Partial<DistrictSize>;
  readonly api?: Omit<ApiWish, 'databaseUrl'>;
}

/** Processes take their time to start where others work, too. */
jest.setTimeout(180_000);

const USUAL_SIZE: DistrictSize = { schools: 8, venues: 4, openings: 10, seats: 30 };

/** The path of a script that changes one thing in a process before it starts. */
export const seam = (name: string): string => path.resolve('test/faults/seams', `${name}.mjs`);

/** Two processes of the built api, a district whose people are signed in, and what tells damage. */
export async function openFaultHouse({ ownServer = false, size = {}, api = {} }: FaultHouseWish = {}) {
  const server = ownServer ? await KillablePostgres.start(mkdtempSync(path.join(os.tmpdir(), 'goreuge-faults-'))) : undefined;
  const database = await acquireTestDatabase(server?.url);
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  pool.on('error', () => undefined); // of a server that was killed
  const query: Query = async <Row>(sql: string, values?: unknown[]) => (await pool.query(sql, values)).rows as Row[];
  const found = (other: Partial<DistrictSize> = {}) => foundBusyDistrict(query, { ...USUAL_SIZE, ...size, ...other });
  const district = await found();
  const apis = await ApiProcesses.start({ databaseUrl: database.url, ...api });
  const client = new HttpClient(apis.ports, PUBLIC_URL);
  return {
    server, database, query, district, apis, client, found,
    damage: () => damageIn(query),
    /** One more connection, for locks that a test holds. */
    async connection() {
      const connection = new pg.Client({ connectionString: database.url });
      await connection.connect();
      return connection;
    },
    async close() {
      client.close();
      await apis.kill();
      await pool.end();
      // what was planted has left its marks; what may be left is asserted by `damage`
      await (server ? server.remove() : database.drop({ drifted: true }));
    },
  };
}

export type FaultHouse = Awaited<ReturnType<typeof openFaultHouse>>;
