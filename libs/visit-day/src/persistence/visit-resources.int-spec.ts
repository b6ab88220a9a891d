import { randomUUID } from 'node:crypto';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { BookingCatalogue, BookingDesk, BookingModule, BookingNotFound, BookingOpeningUsage, IllegalTransition, LinkSecret, Rescheduling } from '#booking';
import { DatabaseModule, OutboxRelay } from '#database';
import { Forbidden } from '#identity-access';
import { Clock } from '#kernel';
import { SafetyInspectionModule, UnplannedInspections, VenueOpeningGate } from '#safety-inspection';
import { acquireTestDatabase, FakeClock, GivenDistrict, type TestDatabase } from '#testing';
import { OpeningGate, OpeningUsage } from '#venue-registry';
import { DataSource } from 'typeorm';
import {
  AlreadyRiding, EscortChanged, EscortDesk, EscortElsewhere, EscortNotFound, EscortOnDuty, EscortUntrained, Incidents, IncidentTimeRefused, NothingToPrepare, NotReadyYet, PreparationChanged, PreparationDesk,
  PreparationIncomplete, RuleChanged, TrainingTwice, VehicleChanged, VehicleFull, VehicleInUse, VehicleOnOtherDay, VehiclePool, VehicleTwice, VisitDayModule, VisitDays, VisitSheets, VisitUpkeep, witnessOf,
} from '../index.js';

const TODAY = '2026-10-07', HELD_ON = '2026-10-28', LATER = '2026-11-04';

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

