import { BookingDesk } from '#booking';
import type { Actor } from '#identity-access';
import { addDays, mondayOf } from '#kernel';
import {
  ChangesUnfit, PlanCatalogue, PlanOutdated, ProposalCatalogue, RepairAlreadyPublished, RepairCatalogue, RepairDesk, RepairPublisher, type RunChange,
  RunDesk, RunHasNoPlan, RunIsNoRepair, RunNotFound, WhatIfDesk, WishCatalogue,
} from '#school-scheduling';
import { whatIfTask } from '../../apps/worker/src/solver/what-if-task.js';
import { type BookingRow, bookingsOf, givenPublishedSeason, givenRepair, isSeated } from './published-season.js';
import { givenSmallSeason, openSchedulingHouse, type SchedulingHouse, type SmallSeason } from './small-season.js';

let house: SchedulingHouse;
let world: SmallSeason;
beforeAll(async () => { house = await openSchedulingHouse(); });
beforeEach(async () => { world = await givenPublishedSeason(house); });
afterEach(async () => expect(await house.dataSource.query('SELECT * FROM booking.seat_drift')).toEqual([]));
afterAll(() => house.close());

const host = (venueId: string): Actor => ({ ...world.director, role: 'host', organisationId: venueId });
const publish = (runId: string) => house.get(RepairPublisher).publish(world.director, runId);
const differences = (runId: string) => house.get(RepairCatalogue).of(world.director, runId);
const decline = ({ id, venueId, version }: BookingRow) => house.get(BookingDesk).decline(host(venueId), id, version, '가게 공사');
const seated = async () => (await bookingsOf(house, world)).filter(isSeated);
const ofWish = (bookings: readonly BookingRow[], wishId: string | null) => bookings.filter((booking) => booking.wishId === wishId);
const sum = (bookings: readonly BookingRow[]) => bookings.reduce((total, { headcount }) => total + headcount, 0);

it('is asked of a season that is the same whenever it is founded', async () => {
  const founded = async () => (await bookingsOf(house, world)).map(({ venueId, heldOn, headcount }) => ({ host: world.venueIds.indexOf(venueId), heldOn, headcount }));
  const first = await founded();
  world = await givenPublishedSeason(house);
  expect(await founded()).toEqual(first);
});

