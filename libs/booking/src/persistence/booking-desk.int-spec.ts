import { randomUUID } from 'node:crypto';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DatabaseModule } from '#database';
import { BAND_HOURS, Clock } from '#kernel';
import { acquireTestDatabase, FakeClock, forged, GivenDistrict, statementsOf, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';
import {
  AlreadyBooked, AnswerTooLate, BOOKING_TRANSITIONS, BookingCatalogue, BookingDesk, BookingModule, BookingNotFound, CancellationTooLate, HostLinks,
  IllegalTransition, LinkSecret, NotCleared, OpeningNotOpen, SeatsExhausted, StaleBooking,
} from '../index.js';
import { HeadcountOutOfBounds, OpeningFull, PlanOverCaps, PlanRefused, RequestTooLate, VenueFull } from '../domain/booking.errors.js';

const TODAY = '2026-10-01';
const HELD_ON = '2026-10-28';

@Global()
@Module({ providers: [{ provide: LinkSecret, useValue: { value: 'a secret of at least 32 letters, for tests' } }], exports: [LinkSecret] })
class TestPorts {}

describe('booking desk', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let district: GivenDistrict;
  let desk: BookingDesk;
  let catalogue: BookingCatalogue;
  const clock = new FakeClock(TODAY);

  beforeAll(async () => {
    database = await acquireTestDatabase();
    const testing = Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url), TestPorts, BookingModule] });
    app = await testing.overrideProvider(Clock).useValue(clock).compile();
    await app.init();
    desk = app.get(BookingDesk);
    catalogue = app.get(BookingCatalogue);
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
  const events = async (type: string) => (await rows<{ payload: Record<string, unknown> }>(
    'SELECT payload FROM platform.outbox_messages WHERE centre_id = $1 AND type = $2 ORDER BY id', [district.centreId, type],
  )).map(({ payload }) => payload);

  async function visit(given: { seats?: number; heldOn?: string; minParty?: number } = {}) {
    const venueId = await district.venue({ minParty: given.minParty ?? 1 });
    const openingId = await district.opening(venueId, { heldOn: given.heldOn ?? HELD_ON, seats: given.seats ?? 20 });
    const schoolId = await district.school();
    return { venueId, openingId, schoolId, teacher: district.actor('teacher', schoolId), host: district.actor('host', venueId), director: district.actor('director', district.centreId) };
  }

  describe('a direct request', () => {
    it('books the seats, asks the host once and says by when', async () => {
      const { openingId, schoolId, teacher, venueId } = await visit();
      const booking = await desk.request(teacher, { openingId, grade: 1, classLabel: '3반', headcount: 18 });
      expect(booking).toMatchObject({
        status: 'host-pending', schoolId, venueId, openingId, grade: 1, classLabel: '3반', headcount: 18, heldOn: HELD_ON, band: 'am',
        startsAt: BAND_HOURS.am.from, answerDueOn: '2026-10-08', wishId: null, version: 1,
      });
      const [asked] = await events('booking.host-asked');
      expect((await catalogue.forHostLink(String(asked?.['hostLinkId']))).bookings).toEqual([booking]);
      expect(await catalogue.seatsTaken(district.centreId, HELD_ON, HELD_ON)).toEqual(new Map([[openingId, { seats: 18, parties: 1 }]]));
    });

    it('says how many seats are left and where else the class could go', async () => {
      const { openingId, teacher, venueId } = await visit();
      await desk.request(teacher, { openingId, grade: 1, headcount: 15 });
      const later = await district.opening(venueId, { heldOn: '2026-10-29', seats: 12 });
      await district.opening(venueId, { heldOn: '2026-10-30', seats: 5 });
      const elsewhere = await district.opening(await district.venue(), { heldOn: HELD_ON, seats: 9 });
      await district.opening(await district.venue({ jobField: 'health' }), { heldOn: HELD_ON, seats: 9 });
      const refusal = await desk.request(teacher, { openingId, grade: 2, headcount: 6 }).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(SeatsExhausted);
      expect((refusal as SeatsExhausted).message).toContain('5자리만 남았습니다. 6명은 갈 수 없습니다.');
      expect((refusal as SeatsExhausted).facts).toMatchObject({ requested: 6, left: 5, alternatives: [{ openingId: later, left: 12 }, { openingId: elsewhere, left: 9 }] });
      expect(await events('booking.host-asked')).toHaveLength(1);
    });

    it('answers a race in the same words as an early refusal', async () => {
      const { openingId, teacher } = await visit({ seats: 30 });
      const outcomes = await Promise.allSettled(Array.from({ length: 24 }, (_, i) => desk.request(teacher, { openingId, grade: 1, classLabel: `${i}반`, headcount: 7 })));
      const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as SeatsExhausted] : []));
      expect(refusals).toHaveLength(20);
      for (const refusal of refusals) {
        expect(refusal).toBeInstanceOf(SeatsExhausted);
        expect(refusal.facts['requested']).toBe(7);
      }
    });

    it.each<[string, Parameters<typeof visit>[0], { headcount: number }, new (...args: never[]) => Error]>([
      ['so late that the host cannot answer', { heldOn: '2026-10-02' }, { headcount: 5 }, RequestTooLate],
      ['below the venue’s minimum', { minParty: 10 }, { headcount: 9 }, HeadcountOutOfBounds],
      ['above the opening’s seats', { seats: 10 }, { headcount: 11 }, HeadcountOutOfBounds],
    ])('is refused when %s', async (_, given, { headcount }, refusal) => {
      const { openingId, teacher } = await visit(given);
      await expect(desk.request(teacher, { openingId, grade: 1, headcount })).rejects.toThrow(refusal);
    });

    it('is refused for a second time of the same group, a closed and an uncleared opening', async () => {
      const { openingId, teacher, venueId } = await visit();
      await desk.request(teacher, { openingId, grade: 1, headcount: 2 });
      await expect(desk.request(teacher, { openingId, grade: 1, headcount: 2 })).rejects.toThrow(AlreadyBooked);
      const closed = await district.opening(venueId, { heldOn: HELD_ON, band: 'pm', status: 'closed' });
      await expect(desk.request(teacher, { openingId: closed, grade: 1, headcount: 2 })).rejects.toThrow(OpeningNotOpen);
      const uncleared = await district.opening(await district.venue({ cleared: false }), { heldOn: HELD_ON, status: 'uncleared' });
      await expect(desk.request(teacher, { openingId: uncleared, grade: 1, headcount: 2 })).rejects.toThrow(NotCleared);
    });

    it('keeps the host’s own limit per week, and the limit of groups', async () => {
      const venueId = await district.venue({ perWeek: 1 });
      const teacher = district.actor('teacher', await district.school());
      const [monday, tuesday] = [await district.opening(venueId, { heldOn: '2026-10-26' }), await district.opening(venueId, { heldOn: '2026-10-27' })];
      await desk.request(teacher, { openingId: monday, grade: 1, headcount: 2 });
      await expect(desk.request(teacher, { openingId: tuesday, grade: 1, headcount: 2 })).rejects.toThrow(VenueFull);
      const single = await district.opening(await district.venue(), { heldOn: HELD_ON, partiesLimit: 1 });
      await desk.request(teacher, { openingId: single, grade: 1, headcount: 2 });
      await expect(desk.request(teacher, { openingId: single, grade: 2, headcount: 2 })).rejects.toThrow(OpeningFull);
    });
  });

  describe('answers', () => {
    it('confirms, harmlessly twice, and tells the school', async () => {
      const { openingId, teacher, host, schoolId } = await visit();
      const { id } = await desk.request(teacher, { openingId, grade: 1, headcount: 5 });
      expect(await desk.confirm(host, id, 1)).toMatchObject({ status: 'confirmed', version: 2 });
      expect(await desk.confirm(host, id, 1)).toMatchObject({ status: 'confirmed', version: 2 });
      expect(await events('booking.visit-confirmed')).toEqual([{ schoolId, wishId: null, heldOn: HELD_ON, band: 'am', bookingIds: [id] }]);
    });

    it('refuses a stale version, a stranger and a late change', async () => {
      const { openingId, teacher, host } = await visit();
      const { id } = await desk.request(teacher, { openingId, grade: 1, headcount: 5 });
      await desk.confirm(host, id, 1);
      await expect(desk.decline(host, id, 1, '공사')).rejects.toThrow(StaleBooking);
      await expect(desk.confirm(district.actor('host', await district.venue()), id, 2)).rejects.toThrow(BookingNotFound);
      await expect(desk.decline(host, randomUUID(), 1, '공사')).rejects.toThrow(BookingNotFound);
      clock.travelTo('2026-10-26');
      await expect(desk.decline(host, id, 2, '공사')).rejects.toThrow(AnswerTooLate);
    });

    it('gives declined seats to others and says so when the host changes back too late', async () => {
      const { openingId, teacher, host } = await visit({ seats: 10 });
      const { id } = await desk.request(teacher, { openingId, grade: 1, headcount: 8 });
      expect(await desk.decline(host, id, 1, ' 가게 공사 ')).toMatchObject({ status: 'host-declined', reason: '가게 공사' });
      expect(await events('booking.host-declined')).toEqual([{ bookingId: id, reason: '가게 공사' }]);
      await desk.request(teacher, { openingId, grade: 2, headcount: 6 });
      await expect(desk.confirm(host, id, 2)).rejects.toThrow(SeatsExhausted);
      expect(await catalogue.find(district.centreId, id)).toMatchObject({ status: 'host-declined', version: 2 });
    });

    it('come by link, too: one, or all at once', async () => {
      const { openingId, teacher, host } = await visit();
      const { id } = await desk.request(teacher, { openingId, grade: 1, headcount: 5 });
      const [asked] = await events('booking.host-asked');
      const hostLinkId = String(asked?.['hostLinkId']);
      const token = app.get(HostLinks).tokenFor(hostLinkId);
      expect(token).toMatch(/^[0-9A-Za-z]{44}$/);
      expect(await app.get(HostLinks).linkOf(token)).toMatchObject({ hostLinkId, venueId: host.organisationId });
      expect(await desk.answerByLink(hostLinkId, { bookingId: id, answer: 'decline', reason: '휴무' })).toMatchObject({ status: 'host-declined' });
      expect(await desk.answerByLink(hostLinkId, { bookingId: id, answer: 'confirm' })).toMatchObject({ status: 'confirmed', reason: null });
      expect(await desk.confirmAllByLink(hostLinkId)).toBe(0);
      await expect(desk.answerByLink(randomUUID(), { bookingId: id, answer: 'confirm' })).rejects.toThrow(BookingNotFound);
    });

    it('opens no page by a forged, altered, shortened or revoked token', async () => {
      const { openingId, teacher } = await visit();
      await desk.request(teacher, { openingId, grade: 1, headcount: 5 });
      const links = app.get(HostLinks);
      const token = links.tokenFor(String((await events('booking.host-asked'))[0]?.['hostLinkId']));
      const otherId = links.tokenFor(randomUUID()).slice(0, 22) + token.slice(22);
      for (const wrong of ['', token.slice(1), `${token}0`, forged(token), otherId, links.tokenFor(randomUUID()), '한글'.repeat(22)]) {
        expect(await links.linkOf(wrong)).toBeNull();
      }
      await rows('UPDATE booking.host_links SET revoked_at = now() WHERE centre_id = $1', [district.centreId]);
      expect(await links.linkOf(token)).toBeNull();
    });
  });

  describe('cancellation', () => {
    it('is the school’s and the director’s, with a reason, and frees the seats', async () => {
      const { openingId, teacher, director } = await visit({ seats: 10 });
      const first = await desk.request(teacher, { openingId, grade: 1, headcount: 8 });
      clock.travelTo('2026-10-20');
      expect(await desk.cancel(teacher, first.id, 1, '학사일정 변경')).toMatchObject({ status: 'cancelled-by-school', reason: '학사일정 변경' });
      expect(await events('booking.cancelled')).toEqual([{ bookingId: first.id, late: true, from: 'host-pending', by: 'school', saidBy: 'school' }]);
      const second = await desk.request(teacher, { openingId, grade: 1, headcount: 10 });
      clock.travelTo('2026-10-26');
      await expect(desk.cancel(teacher, second.id, 1, '우천')).rejects.toThrow(CancellationTooLate);
      expect(await desk.cancel(director, second.id, 1, '우천')).toMatchObject({ status: 'cancelled-by-centre' });
      await expect(desk.cancel(teacher, second.id, 2, '우천')).rejects.toThrow(IllegalTransition);
    });

    it('of another school’s booking finds nothing', async () => {
      const { openingId, teacher } = await visit();
      const { id } = await desk.request(teacher, { openingId, grade: 1, headcount: 5 });
      await expect(desk.cancel(district.actor('teacher', await district.school()), id, 1, '이유')).rejects.toThrow(BookingNotFound);
    });
  });

  describe('the database', () => {
    it('knows exactly the transitions the code knows', async () => {
      const known = await rows<{ from: string; to: string }>('SELECT from_status AS "from", to_status AS "to" FROM booking.transitions');
      const coded = Object.entries(BOOKING_TRANSITIONS).flatMap(([from, tos]) => tos.map((to) => `${from} > ${to}`));
      expect(known.map(({ from, to }) => `${from} > ${to}`).sort()).toEqual(coded.sort());
    });

    it('refuses illegal transitions from anybody, and moves the version itself', async () => {
      const { openingId, teacher, director } = await visit();
      const { id } = await desk.request(teacher, { openingId, grade: 1, headcount: 5 });
      await rows('UPDATE booking.bookings SET version = 1, class_label = $2 WHERE id = $1', [id, '1반']);
      expect((await catalogue.find(district.centreId, id))?.version).toBe(2);
      await desk.cancel(director, id, 2, '센터 사정');
      await expect(rows(`UPDATE booking.bookings SET status = 'confirmed' WHERE id = $1`, [id])).rejects.toThrow('a booking cannot go from cancelled-by-centre to confirmed');
    });
  });

  describe('a plan', () => {
    const plan = (parties: { openingId: string; schoolId: string; headcount?: number; wishId?: string }[]) => ({
      assignmentRunId: randomUUID(),
      parties: parties.map(({ openingId, schoolId, headcount = 5, wishId = randomUUID() }) => ({ wishId, schoolId, grade: 1, openingId, headcount })),
    });

    it('asks every host once, and a visit stands when its last host has answered', async () => {
      const [a, b] = [await visit(), await visit()];
      const wishId = randomUUID();
      const parties = [{ ...a, wishId }, { ...b, schoolId: a.schoolId, wishId }, { openingId: a.openingId, schoolId: b.schoolId }];
      expect(await desk.acceptPlan(district.centreId, plan(parties))).toEqual({ bookings: 3, hosts: 2 });
      const links = (await events('booking.host-asked')).map(({ hostLinkId }) => String(hostLinkId));
      expect(links).toHaveLength(2);
      // both hosts answer in the same moment: exactly one of them completes the visit
      await Promise.all(links.map((link) => desk.confirmAllByLink(link)));
      const [told, ...more] = (await events('booking.visit-confirmed')).filter((event) => event['wishId'] === wishId);
      expect(told).toMatchObject({ schoolId: a.schoolId, heldOn: HELD_ON, band: 'am' });
      expect(told?.['bookingIds']).toHaveLength(2);
      expect(more).toEqual([]);
    });

    it('is accepted wholly or not at all', async () => {
      const [a, b] = [await visit(), await visit({ seats: 4 })];
      const full = desk.acceptPlan(district.centreId, plan([a, { ...b, headcount: 5 }]));
      await expect(full).rejects.toThrow(SeatsExhausted);
      await expect(full).rejects.toThrow('4자리만 남았습니다');
      await expect(desk.acceptPlan(district.centreId, plan([a, { ...b, headcount: 3 }, { ...b, schoolId: a.schoolId, headcount: 2 }]))).rejects.toThrow(SeatsExhausted);
      await expect(desk.acceptPlan(district.centreId, plan([a, { ...b, openingId: randomUUID() }]))).rejects.toThrow(PlanRefused);
      await expect(desk.acceptPlan(district.centreId, plan([a, { openingId: b.openingId, schoolId: randomUUID(), headcount: 1 }]))).rejects.toThrow(PlanRefused);
      const bare = await district.opening(await district.venue({ cleared: false }), { heldOn: HELD_ON, status: 'uncleared' });
      await expect(desk.acceptPlan(district.centreId, plan([a, { openingId: bare, schoolId: a.schoolId }]))).rejects.toThrow(NotCleared);
      expect(await rows('SELECT 1 FROM booking.bookings WHERE centre_id = $1 UNION ALL SELECT 1 FROM booking.host_links WHERE centre_id = $1', [district.centreId])).toEqual([]);
      expect(await events('booking.host-asked')).toEqual([]);
    });

    it('is refused whole where the centre caps what a school or a week takes, each named', async () => {
      const [a, b] = [await visit(), await visit()];
      await rows('INSERT INTO booking.caps (centre_id, per_school_and_term, per_week) VALUES ($1, 8, 12)', [district.centreId]);
      const refused = await desk.acceptPlan(district.centreId, plan([{ ...a, headcount: 9 }, { ...b, headcount: 5 }])).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(PlanOverCaps);
      expect(refused).toMatchObject({ facts: { caps: [{ cap: 'school-and-term', term: '2026-2', students: 9, most: 8 }, { cap: 'week', week: '2026-10-26', students: 14, most: 12 }] } });
      expect((refused as Error).message).toMatch(/ 2026학년도 2학기 9명\(한도 8명\), .+부터 한 주 14명\(한도 12명\)/);
      expect(await desk.acceptPlan(district.centreId, plan([{ ...a, headcount: 7 }]))).toMatchObject({ bookings: 1 });
      await expect(desk.acceptPlan(district.centreId, plan([{ ...b, headcount: 6 }]))).rejects.toThrow('13명(한도 12명)');
    });

    it('keeps to its centre', async () => {
      const foreign = await visit();
      district = await GivenDistrict.found((sql, values) => rows(sql, values));
      await expect(desk.acceptPlan(district.centreId, plan([{ ...foreign }]))).rejects.toThrow(PlanRefused);
    });

    it('of 8,668 students in more than 1,500 parties is booked in a few statements', async () => {
      const students = 8_668, parties = 1_576, venues = 272, schools = await Promise.all(Array.from({ length: 39 }, () => district.school()));
      const openings = (await Promise.all(Array.from({ length: venues }, async () => {
        const venueId = await district.venue();
        return Promise.all(['2026-10-26', '2026-10-27', '2026-10-28'].map((heldOn) => district.opening(venueId, { heldOn, seats: 40 })));
      }))).flat();
      const accepted = plan(Array.from({ length: parties }, (_, i) => ({
        openingId: openings[i % openings.length] ?? '', schoolId: schools[i % schools.length] ?? '', headcount: i < students - 5 * parties ? 6 : 5,
      })));
      // a grade goes out in many parties of one wish
      const wishes = new Map<string, string>();
      const wishOf = (group: string) => { if (!wishes.has(group)) wishes.set(group, randomUUID()); return wishes.get(group) ?? ''; };
      const grades = accepted.parties.map((party, i) => ({ ...party, grade: 1 + Math.floor(i / openings.length) })).map((party) => ({ ...party, wishId: wishOf(`${party.schoolId} ${party.grade}`) }));
      expect(grades.reduce((sum, { headcount }) => sum + headcount, 0)).toBe(students);
      const sent = await statementsOf(async () => {
        expect(await desk.acceptPlan(district.centreId, { ...accepted, parties: grades })).toEqual({ bookings: parties, hosts: venues });
      });
      expect(sent).toBeLessThan(parties / 10);
    });

    it('and another one that wants the same openings in another order never deadlock', async () => {
      const openings = await Promise.all(Array.from({ length: 40 }, () => visit({ seats: 500 })));
      const one = plan(openings), other = plan([...openings].reverse().map((o) => ({ ...o, schoolId: openings[0]?.schoolId ?? '' })));
      const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].flatMap((grade) => [one, other].map((p) =>
        desk.acceptPlan(district.centreId, { ...p, parties: p.parties.map((party, i) => ({ ...party, grade, classLabel: `${p === one ? 'a' : 'b'}${i}` })) }))));
      expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    });
  });
});
