import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { BookingCatalogue, BookingDesk, BookingModule, BookingNotFound, BookingOpeningUsage, IllegalTransition, LinkSecret, type ProgressStatus, VisitProgress } from '#booking';
import { DatabaseModule, UnitOfWork } from '#database';
import { Clock } from '#kernel';
import { SafetyInspectionModule, VenueOpeningGate } from '#safety-inspection';
import { acquireTestDatabase, FakeClock, GivenDistrict, type TestDatabase } from '#testing';
import { OpeningGate, OpeningUsage } from '#venue-registry';
import { DataSource } from 'typeorm';
import {
  Attendance, AttendanceChanged, AttendanceClosed, AttendanceOffDay, AttendanceOutOfBounds, AttendanceTooEarly, CorrectionNeedsReason, DepartureBeforeArrival, NobodyArrived, VisitDayModule, type Witness,
} from '../index.js';

const TODAY = '2026-10-07', HELD_ON = '2026-10-28';
const at = (time: string) => new Date(`${HELD_ON}T${time}:00+09:00`);

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

describe('attendance', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let district: GivenDistrict;
  let attendance: Attendance;
  const clock = new FakeClock(TODAY);

  beforeAll(async () => {
    database = await acquireTestDatabase();
    app = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url, 8), TestPorts, VisitDayModule] }).overrideProvider(Clock).useValue(clock).compile();
    await app.init();
    attendance = app.get(Attendance);
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
  const told = async () => (await rows<{ payload: { to: string } }>(`SELECT payload FROM platform.outbox_messages WHERE centre_id = $1 AND type = 'booking.progressed' ORDER BY id`, [district.centreId])).map(({ payload }) => payload.to);

  const advance = (bookingId: string, ...steps: ProgressStatus[]) => app.get(UnitOfWork).run(async () => {
    for (const to of steps) await app.get(VisitProgress).advance(district.centreId, bookingId, to);
  });

  /** A confirmed visit of 24 students, on its morning. */
  async function given({ confirmed = true } = {}) {
    const venueId = await district.venue({ seats: 40 }), schoolId = await district.school();
    const openingId = await district.opening(venueId, { heldOn: HELD_ON, seats: 40 });
    const { id: bookingId } = await app.get(BookingDesk).request(district.actor('teacher', schoolId), { openingId, grade: 1, headcount: 24 });
    if (confirmed) await app.get(BookingDesk).confirm(district.actor('host', venueId), bookingId, 1);
    clock.travelToInstant(at('10:05'));
    const witness = (side: Witness['side'], organisationId: string): Witness => ({ side, centreId: district.centreId, organisationId });
    return {
      bookingId, venueId, host: witness('host', venueId), school: witness('school', schoolId), centre: witness('centre', district.centreId), strangers: witness('host', await district.venue()),
      status: async () => (await app.get(BookingCatalogue).find(district.centreId, bookingId))!.status, read: () => attendance.of(district.centreId, bookingId),
    };
  }

  it('takes the count and moves the booking on, once for two taps', async () => {
    const { bookingId, host, status, read } = await given();
    expect(await read()).toBeNull();
    expect(await attendance.arrive(bookingId, { by: host, arrived: 22 })).toMatchObject({ planned: 24, arrived: 22, outcome: 'visited', arrivedAt: at('10:05'), departedAt: null, recordedBy: 'host', version: 1 });
    clock.travelToInstant(at('10:06'));
    expect(await attendance.arrive(bookingId, { by: host, arrived: 22 })).toMatchObject({ arrivedAt: at('10:05'), version: 1 });
    expect([await status(), await told()]).toEqual(['visited', ['visited']]);
    clock.travelToInstant(at('12:00'));
    expect(await attendance.depart(bookingId, { by: host })).toMatchObject({ departedAt: at('12:00'), version: 2 });
    clock.travelToInstant(at('12:01'));
    expect(await attendance.depart(bookingId, { by: host })).toMatchObject({ departedAt: at('12:00'), version: 2 });
  });

  it('lets twenty taps at once be one', async () => {
    const { bookingId, host, school } = await given();
    const taps = await Promise.all(Array.from({ length: 20 }, (_, i) => attendance.arrive(bookingId, { by: i % 2 ? host : school, arrived: 24 })));
    expect(new Set(taps.map(({ version }) => version))).toEqual(new Set([1]));
    expect([await rows('SELECT 1 FROM visit.attendances WHERE booking_id = $1', [bookingId]), await told()]).toEqual([[{ '?column?': 1 }], ['visited']]);
  });

  it('of two different counts at once takes one and asks the other for a reason', async () => {
    const { bookingId, host, school, read } = await given();
    const answers = await Promise.allSettled([attendance.arrive(bookingId, { by: host, arrived: 20 }), attendance.arrive(bookingId, { by: school, arrived: 21 })]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find((each) => each.status === 'rejected')).toMatchObject({ reason: expect.any(CorrectionNeedsReason) as Error });
    expect(await read()).toMatchObject({ correction: null, version: 1 });
  });

  it('corrects with a reason, both ways, and keeps what came of a visit that did not take place', async () => {
    const { bookingId, host, school, centre, status, read } = await given();
    await attendance.arrive(bookingId, { by: host, arrived: 24 });
    await expect(attendance.arrive(bookingId, { by: school, arrived: 23 })).rejects.toThrow(CorrectionNeedsReason);
    await expect(attendance.arrive(bookingId, { by: school, arrived: 23, reason: '한 명 결석', version: 7 })).rejects.toThrow(AttendanceChanged);
    expect(await attendance.arrive(bookingId, { by: school, arrived: 23, reason: ' 한 명 결석 ', version: 1 })).toMatchObject({ arrived: 23, arrivedAt: at('10:05'), recordedBy: 'school', correction: '한 명 결석' });
    expect(await attendance.notCome(bookingId, { by: centre, arrived: 3, reason: '버스 고장으로 돌아감' })).toMatchObject({ outcome: 'no-show', arrived: 3 });
    expect(await status()).toBe('no-show');
    await attendance.arrive(bookingId, { by: centre, arrived: 20, reason: '늦게 도착' });
    expect([await status(), (await read())?.arrived, await told()]).toEqual(['visited', 20, ['visited', 'no-show', 'visited']]);
  });

  it('calls nobody a no-show, whichever button was pressed', async () => {
    const one = await given();
    expect(await attendance.arrive(one.bookingId, { by: one.host, arrived: 0 })).toMatchObject({ outcome: 'no-show', arrived: 0 });
    expect(await one.status()).toBe('no-show');
    await expect(attendance.depart(one.bookingId, { by: one.host })).rejects.toThrow(NobodyArrived);
  });

  it('refuses numbers and times nobody can mean, and changes nothing', async () => {
    const { bookingId, host, status, read } = await given();
    for (const arrived of [-1, 35, 1e9, 2.5, Number.NaN]) await expect(attendance.arrive(bookingId, { by: host, arrived })).rejects.toThrow(AttendanceOutOfBounds);
    await expect(attendance.notCome(bookingId, { by: host, arrived: 24 })).rejects.toThrow(AttendanceOutOfBounds);
    await expect(attendance.arrive(bookingId, { by: host, arrived: 24, at: at('10:06') })).rejects.toThrow(AttendanceOffDay);
    await expect(attendance.depart(bookingId, { by: host })).rejects.toThrow(NobodyArrived);
    clock.travelTo('2026-10-27');
    await expect(attendance.arrive(bookingId, { by: host, arrived: 24 })).rejects.toThrow(AttendanceTooEarly);
    expect([await status(), await read(), await told()]).toEqual(['confirmed', null, []]);
    clock.travelToInstant(at('11:00'));
    await attendance.arrive(bookingId, { by: host, arrived: 24, at: at('10:10') });
    await expect(attendance.depart(bookingId, { by: host, at: at('10:00') })).rejects.toThrow(DepartureBeforeArrival);
  });

  it('is taken down later, too: without a time unless somebody knows it', async () => {
    const { bookingId, school, centre } = await given();
    clock.travelTo('2026-10-30');
    expect(await attendance.arrive(bookingId, { by: school, arrived: 24 })).toMatchObject({ arrivedAt: null });
    await expect(attendance.depart(bookingId, { by: school })).rejects.toThrow(AttendanceOffDay);
    expect(await attendance.depart(bookingId, { by: centre, at: at('12:10') })).toMatchObject({ departedAt: at('12:10'), recordedBy: 'centre' });
  });

  it('is nobody else\'s, and no visit of a booking that is not agreed or is closed', async () => {
    const { bookingId, venueId, host, strangers, status } = await given({ confirmed: false });
    await expect(attendance.arrive(bookingId, { by: strangers, arrived: 24 })).rejects.toThrow(BookingNotFound);
    await expect(attendance.arrive(bookingId, { by: { ...strangers, centreId: (await GivenDistrict.found((sql, values) => rows(sql, values))).centreId }, arrived: 24 })).rejects.toThrow(BookingNotFound);
    await expect(attendance.arrive(bookingId, { by: host, arrived: 24 })).rejects.toThrow(IllegalTransition);
    expect([await status(), await attendance.of(district.centreId, bookingId)]).toEqual(['host-pending', null]);
    clock.travelTo(TODAY);
    await app.get(BookingDesk).confirm(district.actor('host', venueId), bookingId, 1);
    clock.travelToInstant(at('10:00'));
    await attendance.arrive(bookingId, { by: host, arrived: 24 });
    await advance(bookingId, 'result-entered', 'closed');
    await expect(attendance.arrive(bookingId, { by: host, arrived: 23, reason: '다시 세었음' })).rejects.toThrow(AttendanceClosed);
    expect(await status()).toBe('closed');
  });

  it('leaves an entered result as it is when only the number was wrong', async () => {
    const { bookingId, host, status } = await given();
    await attendance.arrive(bookingId, { by: host, arrived: 24 });
    await advance(bookingId, 'result-entered');
    await attendance.arrive(bookingId, { by: host, arrived: 23, reason: '다시 세었음' });
    expect(await status()).toBe('result-entered');
  });

  it('is kept by the database, whoever writes', async () => {
    const { bookingId, host } = await given();
    await attendance.arrive(bookingId, { by: host, arrived: 24 });
    await expect(rows('UPDATE visit.attendances SET arrived = 20 WHERE booking_id = $1', [bookingId])).rejects.toThrow('another count needs a reason');
    await expect(rows(`UPDATE visit.attendances SET arrived = 35, correction = 'x' WHERE booking_id = $1`, [bookingId])).rejects.toThrow('attendances_bounded');
    await expect(rows('INSERT INTO visit.attendances (centre_id, booking_id, planned, arrived, outcome, recorded_by) SELECT centre_id, booking_id, 24, 24, outcome, recorded_by FROM visit.attendances WHERE booking_id = $1', [bookingId]))
      .rejects.toThrow('attendances_one_per_booking');
  });
});