describe('a repair of what is booked', () => {
  it('completes the group whose host declined on its own day, with another host', async () => {
    const [gone] = await seated();
    await decline(gone!);
    const runId = await givenRepair(house, world);
    const view = await differences(runId);
    expect(view).toMatchObject({ moved: [], unassigned: [], touchedOthers: 0, untouched: 5, venuesChanged: [{ wishId: gone!.wishId, heldOn: gone!.heldOn }] });
    await publish(runId);
    const now = ofWish(await seated(), gone!.wishId);
    expect(sum(now)).toBe(30);
    expect(now.some(({ venueId }) => venueId === gone!.venueId)).toBe(false);
    expect(new Set(now.map(({ heldOn }) => heldOn))).toEqual(new Set([gone!.heldOn]));
    expect((await bookingsOf(house, world)).find(({ id }) => id === gone!.id)?.status).toBe('cancelled-by-centre');
  });

  it('looks for another day when the school itself called its visit off', async () => {
    const wishId = (await seated())[0]!.wishId, own = ofWish(await seated(), wishId), day = own[0]!.heldOn;
    for (const { id, version } of own) await house.get(BookingDesk).cancel(world.director, id, version, '시험').catch(() => undefined);
    const cancelled = await house.dataSource.query<unknown[]>(`SELECT 1 FROM booking.bookings WHERE wish_id = $1 AND status = 'cancelled-by-centre'`, [wishId]);
    expect(cancelled).toHaveLength(own.length);
    const byCentre = await differences(await givenRepair(house, world));
    expect(byCentre).toMatchObject({ moved: [], unassigned: [], touchedOthers: 0, untouched: 5, venuesChanged: [{ wishId, heldOn: day }] });

    const other = (await seated()).find((booking) => booking.wishId !== wishId)!;
    const [owner] = await house.dataSource.query<{ schoolId: string }[]>('SELECT school_id AS "schoolId" FROM scheduling.wishes WHERE id = $1', [other.wishId]);
    const teacher = world.teachers.find(({ organisationId }) => organisationId === owner!.schoolId)!;
    for (const { id, version } of ofWish(await seated(), other.wishId)) await house.get(BookingDesk).cancel(teacher, id, version, '학사일정 변경');
    const runId = await givenRepair(house, world), view = await differences(runId);
    expect(view).toMatchObject({ moved: [{ wishId: other.wishId, from: { heldOn: other.heldOn } }], unassigned: [], touchedOthers: 0 });
    await publish(runId);
    const now = ofWish(await seated(), other.wishId);
    expect(sum(now)).toBe(30);
    expect(now[0]!.heldOn).not.toBe(other.heldOn);
  });

  it('outdates when a seat is freed, not when a host merely confirms a visit it leaves alone', async () => {
    const [first, ...rest] = await seated(), day = first!.heldOn;
    const runId = await givenRepair(house, world, { changes: [{ kind: 'close-day', day }] });
    const elsewhere = rest.find(({ heldOn }) => heldOn !== day)!;
    await house.get(BookingDesk).confirm(host(elsewhere.venueId), elsewhere.id, elsewhere.version);
    const second = await givenRepair(house, world, { changes: [{ kind: 'close-day', day }] });
    expect(await publish(runId)).toMatchObject({ cancelled: expect.any(Number) });
    await expect(publish(second)).rejects.toThrow(PlanOutdated);
    await expect(publish(runId)).rejects.toThrow(RepairAlreadyPublished);
  });

  it('is refused when a host answers a visit it would cancel', async () => {
    const [first] = await seated();
    const runId = await givenRepair(house, world, { changes: [{ kind: 'close-day', day: first!.heldOn }] });
    await house.get(BookingDesk).confirm(host(first!.venueId), first!.id, first!.version);
    const standing = await bookingsOf(house, world);
    await expect(publish(runId)).rejects.toThrow(PlanOutdated);
    expect(await bookingsOf(house, world)).toEqual(standing);
  });

  it('of two repairs published at the same time one wins, and of the same repair one publication', async () => {
    const [first] = await seated(), changes = [{ kind: 'close-day' as const, day: first!.heldOn }];
    const runs = [await givenRepair(house, world, { changes }), await givenRepair(house, world, { changes })];
    const outcomes = await Promise.allSettled([publish(runs[0]!), publish(runs[1]!), publish(runs[0]!)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(sum(await seated())).toBe(180);
  });

  it('keeps a party whose opening a direct booking has joined since, and gives nobody the others’ seats', async () => {
    await house.dataSource.query('UPDATE venue.venues SET parties_per_opening = 2, parties_per_day = 2, parties_per_week = 6, parties_per_month = 20, seats = 15 WHERE centre_id = $1', [world.centreId]);
    await house.dataSource.query('UPDATE venue.openings SET parties_limit = 2, seats = 15 WHERE centre_id = $1', [world.centreId]);
    const [shared, ...others] = await seated();
    await house.get(BookingDesk).request(world.teachers[0], { openingId: shared!.openingId, grade: 3, headcount: 4 });
    const closed = others.find(({ heldOn }) => heldOn !== shared!.heldOn)!.heldOn;
    const runId = await givenRepair(house, world, { changes: [{ kind: 'close-day', day: closed }] }), view = await differences(runId);
    expect([...view.moved, ...view.venuesChanged, ...view.unassigned].map(({ wishId }) => wishId)).not.toContain(shared!.wishId);
    await publish(runId);
    expect((await bookingsOf(house, world)).find(({ id }) => id === shared!.id)).toEqual(shared);
    const plan = await house.get(PlanCatalogue).of(world.director, runId);
    expect(plan.assignments.reduce((total, { students }) => total + students, 0)).toBe(180);
  });

  it('calls off a group that withdrew, and does not place it again later', async () => {
    const wishId = (await seated())[0]!.wishId!, parties = ofWish(await seated(), wishId).length;
    const runId = await givenRepair(house, world, { changes: [{ kind: 'cancel-request', wishId }] });
    expect(await differences(runId)).toMatchObject({ unassigned: [{ wishId }], cancelled: parties });
    await publish(runId);
    expect(ofWish(await seated(), wishId)).toEqual([]);
    expect(await house.get(WishCatalogue).answerFor(world.centreId, wishId)).toMatchObject({ state: 'unassigned' });
    expect(await house.get(RepairCatalogue).changeFor(world.centreId, runId, wishId)).toMatchObject({ from: { band: 'am' }, added: [] });
    expect(await differences(await givenRepair(house, world))).toMatchObject({ moved: [], venuesChanged: [], unassigned: [] });
  });

  it('remembers a visit granted beyond the weekly limit', async () => {
    const [first] = await seated(), week = mondayOf(first!.heldOn);
    const runId = await givenRepair(house, world, { changes: world.venueIds.map((venueId) => ({ kind: 'extra-visit' as const, venueId, week })) });
    await publish(runId);
    expect(await differences(await givenRepair(house, world))).toMatchObject({ moved: [], venuesChanged: [], unassigned: [], untouched: 6 });
  });

  it('leaves a host out from the day on that it stops, and days before alone', async () => {
    const all = await seated(), days = [...new Set(all.map(({ heldOn }) => heldOn))].sort(), from = days[Math.floor(days.length / 2)]!;
    const venueId = all.find(({ heldOn }) => heldOn >= from)!.venueId;
    await publish(await givenRepair(house, world, { changes: [{ kind: 'lose-venue', venueId, from }] }));
    const now = await seated();
    expect(now.filter((booking) => booking.venueId === venueId && booking.heldOn >= from)).toEqual([]);
    expect(now.filter((booking) => booking.venueId === venueId && booking.heldOn < from)).toEqual(all.filter((booking) => booking.venueId === venueId && booking.heldOn < from));
    expect(sum(now)).toBe(180);
  });

  it('can be looked beyond: what hosts declined and what is gone for good are known to the next question', async () => {
    const [first] = await seated();
    await decline(first!);
    await publish(await givenRepair(house, world, { changes: [{ kind: 'lose-venue', venueId: first!.venueId }] }));
    const second = (await seated()).find(({ venueId }) => venueId !== first!.venueId)!, standing = await bookingsOf(house, world);
    await house.get(WhatIfDesk).request(world.director, { seasonId: world.seasonId, changes: [{ kind: 'close-day', day: second.heldOn }] });
    const run = (await house.get(RunDesk).claim('worker'))!, input = await house.get(WhatIfDesk).inputOf(run);
    const outcome = whatIfTask({ kind: 'what-if', ...input, seed: 1, weights: run.weights, moves: 5_000 }, { onProgress: () => undefined, isTimeUp: () => false });
    expect(outcome).toMatchObject({ before: { students: 180 }, newlyServed: [] });
    await house.get(RunDesk).finish(run, { outcome, problemHash: 'h' });
    expect((await house.get(RunDesk).find(world.director, run.id)).whatIf).toEqual(outcome);
    expect(await bookingsOf(house, world)).toEqual(standing);
  });

  it('mends what a host declines by telephone and what an inspection no longer covers', async () => {
    const all = [...(await seated())].sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1)), first = all[0]!, last = all.findLast(({ venueId }) => venueId !== first.venueId)!;
    await publish(await givenRepair(house, world, { changes: [
      { kind: 'host-declines', wishId: first.wishId!, venueId: first.venueId, day: first.heldOn }, { kind: 'inspection', venueId: last.venueId, clearedUntil: addDays(last.heldOn, -1) },
    ] }));
    const now = await seated();
    expect(now.filter((booking) => booking.wishId === first.wishId && booking.venueId === first.venueId && booking.heldOn === first.heldOn)).toEqual([]);
    expect(now.filter((booking) => booking.venueId === last.venueId && booking.heldOn >= last.heldOn)).toEqual([]);
    expect(sum(now)).toBe(180);
    await expect(house.get(RepairDesk).request(world.director, { seasonId: world.seasonId, changes: [{ kind: 'new-venue', venueId: first.venueId }] })).rejects.toThrow(ChangesUnfit);
  });

  it('can be looked beyond for every kind of change', async () => {
    const [first] = await seated(), { wishId, venueId, heldOn: day } = first!, free = world.days.find((each) => each > '2027-03-29')!;
    const changes: RunChange[] = [
      { kind: 'cancel-request', wishId: wishId! }, { kind: 'host-declines', wishId: wishId!, venueId }, { kind: 'new-venue', venueId }, { kind: 'inspection', venueId, clearedUntil: day }, { kind: 'lose-venue', venueId },
      { kind: 'extra-visit', venueId, week: mondayOf(day) }, { kind: 'more-openings', venueId, day: free, band: 'pm' }, { kind: 'widen-window', wishId: wishId!, days: [free] }, { kind: 'close-day', day },
    ];
    for (const change of changes) {
      await house.get(WhatIfDesk).request(world.director, { seasonId: world.seasonId, changes: [change] });
      const run = (await house.get(RunDesk).claim('worker'))!, input = await house.get(WhatIfDesk).inputOf(run);
      const outcome = whatIfTask({ kind: 'what-if', ...input, seed: 1, weights: run.weights, moves: 3_000 }, { onProgress: () => undefined, isTimeUp: () => false });
      expect({ change, outcome }).toMatchObject({ change, outcome: { before: { students: 180 }, after: { students: change.kind === 'cancel-request' ? 150 : 180 }, noLongerServed: [] } });
      await house.get(RunDesk).finish(run, { outcome, problemHash: 'h' });
    }
  });

  it('says which openings are missing when hosts have not opened what was counted on', async () => {
    await house.dataSource.query(`UPDATE venue.openings o SET status = 'closed' WHERE centre_id = $1 AND NOT EXISTS (SELECT 1 FROM booking.bookings b WHERE b.opening_id = o.id AND b.status = 'host-pending')`, [world.centreId]);
    const [first] = await seated(), free = world.days.find((day) => day > '2027-03-29')!;
    const wishId = first!.wishId!;
    for (const party of ofWish(await seated(), wishId)) await decline(party);
    const changes = [
      ...world.venueIds.map((venueId) => ({ kind: 'more-openings' as const, venueId, day: free, band: 'am' as const })),
      ...world.venueIds.map((venueId) => ({ kind: 'extra-visit' as const, venueId, week: mondayOf(free) })), { kind: 'widen-window' as const, wishId, days: [free] },
    ];
    const runId = await givenRepair(house, world, { changes });
    expect(await differences(runId)).toMatchObject({ moved: [{ wishId, to: { heldOn: free } }], venuesChanged: [], unassigned: [], touchedOthers: 0 });
    await expect(publish(runId)).rejects.toThrow(/체험처 \d+이\(가\) .*에 열려 있지 않습니다/);
  });

  it('belongs to its centre, and is not a plan', async () => {
    const elsewhere = await givenSmallSeason(house), runId = await givenRepair(house, world);
    await expect(house.get(RepairPublisher).publish(elsewhere.director, runId)).rejects.toThrow(RunNotFound);
    await expect(house.get(RepairCatalogue).of(elsewhere.director, runId)).rejects.toThrow(RunNotFound);
    const [plan] = await house.dataSource.query<{ id: string }[]>(`SELECT id FROM scheduling.assignment_runs WHERE season_id = $1 AND kind = 'plan'`, [world.seasonId]);
    await expect(publish(plan!.id)).rejects.toThrow(RunIsNoRepair);
    const waiting = await house.get(RepairDesk).request(world.director, { seasonId: world.seasonId });
    await expect(publish(waiting.id)).rejects.toThrow(RunHasNoPlan);
    await house.dataSource.query('DELETE FROM scheduling.assignment_runs WHERE id = $1', [waiting.id]);
    await expect(house.get(WhatIfDesk).request(elsewhere.director, { seasonId: elsewhere.seasonId, changes: [] })).rejects.toThrow(RunHasNoPlan);
  });

  it('proposes dates of the plan named, and none for a visit at hand', async () => {
    const [first] = [...(await seated())].sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1)), wishId = first!.wishId!;
    const runId = await givenRepair(house, world, { changes: [{ kind: 'close-day', day: first!.heldOn }] });
    const proposals = await house.get(ProposalCatalogue).of(world.director, { wishId, runId });
    expect(proposals.length).toBeGreaterThan(0);
    for (const { heldOn } of proposals) expect(heldOn).not.toBe(first!.heldOn);
    house.clock.goTo(`${first!.heldOn}T00:30:00Z`);
    expect(await house.get(ProposalCatalogue).of(world.director, { wishId })).toEqual([]);
  });
});
