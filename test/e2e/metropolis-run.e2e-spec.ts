import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Logger } from '@nestjs/common';
import { RunDesk, type RunStatus, WishDesk } from '#school-scheduling';
import { type Problem, solve, verify } from '#slot-assignment';
import { madeUpDistrict } from '../../apps/cli/src/bench/made-up/made-up-district.js';
import { ProveBoundsJob } from '../../apps/worker/src/jobs/prove-bounds.job.js';
import { RunAssignmentsJob } from '../../apps/worker/src/jobs/run-assignments.job.js';
import { type RunDone, RunWork, type Search } from '../../apps/worker/src/jobs/run-work/run-work.js';
import { RunWorks } from '../../apps/worker/src/jobs/run-work/run-works.js';
import type { PlanResult } from '../../apps/worker/src/solver/solve-task.js';
import { ThreadSolver } from '../../apps/worker/src/solver/thread-solver.js';
import { givenSmallSeason, openSchedulingHouse, type SchedulingHouse, type SmallSeason, wishFor } from '../integration/small-season.js';

const BUILT_THREAD = path.resolve('dist/apps/worker/src/solver/solver.thread.js');
const SHORT = 150_000;
/** Longer than a test may take. */
const ENDLESS = 500_000_000;

/** Searches a metropolis whatever season the run is of. */
class MetropolisWork extends RunWork {
  override readonly kind = 'plan';
  readonly results: PlanResult[] = [];
  constructor(private readonly problem: Problem, private readonly moves: number) { super(); }

  override async carryOut({ seed, weights }: Parameters<RunWork['carryOut']>[0], search: Search): Promise<RunDone> {
    const result = await search({ kind: 'plan', problem: this.problem, seed, weights, moves: this.moves });
    this.results.push(result);
    const { plan, problemHash, before, after } = result;
    return { outcome: { plan, problemHash, figures: { before, after, heldBackOpenings: 0 } }, summary: 'a metropolis' };
  }
}

/** Needs the built worker (npm run build): its threads begin threads of their own. */
(existsSync(BUILT_THREAD) ? describe : describe.skip)('a run over several districts', () => {
  const problem = madeUpDistrict({ seed: 3, load: 0.6, districts: 4, schools: 20, venues: 110, weeks: 12 });
  let house: SchedulingHouse;
  let world: SmallSeason;
  let desk: RunDesk;
  const jobs: RunAssignmentsJob[] = [];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    house = await openSchedulingHouse();
    desk = house.get(RunDesk);
    world = await givenSmallSeason(house);
    for (const teacher of world.teachers) await house.get(WishDesk).send(teacher, wishFor(world.seasonId));
  });
  afterAll(async () => {
    await Promise.all(jobs.map((job) => job.beforeApplicationShutdown()));
    await house.close();
  });

  function worker(moves: number) {
    const work = new MetropolisWork(problem, moves), solver = new ThreadSolver(pathToFileURL(BUILT_THREAD));
    const job = new RunAssignmentsJob(desk, solver, new RunWorks([work]), new ProveBoundsJob(desk, solver));
    jobs.push(job);
    return { job, results: work.results };
  }
  const ask = (seed: number) => desk.request(world.director, { seasonId: world.seasonId, seed });
  const statusOf = async (id: string): Promise<RunStatus> => (await desk.find(world.director, id)).status;
  const isSearching = async (id: string): Promise<boolean> => ((await desk.find(world.director, id)).progress?.moves ?? 0) > 0;
  async function until(condition: () => Promise<boolean>): Promise<void> {
    while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const inOneThread = (seed: number) => solve(problem, { seed, moves: SHORT, weights: { students: 1, interests: 1, wishes: 1, distance: 1, evenness: 1 } });

  it('gives the plan one thread would give, and leaves the event loop to the others', async () => {
    const { id } = await ask(5), { job, results } = worker(SHORT);
    let beats = 0;
    const beat = setInterval(() => { beats++; }, 20);
    expect(await job.run()).toBe(1);
    clearInterval(beat);
    expect(await statusOf(id)).toBe('done');
    expect(verify(problem, results[0]!.plan).broken).toEqual([]);
    expect(results[0]!.plan).toEqual(inOneThread(5).plan);
    // Searched here the loop would stand still.
    expect(beats).toBeGreaterThan(20);
  });

  it('ends soon after it is cancelled, threads and all', async () => {
    const { id } = await ask(6), { job, results } = worker(ENDLESS);
    const running = job.run();
    await until(() => isSearching(id));
    await desk.cancel(world.director, id);
    await running;
    expect(results).toEqual([]);
    expect(await statusOf(id)).toBe('cancelled');
  });

  it('is taken up by another worker with the same seed when its own is lost, and that one stops', async () => {
    const { id } = await ask(7), lost = worker(ENDLESS), next = worker(SHORT);
    const running = lost.job.run();
    await until(() => isSearching(id));
    await until(async () => {
      await house.dataSource.query(`UPDATE scheduling.assignment_runs SET leased_until = clock_timestamp() - interval '1 second' WHERE id = $1`, [id]);
      return (await next.job.run()) === 1;
    });
    await running;
    expect(await statusOf(id)).toBe('done');
    expect(lost.results).toEqual([]);
    expect(next.results[0]!.plan).toEqual(inOneThread(7).plan);
  });
});
