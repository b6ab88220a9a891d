import {
  type ClaimedRun, FrontierCatalogue, GoalsRefused, PressureCatalogue, RunDesk, type RunKind, type RunOutcome, SeasonNotFound, SeasonNotPublished, WishCatalogue, WishDesk,
} from '#school-scheduling';
import { carryOut } from '../../apps/worker/src/solver/solver-work.js';
import { givenSmallSeason, openSchedulingHouse, type SchedulingHouse, type SmallSeason, wishFor } from './small-season.js';

let house: SchedulingHouse;
let world: SmallSeason;
let desk: RunDesk;
let seconds: number;
beforeAll(async () => {
  house = await openSchedulingHouse();
  desk = house.get(RunDesk);
});
beforeEach(async () => {
  house.clock.goTo('2027-02-01T01:00:00Z');
  seconds = 0;
  await house.dataSource.query(`UPDATE scheduling.assignment_runs SET status = 'cancelled' WHERE status IN ('queued', 'running')`);
  world = await givenSmallSeason(house);
  for (const teacher of world.teachers) await house.get(WishDesk).send(teacher, wishFor(world.seasonId));
});
afterAll(() => house.close());

/** The queue is in order of asking, so asking takes a second. */
const laterBy = () => house.clock.goTo(`2027-02-01T01:00:${String(++seconds).padStart(2, '0')}Z`);
const askFor = (kind: RunKind, terms: object = {}) => {
  laterBy();
  return desk.requestOf(kind, world.director, { seasonId: world.seasonId, ...terms });
};
const ask = (goals?: object) => askFor('plan', { goals });
const askFrontier = () => askFor('frontier');
const hooks = { onProgress: () => undefined, isTimeUp: () => false };
const claim = async (): Promise<ClaimedRun> => (await desk.claim('worker'))!;

async function planFor(run: ClaimedRun): Promise<RunOutcome> {
  const { problem, heldBackOpenings } = await desk.problemOf(run);
  const { plan, problemHash, goalResults, before, after } = carryOut({ kind: 'plan', problem, seed: run.seed, weights: run.weights, goals: run.goals, moves: 5_000 }, hooks);
  return { plan, problemHash, goalResults, figures: { before, after, heldBackOpenings }, isProofComing: true };
}
async function drawFrontier(): Promise<void> {
  const run = await claim();
  const { problem, hash } = await desk.problemOf(run);
  const { points } = carryOut({ kind: 'frontier', problem, seed: run.seed, weights: run.weights, moves: 5_000 }, hooks);
  await desk.finish(run, { outcome: { points }, problemHash: hash });
}

describe('goals of a run', () => {
  it('are stored with it, handed to the worker and answered', async () => {
    const { id } = await ask({ weekPeakToMean: 3.5, firstWishPct: 100 });
    const run = await claim();
    expect(run).toMatchObject({ id, kind: 'plan', goals: { weekPeakToMean: 3.5, firstWishPct: 100 }, changes: [], frozenUntil: null });
    await desk.finish(run, await planFor(run));
    const found = await desk.find(world.director, id);
    expect(found).toMatchObject({ kind: 'plan', goals: { weekPeakToMean: 3.5, firstWishPct: 100 } });
    expect(found.goalResults?.map(({ goal, target, met }) => ({ goal, target, met }))).toEqual([
      { goal: 'weekPeakToMean', target: 3.5, met: expect.any(Boolean) }, { goal: 'firstWishPct', target: 100, met: expect.any(Boolean) },
    ]);
  });

  it('are the usual ones when none are named', async () => {
    const { goals } = await ask();
    expect(goals).toEqual({});
    const run = await claim();
    const outcome = await planFor(run);
    expect(outcome).toMatchObject({ goalResults: expect.arrayContaining([expect.objectContaining({ goal: 'weekPeakToMean' })]) });
  });

  it('are refused when nobody could mean them, and nothing is queued then', async () => {
    await expect(ask({ leastSchool: 85 })).rejects.toThrow(GoalsRefused);
    expect(await desk.list(world.director, world.seasonId)).toEqual([]);
  });
});

