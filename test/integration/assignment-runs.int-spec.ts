import { NothingToAssign, RunAlreadyEnded, RunDesk, RunNotFound, type RunOutcome, SeasonNotFound, TooManyRunsWaiting, WishDesk } from '#school-scheduling';
import { solveTask } from '../../apps/worker/src/solver/solve-task.js';
import { givenSmallSeason, openSchedulingHouse, type SchedulingHouse, type SmallSeason, wishFor } from './small-season.js';

let house: SchedulingHouse;
let world: SmallSeason;
let desk: RunDesk;
beforeAll(async () => {
  house = await openSchedulingHouse();
  desk = house.get(RunDesk);
});
beforeEach(async () => {
  await house.dataSource.query(`UPDATE scheduling.assignment_runs SET status = 'cancelled' WHERE status IN ('queued', 'running')`);
  world = await givenSmallSeason(house);
  for (const teacher of world.teachers) await house.get(WishDesk).send(teacher, wishFor(world.seasonId));
});
afterAll(() => house.close());

const request = (seed?: number) => desk.request(world.director, { seasonId: world.seasonId, seed });
const letLeaseRunOut = (id: string) => house.dataSource.query(`UPDATE scheduling.assignment_runs SET leased_until = clock_timestamp() - interval '1 second' WHERE id = $1`, [id]);
const emptyOutcome = (): RunOutcome => {
  const figures = { students: 0, servedPct: 0, firstWishPct: 0, topThreePct: 0, fieldMatchPct: 0, kmPerStudent: 0, weekPeakToMean: 0, dayPeakToMean: 0, weeks: [], days: [] };
  return { plan: { format: 'goreuge-assignment-plan/1', assignments: [], unassigned: [] }, problemHash: 'x', figures: { before: figures, after: figures, heldBackOpenings: 0 } };
};

describe('assignment runs', () => {
  it('wait with usual weights, numbered by season', async () => {
    expect(await request()).toMatchObject({ status: 'queued', seed: 1, weights: { students: 1, interests: 1, wishes: 1, distance: 1, evenness: 1 } });
    expect(await desk.request(world.director, { seasonId: world.seasonId, weights: { evenness: 2 } })).toMatchObject({ seed: 2, weights: { wishes: 1, evenness: 2 } });
    expect(await desk.list(world.director, world.seasonId)).toHaveLength(2);
  });

  it('are for the centre\'s own seasons, with wishes in them, five waiting at most', async () => {
    const elsewhere = await givenSmallSeason(house);
    await expect(desk.request(world.director, { seasonId: elsewhere.seasonId })).rejects.toThrow(SeasonNotFound);
    await expect(desk.request(elsewhere.director, { seasonId: elsewhere.seasonId })).rejects.toThrow(NothingToAssign);
    const { id } = await request();
    await expect(desk.find(elsewhere.director, id)).rejects.toThrow(RunNotFound);
    await expect(desk.cancel(elsewhere.director, id)).rejects.toThrow(RunNotFound);
    for (let more = 0; more < 4; more++) await request();
    await expect(request()).rejects.toThrow(TooManyRunsWaiting);
  });

  it('go to one worker each, however many reach out at once', async () => {
    for (let count = 0; count < 4; count++) await request();
    const claims = await Promise.all(Array.from({ length: 8 }, (_, worker) => desk.claim(`worker-${worker}`)));
    const ids = claims.flatMap((run) => (run ? [run.id] : []));
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });

  it('are taken up again with the same seed when their worker is lost, and the lost worker cannot write any more', async () => {
    const { id } = await request(7);
    const lost = (await desk.claim('lost'))!;
    expect(await desk.claim('other')).toBeNull();
    await letLeaseRunOut(id);
    const taken = (await desk.claim('other'))!;
    expect(taken).toMatchObject({ id, seed: 7, tries: 2 });
    expect(await desk.progress(lost, { phase: 'searching', share: 0.9 })).toBe(false);
    expect(await desk.finish(lost, emptyOutcome())).toBe(false);
    expect(await desk.finish(taken, emptyOutcome())).toBe(true);
    expect(await desk.find(world.director, id)).toMatchObject({ status: 'done', progress: { share: 1 } });
  });

  it('keep their lease by signs of life', async () => {
    const { id } = await request();
    const run = (await desk.claim('busy'))!;
    await letLeaseRunOut(id);
    expect(await desk.progress(run, { phase: 'searching', share: 0.5, value: 12 })).toBe(true);
    expect(await desk.claim('other')).toBeNull();
    expect(await desk.find(world.director, id)).toMatchObject({ status: 'running', progress: { phase: 'searching', share: 0.5, value: 12 } });
  });

  it('are given up after three lost workers', async () => {
    const { id } = await request();
    for (let lost = 0; lost < 3; lost++) {
      expect(await desk.claim(`lost-${lost}`)).not.toBeNull();
      await letLeaseRunOut(id);
    }
    expect(await desk.claim('fourth')).toBeNull();
    expect(await desk.find(world.director, id)).toMatchObject({ status: 'failed', error: expect.stringContaining('3번 중단') });
  });

  it('go back into the queue when their worker is asked to stop', async () => {
    const { id } = await request();
    await desk.release((await desk.claim('stopping'))!);
    expect(await desk.claim('next')).toMatchObject({ id, tries: 1 });
  });

  it('are cancelled while they wait or run; the worker learns it at its next sign of life', async () => {
    const { id } = await request();
    const run = (await desk.claim('worker'))!;
    await desk.cancel(world.director, id);
    await desk.cancel(world.director, id);
    expect(await desk.progress(run, { phase: 'searching', share: 0.1 })).toBe(false);
    const done = await request();
    await desk.finish((await desk.claim('worker'))!, emptyOutcome());
    await expect(desk.cancel(world.director, done.id)).rejects.toThrow(RunAlreadyEnded);
  });
});

describe('the assignment problem', () => {
  it('is the same for the same season, and a plan for it serves everybody', async () => {
    await request();
    const run = (await desk.claim('worker'))!;
    const { problem, heldBackOpenings } = await desk.problemOf(run);
    expect((await desk.problemOf(run)).problem).toEqual(problem);
    expect(heldBackOpenings).toBe(0);
    expect(problem).toMatchObject({ holidays: [], bands: ['am', 'pm'] });
    expect(problem.schools).toHaveLength(3);
    expect(new Set([...problem.schools, ...problem.venues].map(({ district }) => district))).toEqual(new Set([world.centreId]));
    expect(problem.venues[0]).toMatchObject({ seats: 10, clearedUntil: '2027-12-31', openings: 'a'.repeat(world.days.length) });
    expect(problem.requests[0]).toMatchObject({ headcount: 30, minServed: 27, maxParties: 8, firstWish: '2027-04-14', interests: [0, 10, 0, 10, 0, 0, 0, 0, 0, 10] });
    expect(problem.requests.map(({ arrival }) => arrival)).toEqual([0, 1, 2]);
    const task = { problem, seed: run.seed, weights: run.weights, moves: 20_000 };
    const { plan, before, after } = solveTask(task, () => undefined, () => false);
    expect(solveTask(task, () => undefined, () => false).plan).toEqual(plan);
    expect(after).toMatchObject({ students: 90, servedPct: 100 });
    expect(after.weekPeakToMean).toBeLessThanOrEqual(before.weekPeakToMean);
    expect(after.weeks).toHaveLength(9);
  });
});
