import type { INestApplicationContext } from '@nestjs/common';
import { AccountDesk, type Actor, SchoolRegister } from '#identity-access';
import { BunchingCatalogue, PlanDesk, PressureCatalogue, RunDesk, SeasonCatalogue, SeasonDesk, WishCatalogue, WishOutlooks } from '#school-scheduling';
import { sampleDistrict } from '../../apps/cli/src/district/sample-district.js';
import { storeDistrict } from '../../apps/cli/src/district/store-district.js';
import { solveTask } from '../../apps/worker/src/solver/solve-task.js';
import { openSchedulingHouse, type SchedulingHouse } from '../integration/small-season.js';

let house: SchedulingHouse;
let centreId: string;
let seasonId: string;
let director: Actor;
beforeAll(async () => {
  house = await openSchedulingHouse();
  const stored = await storeDistrict(house as unknown as INestApplicationContext, sampleDistrict({ today: '2027-02-01' }));
  centreId = stored.centreId;
  seasonId = stored.seasonId!;
  const memberships = [{ organisationId: centreId, role: 'director' as const }];
  director = (await house.get(AccountDesk).open({ centreId, email: 'director@goyang.test', name: '센터장', password: '푸른 하늘 은하수 쪽배', memberships })).actors[0]!;
});
afterAll(() => house.close());

/** 39 schools, 272 venues, 8,668 students: one half-year of a real report, made up to the student. */
describe('a season the size of Goyang', () => {
  it('bunches: the busiest week is wished five times as much as the mean', async () => {
    const { peakToMean, overfullWeeks, similarSchools } = await house.get(BunchingCatalogue).of(centreId, seasonId);
    expect(peakToMean).toBeGreaterThan(3);
    expect(overfullWeeks).toBeGreaterThan(0);
    expect(similarSchools.length).toBeGreaterThan(0);
  });

  it('presses on the exam weeks, and says which schools\' further weeks would ease them', async () => {
    const { overflowingWeeks, moreWeeks, clusters } = await house.get(PressureCatalogue).of(director, seasonId);
    expect(overflowingWeeks.length).toBeGreaterThan(0);
    for (const { wished, seats, excess } of overflowingWeeks) expect(excess).toBe(wished - seats);
    expect(moreWeeks.length).toBeLessThanOrEqual(10);
    for (const { gain, gainText } of moreWeeks) expect(gainText).toContain(`${gain}명`);
    expect(clusters.length).toBeGreaterThan(0);
  });

  it('tells a school while it writes how its wish will fare', async () => {
    const { firstDay } = (await house.get(SeasonCatalogue).find(centreId, seasonId))!;
    const [{ id: schoolId } = { id: '' }] = await house.get(SchoolRegister).list(centreId);
    const { weeks } = await house.get(BunchingCatalogue).of(centreId, seasonId);
    // counted by the database for the form, counted here for the director: one rule
    expect(await house.get(BunchingCatalogue).weeksOf(centreId, seasonId)).toEqual(weeks);
    const busiest = [...weeks].sort((a, b) => b.wished / Math.max(1, b.seats) - a.wished / Math.max(1, a.seats))[0]!;
    const day = busiest.week < firstDay ? firstDay : busiest.week;
    const { outlook } = await house.get(WishOutlooks).ofSchool(director, schoolId, { seasonId, grade: 1, headcount: 120, rankedDays: [day], weekMarks: {} });
    expect(['likely', 'open', 'unlikely']).toContain(outlook);
  });

  it('is evened out: everybody goes, the peak halves, and all of it is published at once', async () => {
    const runs = house.get(RunDesk);
    await runs.request(director, { seasonId });
    const run = (await runs.claim('scenario'))!;
    const { problem, heldBackOpenings } = await runs.problemOf(run);
    const { plan, problemHash, before, after } = solveTask({ problem, seed: 1, weights: run.weights, moves: 300_000 }, () => undefined, () => false);
    expect(after.students).toBe(8668);
    expect(after.weekPeakToMean).toBeLessThan(0.6 * before.weekPeakToMean);
    expect(after.fieldMatchPct).toBeGreaterThan(before.fieldMatchPct + 12);
    expect(await runs.finish(run, { plan, problemHash, figures: { before, after, heldBackOpenings } })).toBe(true);

    const season = (await house.get(SeasonCatalogue).find(centreId, seasonId))!;
    await house.get(SeasonDesk).change(director, seasonId, season.version, { wishesDueAt: house.clock.now() });
    const published = await house.get(PlanDesk).publish(director, run.id);
    expect(published).toMatchObject({ schools: 39, students: 8668 });
    const { items, total } = await house.get(WishCatalogue).listForCentre(director, seasonId, { page: 1, size: 200 });
    expect(total).toBe(items.length);
    expect(items.every(({ answer }) => answer?.state === 'assigned' && answer.reasons.length > 0)).toBe(true);
    expect(await house.dataSource.query('SELECT * FROM booking.seat_drift')).toEqual([]);
  });
});