describe('the bound of a plan', () => {
  it('is awaited after the plan is there, appears, and says how far the plan may be from the best', async () => {
    const { id } = await ask();
    const run = await claim();
    await desk.finish(run, await planFor(run));
    expect(await desk.find(world.director, id)).toMatchObject({ status: 'done', progress: { phase: 'proving', share: 1 }, finishedAt: expect.any(Date) });
    const [row] = await house.dataSource.query<{ value: number }[]>('SELECT plan_value AS value FROM scheduling.assignment_runs WHERE id = $1', [id]);
    await desk.proofProgress(run, { value: row!.value, bound: 2 * row!.value });
    expect(await desk.find(world.director, id)).toMatchObject({ progress: { gapPct: 50 } });
    await desk.endProof(run, row!.value / 0.98);
    expect(await desk.find(world.director, id)).toMatchObject({ gapPct: 2, bound: row!.value / 0.98, progress: { phase: 'explaining' } });
    expect(await desk.claim('other')).toBeNull();
  });

  it('leaves nobody waiting when its worker is lost', async () => {
    const { id } = await ask();
    const run = await claim();
    await desk.finish(run, await planFor(run));
    await house.dataSource.query(`UPDATE scheduling.assignment_runs SET leased_until = clock_timestamp() - interval '1 second' WHERE id = $1`, [id]);
    const found = await desk.find(world.director, id);
    expect(found.progress?.phase).toBe('explaining');
    expect(found).not.toHaveProperty('bound');
    expect(await desk.claim('other')).toBeNull();
  });

  it('holds for the plan that was found: a proof by the engine is never below its value', async () => {
    await ask();
    const run = await claim();
    const { problem } = await desk.problemOf(run);
    const outcome = await planFor(run);
    if (!('plan' in outcome)) throw new Error('no plan');
    const { bound } = carryOut({ kind: 'bound', problem, plan: outcome.plan }, hooks);
    expect(bound).toBeGreaterThanOrEqual(outcome.plan.value!);
    expect(bound).toBeLessThan(1.5 * outcome.plan.value!);
  });
});

describe('kinds in one queue', () => {
  it('are claimed as they were asked, a frontier after everything else', async () => {
    const frontier = await askFrontier();
    const plan = await ask();
    const whatIf = await askFor('what-if', { changes: [{ kind: 'close-day', day: '2027-04-14' }] });
    expect(await claim()).toMatchObject({ id: plan.id, kind: 'plan' });
    expect(await claim()).toMatchObject({ id: whatIf.id, kind: 'what-if', changes: [{ kind: 'close-day', day: '2027-04-14' }] });
    expect(await claim()).toMatchObject({ id: frontier.id, kind: 'frontier' });
    expect((await desk.list(world.director, world.seasonId)).map(({ id }) => id)).toEqual([plan.id]);
    expect((await desk.list(world.director, world.seasonId, 'what-if')).map(({ id }) => id)).toEqual([whatIf.id]);
  });

  it('number their seeds by themselves', async () => {
    await askFrontier();
    expect(await ask()).toMatchObject({ seed: 1 });
    expect(await ask()).toMatchObject({ seed: 2 });
  });

  it('store what they find: a what-if with its run, nothing without a result', async () => {
    const { id } = await askFor('what-if', { changes: [] });
    const run = await claim();
    await expect(house.dataSource.query(`UPDATE scheduling.assignment_runs SET status = 'done' WHERE id = $1`, [id])).rejects.toThrow('assignment_runs_done_has_result');
    await desk.finish(run, { outcome: { before: {}, after: {}, newlyServed: 3 }, problemHash: 'h' });
    expect(await desk.find(world.director, id)).toMatchObject({ kind: 'what-if', status: 'done', whatIf: { newlyServed: 3 } });
    await expect(house.dataSource.query(`UPDATE scheduling.assignment_runs SET published_at = now() WHERE id = $1`, [id])).rejects.toThrow('assignment_runs_publish_only_plans');
  });

  it('mend only what is published', () =>
    expect(askFor('repair', { frozenUntil: '2027-04-01' })).rejects.toThrow(SeasonNotPublished));
});

