import { BookingCatalogue, BookingDesk } from '#booking';
import {
  PlanCatalogue, PlanDesk, PlanOutdated, RunDesk, RunHasNoPlan, RunNotFound, SeasonAlreadyPublished, SeasonCatalogue, SeasonDesk, WishCatalogue, WishDesk,
  WishesStillOpen,
} from '#school-scheduling';
import { VenueCatalogue } from '#venue-registry';
import { solveTask } from '../../apps/worker/src/solver/solve-task.js';
import { givenSmallSeason, openSchedulingHouse, type SchedulingHouse, type SmallSeason, wishFor } from './small-season.js';

let house: SchedulingHouse;
let world: SmallSeason;
let plans: PlanDesk;
beforeAll(async () => {
  house = await openSchedulingHouse();
  plans = house.get(PlanDesk);
});
beforeEach(async () => {
  house.clock.goTo('2027-02-01T01:00:00Z');
  world = await givenSmallSeason(house);
  for (const teacher of world.teachers) await house.get(WishDesk).send(teacher, wishFor(world.seasonId));
});
afterAll(() => house.close());

async function givenFinishedRun(): Promise<string> {
  const runs = house.get(RunDesk);
  const { id } = await runs.request(world.director, { seasonId: world.seasonId });
  const run = (await runs.claim('worker'))!;
  const { problem, heldBackOpenings } = await runs.problemOf(run);
  const { plan, problemHash, before, after } = solveTask({ problem, seed: run.seed, weights: run.weights, moves: 5_000 }, () => undefined, () => false);
  await runs.finish(run, { plan, problemHash, figures: { before, after, heldBackOpenings } });
  return id;
}
const closeWishes = () => house.clock.goTo('2027-02-16T01:00:00Z');
const count = async (sql: string): Promise<number> =>
  (await house.dataSource.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${sql} AND centre_id = $1`, [world.centreId]))[0]!.count;

describe('publishing a plan', () => {
  it('books every party, asks every host once and answers every wish', async () => {
    const runId = await givenFinishedRun();
    closeWishes();
    const published = await plans.publish(world.director, runId);
    expect(published).toMatchObject({ schools: 3, students: 90 });
    expect(await count('booking.bookings WHERE true')).toBe(published.bookings);
    expect(await count(`platform.outbox_messages WHERE type = 'booking.host-asked'`)).toBe(published.hosts);
    expect(await count(`platform.outbox_messages WHERE type = 'scheduling.wish-answered'`)).toBe(3);
    expect((await house.get(SeasonCatalogue).find(world.centreId, world.seasonId))?.state).toBe('published');
    const [wish] = await house.get(WishCatalogue).listForSchool(world.teachers[0], world.seasonId);
    expect(wish?.answer).toMatchObject({ state: 'assigned', band: 'am' });
    expect(wish?.answer?.parties?.reduce((sum, { students }) => sum + students, 0)).toBe(30);
    expect(wish?.answer?.reasons.length).toBeGreaterThan(0);
    const letter = await house.get(WishCatalogue).answerFor(world.centreId, wish!.id, 'ko');
    expect(letter).toMatchObject({ schoolName: '가람중', contactEmails: ['1@school.test'], firstWish: '2027-04-14', heldOn: wish?.answer?.heldOn });
    expect(letter?.parties[0]).toMatchObject({ venueName: expect.stringContaining('체험처'), venueAddress: expect.stringContaining('작은로') });
  });

  it('waits for the deadline; the director may close early', async () => {
    const runId = await givenFinishedRun();
    await expect(plans.publish(world.director, runId)).rejects.toThrow(WishesStillOpen);
    await house.get(SeasonDesk).change(world.director, world.seasonId, 1, { wishesDueAt: house.clock.now() });
    expect(await plans.publish(world.director, runId)).toMatchObject({ students: 90 });
  });

  it('happens once: of two at the same time one wins, and a second run comes too late', async () => {
    const [first, second] = [await givenFinishedRun(), await givenFinishedRun()];
    closeWishes();
    const outcomes = await Promise.allSettled([plans.publish(world.director, first), plans.publish(world.director, second), plans.publish(world.director, first)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(SeasonAlreadyPublished);
    expect(await count('scheduling.assignment_runs WHERE published_at IS NOT NULL')).toBe(1);
    await expect(plans.publish(world.director, second)).rejects.toThrow(SeasonAlreadyPublished);
    await expect(house.get(RunDesk).request(world.director, { seasonId: world.seasonId })).rejects.toThrow(SeasonAlreadyPublished);
  });

  it('books nothing at all when one opening was taken meanwhile', async () => {
    const runId = await givenFinishedRun();
    closeWishes();
    const plan = await house.get(PlanCatalogue).of(world.director, runId);
    const day = plan.assignments[0]!.heldOn;
    const venues = await house.get(VenueCatalogue).seasonVenues(world.centreId, day, day);
    for (const [at, { openings }] of venues.entries()) {
      await house.get(BookingDesk).request(world.teachers[2], { openingId: openings[0]!.id, grade: 3, classLabel: `${at + 1}반`, headcount: 9 });
    }
    const before = await count('booking.bookings WHERE true');
    await expect(plans.publish(world.director, runId)).rejects.toMatchObject({ kind: 'conflict', code: expect.stringContaining('booking/') });
    expect(await count('booking.bookings WHERE true')).toBe(before);
    expect(await count('scheduling.assignment_runs WHERE published_at IS NOT NULL')).toBe(0);
    expect(await count(`platform.outbox_messages WHERE type = 'scheduling.wish-answered'`)).toBe(0);
  });

  it('refuses a plan whose openings were taken back, saying where', async () => {
    const runId = await givenFinishedRun();
    closeWishes();
    await house.dataSource.query(`UPDATE venue.openings SET status = 'closed' WHERE centre_id = $1 AND venue_id <> $2`, [world.centreId, world.venueIds[0]]);
    await expect(plans.publish(world.director, runId)).rejects.toThrow(/체험처 \d+이\(가\) 2027-/);
  });

  it('refuses a plan whose wishes changed since', async () => {
    const runId = await givenFinishedRun();
    const [wish] = await house.get(WishCatalogue).listForSchool(world.teachers[0], world.seasonId);
    await house.get(WishDesk).change(world.teachers[0], wish!.id, 1, wishFor(world.seasonId, { headcount: 60, interests: { health: 60 } }));
    closeWishes();
    await expect(plans.publish(world.director, runId)).rejects.toThrow(PlanOutdated);
  });

  it('needs a plan of the own centre', async () => {
    const elsewhere = await givenSmallSeason(house);
    const runId = await givenFinishedRun();
    await expect(plans.publish(elsewhere.director, runId)).rejects.toThrow(RunNotFound);
    const waiting = await house.get(RunDesk).request(world.director, { seasonId: world.seasonId });
    closeWishes();
    await expect(plans.publish(world.director, waiting.id)).rejects.toThrow(RunHasNoPlan);
    await house.get(RunDesk).cancel(world.director, waiting.id);
  });

  it('is never refused for what hosts said of their days, nor for students who would be in two places', async () => {
    const [first, second] = world.teachers;
    await house.dataSource.query('UPDATE venue.venues SET days_per_week = 1, days_per_month = 3, gap_days = 4 WHERE centre_id = $1', [world.centreId]);
    const [host] = await house.get(VenueCatalogue).seasonVenues(world.centreId, '2027-04-14', '2027-04-14');
    await house.get(BookingDesk).request(second, { openingId: host!.openings[0]!.id, grade: 1, classLabel: '2반', headcount: 5 });
    const ofClass = { classLabel: '1반', headcount: 10, interests: { health: 10 } };
    await house.get(WishDesk).send(first, wishFor(world.seasonId, ofClass));
    await house.get(WishDesk).send(second, wishFor(world.seasonId, ofClass));
    const runId = await givenFinishedRun();
    closeWishes();
    // the database refuses whatever breaks either, and everybody finds a place all the same
    expect(await plans.publish(world.director, runId)).toMatchObject({ schools: 3, students: 110 });
  });

  it('leaves openings with direct bookings out of later runs', async () => {
    const [venue] = await house.get(VenueCatalogue).seasonVenues(world.centreId, '2027-04-14', '2027-04-14');
    await house.get(BookingDesk).request(world.teachers[2], { openingId: venue!.openings[0]!.id, grade: 3, headcount: 5 });
    await house.get(RunDesk).request(world.director, { seasonId: world.seasonId });
    const { problem, heldBackOpenings } = await house.get(RunDesk).problemOf((await house.get(RunDesk).claim('worker'))!);
    const openings = problem.venues.find(({ id }) => id === venue!.id)!.openings, monday = problem.days.indexOf('2027-04-12');
    expect(openings[problem.days.indexOf('2027-04-14')]).toBe('.');
    // the host takes two parties a week and eight a month, and one stands: one more that week, seven more that month, whatever the plan
    expect(openings.slice(monday, monday + 5).replaceAll('.', '')).toHaveLength(1);
    expect(heldBackOpenings).toBe(9);
    expect((await house.get(BookingCatalogue).listForSchool(world.teachers[2]))).toHaveLength(1);
  });
});
