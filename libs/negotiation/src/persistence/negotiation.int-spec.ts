import { randomUUID } from 'node:crypto';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { BookingCatalogue, BookingDesk, BookingModule, BookingNotFound, BookingOpeningUsage, LinkSecret } from '#booking';
import { DatabaseModule } from '#database';
import { Clock } from '#kernel';
import { SafetyInspectionModule, VenueOpeningGate } from '#safety-inspection';
import { acquireTestDatabase, FakeClock, forged, GivenDistrict, type TestDatabase } from '#testing';
import { OpeningGate, OpeningUsage } from '#venue-registry';
import { DataSource } from 'typeorm';
import {
  AlreadyNegotiating, CentreNegotiations, DateNotAgreed, DatesGone, NEGOTIATION_TRANSITIONS, NegotiationCatalogue, NegotiationChanged, NegotiationDesk, NegotiationEnded,
  NegotiationModule, NegotiationNotFound, NegotiationWatch, NoDatePicked, NoteMissing, NothingToNegotiate, NotTheStarter, NotYourTurn, SchoolLinks, type Speaker, TooManyDates,
} from '../index.js';

const TODAY = '2026-10-07', HELD_ON = '2026-10-28';
const OTHERS = ['2026-11-04', '2026-11-11', '2026-11-18', '2026-11-25', '2026-12-02'];

@Global()
@Module({
  imports: [SafetyInspectionModule, BookingModule],
  providers: [
    { provide: OpeningGate, useExisting: VenueOpeningGate }, { provide: OpeningUsage, useExisting: BookingOpeningUsage },
    { provide: LinkSecret, useValue: { value: 'a secret of at least 32 letters, for tests' } },
  ],
  exports: [OpeningGate, OpeningUsage, LinkSecret],
})
class TestPorts {}

