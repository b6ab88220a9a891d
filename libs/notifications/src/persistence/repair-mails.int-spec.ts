import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { LinkSecret } from '#booking';
import { DatabaseModule, OutboxRelay } from '#database';
import { AccountDesk } from '#identity-access';
import { Clock } from '#kernel';
import { acquireTestDatabase, FakeClock, GivenDistrict, SmtpSink, type TestDatabase } from '#testing';
import { FreeDays } from '#waiting-list';
import { DataSource } from 'typeorm';
import { MailConsumers, MailSettings, NotificationsModule } from '../index.js';

describe('mails after a repair', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let app: INestApplicationContext;
  let district: GivenDistrict;

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
    const testing = Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url), TestPorts, NotificationsModule] });
    app = await testing.overrideProvider(Clock).useValue(new FakeClock('2026-10-01')).compile();
    await app.init();
    district = await GivenDistrict.found((sql, values) => rows(sql, values));
  });
  afterAll(async () => {
    await app.close();
    await sink.stop();
    await database.drop();
  });
  const rows = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => app.get(DataSource).query<T[]>(sql, values);

  it('tell the school what was, what is, and which hosts are new', async () => {
    const schoolId = await district.school({ name: '개봉중', contactEmail: 'career@gaebong.example' });
    const [stays, goes, comes] = [await district.venue({ name: '남는제과' }), await district.venue({ name: '떠난목공방' }), await district.venue({ name: '새의원' })];
    await app.get(AccountDesk, { strict: false }).open({
      centreId: district.centreId, email: 'director@centre.example', name: '최보기', password: 'correct horse battery', memberships: [{ organisationId: district.centreId, role: 'director' }],
    });
    const [account] = await rows<{ id: string }>('SELECT id FROM identity.accounts LIMIT 1');
    const [season] = await rows<{ id: string }>(
      `INSERT INTO scheduling.seasons (centre_id, title, first_day, last_day, wishes_due_at) VALUES ($1, '2학기', '2026-10-12', '2026-12-18', '2026-10-01T00:00:00Z') RETURNING id`, [district.centreId]);
    const [wish] = await rows<{ id: string }>(
      `INSERT INTO scheduling.wishes (centre_id, season_id, school_id, grade, headcount, min_served, interests, bands, max_km, escorts, submitted_at)
       VALUES ($1, $2, $3, 1, 24, 20, '{"health":24}', '{am}', 10, 2, '2026-09-20T00:00:00Z') RETURNING id`, [district.centreId, season?.id, schoolId]);
    await rows(`INSERT INTO scheduling.wish_days (wish_id, rank, day) VALUES ($1, 1, '2026-10-28')`, [wish?.id]);
    const party = (venue: string) => ({ venue, students: 12 }), at = { request: wish?.id, date: '2026-10-28', band: 'am' };
    const plan = { assignments: [{ ...at, parties: [party(stays), party(comes)], reasons: [{ code: 'MENDED', students: 12, because: 'HOST_DECLINED' }] }], unassigned: [] };
    const standing = [{
      wishId: wish?.id, at: { heldOn: '2026-10-28', band: 'am' }, parties: [{ bookingId: 'b', version: 1, venueId: stays, students: 12 }], fellAway: [{ venueId: goes, students: 12 }], declined: [], isOffBySchool: false,
    }];
    const [run] = await rows<{ id: string }>(
      `INSERT INTO scheduling.assignment_runs (centre_id, season_id, kind, status, seed, weights, plan, figures, outcome, requested_by, published_at, published_by)
       VALUES ($1, $2, 'repair', 'done', 1, '{}', $3, '{}', $4, $5, now(), $5) RETURNING id`,
      [district.centreId, season?.id, JSON.stringify(plan), JSON.stringify({ snapshot: '', standing, refusals: [], touchedOthers: 0 }), account?.id]);
    await rows(`INSERT INTO platform.outbox_messages (centre_id, type, payload) VALUES ($1, 'scheduling.wish-answered', $2)`, [district.centreId, { wishId: wish?.id, assignmentRunId: run?.id }]);
    await app.get(OutboxRelay).deliver(app.get(MailConsumers).all);
    expect(await rows('SELECT last_error FROM platform.outbox_messages WHERE delivered_at IS NULL')).toEqual([]);
    expect(sink.received).toMatchObject([{ envelopeTo: ['career@gaebong.example'], subject: '[일정 변경] 개봉중 1학년 24명: 체험처가 바뀌었습니다' }]);
    for (const said of ['10월 28일(수)', '떠난목공방', '새의원 · 12명', '체험처가 받지 못하게 되']) expect(sink.received[0]?.text).toContain(said);
    expect(sink.received[0]?.text).not.toContain('남는제과');
  });
});
