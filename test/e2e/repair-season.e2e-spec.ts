import { jest } from '@jest/globals';
import { HostLinks } from '#booking';
import type { Actor } from '#identity-access';
import { addDays, Clock } from '#kernel';
import { RepairDesk, RunDesk, WhatIfDesk, WishCatalogue } from '#school-scheduling';
import { countIds } from '#testing';
import type TestAgent from 'supertest/lib/agent.js';
import { ProveBoundsJob } from '../../apps/worker/src/jobs/prove-bounds.job.js';
import { RunAssignmentsJob } from '../../apps/worker/src/jobs/run-assignments.job.js';
import { PlanRunWork } from '../../apps/worker/src/jobs/run-work/plan-run.work.js';
import { RepairRunWork } from '../../apps/worker/src/jobs/run-work/repair-run.work.js';
import { RunWorks } from '../../apps/worker/src/jobs/run-work/run-works.js';
import { WhatIfRunWork } from '../../apps/worker/src/jobs/run-work/what-if-run.work.js';
import { Solver } from '../../apps/worker/src/solver/solver.js';
import { carryOut, type ResultOf, type SolverTask } from '../../apps/worker/src/solver/solver-work.js';
import type { SolverProgress } from '../../apps/worker/src/solver/task-terms.js';
import { givenSmallSeason, type SmallSeason, wishFor } from '../integration/small-season.js';
import { type ApiHouse, openApiHouse, PASSWORD } from './api-house.js';

/** The same search, short and without a thread; a bound nobody asks for is not proven. */
class SolverInProcess extends Solver {
  override async solve<Task extends SolverTask>(task: Task, onProgress: (progress: SolverProgress) => void): Promise<ResultOf<Task>> {
    return carryOut({ ...task, moves: 20_000 }, { onProgress, isTimeUp: () => task.kind === 'bound' });
  }
}

interface BookingRow { id: string; wishId: string; venueId: string; heldOn: string; headcount: number; status: string; version: number; hostLinkId: string }

let house: ApiHouse;
let world: SmallSeason;
let worker: RunAssignmentsJob;
let proofs: ProveBoundsJob;
let director: TestAgent;
let now = '2027-02-01T01:00:00Z';

beforeAll(async () => {
  house = await openApiHouse();
  jest.spyOn(house.app.get(Clock), 'now').mockImplementation(() => new Date(now));
  await countIds((sql) => house.dataSource.query(sql));
  world = await givenSmallSeason(house.app);
  const desk = house.app.get(RunDesk), solver = new SolverInProcess();
  proofs = new ProveBoundsJob(desk, solver);
  const works = new RunWorks([new PlanRunWork(desk), new RepairRunWork(house.app.get(RepairDesk)), new WhatIfRunWork(house.app.get(WhatIfDesk))]);
  worker = new RunAssignmentsJob(desk, solver, works, proofs);
  director = await enter(world.director);
  for (const teacher of world.teachers) {
    const agent = await enter(teacher);
    for (const grade of [1, 2]) await agent.post('/v1/teacher/wishes').send(wishFor(world.seasonId, { grade })).expect(201);
  }
  const { headers } = await director.get(`/v1/centre/seasons/${world.seasonId}`).expect(200);
  await director.patch(`/v1/centre/seasons/${world.seasonId}`).set('if-match', headers['etag']!).send({ wishesDueAt: '2027-02-01T10:00:00+09:00' }).expect(200);
  const runId = await carriedOut(await director.post('/v1/centre/assignment-runs').send({ seasonId: world.seasonId }).expect(202));
  await director.post(`/v1/centre/assignment-runs/${runId}/publication`).expect(200);
  await travelTo('2027-03-01');
});
afterAll(() => house.close({ drifted: true }));

/** Weeks later every session has ended. */
async function travelTo(day: string): Promise<void> {
  now = `${day}T01:00:00Z`;
  director = await enter(world.director);
}
async function enter(actor: Actor): Promise<TestAgent> {
  const agent = house.browser();
  await agent.post('/v1/session').send({ email: actor.email, password: PASSWORD }).expect(200);
  return agent;
}
async function carriedOut({ body }: { body: { id: string } }): Promise<string> {
  await worker.run();
  await proofs.beforeApplicationShutdown().catch(() => undefined);
  const { body: run } = await director.get(`/v1/centre/assignment-runs/${body.id}`).expect(200);
  expect(run).toMatchObject({ status: 'done' });
  return body.id;
}
const rows = <T>(sql: string, values: unknown[] = []) => house.dataSource.query<T[]>(sql, values);
const bookings = () => rows<BookingRow>(
  `SELECT id, wish_id AS "wishId", venue_id AS "venueId", held_on::text AS "heldOn", headcount, status, version, host_link_id AS "hostLinkId"
     FROM booking.bookings WHERE centre_id = $1 ORDER BY id`, [world.centreId]);
