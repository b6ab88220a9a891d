import { BookingCatalogue, BookingDesk, Rescheduling } from '#booking';
import { OutboxRelay } from '#database';
import { FairnessCatalogue, FairnessDesk, FairnessKeeper, FairnessRuleChangedMeanwhile, PlanDesk, RepairPublisher, RunDesk, SeasonDesk, WishDesk } from '#school-scheduling';
import { InspectionDesk } from '#safety-inspection';
import { VenueDesk } from '#venue-registry';
import { solveTask } from '../../apps/worker/src/solver/solve-task.js';
import { bookingsOf, givenPublishedSeason, givenRepair, isSeated } from './published-season.js';
import { openSchedulingHouse, type SchedulingHouse, type SmallSeason, wishFor } from './small-season.js';

let house: SchedulingHouse;
let world: SmallSeason;
let ledger: FairnessCatalogue;
beforeAll(async () => {
  house = await openSchedulingHouse();
  ledger = house.get(FairnessCatalogue);
});
beforeEach(async () => { world = await givenPublishedSeason(house); });
afterAll(() => house.close());

const RULE = { share: 1, decay: 0.5, cap: 0.2 };
const latest = async () => (await ledger.ofCentre(world.director)).seasons[0]!;
const lineOf = async (schoolId: string) => (await latest()).lines.find((line) => line.schoolId === schoolId)!;
const keepUp = async (): Promise<void> => { while ((await house.get(OutboxRelay).deliver([house.get(FairnessKeeper)], 20)) > 0); };
const ofSchool = async (schoolId: string) => {
  const found = await house.dataSource.query<{ id: string }[]>(`SELECT id FROM booking.bookings WHERE centre_id = $1 AND school_id = $2 AND status = 'host-pending' ORDER BY id`, [world.centreId, schoolId]);
  return Promise.all(found.map(({ id }) => house.get(BookingCatalogue).find(world.centreId, id)));
};

/** The half-year after, of which the first school gets nothing: no host is near enough. */
async function nextSeason(): Promise<string> {
  house.clock.goTo('2027-06-01T01:00:00Z');
  const id = await house.get(SeasonDesk).importSeason(world.centreId, { title: '2027학년도 2학기', firstDay: '2027-09-01', lastDay: '2027-10-29', wishesDueAt: new Date('2027-08-15T09:00:00Z') });
  await house.get(VenueDesk).importOpenings(world.centreId, world.venueIds.map((venueId) => ({ venueId, heldOn: '2027-09-15', band: 'am' as const })));
  // What a host opens is offered once an inspection covers it.
  await house.get(InspectionDesk).importInspections(world.centreId, world.venueIds.map((venueId) => ({ venueId, inspectedOn: '2027-05-31', verdict: 'pass' as const, validUntil: '2027-12-31', inspectorName: '이점검' })));
  const runs = house.get(RunDesk);
  for (const [index, teacher] of world.teachers.entries()) await house.get(WishDesk).send(teacher, wishFor(id, { rankedDays: ['2027-09-15'], weekMarks: {}, ...(index === 0 ? { maxKm: 0.1 } : {}) }));
  const { id: runId } = await runs.request(world.director, { seasonId: id });
  const run = (await runs.claim('worker'))!, { problem, heldBackOpenings } = await runs.problemOf(run);
  const { plan, problemHash, before, after } = solveTask({ problem, seed: run.seed, weights: run.weights, moves: 5_000 }, () => undefined, () => false);
  await runs.finish(run, { plan, problemHash, figures: { before, after, heldBackOpenings } });
  house.clock.goTo('2027-08-16T01:00:00Z');
  await house.get(PlanDesk).publish(world.director, runId);
  return id;
}

