import { randomUUID } from 'node:crypto';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DatabaseModule } from '#database';
import { Clock } from '#kernel';
import { acquireTestDatabase, FakeClock, GivenDistrict, type TestDatabase } from '#testing';
import { HolidayDesk, HolidayNotFound, VenueRegistryModule } from '#venue-registry';
import { DataSource } from 'typeorm';
import { BookingCatalogue, BookingDesk, BookingModule, LinkSecret, OnHoliday } from '../index.js';

const HELD_ON = '2026-10-28';
const RIVALS = 60;

@Global()
@Module({ providers: [{ provide: LinkSecret, useValue: { value: 'a secret of at least 32 letters, for tests' } }], exports: [LinkSecret] })
class TestPorts {}

describe('a holiday announced in mid-year', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let district: GivenDistrict;
  let holidays: HolidayDesk;
  let desk: BookingDesk;
  let catalogue: BookingCatalogue;

  beforeEach(async () => {
    database = await acquireTestDatabase();
    const testing = Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url, 16), TestPorts, VenueRegistryModule, BookingModule] });
    app = await testing.overrideProvider(Clock).useValue(new FakeClock('2026-10-01')).compile();
    await app.init();
    [holidays, desk, catalogue] = [app.get(HolidayDesk), app.get(BookingDesk), app.get(BookingCatalogue)];
    district = await GivenDistrict.found((sql, values) => rows(sql, values));
  });
  afterEach(async () => {
    expect(await rows('SELECT * FROM booking.seat_drift')).toEqual([]);
    await app.close();
    await database.drop();
  });

  const rows = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => app.get(DataSource).query<T[]>(sql, values);
  const director = () => district.actor('director', district.centreId);
  const announce = () => holidays.add(director(), [{ day: HELD_ON, name: '임시공휴일' }]);
  const standing = async () => (await catalogue.standingOn(district.centreId, [HELD_ON])).length;

  async function place() {
    const venueId = await district.venue();
    const openingId = await district.opening(venueId, { heldOn: HELD_ON, seats: 500 });
    const teacher = district.actor('teacher', await district.school());
    const book = (classLabel: string) => desk.request(teacher, { openingId, grade: 1, classLabel, headcount: 2 });
    return { openingId, venueId, book, host: district.actor('host', venueId) };
  }

  const free = async () => (await catalogue.freeOpenings(district.centreId, { from: HELD_ON, until: HELD_ON, minSeats: 1, page: 1, size: 10 })).total;

  it('keeps what stands, offers nothing new, and gives the day back when it is taken off again', async () => {
    const { book, host } = await place();
    const before = await book('1반');
    await announce();
    expect([await standing(), await free()]).toEqual([1, 0]);
    await expect(book('2반')).rejects.toThrow(OnHoliday);
    // The host may still answer what was asked before; a declined visit does not come back.
    const confirmed = await desk.confirm(host, before.id, before.version);
    const declined = await desk.decline(host, confirmed.id, confirmed.version, '공휴일');
    await expect(desk.confirm(host, declined.id, declined.version)).rejects.toThrow();
    await holidays.remove(director(), HELD_ON);
    expect(await free()).toBe(1);
    await book('2반');
    await expect(holidays.remove(director(), HELD_ON)).rejects.toThrow(HolidayNotFound);
  });

  it('is the last word in a race: nothing is booked after the day was saved', async () => {
    const { book } = await place();
    const rivals = Array.from({ length: RIVALS }, (_, rival) => book(`${rival}반`));
    const saved = announce().then(standing);
    const results = await Promise.allSettled(rivals);
    const refused = results.filter((result) => result.status === 'rejected').map(({ reason }) => reason as Error);
    expect(refused.every((error) => error instanceof OnHoliday)).toBe(true);
    expect(await standing()).toBe(await saved);
    expect(await standing()).toBe(RIVALS - refused.length);
  });

  it('is kept by the database: past all rules nothing is booked, until the trigger is gone', async () => {
    const { book, openingId, venueId } = await place();
    const { id } = await book('1반');
    await announce();
    const copy = () => rows(
      `INSERT INTO booking.bookings (centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, class_label, headcount, host_link_id, answer_due_on)
       SELECT centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, $2, headcount, host_link_id, answer_due_on
         FROM booking.bookings WHERE id = $1 AND opening_id = $3 AND venue_id = $4`, [id, randomUUID(), openingId, venueId]);
    await expect(copy()).rejects.toMatchObject({ driverError: { constraint: 'bookings_not_on_holidays' } });
    await database.query('DROP TRIGGER bookings_not_on_holidays ON booking.bookings');
    await copy();
    expect(await standing()).toBe(2);
  });

  it('begins from the gazette without touching what the centre wrote', async () => {
    await holidays.add(director(), [{ day: '2027-01-01', name: '새해 첫날' }]);
    const missing = await holidays.missingFromGazette(director(), 2027);
    expect(missing).toHaveLength(23);
    await holidays.add(director(), missing);
    expect(await holidays.missingFromGazette(director(), 2027)).toEqual([]);
    expect(await rows(`SELECT name FROM venue.holidays WHERE centre_id = $1 AND day = '2027-01-01'`, [district.centreId])).toEqual([{ name: '새해 첫날' }]);
    expect(await holidays.missingFromGazette(director(), 2040)).toEqual([]);
  });
});
