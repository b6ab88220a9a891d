import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { BookingDesk, HostLinks, LinkSecret } from '#booking';
import { DatabaseModule, OutboxRelay } from '#database';
import { AccountDesk } from '#identity-access';
import { Clock } from '#kernel';
import { acquireTestDatabase, FakeClock, GivenDistrict, SmtpSink, type TestDatabase } from '#testing';
import { FreeDays } from '#waiting-list';
import ical from 'node-ical';
import { DataSource } from 'typeorm';
import { MAILED_EVENTS, MailConsumers, MailOutbox, MailOutboxModule, MailSettings, NotificationsModule } from '../index.js';

const HELD_ON = '2026-10-28';

describe('mails', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let app: INestApplicationContext;
  let district: GivenDistrict;
  let desk: BookingDesk;
  const clock = new FakeClock('2026-10-01');

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
    const testing = Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url), TestPorts, NotificationsModule, MailOutboxModule] });
    app = await testing.overrideProvider(Clock).useValue(clock).compile();
    await app.init();
    desk = app.get(BookingDesk, { strict: false });
  });
  beforeEach(async () => {
    sink.received.length = 0;
    await rows('DELETE FROM platform.outbox_messages');
    district = await GivenDistrict.found((sql, values) => rows(sql, values));
  });
  afterAll(async () => {
    await app.close();
    await sink.stop();
    await database.drop();
  });

  const rows = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => app.get(DataSource).query<T[]>(sql, values);
  const due = () => rows(`UPDATE platform.outbox_messages SET next_attempt_at = now() WHERE delivered_at IS NULL AND dead_at IS NULL`);
  const relay = async () => {
    await due();
    return app.get(OutboxRelay).deliver(app.get(MailConsumers).all);
  };
  const settle = async () => { while (await app.get(OutboxRelay).deliver(app.get(MailConsumers).all)); };

  it('counts among those that wait every kind that becomes a mail, and no other', () =>
    expect([...MAILED_EVENTS].sort()).toEqual(app.get(MailConsumers).all.flatMap(({ handles }) => handles).sort()));

  async function asked(given: { contactEmail?: string | null; venueName?: string; schoolName?: string } = {}) {
    const venueId = await district.venue({ name: given.venueName ?? '○○제과', contactEmail: given.contactEmail === undefined ? 'host@bakery.example' : given.contactEmail });
    const openingId = await district.opening(venueId, { heldOn: HELD_ON });
    const schoolId = await district.school({ name: given.schoolName ?? '개봉중', contactEmail: 'Career@Gaebong.example' });
    const teacher = district.actor('teacher', schoolId);
    const booking = await desk.request(teacher, { openingId, grade: 1, headcount: 18 });
    return { booking, teacher, host: district.actor('host', venueId), schoolId };
  }

  it('ask a host everything at once: who, when, by when, one link, whom to telephone, and a calendar file', async () => {
    const { booking } = await asked();
    await settle();
    const [mail] = sink.received;
    expect(sink.received).toHaveLength(1);
    expect(mail?.envelopeTo).toEqual(['host@bakery.example']);
    expect(mail?.subject).toBe('[확인 부탁] 10월 28일(수) 개봉중 18명, 받으실 수 있나요?');
    expect(mail?.from).toMatchObject({ name: expect.stringContaining('보기진로직업체험지원센터'), address: 'goreuge@centre.example' });
    const [{ id, hostLinkId } = { id: '', hostLinkId: '' }] = await rows<{ id: string; hostLinkId: string }>(`SELECT id, payload->>'hostLinkId' AS "hostLinkId" FROM platform.outbox_messages`);
    const link = `https://goreuge.example/h/${app.get(HostLinks, { strict: false }).tokenFor(hostLinkId)}`;
    expect(mail?.messageId).toBe(`<outbox-${id}.${district.centreId}@goreuge>`);
    for (const body of [mail?.text, mail?.html]) {
      for (const said of ['○○제과 이보기 님께', '10월 28일(수) 10:00–12:00 · 개봉중 1학년 18명', '10월 8일(목)까지', '02-000-0000', 'Wed 28 Oct', link]) expect(body).toContain(said);
      expect(new Set(body?.match(/https:\/\/goreuge\.example\/h\/\w+/g))).toEqual(new Set([link]));
    }
    const [file] = mail?.attachments ?? [];
    expect(file).toMatchObject({ filename: 'visits.ics', mimeType: 'text/calendar', method: 'PUBLISH' });
    const content = typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content);
    expect(content).toContain('BEGIN:VTIMEZONE');
    expect(Math.max(...content.split(/\r?\n/).map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    const event = Object.values(ical.sync.parseICS(content)).find((part) => part?.type === 'VEVENT');
    expect(event).toMatchObject({ uid: `booking-${booking.id}@goreuge`, sequence: 1, status: 'TENTATIVE', start: new Date('2026-10-28T01:00:00Z'), end: new Date('2026-10-28T03:00:00Z') });
  });

  it('wait while the mail server refuses or is gone, arrive once it is back, and bookings go on meanwhile', async () => {
    sink.refusal = { code: 451, text: 'try later' };
    await asked();
    expect(await relay()).toBe(1);
    sink.refusal = undefined;
    await sink.stop();
    await asked();
    expect(await relay()).toBe(2);
    expect(sink.received).toEqual([]);
    expect(await app.get(MailOutbox).waitingMails(district.centreId)).toMatchObject({ waiting: 2, refused: 2, dead: 0, lastError: expect.stringMatching(/ECONNREFUSED/) });
    await sink.start();
    expect(await app.get(OutboxRelay).deliver(app.get(MailConsumers).all)).toBe(0); // not before its time
    expect(await relay()).toBe(2);
    await settle();
    expect(sink.received).toHaveLength(2);
    expect(await app.get(MailOutbox).waitingMails(district.centreId)).toMatchObject({ waiting: 0, refused: 0, dead: 0 });
  });

  it('sent twice carry the same Message-ID', async () => {
    await asked();
    await settle();
    await rows('UPDATE platform.outbox_messages SET delivered_at = NULL');
    await settle();
    expect(sink.received).toHaveLength(2);
    expect(new Set(sink.received.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('never let a name start a header of its own', async () => {
    await asked({ schoolName: '개봉중\r\nBcc: thief@else.example\r\n\r\n<script>alert(1)</script>', venueName: '○○제과\nX-Evil: 1' });
    await settle();
    const [mail] = sink.received;
    expect(mail?.envelopeTo).toEqual(['host@bakery.example']);
    expect(mail?.bcc ?? []).toEqual([]);
    expect(mail?.headers.map(({ key }) => key)).not.toContain('x-evil');
    expect(mail?.html).not.toContain('<script>');
  });

  it('go to nobody when the venue has no address, or when the visit was cancelled before the mail left', async () => {
    await asked({ contactEmail: null });
    const { booking, teacher } = await asked();
    await desk.cancel(teacher, booking.id, 1, '학사일정 변경');
    await settle();
    expect(sink.received.map(({ subject }) => subject)).toEqual(['[취소] 10월 28일(수) 10:00–12:00 개봉중 18명']);
    expect(sink.received[0]?.attachments[0]).toMatchObject({ method: 'CANCEL' });
    expect(await rows('SELECT 1 FROM platform.outbox_messages WHERE delivered_at IS NULL')).toEqual([]);
  });

  it('tell the school when its hosts have confirmed, and the school and the director when one declines', async () => {
    const { booking, host, schoolId } = await asked();
    await app.get(AccountDesk, { strict: false }).open({
      centreId: district.centreId, email: 'director@centre.example', name: '최보기', password: 'correct horse battery', memberships: [{ organisationId: district.centreId, role: 'director' }],
    });
    await settle();
    sink.received.length = 0;
    await desk.confirm(host, booking.id, 1);
    await settle();
    expect(sink.received).toMatchObject([{ subject: '[확정] 10월 28일(수) ○○제과 18명', envelopeTo: ['career@gaebong.example'] }]);
    await desk.decline(host, booking.id, 2, '가게 공사');
    await settle();
    const declined = sink.received.slice(1);
    expect(declined.map(({ envelopeTo }) => envelopeTo)).toEqual([['career@gaebong.example'], ['director@centre.example']]);
    for (const { subject, text } of declined) {
      expect(subject).toBe('[변경] 10월 28일(수) ○○제과 방문을 받을 수 없다고 합니다');
      expect(text).toContain('이유: 가게 공사');
    }
    expect(new Set(declined.map(({ messageId }) => messageId)).size).toBe(2);
    expect(schoolId).toBe(booking.schoolId);
  });

  it('answer a wish of a published plan to the school’s contact and to its teachers', async () => {
    const schoolId = await district.school({ name: '개봉중', contactEmail: 'career@gaebong.example' });
    await app.get(AccountDesk, { strict: false }).open({
      centreId: district.centreId, email: 'teacher@gaebong.example', name: '최보기', password: 'correct horse battery', memberships: [{ organisationId: schoolId, role: 'teacher' }],
    });
    const [account] = await rows<{ id: string }>('SELECT id FROM identity.accounts ORDER BY created_at DESC LIMIT 1');
    const [season] = await rows<{ id: string }>(
      `INSERT INTO scheduling.seasons (centre_id, title, first_day, last_day, wishes_due_at) VALUES ($1, '2학기', '2026-10-12', '2026-12-18', '2026-10-01T00:00:00Z') RETURNING id`, [district.centreId]);
    const [wish] = await rows<{ id: string }>(
      `INSERT INTO scheduling.wishes (centre_id, season_id, school_id, grade, headcount, min_served, interests, bands, max_km, escorts, submitted_at)
       VALUES ($1, $2, $3, 1, 24, 20, '{"health":24}', '{am}', 10, 2, '2026-09-20T00:00:00Z') RETURNING id`, [district.centreId, season?.id, schoolId]);
    await rows(`INSERT INTO scheduling.wish_days (wish_id, rank, day) VALUES ($1, 1, '2026-12-14')`, [wish?.id]);
    const plan = { assignments: [], unassigned: [{ request: wish?.id, reasons: [] }] };
    const [run] = await rows<{ id: string }>(
      `INSERT INTO scheduling.assignment_runs (centre_id, season_id, status, seed, weights, plan, figures, requested_by, published_at, published_by)
       VALUES ($1, $2, 'done', 1, '{}', $3, '{}', $4, now(), $4) RETURNING id`, [district.centreId, season?.id, JSON.stringify(plan), account?.id]);
    await rows(`INSERT INTO platform.outbox_messages (centre_id, type, payload) VALUES ($1, 'scheduling.wish-answered', $2)`, [district.centreId, { wishId: wish?.id, assignmentRunId: run?.id }]);
    await settle();
    expect(await rows('SELECT last_error FROM platform.outbox_messages WHERE delivered_at IS NULL')).toEqual([]);
    const subject = '[배정 결과] 개봉중 1학년 24명: 이번에는 배정하지 못했습니다';
    expect(sink.received).toMatchObject([{ envelopeTo: ['career@gaebong.example'], subject }, { envelopeTo: ['teacher@gaebong.example'], subject }]);
    const links = sink.received.map(({ text = '' }) => /https:\/\/goreuge\.example\/t\/\w{44}/.exec(text)?.[0]);
    expect(new Set(links).size).toBe(2); // to each person a link of their own
  });

  it('invite people by a link, until it expires', async () => {
    const invite = (expiresAt: string) => rows(
      `INSERT INTO platform.outbox_messages (centre_id, type, payload) VALUES ($1, 'identity.invited', $2)`,
      [district.centreId, { invitationId: 'i', email: 'new@school.example', role: 'teacher', organisationName: '개봉중', token: 'secret-token', expiresAt }],
    );
    await invite('2026-10-08T09:00:00+09:00');
    await invite('2026-09-30T09:00:00+09:00');
    await settle();
    expect(sink.received).toMatchObject([{ envelopeTo: ['new@school.example'], subject: '[초대] 개봉중 진로부장교사(으)로 고르게를 시작하세요' }]);
    expect(sink.received[0]?.text).toContain('https://goreuge.example/invitations/secret-token');
  });
});