describe('the fairness ledger', () => {
  it('has a line per school, worked out from what is booked', async () => {
    const season = await latest(), booked = (await bookingsOf(house, world)).filter(isSeated);
    expect(season.lines).toHaveLength(3);
    for (const { schoolId, requests, placed, firstKept, moves, satisfaction, earlier } of season.lines) {
      expect([requests, placed, moves.length, earlier]).toEqual([2, 2, 2, 0]);
      expect(moves.filter(({ daysMoved }) => daysMoved === 0)).toHaveLength(firstKept);
      for (const move of moves) expect(booked.some(({ wishId, heldOn }) => wishId === move.wishId && heldOn === move.heldOn)).toBe(true);
      expect(satisfaction).toBeGreaterThan(0.5);
      expect(satisfaction).toBeLessThanOrEqual(1);
      expect(world.schoolIds).toContain(schoolId);
    }
  });

  it('follows a declined visit and its return, for that school alone', async () => {
    const schoolId = world.schoolIds[0]!, before = await lineOf(schoolId), others = (await latest()).lines.filter((line) => line.schoolId !== schoolId);
    const [visit] = await ofSchool(schoolId);
    const desk = house.get(BookingDesk), actor = { ...world.director, role: 'host' as const, organisationId: visit!.venueId };
    const declined = await desk.decline(actor, visit!.id, visit!.version, '내부 사정');
    await keepUp();
    const after = await lineOf(schoolId);
    expect(after.satisfaction).toBeLessThan(before.satisfaction!);
    expect(after.credit).toBeGreaterThan(before.credit);
    expect((await latest()).lines.filter((line) => line.schoolId !== schoolId).map(({ satisfaction }) => satisfaction).sort()).toEqual(others.map(({ satisfaction }) => satisfaction).sort());
    await desk.confirm(actor, visit!.id, declined.version);
    await keepUp();
    expect(await lineOf(schoolId)).toEqual(before);
  });

  it('follows a visit that is moved to another day', async () => {
    const schoolId = world.schoolIds[2]!, [visit] = await ofSchool(schoolId), booked = await bookingsOf(house, world);
    const busy = new Set(booked.filter(({ venueId }) => venueId === visit!.venueId).map(({ openingId }) => openingId));
    const openings = await house.dataSource.query<{ id: string; heldOn: string }[]>(
      `SELECT id, held_on::text AS "heldOn" FROM venue.openings WHERE venue_id = $1 AND status = 'open' AND held_on > '2027-04-20' ORDER BY held_on DESC`, [visit!.venueId]);
    const { id: openingId, heldOn } = openings.find(({ id }) => !busy.has(id))!;
    await house.get(Rescheduling).reschedule(world.centreId, { bookingId: visit!.id, version: visit!.version, openingId, to: 'confirmed' });
    await keepUp();
    expect((await lineOf(schoolId)).moves.find(({ wishId }) => wishId === visit!.wishId)).toMatchObject({ heldOn });
  });

  it('gives no credit for what a school calls off itself', async () => {
    const schoolId = world.schoolIds[1]!, before = await lineOf(schoolId);
    for (const visit of await ofSchool(schoolId)) await house.get(BookingDesk).cancel(world.teachers[1], visit!.id, visit!.version, '학교 사정');
    await keepUp();
    expect(await ledger.ofCentre(world.director).then(({ seasons }) => seasons[0]!.lines.some((line) => line.schoolId === schoolId && line.credit > before.credit))).toBe(false);
  });

  it('is settled again by a repair', async () => {
    const booked = (await bookingsOf(house, world)).filter(isSeated), day = booked[0]!.heldOn;
    const id = await givenRepair(house, world, { changes: [{ kind: 'close-day', day }] });
    await house.get(RepairPublisher).publish(world.director, id);
    for (const { moves } of (await latest()).lines) expect(moves.map(({ heldOn }) => heldOn)).not.toContain(day);
    const { lines } = await latest(), seated = (await bookingsOf(house, world)).filter(isSeated);
    expect(lines.flatMap(({ moves }) => moves).reduce((sum, { served }) => sum + served, 0)).toBe(seated.reduce((sum, { headcount }) => sum + headcount, 0));
  });

  it('carries over two seasons, and an old season that changes changes what follows', async () => {
    const first = await latest(), schoolId = world.schoolIds[0]!;
    await nextSeason();
    const second = await latest(), own = second.lines.find((line) => line.schoolId === schoolId)!, was = first.lines.find((line) => line.schoolId === schoolId)!;
    expect(second.title).toBe('2027학년도 2학기');
    expect(own).toMatchObject({ requests: 1, placed: 0, satisfaction: 0, earlier: was.credit });
    expect(second.lines.map(({ placed }) => placed).sort()).toEqual([0, 1, 1]);
    const mean = second.lines.reduce((sum, { satisfaction }) => sum + satisfaction!, 0) / 3;
    expect(own.credit).toBeCloseTo(0.5 * was.credit + mean, 3);
    for (const other of second.lines.filter((line) => line.schoolId !== schoolId)) expect(other.credit).toBeLessThanOrEqual(0.5 * other.earlier + 0.0001);
    const [visit] = await ofSchool(schoolId);
    house.clock.goTo('2027-03-01T01:00:00Z');
    await house.get(BookingDesk).decline({ ...world.director, role: 'host', organisationId: visit!.venueId }, visit!.id, visit!.version, '내부 사정');
    await keepUp();
    const later = await lineOf(schoolId);
    expect(later.earlier).toBeGreaterThan(was.credit);
    expect(later.credit).toBeGreaterThan(own.credit);
  });

  it('shows a school its own line and a mean, nothing of another school', async () => {
    const { seasons } = await ledger.ofSchool(world.teachers[0]);
    expect(seasons).toHaveLength(1);
    expect(seasons[0]!.own.schoolId).toBe(world.schoolIds[0]);
    expect(seasons[0]!.centre).toEqual((await latest()).mean);
    for (const other of world.schoolIds.slice(1)) expect(JSON.stringify(seasons)).not.toContain(other);
    await expect(ledger.ofCentre(world.teachers[0])).rejects.toThrow();
    await expect(ledger.ofSchool(world.director)).rejects.toThrow();
  });
});

