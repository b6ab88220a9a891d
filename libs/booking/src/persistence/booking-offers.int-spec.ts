import { randomUUID } from 'node:crypto';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DatabaseModule, UnitOfWork } from '#database';
import { Clock } from '#kernel';
import { acquireTestDatabase, FakeClock, GivenDistrict, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';
import {
  BookingCatalogue, BookingDesk, BookingModule, BookingNotFound, BookingOffers, LinkSecret, NotCleared, OfferOver, RequestTooLate, SeatsExhausted, StaleBooking,
} from '../index.js';

const TODAY = '2026-10-01', HELD_ON = '2026-10-28', DUE_ON = '2026-10-06', AFTER = '2026-10-07';
const RIVALS = 20;

@Global()
@Module({ providers: [{ provide: LinkSecret, useValue: { value: 'a secret of at least 32 letters, for tests' } }], exports: [LinkSecret] })
class TestPorts {}

describe('seats offered to a school', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let district: GivenDistrict;
  let offers: BookingOffers;
  const clock = new FakeClock(TODAY);

  beforeAll(async () => {
    database = await acquireTestDatabase();
    app = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url, 12), TestPorts, BookingModule] }).overrideProvider(Clock).useValue(clock).compile();
    await app.init();
    offers = app.get(BookingOffers);
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
  const left = async (openingId: string) => 20 - ((await rows<{ taken: number }>('SELECT seats_taken AS taken FROM booking.seat_counts WHERE opening_id = $1', [openingId]))[0]?.taken ?? 0);
  const told = async (bookingId: string) => (await rows<{ type: string }>(
    `SELECT type FROM platform.outbox_messages WHERE payload ->> 'bookingId' = $1 OR payload ->> 'hostLinkId' = (SELECT host_link_id::text FROM booking.bookings WHERE id = $1::uuid) ORDER BY id`,
    [bookingId])).map(({ type }) => type);
  const stateOf = async (bookingId: string) => {
    const booking = await app.get(BookingCatalogue).find(district.centreId, bookingId);
    return booking && { status: booking.status, offerDueOn: booking.offerDueOn, answerDueOn: booking.answerDueOn };
  };

  async function given({ status = 'open', ...venue }: Parameters<GivenDistrict['venue']>[0] & { status?: string } = {}) {
    const openingId = await district.opening(await district.venue(venue), { heldOn: HELD_ON, status });
    const schoolId = await district.school();
    const offer = (headcount = 15, change: { dueOn?: string; classLabel?: string; schoolId?: string } = {}) =>
      offers.offer(district.centreId, { openingId, schoolId, grade: 1, classLabel: null, headcount, dueOn: DUE_ON, ...change });
    return { openingId, schoolId, teacher: district.actor('teacher', schoolId), offer };
  }

  it('take their seats at once and ask nobody but the school', async () => {
    const { openingId, teacher, offer } = await given();
    const id = await offer();
    expect(await stateOf(id)).toEqual({ status: 'offered', offerDueOn: DUE_ON, answerDueOn: '2026-10-08' });
    expect(await left(openingId)).toBe(5);
    expect(await told(id)).toEqual([]);
    await expect(app.get(BookingDesk).request(teacher, { openingId, grade: 2, headcount: 6 })).rejects.toThrow(SeatsExhausted);
  });

  it('ask the host once accepted, as a direct booking does, with five working days from then', async () => {
    const { openingId, schoolId, offer } = await given();
    const id = await offer();
    clock.travelTo(DUE_ON);
    await offers.accept(district.centreId, { bookingId: id, schoolId });
    await offers.accept(district.centreId, { bookingId: id, schoolId });
    expect(await stateOf(id)).toEqual({ status: 'host-pending', offerDueOn: null, answerDueOn: '2026-10-13' });
    expect(await left(openingId)).toBe(5);
    expect((await told(id)).sort()).toEqual(['booking.host-asked', 'booking.offer-ended']);
    await expect(offers.decline(district.centreId, { bookingId: id })).rejects.toThrow(OfferOver);
  });

  it('are free again once declined, for good', async () => {
    const { openingId, offer } = await given();
    const id = await offer();
    await offers.decline(district.centreId, { bookingId: id }, ' 학사일정 변경 ');
    await offers.decline(district.centreId, { bookingId: id });
    expect(await left(openingId)).toBe(20);
    expect(await told(id)).toEqual(['booking.offer-ended']);
    await expect(offers.accept(district.centreId, { bookingId: id })).rejects.toThrow('이미 사양');
    await offer(); // the group may be offered the same half-day again
  });

  it('end with their day, swept or not', async () => {
    const { openingId, offer } = await given();
    const id = await offer();
    expect(await offers.expireDue()).toBe(0);
    clock.travelTo(AFTER);
    await expect(offers.accept(district.centreId, { bookingId: id })).rejects.toThrow('답할 날이 지나');
    await Promise.all([offers.expireDue(), offers.expireDue()]);
    expect(await stateOf(id)).toMatchObject({ status: 'offer-expired', offerDueOn: null });
    expect(await left(openingId)).toBe(20);
    expect(await told(id)).toEqual(['booking.offer-ended']);
  });

  it('are refused where a direct booking would be, and when the host could not answer any more', async () => {
    const { offer } = await given();
    await expect(offer(21)).rejects.toMatchObject({ code: 'booking/headcount-out-of-bounds' });
    await expect(offer(5, { dueOn: '2026-10-26' })).rejects.toThrow(RequestTooLate);
    await expect((await given({ cleared: false, status: 'uncleared' })).offer()).rejects.toThrow(NotCleared);
    await offer(15);
    await expect(offer(6, { classLabel: '2반' })).rejects.toThrow(SeatsExhausted);
  });

  it('are nobody else’s, and stale ones are noticed', async () => {
    const { offer, schoolId } = await given();
    const id = await offer();
    await expect(offers.accept(district.centreId, { bookingId: id, schoolId: randomUUID() })).rejects.toThrow(BookingNotFound);
    await expect(offers.decline(randomUUID(), { bookingId: id })).rejects.toThrow(BookingNotFound);
    await expect(offers.accept(district.centreId, { bookingId: id, schoolId, version: 7 })).rejects.toThrow(StaleBooking);
  });

  it('join the caller’s transaction', async () => {
    const { openingId, offer } = await given();
    await expect(app.get(UnitOfWork).run(async () => { await offer(); throw new Error('after all not'); })).rejects.toThrow('after all not');
    expect(await left(openingId)).toBe(20);
  });

  it(`never oversell: ${RIVALS} schools, half of them offered, for the last two places of ten`, async () => {
    const { openingId, offer, teacher } = await given();
    const results = await Promise.allSettled(Array.from({ length: RIVALS }, (_, rival) => rival % 2 === 0
      ? offer(10, { classLabel: `${rival}반` })
      : app.get(BookingDesk).request(teacher, { openingId, grade: 1, headcount: 10, classLabel: `${rival}반` })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(SeatsExhausted);
  });

  it('have a last day exactly as long as they stand: the database says so', async () => {
    const { offer } = await given();
    const id = await offer();
    await expect(rows('UPDATE booking.bookings SET offer_due_on = NULL WHERE id = $1', [id])).rejects.toThrow('bookings_offered_until_a_day');
    await rows(`UPDATE booking.bookings SET status = 'cancelled-by-centre' WHERE id = $1`, [id]);
    expect(await stateOf(id)).toMatchObject({ status: 'cancelled-by-centre', offerDueOn: null });
    await expect(rows('UPDATE booking.bookings SET offer_due_on = $2 WHERE id = $1', [id, DUE_ON])).rejects.toThrow('bookings_offered_until_a_day');
  });
});