describe('what a visit needs', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let district: GivenDistrict;
  let escorts: EscortDesk, pool: VehiclePool, desk: PreparationDesk, sheets: VisitSheets;
  const clock = new FakeClock(TODAY);

  beforeAll(async () => {
    database = await acquireTestDatabase();
    app = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url, 12), TestPorts, VisitDayModule] }).overrideProvider(Clock).useValue(clock).compile();
    await app.init();
    [escorts, pool, desk, sheets] = [app.get(EscortDesk), app.get(VehiclePool), app.get(PreparationDesk), app.get(VisitSheets)];
  });
  beforeEach(async () => {
    clock.travelTo(TODAY);
    district = await GivenDistrict.found((sql, values) => rows(sql, values));
  });
  afterEach(async () => {
    expect(await rows('SELECT * FROM booking.seat_drift')).toEqual([]);
    expect(await rows('SELECT * FROM visit.vehicle_drift')).toEqual([]);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const rows = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => app.get(DataSource).query<T[]>(sql, values);
  const director = () => district.actor('director', district.centreId);

  /** A confirmed visit of 20 students: three escorts at nine to one. */
  async function visit({ band = 'am' as 'am' | 'pm', headcount = 20, confirmed = true } = {}) {
    const venueId = await district.venue({ seats: 40 }), schoolId = await district.school();
    const openingId = await district.opening(venueId, { heldOn: HELD_ON, band, seats: 40 }), otherId = await district.opening(venueId, { heldOn: LATER, band, seats: 40 });
    const teacher = district.actor('teacher', schoolId), host = district.actor('host', venueId);
    const { id } = await app.get(BookingDesk).request(teacher, { openingId, grade: 1, headcount });
    if (confirmed) await app.get(BookingDesk).confirm(host, id, 1);
    const read = () => sheets.find(teacher, id);
    return {
      id, teacher, host, venueId, otherId, read, version: async () => (await read()).version, status: async () => (await app.get(BookingCatalogue).find(district.centreId, id))!.status,
      missing: async () => (await read()).readiness.missing.map(({ what }) => what),
    };
  }
  type Visit = Awaited<ReturnType<typeof visit>>;

  const escort = (name: string, isActive = true) => escorts.add(director(), { name, phone: '010-1234-5678', kind: 'parent', checkedOn: '2026-09-01', checkReference: '조회-17', isActive });
  const assign = async (to: Visit, escortId: string) => escorts.assign(director(), to.id, await to.version(), escortId);
  const vehicle = async (seats: number, { band = 'am' as 'am' | 'pm', heldOn = HELD_ON, name = `${seats}인승 ${randomUUID().slice(0, 4)}` } = {}) =>
    (await pool.add(director(), { heldOn, band, kind: 'bus', name, seats, phone: '010-9999-0000', count: 1 })).find((each) => each.name === name && each.band === band)!;
  const ride = async (visiting: Visit, vehicleId: string, riders: number) => pool.ride(director(), visiting.id, await visiting.version(), vehicleId, { riders, departsAt: '09:20' });

  /** Everything but the word. */
  async function prepared(options: Parameters<typeof visit>[0] = {}) {
    const it = await visit(options);
    await desk.change(it.teacher, it.id, 1, { priorEducationOn: '2026-10-21', priorEducationBy: '김보기', travel: 'on-foot', schoolEscorts: 2, teacherName: '김보기', teacherPhone: '02-111-2222' });
    const { id: escortId } = await escort('박인솔');
    await assign(it, escortId);
    return { ...it, escortId };
  }

  describe('readiness', () => {
    it('names what is missing, and lets the teacher say ready once nothing is', async () => {
      const it = await visit();
      expect(await it.read()).toMatchObject({ version: 1, escortsNeeded: 3, readiness: { done: 1, of: 4, missing: [{ what: 'escorts', needed: 3, have: 0 }, { what: 'prior-education' }, { what: 'transport' }] } });
      await expect(desk.markReady(it.teacher, it.id, 1)).rejects.toThrow(NotReadyYet);
      await expect(desk.markReady(it.teacher, it.id, 1)).rejects.toThrow('아직 빠진 것이 있습니다: 인솔자 0/3, 사전교육, 이동.');
      const done = await prepared();
      expect(await done.missing()).toEqual([]);
      await desk.markReady(done.teacher, done.id, await done.version());
      await desk.markReady(done.teacher, done.id, await done.version());
      expect([await it.status(), await done.status()]).toEqual(['confirmed', 'ready']);
    });

    it('is taken back when an escort, the education, a seat, or the rule falls away', async () => {
      const falls: ((it: Visit & { escortId: string }) => Promise<unknown>)[] = [
        async (it) => escorts.release(director(), it.id, await it.version(), it.escortId),
        async (it) => desk.change(it.teacher, it.id, await it.version(), { priorEducationOn: null, priorEducationBy: null }),
        async (it) => desk.change(it.teacher, it.id, await it.version(), { travel: 'centre-pool' }),
        () => escorts.setRule(director(), { studentsPerEscort: 5, untrained: 'warn', version: 0 }),
      ];
      for (const fall of falls) {
        const it = await prepared();
        await desk.markReady(it.teacher, it.id, await it.version());
        await desk.change(it.teacher, it.id, await it.version(), { meetingPoint: '정문 앞' }); // nothing falls away by this
        expect(await it.status()).toBe('ready');
        await fall(it);
        expect(await it.status()).toBe('confirmed');
      }
    });

    it('is not for visits the host has not agreed to, for strangers, for the past, or from an old page', async () => {
      const it = await prepared({ confirmed: false }), other = await visit();
      await expect(desk.markReady(it.teacher, it.id, await it.version())).rejects.toThrow(IllegalTransition);
      await expect(desk.change(other.teacher, it.id, 1, { travel: 'on-foot' })).rejects.toThrow(BookingNotFound);
      await expect(sheets.find(other.teacher, it.id)).rejects.toThrow(BookingNotFound);
      await expect(desk.change(it.host, it.id, 1, { travel: 'on-foot' })).rejects.toThrow(Forbidden);
      await expect(desk.change(it.teacher, it.id, 1, { travel: 'on-foot' })).rejects.toThrow(PreparationChanged);
      await expect(escorts.assign(it.teacher, it.id, 1, randomUUID())).rejects.toThrow(Forbidden);
      await expect(desk.change(it.teacher, it.id, await it.version(), { schoolEscorts: 1, teacherPhone: ' ' })).rejects.toThrow(PreparationIncomplete);
      clock.travelTo('2026-10-29');
      await expect(desk.change(it.teacher, it.id, await it.version(), { travel: 'on-foot' })).rejects.toThrow(NothingToPrepare);
    });

    it('lets one of two changes from the same page win', async () => {
      const it = await visit();
      const answers = await Promise.allSettled([desk.change(it.teacher, it.id, 1, { travel: 'on-foot' }), desk.change(director(), it.id, 1, { travel: 'school-bus' })]);
      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await it.version()).toBe(2);
    });
  });

  describe('an escort', () => {
    it('is never in two places at once, whoever asks first', async () => {
      const { id: escortId, name } = await escort('한사람');
      const visits = [await visit(), await visit(), await visit(), await visit()], afternoon = await visit({ band: 'pm' });
      const answers = await Promise.allSettled(visits.map((each) => assign(each, escortId)));
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toEqual(new EscortElsewhere({ name, heldOn: HELD_ON, band: 'am' }));
      await assign(afternoon, escortId);
      expect(await rows('SELECT band FROM visit.duties WHERE escort_id = $1 ORDER BY band', [escortId])).toEqual([{ band: 'am' }, { band: 'pm' }]);
    });

    it('would be, were it not for the constraint: this test can fail', async () => {
      await database.query('ALTER TABLE visit.duties DROP CONSTRAINT escorts_one_place_at_a_time');
      try {
        const { id: escortId } = await escort('두사람');
        for (const each of [await visit(), await visit()]) await assign(each, escortId);
        expect(await rows('SELECT 1 FROM visit.duties WHERE escort_id = $1', [escortId])).toHaveLength(2);
        await rows('DELETE FROM visit.duties');
      } finally {
        await database.query('ALTER TABLE visit.duties ADD CONSTRAINT escorts_one_place_at_a_time UNIQUE (escort_id, held_on, band)');
      }
    });

    it('is pointed out or refused when untrained, as the centre says', async () => {
      const it = await visit(), { id: escortId, version } = await escort('새사람');
      await assign(it, escortId);
      expect((await it.read()).escorts).toMatchObject([{ name: '새사람', isTrained: false }]);
      await escorts.release(director(), it.id, await it.version(), escortId);
      await escorts.setRule(director(), { studentsPerEscort: 9, untrained: 'refuse', version: 0 });
      await expect(assign(it, escortId)).rejects.toThrow(EscortUntrained);
      const late = await escorts.addTraining(director(), escortId, version, { course: '인솔 기초', heldOn: '2026-10-29', hours: 3 });
      await expect(assign(it, escortId)).rejects.toThrow(EscortUntrained);
      const trained = await escorts.addTraining(director(), escortId, late.version, { course: '인솔 기초', heldOn: HELD_ON, hours: 2.5 });
      expect(trained.trainings).toMatchObject([{ heldOn: '2026-10-29' }, { heldOn: HELD_ON, hours: 2.5 }]);
      await expect(escorts.addTraining(director(), escortId, trained.version, { course: '인솔 기초', heldOn: HELD_ON, hours: 1 })).rejects.toThrow(TrainingTwice);
      await assign(it, escortId);
      await assign(it, escortId); // once more changes nothing
      expect((await it.read()).escorts).toMatchObject([{ isTrained: true }]);
      await expect(escorts.setRule(director(), { studentsPerEscort: 12, untrained: 'warn', version: 0 })).rejects.toThrow(RuleChanged);
      expect(await escorts.setRule(director(), { studentsPerEscort: 12, untrained: 'warn', version: 1 })).toEqual({ studentsPerEscort: 12, untrained: 'warn', version: 2 });
    });

    it('stays until the visits are somebody else\'s, and leaves no file on any card', async () => {
      const it = await prepared();
      const [known] = await escorts.list(director());
      await expect(escorts.change(director(), known!.id, 7, { isActive: false })).rejects.toThrow(EscortChanged);
      await expect(escorts.change(director(), known!.id, known!.version, { isActive: false })).rejects.toThrow(EscortOnDuty);
      await expect(escorts.change(director(), known!.id, known!.version, { checkReference: null })).rejects.toThrow(PreparationIncomplete);
      await expect(escorts.list(it.teacher)).rejects.toThrow(Forbidden);
      const shown = JSON.stringify([await it.read(), await sheets.cards(district.centreId, [it.id])]);
      expect(shown).toContain('박인솔');
      expect(shown).not.toMatch(/조회-17|2026-09-01/);
      await expect(assign(it, (await escort('쉬는사람', false)).id)).rejects.toThrow(EscortNotFound);
      const foreign = await GivenDistrict.found((sql, values) => rows(sql, values));
      await expect(escorts.assign(foreign.actor('director', foreign.centreId), it.id, 1, known!.id)).rejects.toThrow(BookingNotFound);
    });
  });

  describe('a vehicle', () => {
    it('is counted by triggers alone, and drift is found', async () => {
      const it = await visit(), { id } = await vehicle(45);
      await ride(it, id, 20);
      for (const sql of ['UPDATE visit.vehicle_counts SET seats_taken = 0', 'DELETE FROM visit.vehicle_counts', 'INSERT INTO visit.vehicle_counts (vehicle_id, seats) SELECT id, seats FROM visit.vehicles']) await expect(rows(sql)).rejects.toThrow('permission denied');
      await database.query('UPDATE visit.vehicle_counts SET seats_taken = 3 WHERE vehicle_id = $1', [id]);
      expect(await rows('SELECT kind, subject, detail FROM platform.drift()')).toEqual([{ kind: 'vehicle-seats-differ', subject: id, detail: '3 of 20' }]);
      await database.query('UPDATE visit.vehicle_counts SET seats_taken = 20 WHERE vehicle_id = $1', [id]);
    });

    it('is never oversold, however many ask at once', async () => {
      const { id } = await vehicle(45), visits = await Promise.all([1, 2, 3, 4, 5, 6].map(() => visit()));
      const answers = await Promise.allSettled(visits.map((each) => ride(each, id, 20)));
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
      for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(VehicleFull);
      expect((await pool.on(director(), HELD_ON)).map(({ seats, seatsTaken }) => [seats, seatsTaken])).toEqual([[45, 40]]);
      await expect(rows(`INSERT INTO visit.legs (centre_id, vehicle_id, booking_id, held_on, band, riders) SELECT $1, $2, b.id, b.held_on, b.band, 6 FROM booking.bookings b
        WHERE b.centre_id = $1 AND NOT EXISTS (SELECT 1 FROM visit.legs l WHERE l.booking_id = b.id) LIMIT 1`, [district.centreId, id])).rejects.toThrow('vehicles_never_oversold');
      await expect(rows('UPDATE visit.legs SET riders = 26 WHERE vehicle_id = $1', [id])).rejects.toThrow('vehicles_never_oversold');
    });

    it('would be, were it not for the check: this test can fail', async () => {
      await database.query('ALTER TABLE visit.vehicle_counts DROP CONSTRAINT vehicles_never_oversold');
      try {
        const { id } = await vehicle(30);
        for (const each of [await visit(), await visit()]) await ride(each, id, 20);
        expect((await pool.on(director(), HELD_ON))[0]).toMatchObject({ seats: 30, seatsTaken: 40 });
        await rows('DELETE FROM visit.legs');
      } finally {
        await database.query('ALTER TABLE visit.vehicle_counts ADD CONSTRAINT vehicles_never_oversold CHECK (seats_taken BETWEEN 0 AND seats)');
      }
    });

    it('is on one half-day, once, and keeps the seats that are taken', async () => {
      const it = await visit(), bus = await vehicle(45, { name: '1호차' });
      await expect(vehicle(45, { name: '1호차' })).rejects.toThrow(VehicleTwice);
      const elsewhen = await vehicle(45, { band: 'pm', name: '1호차' });
      await expect(ride(it, elsewhen.id, 20)).rejects.toThrow(VehicleOnOtherDay);
      await desk.change(it.teacher, it.id, 1, { travel: 'centre-pool' });
      expect(await it.missing()).toContain('transport');
      await ride(it, bus.id, 20);
      await expect(ride(it, bus.id, 1)).rejects.toThrow(AlreadyRiding);
      expect((await it.read()).legs).toMatchObject([{ name: '1호차', riders: 20, departsAt: '09:20' }]);
      expect(await it.missing()).not.toContain('transport');
      await expect(pool.change(director(), bus.id, 9, { seats: 50 })).rejects.toThrow(VehicleChanged);
      await expect(pool.change(director(), bus.id, bus.version, { seats: 19 })).rejects.toThrow(VehicleInUse);
      await expect(pool.remove(director(), bus.id, bus.version)).rejects.toThrow(VehicleInUse);
      expect(await pool.change(director(), bus.id, bus.version, { seats: 20 })).toMatchObject({ seats: 20, seatsTaken: 20, version: 2 });
      await pool.leave(director(), it.id, await it.version(), (await it.read()).legs[0]!.id);
      await pool.remove(director(), bus.id, 2);
      expect(await pool.on(director(), HELD_ON)).toHaveLength(1);
    });

    it('comes in tens when they are taxis', async () => {
      const taxis = await pool.add(director(), { heldOn: HELD_ON, band: 'am', kind: 'taxi', name: '택시', seats: 4, phone: null, count: 10 });
      expect(taxis.map(({ name }) => name)).toEqual(Array.from({ length: 10 }, (_, i) => `택시 ${i + 1}`));
      await expect(pool.add(director(), { heldOn: HELD_ON, band: 'am', kind: 'taxi', name: '택시', seats: 4, phone: null, count: 11 })).rejects.toThrow(VehicleTwice);
      expect(await pool.on(director(), HELD_ON)).toHaveLength(10);
      await expect(pool.on(district.actor('teacher', randomUUID()), HELD_ON)).rejects.toThrow(Forbidden);
    });
  });

  describe('when a booking moves or falls away', () => {
    const relay = () => app.get(OutboxRelay).deliver([app.get(VisitUpkeep)], 200);

    it('its escorts and seats are free again; until then they count for nothing', async () => {
      const it = await prepared(), { id: vehicleId } = await vehicle(45);
      await ride(it, vehicleId, 20);
      await app.get(Rescheduling).reschedule(district.centreId, { bookingId: it.id, openingId: it.otherId, to: 'confirmed' });
      expect(await it.read()).toMatchObject({ escorts: [], legs: [] });
      await relay();
      expect([await rows('SELECT 1 FROM visit.duties WHERE booking_id = $1', [it.id]), (await pool.on(director(), HELD_ON))[0]!.seatsTaken]).toEqual([[], 0]);
    });

    it('frees them when it is cancelled', async () => {
      const it = await prepared(), { id: vehicleId } = await vehicle(45), next = await visit();
      await ride(it, vehicleId, 20);
      await desk.markReady(it.teacher, it.id, await it.version());
      await app.get(BookingDesk).cancel(director(), it.id, (await it.read()).booking.version, '태풍');
      await relay();
      await assign(next, it.escortId);
      expect((await pool.on(director(), HELD_ON))[0]!.seatsTaken).toBe(0);
      await expect(rows('INSERT INTO visit.duties (centre_id, escort_id, booking_id, held_on, band) SELECT centre_id, $2, id, held_on, $3 FROM booking.bookings WHERE id = $1', [it.id, it.escortId, 'pm'])).rejects.toThrow('does not stand on this half-day');
    });
  });

  it('tells the director at once of what went wrong, and never rewrites it', async () => {
    const it = await visit(), stranger = await visit(), at = new Date(`${HELD_ON}T10:40:00+09:00`);
    clock.travelToInstant(new Date(`${HELD_ON}T10:45:00+09:00`));
    const what = { kind: 'injury', happenedAt: at, what: ' 계단에서 넘어짐 ', told: ['school', 'guardian'], injured: 1 } as const;
    const incident = await app.get(Incidents).report(witnessOf(it.host), it.id, what);
    expect(incident).toMatchObject({ what: '계단에서 넘어짐', injured: 1, reportedBy: 'host', told: ['school', 'guardian'] });
    expect((await rows<{ payload: object }>(`SELECT payload FROM platform.outbox_messages WHERE centre_id = $1 AND type = 'visit.incident-reported'`, [district.centreId])).map(({ payload }) => payload))
      .toEqual([{ incidentId: incident.id, bookingId: it.id, venueId: it.venueId, concernsTheVenue: true }]);
    expect(await app.get(UnplannedInspections).open(district.centreId)).toMatchObject([{ venueId: it.venueId, cause: 'incident', subjectId: incident.id }]);
    await expect(app.get(Incidents).report(witnessOf(it.teacher), it.id, { ...what, happenedAt: new Date(`${HELD_ON}T10:46:00+09:00`) })).rejects.toThrow(IncidentTimeRefused);
    await expect(app.get(Incidents).report(witnessOf(it.teacher), it.id, { ...what, happenedAt: new Date('2026-10-27T10:46:00+09:00') })).rejects.toThrow(IncidentTimeRefused);
    await expect(app.get(Incidents).report(witnessOf(stranger.host), it.id, what)).rejects.toThrow(BookingNotFound);
    await expect(rows(`UPDATE visit.incidents SET injured = 0`)).rejects.toThrow('What was reported stays.');
    expect((await it.read()).incidents).toHaveLength(1);
  });

  it('shows a day as the centre needs it', async () => {
    const it = await prepared(), afternoon = await visit({ band: 'pm' });
    await vehicle(45);
    const day = await app.get(VisitDays).on(director(), HELD_ON);
    expect(day).toMatchObject({ day: HELD_ON, previous: null, next: null, vehicles: [{ seatsTaken: 0 }], escorts: [{ name: '박인솔', isTrained: false, duties: [{ bookingId: it.id, band: 'am' }] }] });
    expect(day.visits.map(({ booking, readiness }) => [booking.id, readiness.done])).toEqual([[it.id, 4], [afternoon.id, 1]]);
    expect(await app.get(VisitDays).on(director(), '2026-10-27')).toMatchObject({ visits: [], next: HELD_ON });
    await expect(app.get(VisitDays).on(it.teacher, HELD_ON)).rejects.toThrow(Forbidden);
  });
});
