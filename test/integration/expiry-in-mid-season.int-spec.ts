import { Global, Module } from '@nestjs/common';
import { LostVisits } from '#booking';
import { OutboxRelay } from '#database';
import { AccountDesk, type Actor } from '#identity-access';
import { addDays, type Day } from '#kernel';
import { MailConsumers, MailSettings, NotificationsModule } from '#notifications';
import {
  AnswerDesk, AnswerIntake, CorrectionByItsFinder, CorrectionNotProved, Corrections, DueVenues, InspectionCatalogue, InspectionDesk, InspectionEvidence, InspectionPlanner, InspectionWatch, ProofDoor, UnplannedInspections,
} from '#safety-inspection';
import { RepairDesk, RepairPublisher, RunDesk, SeasonMender } from '#school-scheduling';
import { answersThatMake, SmtpSink } from '#testing';
import { FreeDays } from '#waiting-list';
import { repairTask } from '../../apps/worker/src/solver/repair-task.js';
import { aPicture } from './a-picture.js';
import { type BookingRow, bookingsOf, givenPublishedSeason, isSeated } from './published-season.js';
import { openSchedulingHouse, type SchedulingHouse, type SmallSeason } from './small-season.js';

let house: SchedulingHouse;
let world: SmallSeason;
let inspector: Actor;
let sink: SmtpSink;

beforeAll(async () => {
  sink = await SmtpSink.open();
  const ports = [
    { provide: FreeDays, useValue: { isFree: () => Promise.resolve(true) } },
    { provide: MailSettings, useValue: { smtpUrl: sink.url, mailFrom: '고르게 <goreuge@centre.example>', publicUrl: 'https://goreuge.example' } },
  ];
  @Global()
  @Module({ providers: ports, exports: ports.map(({ provide }) => provide) })
  class MailPorts {}
  house = await openSchedulingHouse([MailPorts, NotificationsModule]);
});
beforeEach(async () => {
  world = await givenPublishedSeason(house);
  const { actors } = await house.get(AccountDesk).open({
    centreId: world.centreId, email: `inspector-${world.centreId.slice(-8)}@goreuge.test`, name: '김점검', password: '푸른 하늘 은하수 쪽배', memberships: [{ organisationId: world.centreId, role: 'inspector' }],
  });
  inspector = actors[0]!;
  await deliver();
  sink.received.length = 0;
});
afterEach(async () => expect(await sql('SELECT * FROM booking.seat_drift UNION ALL SELECT NULL, 0, 0, 0, 0 FROM venue.drift')).toEqual([]));
afterAll(async () => {
  await house.close();
  await sink.stop();
});

const sql = <T = Record<string, unknown>>(text: string, ...values: unknown[]) => house.dataSource.query<T[]>(text, values);
const deliver = async () => {
  while ((await house.get(OutboxRelay).deliver([house.get(SeasonMender), ...house.get(MailConsumers).all], 50)) > 0);
  expect(await sql('SELECT type, last_error FROM platform.outbox_messages WHERE delivered_at IS NULL')).toEqual([]);
};
const atVenue = async (venueId: string) => (await bookingsOf(house, world)).filter((booking) => booking.venueId === venueId);
const statusOf = async (venueId: string) => (await sql<{ status: string }>('SELECT status FROM venue.venues WHERE id = $1', venueId))[0]!.status;
const open = async (venueId: string, from: Day, until = '2027-12-31') =>
  (await sql<{ n: number }>(`SELECT count(*)::int AS n FROM venue.openings WHERE venue_id = $1 AND status = 'open' AND held_on BETWEEN $2 AND $3`, venueId, from, until))[0]!.n;
const subjects = () => sink.received.map(({ subject, envelopeTo }) => `${envelopeTo[0]} ${subject}`).sort();

/** The venue with most visits, and the day before its last. */
async function busiest(): Promise<{ venueId: string; visits: BookingRow[]; lastDay: Day }> {
  const seated = (await bookingsOf(house, world)).filter(isSeated);
  const [visits] = world.venueIds.map((venueId) => seated.filter((booking) => booking.venueId === venueId)).sort((a, b) => b.length - a.length);
  const inOrder = visits!.toSorted((a, b) => a.heldOn.localeCompare(b.heldOn));
  return { venueId: inOrder[0]!.venueId, visits: inOrder, lastDay: addDays(inOrder.at(-1)!.heldOn, -1) };
}
const conditional = (venueId: string, dueOn: Day, by = inspector) => house.get(AnswerDesk).record(by, { venueId, inspectedOn: '2027-03-01', answers: answersThatMake('conditional', dueOn) });