describe('the frontier of a season', () => {
  const frontiers = () => house.get(FrontierCatalogue);
  const shown = () => frontiers().of(world.director, world.seasonId);

  it('is computed once at a time, however often it is asked for at once', async () => {
    const asked = await Promise.all(Array.from({ length: 6 }, askFrontier));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    await claim();
    expect((await askFrontier()).id).toBe(asked[0]!.id);
    await expect(house.dataSource.query(
      `INSERT INTO scheduling.assignment_runs (centre_id, season_id, kind, seed, weights, requested_by) VALUES ($1, $2, 'frontier', 1, '{}', $3)`,
      [world.centreId, world.seasonId, world.director.accountId],
    )).rejects.toThrow('assignment_runs_one_frontier_waiting');
  });

  it('goes from none over computing to ready, and is outdated when a wish changes', async () => {
    expect(await shown()).toEqual({ state: 'none', points: [] });
    await askFrontier();
    expect(await shown()).toEqual({ state: 'computing', points: [] });
    await drawFrontier();
    const ready = await shown();
    expect(ready).toMatchObject({ state: 'ready' });
    expect(ready.points.length).toBeGreaterThan(0);
    for (const { target, weekPeakToMean } of ready.points) expect(weekPeakToMean).toBeLessThanOrEqual(target);
    await house.get(WishDesk).send(world.teachers[0], wishFor(world.seasonId, { grade: 2 }));
    expect(await shown()).toEqual({ state: 'outdated', points: ready.points });
    await askFrontier();
    expect(await shown()).toEqual({ state: 'computing', points: ready.points });
  });

  it('says why it failed', async () => {
    await askFrontier();
    await desk.fail(await claim(), '자료가 모자랍니다.');
    expect(await shown()).toEqual({ state: 'none', points: [], error: '자료가 모자랍니다.' });
  });

  it('is the own centre\'s alone', async () => {
    const elsewhere = await givenSmallSeason(house);
    await expect(frontiers().of(elsewhere.director, world.seasonId)).rejects.toThrow(SeasonNotFound);
    await expect(house.get(PressureCatalogue).of(elsewhere.director, world.seasonId)).rejects.toThrow(SeasonNotFound);
  });
});

describe('the pressure of a season', () => {
  it('names overfull weeks, and the school whose further week would ease them', async () => {
    // Nine of twelve hosts close in the wished week: 60 seats are left for 90 students, none of whom offered another week.
    await house.dataSource.query(
      `UPDATE venue.openings SET status = 'closed' WHERE centre_id = $1 AND venue_id <> ALL ($2) AND held_on BETWEEN '2027-04-12' AND '2027-04-16'`,
      [world.centreId, world.venueIds.slice(0, 3)],
    );
    const weekMarks = Object.fromEntries(['2027-03-22', '2027-03-29', '2027-04-05', '2027-04-19', '2027-04-26'].map((week) => [week, 'impossible' as const]));
    for (const teacher of world.teachers) {
      const [wish] = await house.get(WishCatalogue).listForSchool(teacher, world.seasonId);
      await house.get(WishDesk).change(teacher, wish!.id, 1, wishFor(world.seasonId, { weekMarks }));
    }
    const { overflowingWeeks, moreWeeks, clusters } = await house.get(PressureCatalogue).of(world.director, world.seasonId);
    expect(overflowingWeeks).toEqual([{ week: '2027-04-12', wished: 90, seats: 60, excess: 30 }]);
    expect(moreWeeks.map(({ schoolName, week, from, gain }) => ({ schoolName, week, from, gain })).sort((a, b) => (a.schoolName < b.schoolName ? -1 : 1))).toEqual(
      ['가람중', '나래중', '다솜중'].map((schoolName) => ({ schoolName, week: '2027-04-05', from: '2027-04-12', gain: 30 })),
    );
    expect(moreWeeks[0]).toMatchObject({ gainText: '4월 5일 주에 자리가 있습니다. 4월 12일 주의 넘침이 30명 줄어듭니다.', grade: 1, classLabel: null });
    expect(clusters.map(({ schoolA, schoolB }) => [schoolA, schoolB].sort().join())).toContain('나래중,다솜중');
  });
});
