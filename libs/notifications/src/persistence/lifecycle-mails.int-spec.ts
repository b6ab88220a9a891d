import { randomUUID } from 'node:crypto';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { BeforeTheVisit, BookingDesk, BookingOffers, BookingSettingsDesk, BookingWatch, Cancellations, LinkSecret, USUAL_BOOKING_SETTINGS, voiceOf } from '#booking';
import { DatabaseModule, OutboxRelay } from '#database';
import { AccountDesk } from '#identity-access';
import { Clock, type Day } from '#kernel';
import { acquireTestDatabase, FakeClock, GivenDistrict, SmtpSink, type TestDatabase } from '#testing';
import { FreeDays } from '#waiting-list';
import { DataSource } from 'typeorm';
import { MailConsumers, MailSettings, NotificationsModule } from '../index.js';

const ASKED_ON = '2026-10-01', HELD_ON = '2026-10-28';

describe('deadlines of a booking, and the mails they cause', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let app: INestApplicationContext;
  let district: GivenDistrict;
  let desk: BookingDesk;
  let watch: BookingWatch;
  const clock = new FakeClock(ASKED_ON);

  beforeAll(async () => {
    [database, sink] = await Promise.all([acquireTestDatabase(), SmtpSink.open()]);
    const ports = [
      { provide: FreeDays, useValue: { isFree: () => Promise.resolve(true) } },
      { provide: LinkSecret, useValue: { value: 'a secret of at least 32 letters, for tests' } },
      { provide: MailSettings, useValue: { smtpUrl: sink.url, mailFrom: '고르게 <goreuge@centre.example>', publicUrl: 'https://goreuge.example' } },
    ];
    @Global()
    @Module({ providers: ports, exports: ports.map(({ provide }) => provide) })
    class TestPorts {}
    app = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url), TestPorts, NotificationsModule] }).overrideProvider(Clock).useValue(clock).compile();
    await app.init();
    [desk, watch] = [app.get(BookingDesk, { strict: false }), app.get(BookingWatch, { strict: false })];
  });
  beforeEach(async () => {
    clock.travelTo(ASKED_ON);
    sink.received.length = 0;
    await rows(`UPDATE booking.bookings SET status = 'cancelled-by-centre' WHERE status IN ('offered', 'host-pending', 'confirmed', 'ready')`);
    await rows('DELETE FROM platform.outbox_messages');
    district = await GivenDistrict.found((sql, values) => rows(sql, values));
    await app.get(AccountDesk, { strict: false }).open({
      centreId: district.centreId, email: `${randomUUID()}@centre.example`, name: '센터장', password: '푸른 하늘 은하수 쪽배', memberships: [{ organisationId: district.centreId, role: 'director' }],
    });
  });
  afterAll(async () => {
    await app.close();
    await sink.stop();
    await database.drop();
  });

  const rows = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => app.get(DataSource).query<T[]>(sql, values);
  const settle = async () => { while (await app.get(OutboxRelay).deliver(app.get(MailConsumers).all)); };
  const director = () => district.actor('director', district.centreId);
  const subjects = () => sink.received.map(({ subject }) => subject);
  const events = (type: string) => rows<{ kind: string; n: number }>(
    `SELECT payload ->> 'kind' AS kind, jsonb_array_length(payload -> 'bookingIds') AS n FROM platform.outbox_messages WHERE type = $1 AND centre_id = $2 ORDER BY id`, [type, district.centreId]);

  /** The day since when somebody is asked is the database's; here the clock is ours. */
  const askedSince = (day: Day) => rows('UPDATE booking.bookings SET asked_on = $2 WHERE centre_id = $1', [district.centreId, day]);

  async function booked() {
    const venueId = await district.venue({ name: '○○제과', contactEmail: 'host@bakery.example', jobField: 'health' }), schoolId = await district.school({ name: '개봉중', contactEmail: 'career@gaebong.example' });
    const openingId = await district.opening(venueId, { heldOn: HELD_ON, seats: 20 });
    const booking = await desk.request(district.actor('teacher', schoolId), { openingId, grade: 1, headcount: 18 });
    await askedSince(ASKED_ON);
    return { booking: { ...booking, version: booking.version + 1 }, venueId, schoolId, host: district.actor('host', venueId) };
  }

  it('remind a host on the second and fourth working day and then tell the centre, each once, whatever workers ask', async () => {
    await booked();
    await rows(`INSERT INTO venue.holidays (centre_id, day, name) VALUES ($1, '2026-10-05', '개천절 대체공휴일')`, [district.centreId]);
    const said: string[] = [];
    for (const day of ['2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08', '2026-10-12', '2026-10-13']) {
      clock.travelTo(day);
      const before = (await events('booking.due')).length;
      await Promise.all([watch.round(), watch.round(), watch.round()]);
      said.push(...(await events('booking.due')).slice(before).map(({ kind }) => `${day} ${kind}`));
    }
    expect(said).toEqual(['2026-10-06 ask-host', '2026-10-08 ask-host', '2026-10-12 host-late']);
    await settle();
    expect(subjects()).toEqual(['[확인 부탁] 10월 28일(수) 개봉중 18명, 받으실 수 있나요?', '[답을 기다립니다] 10월 28일(수) 개봉중 18명, 받으실 수 있나요?', '[답을 기다립니다] 10월 28일(수) 개봉중 18명, 받으실 수 있나요?', expect.stringContaining('[전화 필요]')]);
  });

  it('would remind twice without the ledger’s key: this test can fail', async () => {
    await booked();
    clock.travelTo('2026-10-06');
    await database.query('ALTER TABLE booking.reminders DROP CONSTRAINT reminders_once');
    await watch.round();
    await watch.round();
    expect(await events('booking.due')).toHaveLength(2);
    await rows('DELETE FROM booking.reminders');
    await database.query('ALTER TABLE booking.reminders ADD CONSTRAINT reminders_once PRIMARY KEY (booking_id, kind, about, nth)');
  });

  it('ask both sides once more a week before, and nobody who has answered', async () => {
    const { booking, host } = await booked();
    const confirmed = await desk.confirm(host, booking.id, booking.version);
    await settle();
    sink.received.length = 0;
    clock.travelTo('2026-10-21');
    await watch.round();
    await app.get(BeforeTheVisit, { strict: false }).reconfirm(voiceOf(host), { bookingId: booking.id, version: confirmed.version });
    await settle();
    expect(subjects()).toEqual(['[인원 확인] 10월 28일(수) ○○제과, 몇 명이 가나요?']);
    expect(sink.received[0]?.text).toMatch(/https:\/\/goreuge\.example\/t\/[0-9A-Za-z]{44}\/visits/);
    clock.travelTo('2026-10-25');
    await watch.round();
    await settle();
    expect(subjects().slice(1)).toEqual(['[준비 3가지] 10월 28일(수) 개봉중 18명 방문이 다가왔습니다']);
  });

  it('tell a school whose host called off where it can really go, and both sides only what concerns them', async () => {
    const { booking, host, venueId } = await booked();
    const other = await district.venue({ name: '△△제과', jobField: 'health' });
    await district.opening(other, { heldOn: HELD_ON, band: 'pm', seats: 20 });
    await district.opening(await district.venue({ name: '너무 좁은 곳' }), { heldOn: HELD_ON, seats: 17 });
    await district.opening(venueId, { heldOn: '2026-10-29', seats: 20 });
    const { version } = await desk.confirm(host, booking.id, booking.version);
    await settle();
    sink.received.length = 0;
    clock.travelTo('2026-10-26');
    const gone = await app.get(Cancellations, { strict: false }).cancel(voiceOf(host), { bookingId: booking.id, version, reason: '가게 공사' });
    expect(gone).toMatchObject({ status: 'cancelled-by-host', noticeDays: 2, isLate: true });
    await settle();
    const toSchool = sink.received.find(({ envelopeTo }) => envelopeTo[0] === 'career@gaebong.example');
    // too near for any host to answer: nobody is sent where nobody could be asked
    expect(toSchool?.subject).toBe('[변경] 10월 28일(수) ○○제과 방문이 취소됐습니다');
    expect(sink.received.map(({ envelopeTo }) => envelopeTo[0]?.replace(/^.*@centre/, 'director@centre')).sort()).toEqual(['career@gaebong.example', 'director@centre.example', 'host@bakery.example']);
    expect(new Set(sink.received.map(({ messageId }) => messageId)).size).toBe(3);
  });

  it('name up to three places that take all of them', async () => {
    const { booking, host, venueId } = await booked();
    await district.opening(await district.venue({ name: '△△제과', jobField: 'health' }), { heldOn: HELD_ON, band: 'pm', seats: 20 });
    await district.opening(await district.venue({ name: '너무 좁은 곳' }), { heldOn: HELD_ON, seats: 17 });
    await district.opening(venueId, { heldOn: '2026-10-29', seats: 20 });
    const { version } = await desk.confirm(host, booking.id, booking.version);
    await app.get(Cancellations, { strict: false }).cancel(voiceOf(host), { bookingId: booking.id, version, reason: null });
    await settle();
    const mail = sink.received.find(({ subject }) => subject?.startsWith('[변경]'));
    expect(mail?.subject).toBe('[변경] 10월 28일(수) ○○제과 방문이 취소됐습니다 – 대신 갈 곳 1곳');
    expect(mail?.text).toContain('10월 28일(수) 14:00–16:00 · △△제과 · 남은 자리 20');
  });

  it('offer a plan to the schools first: hosts are asked once for all a school accepts, silence ends it as the centre has laid down', async () => {
    const venueId = await district.venue({ name: '○○제과', contactEmail: 'host@bakery.example' }), schoolId = await district.school({ name: '개봉중' }), silent = await district.school();
    // the school is closed for two days: its deadline runs longer than the other's
    await rows(`INSERT INTO calendar.events (id, centre_id, school_id, name, kind, first_day, last_day, grades, source) VALUES (gen_random_uuid(), $1, $2, '재량휴업일', 'closure', '2026-10-06', '2026-10-07', '{}', 'manual')`, [district.centreId, schoolId]);
    const openings = await Promise.all(['am', 'pm'].map((band) => district.opening(venueId, { heldOn: HELD_ON, band: band as 'am' | 'pm', seats: 40 })));
    const party = (school: string, openingId: string) => ({ wishId: randomUUID(), schoolId: school, grade: 1, openingId, headcount: 10 });
    expect(await desk.acceptPlan(district.centreId, { assignmentRunId: randomUUID(), schoolsFirst: true, parties: [party(schoolId, openings[0]!), party(schoolId, openings[1]!), party(silent, openings[0]!)] })).toEqual({ bookings: 3, hosts: 0 });
    await settle();
    expect(sink.received).toEqual([]);
    const offers = await rows<{ id: string; schoolId: string; dueOn: string }>(`SELECT id, school_id AS "schoolId", offer_due_on::text AS "dueOn" FROM booking.bookings WHERE centre_id = $1 AND status = 'offered'`, [district.centreId]);
    const own = offers.filter((offer) => offer.schoolId === schoolId), [other] = offers.filter((offer) => offer.schoolId === silent);
    expect(other?.dueOn).toBe('2026-10-08');
    expect(own.map(({ dueOn }) => dueOn)).toEqual(['2026-10-12', '2026-10-12']);
    expect(await app.get(BookingOffers, { strict: false }).acceptMany(district.centreId, schoolId, offers.map(({ id }) => id))).toBe(2);
    await settle();
    expect(sink.received).toHaveLength(1);
    expect(sink.received[0]?.text).toMatch(/10:00–12:00[\s\S]*14:00–16:00/);

    await app.get(BookingSettingsDesk, { strict: false }).change(director(), 0, { ...USUAL_BOOKING_SETTINGS, unansweredOffers: 'accept' });
    clock.travelTo('2026-10-12');
    expect(await watch.round()).toMatchObject({ accepted: 1, expired: 0 });
    expect(await rows('SELECT status FROM booking.bookings WHERE id = $1', [other?.id])).toEqual([{ status: 'host-pending' }]);
    expect(await rows(`SELECT said_by AS "by", to_status AS "to" FROM booking.history WHERE booking_id = $1 ORDER BY id`, [other?.id])).toEqual([{ by: 'system', to: 'offered' }, { by: 'system', to: 'host-pending' }]);
  });
});