describe('an expiry in mid-season', () => {
  it('leaves the visits before it, lets those after it go in one transaction, tells everybody, and has the season mended', async () => {
    const { venueId, visits, lastDay } = await busiest();
    const gone = visits.filter(({ heldOn }) => heldOn > lastDay), stay = visits.filter(({ heldOn }) => heldOn <= lastDay);
    expect([gone.length, stay.length].every((count) => count > 0)).toBe(true);
    const [inspection] = await house.get(InspectionCatalogue).history(world.centreId, venueId);
    await house.get(InspectionDesk).revoke(world.director, inspection!.id, inspection!.version, { lastDay, note: '누전 신고' });
    const now = await atVenue(venueId);
    for (const { id } of stay) expect(now.find((booking) => booking.id === id)?.status).toBe('host-pending');
    for (const { id } of gone) expect(now.find((booking) => booking.id === id)?.status).toBe('cancelled-by-centre');
    expect([await open(venueId, addDays(lastDay, 1)), await statusOf(venueId)]).toEqual([0, 'active']);
    const lost = await house.get(LostVisits).list(world.director);
    expect(lost.map(({ bookingId, cause, repairRunId, hasPlace }) => ({ bookingId, cause, repairRunId, hasPlace }))).toEqual(gone.map(({ id }) => ({ bookingId: id, cause: 'inspection-revoked', repairRunId: null, hasPlace: false })));

    await deliver();
    const mails = subjects();
    expect(mails.filter((line) => line.includes('[변경]') && line.includes('school.test'))).toHaveLength(gone.length);
    expect(mails.filter((line) => line.includes('host.test'))).toHaveLength(gone.length);
    const toSchool = sink.received.find(({ subject }) => subject?.includes('[변경]'))!;
    expect(toSchool.text).toContain('안전점검 유효기간을 거두었습니다. 센터가 다른 체험처를 찾고 있습니다.');
    expect(toSchool.text).toMatch(/갈 수 있는 곳 [1-3]곳을 찾았습니다/);

    const run = (await house.get(RunDesk).claim('worker'))!;
    expect(run).toMatchObject({ kind: 'repair', seasonId: world.seasonId });
    const { input, basis, heldBackOpenings } = await house.get(RepairDesk).inputOf(run);
    const { plan, problemHash, before, after, touchedOthers } = repairTask({ kind: 'repair', ...input, seed: run.seed, weights: run.weights, moves: 20_000 }, { onProgress: () => undefined, isTimeUp: () => false });
    await house.get(RunDesk).finish(run, { plan, problemHash, outcome: { ...basis, touchedOthers }, figures: { before, after, heldBackOpenings } });
    await house.get(RepairPublisher).publish(world.director, run.id);
    expect((await house.get(LostVisits).list(world.director)).map(({ repairRunId, hasPlace }) => ({ repairRunId, hasPlace }))).toEqual(gone.map(() => ({ repairRunId: run.id, hasPlace: true })));
    await deliver();
  });

  it('by its own day restricts the venue once, and an inspection that passes lets it in again', async () => {
    const [venueId] = world.venueIds;
    house.clock.goTo('2028-01-03T01:00:00Z');
    const watch = house.get(InspectionWatch);
    const others = await sql<{ n: number }>(`SELECT count(*)::int AS n FROM venue.venues WHERE status = 'active' AND centre_id <> $1`, world.centreId);
    expect(await watch.restrictDue()).toEqual({ restricted: world.venueIds.length + others[0]!.n, lost: 0 });
    expect(await watch.restrictDue()).toEqual({ restricted: 0, lost: 0 });
    expect(await sql('SELECT cause, lifted_on FROM venue.restrictions WHERE venue_id = $1', venueId)).toEqual([{ cause: 'inspection-expired', lifted_on: null }]);
    await house.get(AnswerDesk).record(inspector, { venueId: venueId!, inspectedOn: '2028-01-03', answers: answersThatMake('pass') });
    expect(await statusOf(venueId!)).toBe('active');
    expect(await sql('SELECT DISTINCT payload->>$2 AS cause FROM platform.outbox_messages WHERE type = $3 AND payload->>$1 = $4', 'venueId', 'cause', 'safety.venue-restricted', venueId)).toEqual([{ cause: 'inspection-expired' }]);
  });

  it('of a failed venue takes every visit to come back at once', async () => {
    const { venueId, visits } = await busiest();
    await house.get(AnswerDesk).record(inspector, { venueId, inspectedOn: '2027-03-01', answers: answersThatMake('fail') });
    expect([await statusOf(venueId), await open(venueId, '2027-03-01')]).toEqual(['restricted', 0]);
    expect((await atVenue(venueId)).filter(isSeated)).toEqual([]);
    expect((await house.get(LostVisits).list(world.director)).map(({ cause }) => cause)).toEqual(visits.map(() => 'inspection-failed'));
  });
});

