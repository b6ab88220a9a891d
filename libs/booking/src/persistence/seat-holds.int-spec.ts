import { randomUUID } from 'node:crypto';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DatabaseModule } from '#database';
import { Clock } from '#kernel';
import { acquireTestDatabase, FakeClock, GivenDistrict, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';
import {
  BookingCatalogue, BookingDesk, BookingModule, BookingNotFound, IllegalTransition, LinkSecret, NotCleared, OpeningNotFound, OtherDays, Rescheduling, SeatHolds,
  SeatsExhausted, StaleBooking,
} from '../index.js';
import { OpeningFull, RequestTooLate, VenueFull } from '../domain/booking.errors.js';

const TODAY = '2026-10-01', HELD_ON = '2026-10-28', LATER = '2026-11-04';
const CLIENTS = 20;

@Global()
@Module({ providers: [{ provide: LinkSecret, useValue: { value: 'a secret of at least 32 letters, for tests' } }], exports: [LinkSecret] })
class TestPorts {}

describe('seats held and bookings moved', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let district: GivenDistrict;
  let holds: SeatHolds;
  let moving: Rescheduling;
  const clock = new FakeClock(TODAY);

  beforeAll(async () => {
    database = await acquireTestDatabase();
    app = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url, 12), TestPorts, BookingModule] }).overrideProvider(Clock).useValue(clock).compile();
    await app.init();
    [holds, moving] = [app.get(SeatHolds), app.get(Rescheduling)];
  });
  beforeEach(async () => {
    clock.travelTo(TODAY);
    district = await GivenDistrict.found((sql, values) => rows(sql, values));
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const rows = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => app.get(DataSource).query<T[]>(sql, values);
  const drift = () => rows('SELECT * FROM booking.seat_drift');
  const counts = async (openingId: string) => (await rows<{ seats: number; parties: number }>('SELECT seats_taken AS seats, parties_taken AS parties FROM booking.seat_counts WHERE opening_id = $1', [openingId]))[0];
  const inHours = (hours: number) => new Date(clock.now().getTime() + hours * 3_600_000);
  const ask = (openingId: string, teacher: ReturnType<GivenDistrict['actor']>, headcount: number, classLabel?: string) =>
    app.get(BookingDesk).request(teacher, { openingId, grade: 1, headcount, classLabel });

  async function given(seats = 20) {
    const venueId = await district.venue();
    const [openingId, laterId] = [await district.opening(venueId, { heldOn: HELD_ON, seats }), await district.opening(venueId, { heldOn: LATER, seats })];
    const teacher = district.actor('teacher', await district.school());
    return { venueId, openingId, laterId, teacher, host: district.actor('host', venueId) };
  }

  describe('a hold', () => {
    afterEach(async () => expect(await drift()).toEqual([]));

    it('counts as taken until it is given back', async () => {
      const { openingId, teacher } = await given();
      const purpose = randomUUID();
      await holds.hold(district.centreId, { openingIds: [openingId], headcount: 15, purpose, until: inHours(48) });
      await expect(ask(openingId, teacher, 6)).rejects.toThrow(SeatsExhausted);
      await holds.hold(district.centreId, { openingIds: [openingId], headcount: 15, purpose, until: inHours(72) });
      expect(await counts(openingId)).toEqual({ seats: 15, parties: 1 });
      expect(await holds.release(purpose)).toBe(1);
      expect(await holds.release(purpose)).toBe(0);
      await ask(openingId, teacher, 6);
    });

    it('is all or nothing over several openings', async () => {
      const { openingId, laterId, teacher } = await given();
      await ask(laterId, teacher, 10);
      await expect(holds.hold(district.centreId, { openingIds: [openingId, laterId], headcount: 15, purpose: randomUUID(), until: inHours(48) })).rejects.toThrow(SeatsExhausted);
      expect(await counts(openingId)).toBeUndefined();
    });

    it('never blocks anybody longer than its time, swept or not', async () => {
      const { openingId, laterId, teacher } = await given();
      await holds.hold(district.centreId, { openingIds: [openingId, laterId], headcount: 20, purpose: randomUUID(), until: inHours(48) });
      clock.advance({ days: 2 });
      await ask(openingId, teacher, 20); // nobody swept
      expect(await counts(openingId)).toEqual({ seats: 20, parties: 1 });
      expect(await counts(laterId)).toEqual({ seats: 20, parties: 1 });
      expect(await holds.sweep()).toBe(1);
      expect(await counts(laterId)).toEqual({ seats: 0, parties: 0 });
    });

    it(`wins and loses like anybody: ${CLIENTS} clients, half of them holding, for the last three places`, async () => {
      const { openingId, teacher } = await given(21);
      const results = await Promise.allSettled(Array.from({ length: CLIENTS }, (_, client) => client % 2 === 0
        ? holds.hold(district.centreId, { openingIds: [openingId], headcount: 7, purpose: randomUUID(), until: inHours(48) })
        : ask(openingId, teacher, 7, `${client}반`)));
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
      for (const result of results) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(SeatsExhausted);
      expect(await counts(openingId)).toEqual({ seats: 21, parties: 3 });
    });
  });

  it('is oversold as soon as nobody counts holds: it is the trigger that guards them', async () => {
    const { openingId, teacher } = await given(21);
    await database.query('ALTER TABLE booking.holds DISABLE TRIGGER holds_count_seats');
    await Promise.allSettled(Array.from({ length: CLIENTS }, (_, client) => client % 2 === 0
      ? holds.hold(district.centreId, { openingIds: [openingId], headcount: 7, purpose: randomUUID(), until: inHours(48) })
      : ask(openingId, teacher, 7, `${client}반`)));
    const [{ promised } = { promised: 0 }] = await rows<{ promised: number }>(
      `SELECT (SELECT sum(headcount) FROM booking.holds WHERE opening_id = $1 AND released_at IS NULL)::int + (SELECT sum(headcount) FROM booking.bookings WHERE opening_id = $1)::int AS promised`, [openingId]);
    expect(promised).toBeGreaterThan(21);
    expect((await drift()).map((row) => (row as { opening_id: string }).opening_id)).toContain(openingId);
    await rows('DELETE FROM booking.holds WHERE opening_id = $1', [openingId]);
    await database.query('ALTER TABLE booking.holds ENABLE TRIGGER holds_count_seats');
  });

  describe('rescheduling', () => {
    afterEach(async () => expect(await drift()).toEqual([]));
    const centre = () => district.centreId;

    it('moves the booking in place: same id, new day, next version, seats with it, one event', async () => {
      const { openingId, laterId, teacher } = await given();
      const { id } = await ask(openingId, teacher, 18);
      await moving.reschedule(centre(), { bookingId: id, version: 1, openingId: laterId, to: 'confirmed' });
      expect(await app.get(BookingCatalogue).find(centre(), id)).toMatchObject({ id, openingId: laterId, heldOn: LATER, band: 'am', status: 'confirmed', version: 2 });
      expect([await counts(openingId), await counts(laterId)]).toEqual([{ seats: 0, parties: 0 }, { seats: 18, parties: 1 }]);
      expect(await rows(`SELECT payload FROM platform.outbox_messages WHERE centre_id = $1 AND type = 'booking.rescheduled'`, [centre()]))
        .toEqual([{ payload: { bookingId: id, from: { heldOn: HELD_ON, band: 'am' } } }]);
      await moving.reschedule(centre(), { bookingId: id, openingId, to: 'host-pending' }); // asked again
      expect(await app.get(BookingCatalogue).find(centre(), id)).toMatchObject({ heldOn: HELD_ON, status: 'host-pending', version: 3 });
    });

    it('takes the seats held for it, and nobody else’s', async () => {
      const { openingId, laterId, teacher } = await given();
      const { id } = await ask(openingId, teacher, 18);
      const purpose = randomUUID();
      await holds.hold(centre(), { openingIds: [laterId], headcount: 18, purpose, until: inHours(48) });
      await expect(moving.reschedule(centre(), { bookingId: id, openingId: laterId, to: 'confirmed' })).rejects.toThrow(SeatsExhausted);
      await moving.reschedule(centre(), { bookingId: id, openingId: laterId, to: 'confirmed', purpose });
      expect(await counts(laterId)).toEqual({ seats: 18, parties: 1 });
    });

    it('passes the same gates as any booking: inspection, limits, lead time, own venue, version, state', async () => {
      const { venueId, openingId, laterId, teacher } = await given();
      const { id } = await ask(openingId, teacher, 18);
      const to = (target: string, version?: number) => moving.reschedule(centre(), { bookingId: id, openingId: target, version, to: 'confirmed' });
      await expect(to(laterId, 9)).rejects.toThrow(StaleBooking);
      await expect(to(openingId)).rejects.toThrow(OpeningNotFound);
      await expect(to(await district.opening(await district.venue(), { heldOn: LATER }))).rejects.toThrow(OpeningNotFound);
      await expect(to(await district.opening(venueId, { heldOn: '2026-10-02' }))).rejects.toThrow(RequestTooLate);
      await expect(to(await district.opening(venueId, { heldOn: '2040-03-01', status: 'uncleared' }))).rejects.toThrow(NotCleared);
      const full = await district.opening(venueId, { heldOn: '2026-11-05', partiesLimit: 1, seats: 100 });
      await ask(full, teacher, 5, '다른 반');
      await expect(to(full)).rejects.toThrow(OpeningFull);
      await rows('UPDATE venue.venues SET parties_per_week = 1 WHERE id = $1', [venueId]);
      await expect(to(laterId)).rejects.toThrow(VenueFull);
      await expect(moving.reschedule(randomUUID(), { bookingId: id, openingId: laterId, to: 'confirmed' })).rejects.toThrow(BookingNotFound);
      await app.get(BookingDesk).cancel(district.actor('director', centre()), id, 1, '센터 사정');
      await expect(to(laterId)).rejects.toThrow(IllegalTransition);
    });

    it('two bookings that change places at once both arrive', async () => {
      const { openingId, laterId, teacher } = await given(40);
      for (let round = 0; round < 5; round++) {
        const [one, other] = [await ask(openingId, teacher, 18, `가${round}`), await ask(laterId, teacher, 18, `나${round}`)];
        await Promise.all([
          moving.reschedule(centre(), { bookingId: one.id, openingId: laterId, to: 'confirmed' }),
          moving.reschedule(centre(), { bookingId: other.id, openingId, to: 'confirmed' }),
        ]);
        for (const { id } of [one, other]) await app.get(BookingDesk).cancel(district.actor('director', centre()), id, 2, '다음 판');
      }
      expect(await counts(openingId)).toEqual({ seats: 0, parties: 0 });
    });
  });

  it('knows of every other half-day what speaks against it', async () => {
    const { venueId, openingId, laterId, teacher } = await given();
    const { id } = await ask(openingId, teacher, 18);
    const elsewhere = await district.opening(await district.venue(), { heldOn: LATER, band: 'pm' });
    await ask(elsewhere, teacher, 10);
    const closed = await district.opening(venueId, { heldOn: '2026-11-05', status: 'closed' });
    await holds.hold(district.centreId, { openingIds: [laterId], headcount: 5, purpose: randomUUID(), until: inHours(48) });
    const days = await app.get(OtherDays).of(district.centreId, id, { first: '2026-10-20', last: '2026-11-30', now: clock.now() });
    expect(days).toMatchObject([
      { openingId: laterId, heldOn: LATER, seatsLeft: 15, partiesLeft: 99, isCovered: true, venueHasRoom: true, isGroupElsewhere: true, weekLoad: 10 },
      { openingId: closed, status: 'closed', seatsLeft: 20, isGroupElsewhere: false },
    ]);
    const after = await app.get(OtherDays).of(district.centreId, id, { first: '2026-10-20', last: '2026-11-30', now: inHours(48) });
    expect(after[0]).toMatchObject({ seatsLeft: 20 });
  });
});
