import { PlanDesk, RunDesk, SeasonDesk, WishDesk } from '#school-scheduling';
import { VenueDesk } from '#venue-registry';
import { solveTask } from '../../apps/worker/src/solver/solve-task.js';
import { givenSmallSeason, openSchedulingHouse, type SchedulingHouse, type SmallSeason, wishFor } from './small-season.js';

let house: SchedulingHouse;
let world: SmallSeason;
let runs: RunDesk;
beforeAll(async () => {
  house = await openSchedulingHouse();
  runs = house.get(RunDesk);
});
beforeEach(async () => {
  house.clock.goTo('2027-02-01T01:00:00Z');
  world = await givenSmallSeason(house);
});
afterAll(() => house.close());

async function publishedRun(): Promise<string> {
  const { id } = await runs.request(world.director, { seasonId: world.seasonId });
  const run = (await runs.claim('worker'))!;
  const { problem, heldBackOpenings } = await runs.problemOf(run);
  const { plan, problemHash, before, after } = solveTask({ problem, seed: run.seed, weights: run.weights, moves: 5_000 }, () => undefined, () => false);
  await runs.finish(run, { plan, problemHash, figures: { before, after, heldBackOpenings } });
  house.clock.goTo('2027-02-16T01:00:00Z');
  await house.get(PlanDesk).publish(world.director, id);
  return id;
}
async function creditsIn(seasonId: string): Promise<Record<string, number | undefined>> {
  await runs.request(world.director, { seasonId });
  const { problem } = await runs.problemOf((await runs.claim('worker'))!);
  return Object.fromEntries(problem.schools.map(({ id, credit }) => [id, credit]));
}
/** The next half-year of the same centre, with a wish from each school. */
async function nextSeason(): Promise<string> {
  house.clock.goTo('2027-06-01T01:00:00Z');
  const id = await house.get(SeasonDesk).importSeason(world.centreId, {
    title: '2027학년도 2학기', firstDay: '2027-09-01', lastDay: '2027-10-29', wishesDueAt: new Date('2027-08-15T09:00:00Z'),
  });
  await house.get(VenueDesk).importOpenings(world.centreId, world.venueIds.map((venueId) => ({ venueId, heldOn: '2027-09-15', band: 'am' as const })));
  for (const teacher of world.teachers) await house.get(WishDesk).send(teacher, wishFor(id, { rankedDays: ['2027-09-15'], weekMarks: {} }));
  return id;
}

describe('school credits', () => {
  it('carry what a school came short into the centre\'s next season', async () => {
    // The third school can go on one day only, with hosts too far for its wish: it is left out.
    for (const teacher of world.teachers.slice(0, 2)) await house.get(WishDesk).send(teacher, wishFor(world.seasonId));
    await house.get(WishDesk).send(world.teachers[2], wishFor(world.seasonId, { maxKm: 0.1 }));
    await publishedRun();
    const [lucky, fortunate, leftOut] = world.schoolIds as [string, string, string];
    const stored = await house.dataSource.query<{ school: string; credit: number }[]>(
      `SELECT school_id AS school, credit::float8 AS credit FROM scheduling.school_credits WHERE season_id = $1`, [world.seasonId],
    );
    expect(stored).toHaveLength(3);
    const owed = stored.find(({ school }) => school === leftOut)!.credit;
    expect(owed).toBeGreaterThan(0.4);
    expect(owed).toBeLessThan(0.67);
    expect(await creditsIn(await nextSeason())).toEqual({ [leftOut]: owed, [lucky]: undefined, [fortunate]: undefined });
  });

  it('owe nobody anything when the plan treated all alike, and nothing before a publication', async () => {
    for (const teacher of world.teachers) await house.get(WishDesk).send(teacher, wishFor(world.seasonId));
    expect(Object.values(await creditsIn(world.seasonId))).toEqual([undefined, undefined, undefined]);
    await publishedRun();
    const credits = Object.values(await creditsIn(await nextSeason()));
    for (const credit of credits) expect(credit ?? 0).toBeLessThan(0.2);
  });
});