describe('a condition', () => {
  it('leaves booked visits and offers nothing new beyond its day; proved by the host and verified by another, it becomes a full validity', async () => {
    const { venueId, visits, lastDay } = await busiest(), dueOn = '2027-03-08';
    const inspection = await conditional(venueId, dueOn);
    expect((await atVenue(venueId)).filter(isSeated)).toHaveLength(visits.length);
    expect([await open(venueId, addDays(dueOn, 1)), await statusOf(venueId)]).toEqual([0, 'active']);
    const [correction] = await house.get(Corrections).list(inspector);
    expect(correction).toMatchObject({ item: 'F9', what: '손 씻는 곳 고장', dueOn, state: 'open', foundByName: '김점검' });
    await deliver();
    expect(subjects().filter((line) => line.includes('사진을 올려 주세요'))).toHaveLength(1);

    const verify = (by: Actor, version: number) => house.get(Corrections).verify(by, correction!.id, version, { accepted: true });
    await expect(verify(world.director, 1)).rejects.toBeInstanceOf(CorrectionNotProved);
    const door = house.get(ProofDoor), opened = (await door.look(correction!.id))!;
    await expect(door.send(opened, { bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), note: null })).rejects.toMatchObject({ code: 'photos/kind-not-taken' });
    await door.send(opened, { bytes: aPicture(), note: '새 수전으로 바꿨습니다' });
    const [proved] = await house.get(Corrections).list(inspector);
    expect(proved).toMatchObject({ state: 'proved', proofs: [{ note: '새 수전으로 바꿨습니다' }] });
    await expect(verify(inspector, proved!.version)).rejects.toBeInstanceOf(CorrectionByItsFinder);
    expect(await verify(world.director, proved!.version)).toMatchObject({ state: 'verified' });
    const [full] = await house.get(InspectionCatalogue).history(world.centreId, venueId);
    expect(full).toMatchObject({ id: inspection.id, verdict: 'conditional', correctedOn: '2027-03-01', validUntil: '2028-03-01' });
    expect(await open(venueId, lastDay)).toBeGreaterThan(0);
    const [clearance] = (await house.get(InspectionCatalogue).clearanceStates(world.centreId, '2027-03-01')).filter((venue) => venue.venueId === venueId);
    expect(clearance?.state).toBe('valid');
  });

  it('that is overdue restricts the venue and lets its visits go; verified late it opens again, without them', async () => {
    const { venueId, visits } = await busiest();
    await conditional(venueId, '2027-03-08');
    house.clock.goTo('2027-03-09T01:00:00Z');
    const before = visits.filter(({ heldOn }) => heldOn < '2027-03-09').length;
    expect(await house.get(InspectionWatch).restrictDue()).toEqual({ restricted: 1, lost: visits.length - before });
    expect(await statusOf(venueId)).toBe('restricted');
    expect(await sql('SELECT cause FROM venue.restrictions WHERE venue_id = $1', venueId)).toEqual([{ cause: 'correction-overdue' }]);
    const [correction] = await house.get(Corrections).list(world.director);
    expect(correction?.state).toBe('overdue');
    await house.get(Corrections).verify(world.director, correction!.id, correction!.version, { accepted: true, onSite: true });
    expect([await statusOf(venueId), (await open(venueId, '2027-03-10')) > 0]).toEqual(['active', true]);
  });

  it('is settled by a later inspection that passes: nothing of it falls overdue', async () => {
    const { venueId } = await busiest();
    await conditional(venueId, '2027-03-08');
    await house.get(AnswerDesk).record(inspector, { venueId, inspectedOn: '2027-03-01', answers: answersThatMake('pass') });
    expect(await house.get(Corrections).list(world.director)).toEqual([]);
    house.clock.goTo('2027-03-09T01:00:00Z');
    expect(await house.get(InspectionWatch).restrictDue()).toEqual({ restricted: 0, lost: 0 });
    expect(await statusOf(venueId)).toBe('active');
  });

  it('is held by the database too: nobody verifies what they found, and nothing unverified counts as corrected', async () => {
    const { id } = await conditional(world.venueIds[0]!, '2027-03-08');
    await expect(sql('UPDATE safety.corrections SET verified_by = found_by, verified_at = now() WHERE inspection_id = $1', id)).rejects.toMatchObject({ constraint: 'corrections_verified_by_another' });
    await expect(sql(`UPDATE safety.inspections SET corrected_on = '2027-03-02' WHERE id = $1`, id)).rejects.toMatchObject({ constraint: 'inspections_corrected_when_verified' });
    await sql('UPDATE safety.corrections SET verified_by = $2, verified_at = now() WHERE inspection_id = $1', id, world.director.accountId);
    await expect(sql('UPDATE safety.corrections SET verified_by = NULL, verified_at = NULL WHERE inspection_id = $1', id)).rejects.toMatchObject({ constraint: 'corrections_stay_verified' });
  });
});