describe('the fairness rule', () => {
  it('is previewed as it will be, kept as a version, and refused to whoever saw an older one', async () => {
    await nextSeason();
    const preview = await ledger.preview(world.director, RULE), before = await ledger.ofCentre(world.director), desk = house.get(FairnessDesk);
    expect(before).toMatchObject({ version: 0, share: 1, decay: 0.5, cap: 1 });
    expect(Math.max(...preview.lines.map(({ then }) => then))).toBe(0.2);
    expect(await desk.changeRule(world.director, 0, RULE)).toEqual({ ...RULE, version: 1 });
    await expect(desk.changeRule(world.director, 0, { ...RULE, cap: 0.1 })).rejects.toBeInstanceOf(FairnessRuleChangedMeanwhile);
    const after = await ledger.ofCentre(world.director);
    expect(Object.fromEntries(after.seasons[0]!.lines.map(({ schoolId, credit }) => [schoolId, credit]))).toEqual(Object.fromEntries(preview.lines.map(({ schoolId, then }) => [schoolId, then])));
    expect(after.seasons[1]).toEqual(before.seasons[1]);
    expect(() => desk.changeRule(world.teachers[0], 1, RULE)).toThrow();
  });

  it('is held by the database, too', async () => {
    const insert = (share: number, decay: number, cap: number): Promise<unknown> => house.dataSource.query(
      `INSERT INTO scheduling.fairness_rules (centre_id, version, share, decay, cap, changed_by, changed_at) VALUES ($1, 1, $2, $3, $4, $5, now())`, [world.centreId, share, decay, cap, world.director.accountId]);
    await expect(insert(1.1, 0.5, 1)).rejects.toThrow('fairness_rules_share_bounded');
    await expect(insert(1, -0.1, 1)).rejects.toThrow('fairness_rules_decay_bounded');
    await expect(insert(1, 0.5, 2)).rejects.toThrow('fairness_rules_cap_bounded');
    await expect(house.dataSource.query(`UPDATE scheduling.school_credits SET first_kept = placed + 1 WHERE centre_id = $1`, [world.centreId])).rejects.toThrow('school_credits_counts_ordered');
    await expect(house.dataSource.query(`UPDATE scheduling.school_credits SET moves = NULL WHERE centre_id = $1`, [world.centreId])).rejects.toThrow('school_credits_line_whole');
    await expect(house.dataSource.query(`UPDATE scheduling.school_credits SET satisfaction = NULL WHERE centre_id = $1`, [world.centreId])).rejects.toThrow('school_credits_satisfied_who_asked');
  });
});