describe('negotiation', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let district: GivenDistrict;
  let desk: NegotiationDesk;
  let catalogue: NegotiationCatalogue;
  let centre: CentreNegotiations;
  const clock = new FakeClock(TODAY);

  beforeAll(async () => {
    database = await acquireTestDatabase();
    app = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url, 8), TestPorts, NegotiationModule] }).overrideProvider(Clock).useValue(clock).compile();
    await app.init();
    [desk, catalogue, centre] = [app.get(NegotiationDesk), app.get(NegotiationCatalogue), app.get(CentreNegotiations)];
  });
  beforeEach(async () => {
    clock.travelTo(TODAY);
    district = await GivenDistrict.found((sql, values) => rows(sql, values));
  });
  afterEach(async () => expect(await rows('SELECT * FROM booking.seat_drift')).toEqual([]));
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const rows = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => app.get(DataSource).query<T[]>(sql, values);
  const held = async (openingId: string) => (await rows<{ seats: number }>('SELECT seats_taken AS seats FROM booking.seat_counts WHERE opening_id = $1', [openingId]))[0]?.seats ?? 0;
  const told = async () => (await rows<{ type: string }>(`SELECT type FROM platform.outbox_messages WHERE centre_id = $1 AND type <> 'booking.host-asked' ORDER BY id`, [district.centreId])).map(({ type }) => type);

  async function given({ others = OTHERS, headcount = 18 }: { others?: string[]; headcount?: number } = {}) {
    const venueId = await district.venue(), schoolId = await district.school();
    const openingId = await district.opening(venueId, { heldOn: HELD_ON });
    const other = new Map<string, string>();
    for (const heldOn of others) other.set(heldOn, await district.opening(venueId, { heldOn }));
    const teacher = district.actor('teacher', schoolId), director = district.actor('director', district.centreId);
    const { id: bookingId } = await app.get(BookingDesk).request(teacher, { openingId, grade: 1, headcount });
    const host: Speaker = { side: 'host', centreId: district.centreId, organisationId: venueId }, school: Speaker = { side: 'school', centreId: district.centreId, organisationId: schoolId };
    return {
      venueId, bookingId, openingId, teacher, director, host, school, on: (...days: number[]) => days.map((index) => other.get(others[index]!)!),
      booking: async () => (await app.get(BookingCatalogue).find(district.centreId, bookingId))!, view: async () => (await catalogue.ofBooking(district.centreId, bookingId))!,
    };
  }

  it('settles by itself: the host offers two dates, the school takes one, the booking stands there', async () => {
    const { bookingId, host, school, on, booking, view } = await given();
    await desk.start(host, { bookingId, openingIds: on(0, 1), note: '가게 공사' });
    expect(await view()).toMatchObject({ state: 'awaiting-school', round: 1, dates: [{ heldOn: OTHERS[0], host: true, school: null }, { heldOn: OTHERS[1], host: true }, { heldOn: OTHERS[2], host: false }] });
    expect(await Promise.all(on(0, 1, 2).map(held))).toEqual([18, 18, 0]);
    await desk.answer(school, { bookingId, openingIds: on(1), round: 1 });
    expect(await booking()).toMatchObject({ heldOn: OTHERS[1], status: 'confirmed', version: 2 });
    expect(await view()).toMatchObject({ state: 'settled', agreed: { heldOn: OTHERS[1] } });
    expect(await Promise.all(on(0, 1, 2).map(held))).toEqual([0, 18, 0]);
    expect(await told()).toEqual(['negotiation.dates-offered', 'booking.rescheduled']);
    expect((await view()).history.map(({ side, what, facts }) => [side, what, facts.note ?? null])).toEqual([['host', 'offered', '가게 공사'], ['school', 'settled', null]]);
  });

  it('works the other way round, too, and takes the best of several both can keep', async () => {
    const { bookingId, host, school, on, booking } = await given();
    await desk.start(school, { bookingId, openingIds: on(0, 1, 2) });
    await desk.answer(host, { bookingId, openingIds: on(2, 1), round: 1 });
    expect(await booking()).toMatchObject({ heldOn: OTHERS[1], status: 'confirmed' });
  });

  it('goes to a second round with other dates, and after that to the centre', async () => {
    const { bookingId, host, school, on, view } = await given();
    await desk.start(host, { bookingId, openingIds: on(0) });
    await desk.answer(school, { bookingId, openingIds: [], round: 1, note: '시험 준비' });
    expect(await view()).toMatchObject({ state: 'awaiting-school', round: 2 });
    expect(await held(on(0)[0]!)).toBe(0);
    await expect(desk.answer(school, { bookingId, openingIds: on(0), round: 2 })).rejects.toThrow(DatesGone); // asked about before
    await expect(desk.answer(school, { bookingId, openingIds: [], round: 2 })).rejects.toThrow(NoDatePicked);
    await desk.answer(school, { bookingId, openingIds: on(3, 4), round: 2 });
    expect(await view()).toMatchObject({ state: 'awaiting-host', round: 2 });
    await desk.answer(host, { bookingId, openingIds: [], round: 2 });
    expect(await view()).toMatchObject({ state: 'escalated', escalatedBecause: 'two-rounds' });
    expect(await told()).toEqual(['negotiation.dates-offered', 'negotiation.dates-offered', 'negotiation.escalated']);
    await expect(desk.answer(school, { bookingId, openingIds: on(4), round: 2 })).rejects.toThrow(NotYourTurn);
  });

  it('comes to the centre at once when no date is left, and says why', async () => {
    const { bookingId, host, school, on, view, booking } = await given({ others: OTHERS.slice(0, 1) });
    await desk.start(host, { bookingId, openingIds: on(0) });
    expect(await catalogue.alternatives(district.centreId, await booking())).toEqual({ dates: [], whyNot: [{ code: 'ALREADY_OFFERED', dates: 1 }] });
    await desk.answer(school, { bookingId, openingIds: [], round: 1 });
    expect(await view()).toMatchObject({ state: 'escalated', escalatedBecause: 'no-date' });
  });

  it('comes to the centre after five working days, and gives held seats back after two', async () => {
    const { bookingId, host, on, view } = await given();
    await desk.start(host, { bookingId, openingIds: on(0) });
    const watch = app.get(NegotiationWatch);
    expect(await watch.round()).toMatchObject({ escalated: 0 });
    clock.travelTo('2026-10-09');
    expect(await watch.round()).toMatchObject({ released: 1, escalated: 0 });
    expect(await held(on(0)[0]!)).toBe(0);
    clock.travelTo('2026-10-14'); // nine in the morning of the fifth working day
    expect(await watch.round()).toMatchObject({ escalated: 0 });
    clock.travelTo('2026-10-15');
    expect(await watch.round()).toMatchObject({ escalated: 1 });
    expect(await view()).toMatchObject({ state: 'escalated', escalatedBecause: 'five-days', ageDays: 9 });
    expect(await watch.round()).toMatchObject({ escalated: 0, overtaken: 0 });
  });

  it('still settles after the seats were given back, unless somebody took them: then it says what is left', async () => {
    const { bookingId, host, school, on, booking, view } = await given();
    await desk.start(host, { bookingId, openingIds: on(0, 1) });
    clock.travelTo('2026-10-09');
    const rival = district.actor('teacher', await district.school());
    await app.get(BookingDesk).request(rival, { openingId: on(0)[0]!, grade: 2, headcount: 10 });
    expect((await view()).dates.map(({ isFree }) => isFree)).toEqual([false, true, true]);
    await expect(desk.answer(school, { bookingId, openingIds: on(0), round: 1 })).rejects.toThrow('그사이 11월 4일(수) 10:00–12:00 자리가 찼습니다');
    expect(await view()).toMatchObject({ state: 'awaiting-school' });
    await desk.answer(school, { bookingId, openingIds: on(0, 1), round: 1 });
    expect(await booking()).toMatchObject({ heldOn: OTHERS[1], status: 'confirmed' });
    expect((await view()).history.map(({ what }) => what)).toEqual(['offered', 'taken', 'settled']);
  });

  it('waits for the centre where the centre has set so', async () => {
    const { bookingId, host, school, on, booking, view, director } = await given();
    await centre.setConfirmation(director, 'by-centre');
    await desk.start(host, { bookingId, openingIds: on(0, 1) });
    await desk.answer(school, { bookingId, openingIds: on(0), round: 1 });
    expect(await booking()).toMatchObject({ heldOn: HELD_ON });
    const { id, version, state } = await view();
    expect(state).toBe('to-confirm');
    expect(await catalogue.countToDecide(district.centreId)).toBe(1);
    await expect(centre.confirm(director, id, version - 1, on(0)[0]!)).rejects.toThrow(NegotiationChanged);
    await expect(centre.confirm(director, id, version, on(1)[0]!)).rejects.toThrow(DateNotAgreed);
    await expect(centre.confirm(district.actor('teacher', host.organisationId), id, version, on(0)[0]!)).rejects.toThrow();
    await expect(centre.confirm({ ...director, centreId: randomUUID() }, id, version, on(0)[0]!)).rejects.toThrow(NegotiationNotFound);
    await centre.confirm(director, id, version, on(0)[0]!);
    expect(await booking()).toMatchObject({ heldOn: OTHERS[0], status: 'confirmed' });
    await expect(centre.confirm(director, id, version + 1, on(0)[0]!)).rejects.toThrow(NegotiationEnded);
  });

  it('records what was settled on the telephone: another date, the first one, or none', async () => {
    for (const outcome of ['date', 'kept', 'cancelled'] as const) {
      const { bookingId, host, on, booking, view, director } = await given();
      await desk.askCentre(host, { bookingId, note: '전화 주세요' });
      const { id, version, state, escalatedBecause } = await view();
      expect([state, escalatedBecause]).toEqual(['escalated', 'asked']);
      const said = outcome === 'date' ? { outcome, openingId: on(3)[0]!, note: '사장님과 통화' } : { outcome, note: '사장님과 통화' };
      await expect(centre.settleByTelephone(director, id, version, { ...said, note: ' ' })).rejects.toThrow(NoteMissing);
      await centre.settleByTelephone(director, id, version, said);
      expect((await view()).history.at(-1)).toMatchObject({ side: 'centre', facts: { note: '사장님과 통화' } });
      expect(await booking()).toMatchObject({ date: { heldOn: OTHERS[3], status: 'confirmed' }, kept: { heldOn: HELD_ON, status: 'host-pending' }, cancelled: { heldOn: HELD_ON, status: 'cancelled-by-centre' } }[outcome]);
    }
  });

  it('lets only who asked take it back, and ends when the booking goes its own way', async () => {
    const { bookingId, host, school, on, view, director, booking } = await given();
    await desk.start(host, { bookingId, openingIds: on(0) });
    await expect(desk.withdraw(school, bookingId)).rejects.toThrow(NotTheStarter);
    await desk.withdraw(host, bookingId);
    expect(await view()).toMatchObject({ state: 'kept' });
    await desk.start(school, { bookingId, openingIds: on(1) });
    await app.get(BookingDesk).cancel(director, bookingId, (await booking()).version, '우천');
    await expect(desk.answer(host, { bookingId, openingIds: on(1), round: 1 })).rejects.toThrow(NegotiationEnded);
    expect(await app.get(NegotiationWatch).round()).toMatchObject({ overtaken: 1 });
    expect(await held(on(1)[0]!)).toBe(0);
    await expect(desk.start(host, { bookingId, openingIds: on(0) })).rejects.toThrow(NothingToNegotiate);
  });

  it('refuses whatever makes no sense, in words', async () => {
    const { bookingId, host, school, on } = await given();
    const stranger: Speaker = { ...host, organisationId: randomUUID() };
    await expect(desk.start(stranger, { bookingId, openingIds: on(0) })).rejects.toThrow(BookingNotFound);
    await expect(desk.start({ ...host, centreId: randomUUID() }, { bookingId, openingIds: on(0) })).rejects.toThrow(BookingNotFound);
    await expect(desk.start(host, { bookingId, openingIds: [] })).rejects.toThrow(NoDatePicked);
    await expect(desk.start(host, { bookingId, openingIds: on(0, 1, 2, 3) })).rejects.toThrow(TooManyDates);
    await expect(desk.start(host, { bookingId, openingIds: [randomUUID()] })).rejects.toThrow(DatesGone);
    await expect(desk.answer(school, { bookingId, openingIds: on(0), round: 1 })).rejects.toThrow(NegotiationNotFound);
    await desk.start(host, { bookingId, openingIds: on(0) });
    await expect(desk.start(school, { bookingId, openingIds: on(1) })).rejects.toThrow(AlreadyNegotiating);
    await expect(desk.answer(host, { bookingId, openingIds: on(0), round: 1 })).rejects.toThrow(NotYourTurn);
    await expect(desk.answer(school, { bookingId, openingIds: on(0), round: 2 })).rejects.toThrow(NegotiationChanged);
    await expect(desk.answer(school, { bookingId, openingIds: on(1), round: 1 })).rejects.toThrow(NegotiationChanged); // never offered
    clock.travelTo('2026-10-26');
    await expect(desk.answer(school, { bookingId, openingIds: on(0), round: 1 })).rejects.toThrow(NothingToNegotiate);
  });

  it('is opened once and answered once, however many press at the same moment', async () => {
    const { bookingId, host, school, on, booking } = await given();
    const starts = await Promise.allSettled(Array.from({ length: 6 }, (_, i) => desk.start(i % 2 ? host : school, { bookingId, openingIds: on(0) })));
    expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { startedBy } = (await catalogue.ofBooking(district.centreId, bookingId))!;
    const answers = await Promise.allSettled(Array.from({ length: 6 }, () => desk.answer(startedBy === 'host' ? school : host, { bookingId, openingIds: on(0), round: 1 })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await booking()).toMatchObject({ heldOn: OTHERS[0], version: 2 });
  });

  describe('the database', () => {
    it('knows exactly the transitions the code knows', async () => {
      const known = await rows<{ from: string; to: string }>('SELECT from_state AS "from", to_state AS "to" FROM negotiation.transitions');
      expect(known.map(({ from, to }) => `${from} > ${to}`).sort()).toEqual(Object.entries(NEGOTIATION_TRANSITIONS).flatMap(([from, tos]) => tos.map((to) => `${from} > ${to}`)).sort());
    });

    it('refuses by name what no code may do', async () => {
      const { bookingId, host, on, view } = await given();
      const id = await desk.start(host, { bookingId, openingIds: on(0) });
      const refused = (sql: string) => expect(rows(sql.replaceAll('$id', `'${id}'`))).rejects;
      await refused('INSERT INTO negotiation.negotiations (centre_id, booking_id, school_id, started_by, held_on, band, state, due_at, started_at) SELECT centre_id, booking_id, school_id, started_by, held_on, band, state, due_at, started_at FROM negotiation.negotiations WHERE id = $id').toThrow('negotiations_one_open_per_booking');
      await refused(`INSERT INTO negotiation.dates SELECT centre_id, negotiation_id, 1, 4, '${on(4)[0]}', held_on, band, mark, why FROM negotiation.dates WHERE negotiation_id = $id LIMIT 1`).toThrow('dates_at_most_three');
      await refused('UPDATE negotiation.negotiations SET round = 3 WHERE id = $id').toThrow('negotiations_two_rounds');
      await refused('INSERT INTO negotiation.answers SELECT * FROM negotiation.answers WHERE negotiation_id = $id').toThrow('answers_once_per_round_and_side');
      await refused(`UPDATE negotiation.negotiations SET state = 'escalated' WHERE id = $id`).toThrow('negotiations_escalate_with_cause');
      await refused(`UPDATE negotiation.history SET what = 'kept' WHERE negotiation_id = $id`).toThrow('history only grows');
      await refused('DELETE FROM negotiation.history WHERE negotiation_id = $id').toThrow('history only grows');
      await desk.withdraw(host, bookingId);
      await refused(`UPDATE negotiation.negotiations SET state = 'awaiting-host', ended_at = NULL WHERE id = $id`).toThrow('a negotiation cannot go from kept to awaiting-host');
      expect((await view()).state).toBe('kept');
    });

    it('lets two threads open as soon as the index is gone: it is the index that holds', async () => {
      const { bookingId, host, on } = await given();
      await database.query('DROP INDEX negotiation.negotiations_one_open_per_booking');
      await desk.start(host, { bookingId, openingIds: on(0) });
      await desk.start(host, { bookingId, openingIds: on(1) });
      expect(await rows('SELECT 1 FROM negotiation.negotiations WHERE booking_id = $1 AND ended_at IS NULL', [bookingId])).toHaveLength(2);
      await rows('UPDATE booking.holds SET released_at = now() WHERE released_at IS NULL');
      await rows(`UPDATE negotiation.negotiations SET state = 'overtaken', ended_at = now() WHERE booking_id = $1`, [bookingId]);
      await database.query('CREATE UNIQUE INDEX negotiations_one_open_per_booking ON negotiation.negotiations (booking_id) WHERE ended_at IS NULL');
    });
  });

  describe('a link of a school', () => {
    it('belongs to one person and one matter, cannot be forged, and leads nowhere once revoked', async () => {
      const { director, booking, school } = await given();
      const links = app.get(SchoolLinks);
      const [mine, again, other] = [await links.tokenFor(district.centreId, await booking(), 'Kim@school.example'), await links.tokenFor(district.centreId, await booking(), 'kim@school.example '), await links.tokenFor(district.centreId, await booking(), 'lee@school.example')];
      expect([mine === again, mine === other]).toEqual([true, false]);
      expect(await links.open(mine)).toMatchObject({ email: 'kim@school.example', schoolId: school.organisationId, isOver: false });
      for (const wrong of [forged(mine), mine.slice(1), '', other.slice(0, 22) + mine.slice(22)]) expect(await links.open(wrong)).toBeNull();
      clock.travelTo('2026-10-29');
      expect(await links.open(mine)).toMatchObject({ isOver: true });
      expect(await links.revoke(director, school.organisationId, 'kim@school.example')).toBe(1);
      expect(await links.open(mine)).toBeNull();
      expect(await links.open(other)).not.toBeNull();
    });
  });
});