describe('a danger that is reported', () => {
  it('plans an inspection out of turn, and shuts the venue at once when it is critical; the inspection answers it', async () => {
    const { venueId, visits } = await busiest(), requests = house.get(UnplannedInspections);
    expect(await requests.requestUnplanned(world.centreId, { venueId, cause: 'safety-concern', subjectId: visits[0]!.id })).toBe(true);
    expect([await statusOf(venueId), (await atVenue(venueId)).filter(isSeated).length]).toEqual(['active', visits.length]);
    const planner = await house.get(DueVenues).of(world.director, 90);
    expect(planner.due).toMatchObject([{ venueId, reason: 'requested', comingVisits: visits.length, scheduledOn: null, inspectorName: null }]);
    await requests.requestUnplanned(world.centreId, { venueId, cause: 'incident', subjectId: visits[0]!.id, critical: true });
    expect([await statusOf(venueId), (await atVenue(venueId)).filter(isSeated).length]).toEqual(['restricted', 0]);
    await house.get(InspectionPlanner).plan(world.director, { venueIds: [venueId], inspectorId: inspector.accountId, scheduledOn: '2027-03-02' });
    const [mine] = await house.get(AnswerIntake).mine(inspector);
    expect(mine).toMatchObject({ kind: 'unplanned', venue: { id: venueId } });
    await house.get(AnswerDesk).record(inspector, { venueId, inspectedOn: '2027-03-01', answers: answersThatMake('pass') });
    expect(await statusOf(venueId)).toBe('active');
  });
});

describe('what days bring', () => {
  it('is said once: tomorrow, in sixty days and in thirty', async () => {
    const [venueId] = world.venueIds, watch = house.get(InspectionWatch);
    await house.get(InspectionPlanner).plan(world.director, { venueIds: [venueId!], inspectorId: inspector.accountId, scheduledOn: '2027-03-02', halfDay: 'am' });
    expect(await watch.remindDue()).toBeGreaterThan(0);
    expect(await watch.remindDue()).toBe(0);
    await deliver();
    expect(subjects()).toContain('v1@host.test [내일 오전] 안전점검을 갑니다');
    const ofOurs = async () => (await sql<{ kind: string; n: number }>('SELECT kind, count(*)::int AS n FROM safety.reminders WHERE centre_id = $1 GROUP BY kind ORDER BY kind', world.centreId)).map(({ kind, n }) => `${kind} ${n}`);
    for (const day of ['2027-11-01', '2027-11-02', '2027-12-01', '2027-12-02']) {
      house.clock.goTo(`${day}T01:00:00Z`);
      await watch.remindDue();
    }
    expect(await ofOurs()).toEqual([`ends-in-30 ${world.venueIds.length}`, `ends-in-60 ${world.venueIds.length}`, 'inspection-tomorrow 1']);
  });

  it('counts found and inspected with the list', async () => {
    const evidence = house.get(InspectionEvidence);
    await house.get(AnswerDesk).record(inspector, { venueId: world.venueIds[0]!, inspectedOn: '2027-03-01', answers: answersThatMake('pass') });
    expect(await evidence.of(world.director, '2027-01-01', '2027-12-31')).toMatchObject({ found: 12, inspected: 12 });
    const march = await evidence.of(world.director, '2027-03-01', '2027-03-31');
    expect([march.found, march.inspected, march.items.at(-1)?.venueId]).toEqual([12, 1, world.venueIds[0]]);
    expect((await evidence.sheets(world.director, '2027-01-01', '2027-12-31'))[1]?.rows).toHaveLength(14);
  });
});
