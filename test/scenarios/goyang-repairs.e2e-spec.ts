import type { INestApplicationContext } from '@nestjs/common';
import { BookingDesk } from '#booking';
import { AccountDesk, type Actor } from '#identity-access';
import { PlanDesk, RepairCatalogue, RepairDesk, RepairPublisher, type RepairView, type RequestRepair, RunDesk, SeasonCatalogue, SeasonDesk } from '#school-scheduling';
import { sampleDistrict } from '../../apps/cli/src/district/sample-district.js';
import { storeDistrict } from '../../apps/cli/src/district/store-district.js';
import { repairTask } from '../../apps/worker/src/solver/repair-task.js';
import { solveTask } from '../../apps/worker/src/solver/solve-task.js';
import { openSchedulingHouse, type SchedulingHouse } from '../integration/small-season.js';

const DECLINED = 12;

interface Row { id: string; wishId: string; venueId: string; heldOn: string; headcount: number; status: string; version: number }

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
  const runs = house.get(RunDesk);
  await runs.request(director, { seasonId });
  const run = (await runs.claim('scenario'))!, { problem, heldBackOpenings } = await runs.problemOf(run);
  const { plan, problemHash, before, after } = solveTask({ problem, seed: 1, weights: run.weights, moves: 200_000 }, () => undefined, () => false);
  await runs.finish(run, { plan, problemHash, figures: { before, after, heldBackOpenings } });
  const season = (await house.get(SeasonCatalogue).find(centreId, seasonId))!;
  await house.get(SeasonDesk).change(director, seasonId, season.version, { wishesDueAt: house.clock.now() });
  await house.get(PlanDesk).publish(director, run.id);
});
afterAll(() => house.close());

const bookings = () => house.dataSource.query<Row[]>(
  `SELECT id, wish_id AS "wishId", venue_id AS "venueId", held_on::text AS "heldOn", headcount, status, version FROM booking.bookings WHERE centre_id = $1 ORDER BY id`, [centreId]);
const isSeated = ({ status }: Row) => status === 'host-pending' || status === 'confirmed';
const seated = async () => (await bookings()).filter(isSeated);
const students = (rows: readonly Row[]) => rows.reduce((sum, { headcount }) => sum + headcount, 0);

interface Case { view: RepairView; students: readonly [number, number] }

/** Orders a repair, carries it out with the usual length of search and publishes it; everybody not named must stay as they are. */
async function repaired(asked: Omit<RequestRepair, 'seasonId'> = {}): Promise<Case> {
  const runs = house.get(RunDesk), { id } = await house.get(RepairDesk).request(director, { seasonId, ...asked });
  const run = (await runs.claim('scenario'))!, before = await bookings();
  const { input, basis, heldBackOpenings } = await house.get(RepairDesk).inputOf(run);
  const result = repairTask({ kind: 'repair', ...input, seed: run.seed, weights: run.weights }, { onProgress: () => undefined, isTimeUp: () => false });
  await runs.finish(run, { plan: result.plan, problemHash: result.problemHash, outcome: { ...basis, touchedOthers: result.touchedOthers }, figures: { before: result.before, after: result.after, heldBackOpenings } });
  const view = await house.get(RepairCatalogue).of(director, id);
  await house.dataSource.query('DELETE FROM platform.outbox_messages');
  await house.get(RepairPublisher).publish(director, id);
  const after = await bookings(), concerned = new Set([...view.moved, ...view.venuesChanged, ...view.unassigned].map(({ wishId }) => wishId)), now = new Map(after.map((row) => [row.id, row]));
  for (const row of before) if (!concerned.has(row.wishId)) expect(now.get(row.id)).toEqual(row);
  const [{ answered } = { answered: 0 }] = await house.dataSource.query<{ answered: number }[]>(`SELECT count(*)::int AS answered FROM platform.outbox_messages WHERE type = 'scheduling.wish-answered'`);
  expect(answered).toBe(concerned.size);
  expect(await house.dataSource.query('SELECT * FROM booking.seat_drift')).toEqual([]);
  console.info(JSON.stringify({
    moved: view.moved.length, venuesChanged: view.venuesChanged.length, unassigned: view.unassigned.length, touchedOthers: view.touchedOthers, untouched: view.untouched, cancelled: view.cancelled,
    added: view.added, hosts: view.hosts, students: [result.before.students, result.after.students], peak: [result.before.weekPeakToMean, result.after.weekPeakToMean],
  }));
  return { view, students: [result.before.students, result.after.students] };
}

/** What goes wrong after publication in a season the size of Goyang, and how little of it others notice. */
describe('repairs in a season the size of Goyang', () => {
  it('replaces hosts who declined without moving a date', async () => {
    const declined = (await seated()).filter((_, index) => index % 97 === 0).slice(0, DECLINED);
    for (const { id, venueId, version } of declined) await house.get(BookingDesk).decline({ ...director, role: 'host', organisationId: venueId }, id, version, '가게 공사');
    const { view, students: [, after] } = await repaired();
    expect(after).toBeGreaterThan(0.998 * 8668);
    expect(view).toMatchObject({ moved: [], unassigned: [], touchedOthers: 0 });
    expect(new Set(view.venuesChanged.map(({ wishId }) => wishId))).toEqual(new Set(declined.map(({ wishId }) => wishId)));
    expect(students(await seated())).toBeGreaterThan(0.998 * 8668);
  });

  it('finds another day for everybody a typhoon keeps at home', async () => {
    const load = new Map<string, number>();
    for (const { heldOn, headcount } of await seated()) load.set(heldOn, (load.get(heldOn) ?? 0) + headcount);
    const [day] = [...load].sort(([, a], [, b]) => b - a)[0]!, hit = new Set((await seated()).filter(({ heldOn }) => heldOn === day).map(({ wishId }) => wishId));
    const mended = new Set((await bookings()).filter((row) => !isSeated(row)).map(({ wishId }) => wishId));
    const { view } = await repaired({ changes: [{ kind: 'close-day', day }] });
    expect(new Set(view.moved.map(({ wishId }) => wishId))).toEqual(hit);
    expect(view).toMatchObject({ unassigned: [], touchedOthers: 0 });
    // beside them only groups an earlier repair had mended: they count as touched once more
    for (const { wishId } of view.venuesChanged) expect(mended).toContain(wishId);
    expect(students(await seated())).toBeGreaterThan(0.998 * 8668);
    expect((await seated()).filter(({ heldOn }) => heldOn === day)).toEqual([]);
  });

  it('does without the busiest host, and gives the places of a school that withdrew to others', async () => {
    const visits = new Map<string, number>();
    for (const { venueId } of await seated()) visits.set(venueId, (visits.get(venueId) ?? 0) + 1);
    const [venueId] = [...visits].sort(([, a], [, b]) => b - a)[0]!, { wishId } = (await seated()).find((row) => row.venueId !== venueId)!;
    const size = students((await seated()).filter((row) => row.wishId === wishId));
    const { view } = await repaired({ changes: [{ kind: 'lose-venue', venueId }, { kind: 'cancel-request', wishId }] });
    expect(view.unassigned.map((each) => each.wishId)).toEqual([wishId]);
    expect(view.touchedOthers).toBe(0);
    expect(students(await seated())).toBeGreaterThan(0.995 * (8668 - size));
    expect((await seated()).filter((row) => row.venueId === venueId)).toEqual([]);
  });
});
