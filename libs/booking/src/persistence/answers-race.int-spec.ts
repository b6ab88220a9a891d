import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DatabaseModule } from '#database';
import { Clock, DomainError } from '#kernel';
import { acquireTestDatabase, FakeClock, GivenDistrict, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';
import { BookingCatalogue, BookingDesk, BookingModule, LinkSecret } from '../index.js';

@Global()
@Module({ providers: [{ provide: LinkSecret, useValue: { value: 'a secret of at least 32 letters, for tests' } }], exports: [LinkSecret] })
class TestPorts {}

/** Everybody answers in the same moment: the outcome must be one that some order of the answers explains. */
describe('answers at the same moment', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let district: GivenDistrict;
  let desk: BookingDesk;

  beforeAll(async () => {
    database = await acquireTestDatabase();
    const testing = Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url), TestPorts, BookingModule] });
    app = await testing.overrideProvider(Clock).useValue(new FakeClock('2026-10-01')).compile();
    await app.init();
    desk = app.get(BookingDesk);
    district = await GivenDistrict.found((sql, values) => rows(sql, values));
  });
  afterEach(async () => expect(await rows('SELECT * FROM booking.seat_drift')).toEqual([]));
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const rows = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => app.get(DataSource).query<T[]>(sql, values);

  async function booked() {
    const [venueId, schoolId] = [await district.venue(), await district.school()];
    const openingId = await district.opening(venueId, { heldOn: '2026-10-28', seats: 20 });
    const teacher = district.actor('teacher', schoolId);
    const booking = await desk.request(teacher, { openingId, grade: 1, headcount: 5 });
    return { booking, openingId, teacher, host: district.actor('host', venueId), director: district.actor('director', district.centreId) };
  }

  it('take one legal path, free the seats once, and refuse everything else in words', async () => {
    for (let round = 0; round < 5; round++) {
      const { booking, openingId, teacher, host, director } = await booked();
      const answers = Array.from({ length: 15 }, () => [
        desk.confirm(host, booking.id, 1), desk.decline(host, booking.id, 1, '공사'), desk.cancel(teacher, booking.id, 1, '우천'), desk.cancel(director, booking.id, 1, '우천'),
      ]).flat();
      const outcomes = await Promise.allSettled(answers);
      const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
      expect(refusals.filter((refusal) => !(refusal instanceof DomainError))).toEqual([]);
      const after = await app.get(BookingCatalogue).find(district.centreId, booking.id);
      // whoever came second named a version that was gone: exactly one change happened
      expect(after?.version).toBe(2);
      const taken = await app.get(BookingCatalogue).seatsTaken(district.centreId, '2026-10-28', '2026-10-28');
      expect(taken.get(openingId)?.seats ?? 0).toBe(after?.status === 'confirmed' ? 5 : 0);
    }
  });

  it('of a host who changes between yes and no by link never lose a seat nor sell one twice', async () => {
    const { booking } = await booked();
    const [link] = await rows<{ id: string }>('SELECT host_link_id AS id FROM booking.bookings WHERE id = $1', [booking.id]);
    const outcomes = await Promise.allSettled(Array.from({ length: 60 }, (_, i) =>
      desk.answerByLink(link?.id ?? '', { bookingId: booking.id, answer: i % 2 === 0 ? 'confirm' : 'decline' })));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
  });

  it('and capacity lowered meanwhile agree with each other', async () => {
    const { openingId, teacher } = await booked();
    const [requests, lowered] = await Promise.all([
      Promise.allSettled(Array.from({ length: 10 }, (_, i) => desk.request(teacher, { openingId, grade: 2, classLabel: `${i}반`, headcount: 3 }))),
      Promise.allSettled(Array.from({ length: 10 }, (_, i) => rows('UPDATE venue.openings SET seats = $2 WHERE id = $1', [openingId, 19 - i]))),
    ]);
    expect(requests.some(({ status }) => status === 'fulfilled') || lowered.some(({ status }) => status === 'fulfilled')).toBe(true);
    const [count] = await rows<{ fits: boolean }>('SELECT c.seats_taken <= o.seats AND c.seats = o.seats AS fits FROM booking.seat_counts c JOIN venue.openings o ON o.id = c.opening_id WHERE o.id = $1', [openingId]);
    expect(count?.fits).toBe(true);
  });
});
