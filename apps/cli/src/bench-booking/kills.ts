import { setTimeout as pause } from 'node:timers/promises';
import type { ApiProcesses } from './api-processes.js';
import type { KillablePostgres } from './killable-postgres.js';
import { storm, type StormRecord, type StormWish } from './storm.js';

export interface KillsWish extends Omit<StormWish, 'isOver'> {
  readonly apis: ApiProcesses;
  readonly server?: KillablePostgres | undefined;
  readonly apiKills: number;
  readonly databaseKills: number;
  /** Between two kills. */
  readonly everyMs: number;
  /** The storm goes on until so many requests were answered and everything was killed. */
  readonly answers: number;
}

export interface KillsRecord extends StormRecord {
  /** From each death of the database to the first answer it had a part in, in ms, and to the end of its own recovery. */
  readonly recoveries: { readonly answerMs: number; readonly serverMs: number }[];
}

/** A storm of requests in which the processes of the api, and the database if it is ours, die again and again. */
export async function stormWithKills({ apis, server, apiKills, databaseKills, everyMs, answers, ...wish }: KillsWish): Promise<KillsRecord> {
  let isDone = false;
  const deaths: Death[] = [];
  const raging = storm({ ...wish, isOver: (answered) => isDone && answered >= answers });
  try {
    for (const victim of victims(apiKills, server ? databaseKills : 0)) {
      await pause(everyMs);
      if (victim !== 'database') await apis.killOne(victim);
      else if (server) {
        await apis.allBack(); // else the time they take to start would be counted as the database's
        deaths.push(await killAndRestart(server));
      }
    }
    await apis.allBack();
  } finally {
    isDone = true;
  }
  const record = await raging;
  return { ...record, recoveries: deaths.map(({ at, deadAt, backAt }) => ({ answerMs: Math.min(...record.answeredAt.filter((time) => time > deadAt)) - at, serverMs: backAt - at })) };
}

interface Death { readonly at: number; readonly deadAt: number; readonly backAt: number }

async function killAndRestart(server: KillablePostgres): Promise<Death> {
  const at = performance.now();
  await server.kill();
  const deadAt = performance.now();
  await server.restart();
  return { at, deadAt, backAt: performance.now() };
}

/** Deaths of the database spread evenly among those of the api, whose processes die in turn. */
function victims(apiKills: number, databaseKills: number): (number | 'database')[] {
  const all = apiKills + databaseKills, isDatabase = (n: number) => Math.floor(((n + 1) * databaseKills) / all) > Math.floor((n * databaseKills) / all);
  let api = 0;
  return Array.from({ length: all }, (_, n) => (isDatabase(n) ? 'database' : api++));
}
