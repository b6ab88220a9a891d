import { jest } from '@jest/globals';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { BeforeTheVisit, BookingCatalogue, BookingDesk, type BookingView, CalendarFeeds, LinkSecret, OtherDays, SeatHolds, SeatsExhausted } from '#booking';
import { DatabaseModule, UnitOfWork } from '#database';
import type { Actor } from '#identity-access';
import { Clock } from '#kernel';
import { acquireTestDatabase, FakeClock, GivenDistrict, type TestDatabase } from '#testing';
import { FreeDays, WaitingCatalogue, WaitingDesk, WaitingListModule, WaitLinks } from '#waiting-list';
import pg from 'pg';
import { DataSource } from 'typeorm';

const TODAY = '2026-10-01';
/** The week that is full because of the other school's visits, and one with room. */
const FULL_WEEK = '2026-10-26', FULL_DAY = '2026-10-28', CROWDED_DAY = '2026-11-04', ROOMY_DAY = '2026-11-05';
const SPAN = { first: '2026-10-19', last: '2026-11-13' };

class EveryDay extends FreeDays {
  override isFree(): Promise<boolean> {
    return Promise.resolve(true);
  }
}
@Global()
@Module({
  providers: [{ provide: LinkSecret, useValue: { value: 'a secret of at least 32 letters, for tests' } }, { provide: FreeDays, useClass: EveryDay }],
  exports: [LinkSecret, FreeDays],
})
class TestPorts {}