const events = () => rows<{ type: string; payload: Record<string, string> }>('SELECT type, payload FROM platform.outbox_messages WHERE centre_id = $1 ORDER BY id', [world.centreId]);
const forgetEvents = () => rows('DELETE FROM platform.outbox_messages');
const isSeated = ({ status }: BookingRow) => status === 'host-pending' || status === 'confirmed';
const repair = async (body: object = {}) => carriedOut(await director.post(`/v1/centre/seasons/${world.seasonId}/repairs`).send(body).expect(202));
const answer = (booking: BookingRow, fields: Record<string, string>) => house.browser()
  .post(`/h/${house.app.get(HostLinks).tokenFor(booking.hostLinkId)}`).type('form').send({ booking: booking.id, ...fields }).expect(303);
/** Days with visits, the earliest first, and the wishes that go then. */
const visitDays = async () => {
  const days = new Map<string, Set<string>>();
  for (const { heldOn, wishId } of (await bookings()).filter(isSeated)) days.set(heldOn, (days.get(heldOn) ?? new Set()).add(wishId));
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, wishes]) => ({ day, wishes: [...wishes] }));
};

/** One season after its publication, in the order things happen. */
describe('repairing a published season', () => {
  let declined: BookingRow;
  let closedDay: string;
  let closedWishes: string[];
  let runId: string;
  let before: BookingRow[];

  it('begins with nothing to repair: who is booked stays', async () => {
    expect((await bookings()).reduce((sum, { headcount }) => sum + headcount, 0)).toBe(180);
    const idle = await repair();
    expect((await director.get(`/v1/centre/assignment-runs/${idle}/repair`).expect(200)).body).toEqual({
      moved: [], venuesChanged: [], unassigned: [], touchedOthers: 0, untouched: 6, cancelled: 0, added: 0, hosts: 0,
    });
  });

  it('mends what a host declined by link and what a typhoon closed, in one plan of differences', async () => {
    const days = await visitDays();
    ({ day: closedDay, wishes: closedWishes } = days.at(-1)!);
    declined = (await bookings()).find(({ heldOn }) => heldOn !== closedDay && heldOn > '2027-03-08')!;
    await answer(declined, { answer: 'decline', reason: '가게 공사' });
    const sure = (await bookings()).find(({ id, heldOn, wishId }) => id !== declined.id && heldOn !== closedDay && wishId !== declined.wishId && heldOn > '2027-03-08')!;
    await answer(sure, { answer: 'confirm' });
    before = await bookings();
    await forgetEvents();
    runId = await repair({ changes: [{ kind: 'close-day', day: closedDay }] });
    const { body } = await director.get(`/v1/centre/assignment-runs/${runId}/repair`).expect(200);
    const all = [...body.moved, ...body.venuesChanged, ...body.unassigned] as { wishId: string }[];
    expect(body.moved.map(({ wishId }: { wishId: string }) => wishId)).toEqual(expect.arrayContaining(closedWishes));
    for (const moved of body.moved) {
      expect(moved).toMatchObject({ from: { heldOn: expect.any(String) }, to: { heldOn: expect.any(String), band: 'am' }, schoolName: expect.stringContaining('중'), headcount: 30 });
      expect(moved.to.heldOn).not.toBe(closedDay);
      expect(moved.reasons[0].text).toMatch(/[가-힣]/);
    }
    const mended = body.venuesChanged.find(({ wishId }: { wishId: string }) => wishId === declined.wishId);
    expect(mended).toMatchObject({ heldOn: declined.heldOn, dropped: expect.arrayContaining([expect.stringContaining('체험처')]) });
    expect(new Set(all.map(({ wishId }) => wishId))).toEqual(new Set([...closedWishes, declined.wishId]));
    expect(body).toMatchObject({ unassigned: [], touchedOthers: 0, untouched: 6 - all.length });
    expect(await bookings()).toEqual(before);
    expect(await events()).toEqual([]);
    const { body: run } = await director.get(`/v1/centre/assignment-runs/${runId}`).expect(200);
    expect(run).toMatchObject({ kind: 'repair', changes: [{ kind: 'close-day', day: closedDay }], frozenUntil: '2027-03-04', figures: { after: { students: 180 } } });
  });

  it('is carried into effect by its publication: exactly the named bookings, and mail to those concerned alone', async () => {
    const { body: differences } = await director.get(`/v1/centre/assignment-runs/${runId}/repair`).expect(200);
    const concerned = new Set<string>([...differences.moved, ...differences.venuesChanged, ...differences.unassigned].map(({ wishId }: { wishId: string }) => wishId));
    const { body } = await director.post(`/v1/centre/assignment-runs/${runId}/publication`).expect(200);
    expect(body).toMatchObject({ bookings: differences.added, cancelled: differences.cancelled, hosts: differences.hosts });
    const after = await bookings(), old = new Map(before.map((booking) => [booking.id, booking]));
    const fresh = after.filter(({ id }) => !old.has(id)), changed = after.filter((booking) => old.has(booking.id) && booking.status !== old.get(booking.id)!.status);
    expect(fresh).toHaveLength(differences.added);
    expect(changed.filter(({ id }) => id !== declined.id)).toHaveLength(differences.cancelled);
    for (const booking of [...fresh, ...changed]) expect(concerned).toContain(booking.wishId);
    for (const booking of after.filter(({ wishId }) => !concerned.has(wishId))) expect(booking).toEqual(old.get(booking.id));
    expect(after.filter(isSeated).reduce((sum, { headcount }) => sum + headcount, 0)).toBe(180);
    expect(after.filter((booking) => isSeated(booking) && booking.heldOn === closedDay)).toEqual([]);
    const told = await events(), of = (type: string) => told.filter((event) => event.type === type).map(({ payload }) => payload);
    expect(new Set(of('scheduling.wish-answered').map(({ wishId }) => wishId))).toEqual(concerned);
    expect(of('scheduling.wish-answered').every(({ assignmentRunId }) => assignmentRunId === runId)).toBe(true);
    expect(new Set(of('booking.cancelled').map(({ bookingId }) => bookingId))).toEqual(new Set(changed.filter(({ id }) => id !== declined.id).map(({ id }) => id)));
    expect(of('booking.host-asked')).toHaveLength(new Set(fresh.map(({ venueId }) => venueId)).size);
    expect(told.map(({ type }) => type).filter((type) => !['scheduling.wish-answered', 'booking.cancelled', 'booking.host-asked'].includes(type))).toEqual([]);
    expect(await rows('SELECT * FROM booking.seat_drift')).toEqual([]);
    const [moved] = closedWishes;
    expect(await house.app.get(WishCatalogue).answerFor(world.centreId, moved!)).toMatchObject({ state: 'assigned', heldOn: after.find((booking) => isSeated(booking) && booking.wishId === moved)!.heldOn });
  });

  it('happens once', async () => {
    const { body } = await director.post(`/v1/centre/assignment-runs/${runId}/publication`).expect(409);
    expect(body.type).toBe('/problems/school-scheduling/repair-published');
  });

  it('is refused when somebody answered since it was worked out', async () => {
    const { day } = (await visitDays()).at(-1)!;
    const stale = await repair({ changes: [{ kind: 'close-day', day }] });
    const untouched = (await bookings()).find((booking) => booking.status === 'host-pending' && booking.heldOn > '2027-03-08')!;
    await answer(untouched, { answer: 'decline' });
    const standing = await bookings();
    const { body } = await director.post(`/v1/centre/assignment-runs/${stale}/publication`).expect(409);
    expect(body.type).toBe('/problems/school-scheduling/plan-outdated');
    expect(await bookings()).toEqual(standing);
  });

  it('remembers what earlier repairs were told, and asks no host again for what it declined', async () => {
    const again = await repair();
    await director.post(`/v1/centre/assignment-runs/${again}/publication`).expect(200);
    const standing = (await bookings()).filter(isSeated);
    expect(standing.filter(({ heldOn }) => heldOn === closedDay)).toEqual([]);
    expect(standing.filter(({ wishId, venueId, heldOn }) => wishId === declined.wishId && venueId === declined.venueId && heldOn === declined.heldOn)).toEqual([]);
    expect(standing.reduce((sum, { headcount }) => sum + headcount, 0)).toBe(180);
  });

  it('leaves frozen days alone, even when a host there falls away', async () => {
    const [near, ...later] = await visitDays();
    await travelTo(addDays(near!.day, -4));
    await answer((await bookings()).find((booking) => booking.heldOn === near!.day && isSeated(booking))!, { answer: 'decline' });
    const frozenUntil = addDays(near!.day, 1), atHand = (await bookings()).filter(({ heldOn }) => heldOn === near!.day);
    const frozen = await repair({ frozenUntil, changes: [{ kind: 'close-day', day: later.at(-1)!.day }] });
    const { body } = await director.get(`/v1/centre/assignment-runs/${frozen}/repair`).expect(200);
    expect(body.moved.length).toBeGreaterThan(0);
    for (const { from, to } of body.moved) for (const { heldOn } of [from, to]) expect(heldOn >= frozenUntil).toBe(true);
    await director.post(`/v1/centre/assignment-runs/${frozen}/publication`).expect(200);
    expect((await bookings()).filter(({ heldOn }) => heldOn === near!.day)).toEqual(atHand);
  });

  it('looks ahead without changing anything in the database', async () => {
    const everything = async () => ({ bookings: await bookings(), events: await events(), openings: await rows('SELECT id, status, version FROM venue.openings ORDER BY id'), holidays: await rows('SELECT * FROM venue.holidays') });
    const standing = await everything(), { day } = (await visitDays()).at(-1)!;
    const ahead = await carriedOut(await director.post(`/v1/centre/seasons/${world.seasonId}/what-ifs`).send({ changes: [{ kind: 'close-day', day }, { kind: 'lose-venue', venueId: world.venueIds[0] }] }).expect(202));
    const { body } = await director.get(`/v1/centre/assignment-runs/${ahead}`).expect(200);
    expect(body).toMatchObject({ kind: 'what-if', whatIf: { before: { students: expect.any(Number) }, after: { students: expect.any(Number) }, newlyServed: expect.any(Array), reasons: { ko: expect.any(Array) } } });
    expect(await everything()).toEqual(standing);
    const published = await director.post(`/v1/centre/assignment-runs/${ahead}/publication`);
    expect(published.status).toBe(409);
  });

  it('proposes other dates for a group, complete with venues', async () => {
    const { wishes } = (await visitDays()).at(-1)!;
    const { body } = await director.get(`/v1/centre/wishes/${wishes[0]}/proposals`).expect(200);
    expect(body.proposals.length).toBeGreaterThan(0);
    expect(body.proposals.length).toBeLessThanOrEqual(3);
    for (const proposal of body.proposals) {
      expect(proposal).toMatchObject({ heldOn: expect.stringMatching(/^2027-/), band: 'am', valueChange: expect.any(Number), touchesOthers: expect.any(Number) });
      expect(proposal.heldOn).not.toBe(closedDay);
      expect(proposal.parties.reduce((sum: number, { students }: { students: number }) => sum + students, 0)).toBe(proposal.students);
      expect(proposal.reasons[0].text).toMatch(/[가-힣]/);
    }
  });

  it('refuses changes the season knows nothing of, and seasons that are not published', async () => {
    const post = (changes: object[]) => director.post(`/v1/centre/seasons/${world.seasonId}/repairs`).send({ changes });
    expect((await post([{ kind: 'close-day', day: '2028-01-01' }]).expect(422)).body).toMatchObject({ type: '/problems/school-scheduling/changes-unfit', index: 0 });
    await post([{ kind: 'lose-venue', venueId: world.centreId }]).expect(422);
    expect((await post([{ kind: 'close-day' }]).expect(400)).body.errors[0].pointer).toContain('#/changes');
    await post([{ kind: 'storm', day: closedDay }]).expect(400);
    const other = await givenSmallSeason(house.app);
    await director.post(`/v1/centre/seasons/${other.seasonId}/repairs`).send({}).expect(404);
    const stranger = await enter(other.director);
    const refused = await stranger.post(`/v1/centre/seasons/${other.seasonId}/repairs`).send({}).expect(409);
    expect(refused.body.type).toBe('/problems/school-scheduling/not-published');
    await stranger.get(`/v1/centre/assignment-runs/${runId}/repair`).expect(404);
    await (await enter(world.teachers[0])).post(`/v1/centre/seasons/${world.seasonId}/repairs`).send({}).expect(403);
  });
});
