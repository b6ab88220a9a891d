import { setTimeout as pause } from 'node:timers/promises';
import { RunDesk, WishDesk } from '#school-scheduling';
import { SmtpSink } from '#testing';
import type { BuiltProcess } from '../../apps/cli/src/bench-booking/built-process.js';
import { givenSmallSeason, openSchedulingHouse, type SchedulingHouse, type SmallSeason, wishFor } from '../integration/small-season.js';
import { barks } from './support/barks.js';
import { startWorker } from './support/workers.js';

const LONG = 400_000;

describe('an assignment run whose worker is killed', () => {
  let house: SchedulingHouse;
  let world: SmallSeason;
  let sink: SmtpSink;
  const alive: BuiltProcess[] = [];
  beforeAll(async () => {
    [house, sink] = [await openSchedulingHouse(), await SmtpSink.open()];
    world = await givenSmallSeason(house);
    for (const teacher of world.teachers) await house.get(WishDesk).send(teacher, wishFor(world.seasonId));
  });
  afterAll(async () => {
    await Promise.all(alive.map((worker) => worker.kill()));
    await house?.close();
    await sink.stop();
  });

  const row = async (id: string) => (await house.dataSource.query<{ status: string; share: number; hash: string | null }[]>(
    `SELECT status, coalesce((progress ->> 'share')::float, 0) AS share, md5(plan::text) AS hash FROM scheduling.assignment_runs WHERE id = $1`, [id]))[0]!;
  const request = async (seed: number) => (await house.get(RunDesk).request(world.director, { seasonId: world.seasonId, seed })).id;
  async function worker(): Promise<BuiltProcess> {
    const started = await startWorker(house.database.url, sink);
    alive.push(started);
    return started;
  }
  async function untilRun(id: string, isSo: (run: Awaited<ReturnType<typeof row>>) => boolean): Promise<void> {
    while (!isSo(await row(id))) await pause(20);
  }
  async function finished(id: string): Promise<string | null> {
    const one = await worker();
    await untilRun(id, ({ status }) => status === 'done' || status === 'failed');
    await one.stop();
    return (await row(id)).hash;
  }

  it('leaves nothing half done, wherever it was, and is done by another worker with the very same plan', async () => {
    const undisturbed = await finished(await request(5));
    for (const share of [0.1, 0.5, 0.9]) {
      const id = await request(5), first = await worker();
      await untilRun(id, (run) => run.share >= share || run.status === 'done');
      await first.kill();
      const left = await row(id);
      process.stdout.write(`  killed at ${Math.round(left.share * 100)} %, ${left.status}\n`);
      expect(left.status === 'done' ? undisturbed : null).toBe(left.hash);
      await house.dataSource.query(`UPDATE scheduling.assignment_runs SET leased_until = now() WHERE id = $1 AND status = 'running'`, [id]);
      expect(await finished(id)).toBe(undisturbed);
    }
    const other = await finished(await request(6));
    barks('another seed', other === undisturbed ? [] : [`the plan is ${other}, not ${undisturbed}`]);
  }, LONG);
});