/** A teacher's connection sees the own school's rows; these answers concern all schools, and are asked as a teacher asks. */
describe('what a teacher is told though it depends on other schools', () => {
  let database: TestDatabase, app: INestApplicationContext, district: GivenDistrict, uow: UnitOfWork;
  let teacher: Actor, other: Actor, venueId: string, full: string, crowded: string, own: BookingView;
  const clock = new FakeClock(TODAY);

  const rows = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => app.get(DataSource).query<T[]>(sql, values);
  const asTeacher = <T>(work: () => Promise<T>) => uow.within({ centreId: district.centreId, schoolId: teacher.organisationId }, work);
  const book = (actor: Actor, openingId: string, headcount: number, classLabel: string) => app.get(BookingDesk).request(actor, { openingId, grade: 1, headcount, classLabel });
  /** Which of the days are among the other places a refusal names. */
  const instead = async (refused: Promise<unknown>) => {
    const error = await refused.then(() => undefined, (reason: unknown) => reason);
    if (!(error instanceof SeatsExhausted)) throw error;
    return (error.facts['alternatives'] as { heldOn: string }[]).map(({ heldOn }) => heldOn);
  };

  beforeAll(async () => {
    database = await acquireTestDatabase();
    app = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url, 10), TestPorts, WaitingListModule] }).overrideProvider(Clock).useValue(clock).compile();
    await app.init();
    uow = app.get(UnitOfWork);
    district = await GivenDistrict.found((sql, values) => rows(sql, values));
    [teacher, other] = [district.actor('teacher', await district.school()), district.actor('teacher', await district.school())];
    venueId = await district.venue({ perWeek: 2 });
    for (const heldOn of [FULL_WEEK, '2026-10-27']) await book(other, await district.opening(venueId, { heldOn }), 10, '1반');
    full = await district.opening(venueId, { heldOn: FULL_DAY });
    crowded = await district.opening(venueId, { heldOn: CROWDED_DAY });
    await district.opening(venueId, { heldOn: ROOMY_DAY });
    // a day that takes many, so that only its seats run out
    const roomy = await district.venue();
    const shared = await district.opening(roomy, { heldOn: '2026-11-11' });
    own = await book(teacher, shared, 3, '1반');
    await book(other, shared, 15, '1반');
    await rows('UPDATE venue.venues SET parties_per_week = 3 WHERE id = $1', [venueId]);
    await book(other, crowded, 15, '1반');
    await rows('UPDATE venue.venues SET parties_per_week = 2 WHERE id = $1', [venueId]);
    for (const [waiting, day] of [[other, TODAY], [teacher, '2026-10-02']] as const) {
      clock.travelTo(day);
      await app.get(WaitingDesk).start(waiting, { target: { kind: 'opening', openingId: shared }, grade: 1, classLabel: '2반', headcount: 8 });
    }
    // both schools have as many students placed, so that who came first is first
    await rows(`UPDATE waiting.waiters SET priority = 1, priority_reason = '작년에 취소됨' WHERE school_id = $1`, [other.organisationId]);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const centre = () => district.centreId;
  const question = (filter: object = {}) => ({ ...SPAN, headcount: 5, level: 'middle', ...filter });
  const QUESTIONS: readonly [string, () => Promise<unknown>, unknown][] = [
    ['which left-over places a host has no room for', async () => (await app.get(BookingCatalogue).placesFor(centre(), question())).filter(({ venueId: id, venueHasRoom }) => id === venueId && !venueHasRoom).length, 3],
    ['how full a week of the district is', async () => Object.fromEntries(await app.get(BookingCatalogue).weekLoads(centre(), SPAN.first, SPAN.last)), { [FULL_WEEK]: 20, '2026-11-02': 15, '2026-11-09': 18 }],
    ['which openings are free', async () => (await app.get(BookingCatalogue).freeOpenings(centre(), { from: SPAN.first, until: SPAN.last, minSeats: 5, page: 1, size: 50 })).items.map(({ heldOn }) => heldOn), [CROWDED_DAY, ROOMY_DAY]],
    ['where to go when seats are gone', () => instead(book(teacher, crowded, 10, '3반')), [ROOMY_DAY]],
    ['where to go when more come than fit', () => instead(app.get(BeforeTheVisit).count({ side: 'school', centreId: centre(), organisationId: teacher.organisationId }, { bookingId: own.id }, 10)), [ROOMY_DAY]],
    ['whether another day of the venue has room', () => otherDays(), [[FULL_DAY, false], [CROWDED_DAY, true], [ROOMY_DAY, true]]],
    ['whose turn it is', async () => (await app.get(WaitingCatalogue).listForSchool(teacher)).map(({ position }) => position), [2]],
    ['whether waiting is needless', () => startsWaiting(), 'waits'],
  ];
  async function otherDays() {
    const { id } = await moved();
    return (await app.get(OtherDays).of(centre(), id, { ...SPAN, now: clock.now() })).filter(({ heldOn }) => heldOn >= FULL_DAY && heldOn <= ROOMY_DAY).map(({ heldOn, venueHasRoom }) => [heldOn, venueHasRoom]);
  }
  /** A booking of the teacher's at the host whose week is full, long before. */
  async function moved() {
    const [known] = await rows<{ id: string }>('SELECT id FROM booking.bookings WHERE venue_id = $1 AND school_id = $2', [venueId, teacher.organisationId]);
    return known ?? book(teacher, await district.opening(venueId, { heldOn: '2026-12-09' }), 2, '9반');
  }
  const startsWaiting = () => app.get(WaitingDesk).start(teacher, { target: { kind: 'opening', openingId: full }, grade: 2, headcount: 5 }).then(() => 'waits', (error: { code: string }) => error.code);

  it.each(QUESTIONS)('%s', async (_, ask, answer) => {
    const across = jest.spyOn(uow, 'acrossSchools').mockImplementation((work) => work());
    // looking at the own school alone gives another answer: what follows can fail
    expect(await asTeacher(ask)).not.toEqual(answer);
    across.mockRestore();
    expect(await asTeacher(ask)).toEqual(answer);
  });

  it('and nothing else of other schools: not their waits, nor what was offered to them', async () => {
    const seen = (table: string) => rows(`SELECT DISTINCT school_id AS "schoolId" FROM ${table}`);
    await asTeacher(async () => {
      for (const table of ['booking.bookings', 'waiting.waiters']) expect(await seen(table)).toEqual([{ schoolId: teacher.organisationId }]);
      const [{ strange } = { strange: -1 }] = await rows<{ strange: number }>('SELECT count(*)::int AS strange FROM booking.history WHERE booking_id NOT IN (SELECT id FROM booking.bookings)');
      expect(strange).toBe(0);
    });
    expect(await seen('waiting.waiters')).toHaveLength(2);
  });

  it('by a link reaches the one school it leads to: a wait, a calendar', async () => {
    const [wait] = await asTeacher(() => app.get(WaitingCatalogue).listForSchool(teacher));
    const waitToken = await app.get(WaitLinks).tokenFor(centre(), wait!.id, 'kim@school.example');
    const feedToken = await app.get(CalendarFeeds).make({ centreId: centre(), organisationId: teacher.organisationId, kind: 'school' });
    for (const open of [() => app.get(WaitLinks).open(waitToken), () => app.get(CalendarFeeds).open('school', feedToken)]) {
      await uow.within({ everythingFor: 'link' }, async () => {
        expect(await open()).not.toBeNull();
        expect(await rows('SELECT DISTINCT school_id AS id FROM booking.bookings')).toEqual([{ id: teacher.organisationId }]);
        expect(() => uow.narrowTo({ centreId: centre() })).toThrow('from one school to another');
      });
    }
  });

  it('locks the venue before it gives seats back whose time was over', async () => {
    const openingId = await district.opening(await district.venue(), { heldOn: ROOMY_DAY });
    const [{ id: venue } = { id: '' }] = await rows<{ id: string }>('SELECT venue_id AS id FROM venue.openings WHERE id = $1', [openingId]);
    await uow.run(() => app.get(SeatHolds).hold(centre(), { openingIds: [openingId], headcount: 20, purpose: openingId, until: new Date(clock.now().getTime() + 1000) }));
    clock.travelTo('2026-10-03');
    const [holder, watcher] = [new pg.Client({ connectionString: database.url }), new pg.Client({ connectionString: database.url })];
    await Promise.all([holder.connect(), watcher.connect()]);
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM venue.venues WHERE id = $1 FOR NO KEY UPDATE', [venue]);
    const booked = asTeacher(() => book(teacher, openingId, 20, '5반'));
    for (let waits = false; !waits;) waits = (await watcher.query('SELECT 1 FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) OR NOT granted AND locktype = \'transactionid\'')).rowCount! > 0;
    // whoever has the venue finds the seats of its openings free to lock
    await holder.query('SELECT 1 FROM booking.seat_counts WHERE opening_id = $1 FOR UPDATE NOWAIT', [openingId]);
    await holder.query('COMMIT');
    expect((await booked).headcount).toBe(20);
    await Promise.all([holder.end(), watcher.end()]);
  });
});
