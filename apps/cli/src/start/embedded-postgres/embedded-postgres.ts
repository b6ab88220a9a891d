import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, writingBelow } from '../disk-space.js';
import { locateBinaries } from './binaries.js';
import { clusterFolderIn, openCluster } from './data-folder.js';
import { endLeftoverServer } from './leftover.js';
import { canReach, chooseOwner, type Owner } from './owner.js';
import { startServer } from './server.js';

export interface EmbeddedPostgresWish {
  /** below this folder; when the server's account cannot come there, below the system's data folder instead */
  readonly dataFolder: string;
  /** false: no fsync, for tests only */
  readonly durable?: boolean;
  readonly maxConnections?: number;
  readonly port?: number | undefined;
  readonly signal?: AbortSignal;
  readonly log?: (text: string) => void;
}

export interface EmbeddedPostgres {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** where cluster and password really are */
  readonly home: string;
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** What root uses when its checkout is closed to the account that PostgreSQL has to run under. */
const SYSTEM_FOLDER = '/var/lib/goreuge';
const FOLDER_NAME = 'postgres';
const DEFAULT_CONNECTIONS = 60;

/** A real PostgreSQL server of our own, on 127.0.0.1 only, creating its data on the first call. */
export async function startEmbeddedPostgres(wish: EmbeddedPostgresWish): Promise<EmbeddedPostgres> {
  const { durable = true, maxConnections = DEFAULT_CONNECTIONS, port, signal, log } = wish;
  const dataFolder = path.resolve(wish.dataFolder);
  await writingBelow(dataFolder, 1, () => makeFolder(dataFolder));
  const owner = chooseOwner(clusterFolderIn(path.join(dataFolder, FOLDER_NAME)));
  const home = await reachableHome(dataFolder, owner);
  const binaries = await locateBinaries(owner, owner.uid === undefined ? dataFolder : SYSTEM_FOLDER);
  const cluster = await openCluster({ home, binaries, owner, durable, signal });
  await endLeftoverServer(cluster.folder, binaries, owner);
  const server = await startServer({ clusterFolder: cluster.folder, binaries, owner, durable, maxConnections, port, signal, log });
  return {
    url: `postgres://${cluster.user}:${cluster.password}@127.0.0.1:${server.port}/postgres`,
    port: server.port, pid: server.pid, home, ended: server.ended, stop: server.stop,
  };
}

async function reachableHome(dataFolder: string, owner: Owner): Promise<string> {
  const wished = path.join(dataFolder, FOLDER_NAME);
  if (owner.uid === undefined || existsSync(wished) || (await canReach(owner, dataFolder))) return wished;
  const digest = createHash('sha256').update(dataFolder).digest('hex').slice(0, 8);
  const name = `${dataFolder.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/^-/, '')}-${digest}`;
  const folder = path.join(SYSTEM_FOLDER, name);
  await writingBelow(folder, 1, () => makeFolder(folder));
  return path.join(folder, FOLDER_NAME);
}
