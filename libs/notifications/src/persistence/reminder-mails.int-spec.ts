import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { LinkSecret } from '#booking';
import { DatabaseModule, OutboxRelay } from '#database';
import { Clock } from '#kernel';
import { ReminderDesk } from '#school-scheduling';
import { acquireTestDatabase, FakeClock, GivenDistrict, SmtpSink, type TestDatabase } from '#testing';
import { FreeDays } from '#waiting-list';
import { DataSource } from 'typeorm';
import { MailConsumers, MailSettings, NotificationsModule } from '../index.js';

describe('reminders', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let workers: INestApplicationContext[];
  let district: GivenDistrict;
  let seasonId: string;
  const clock = new FakeClock('2026-09-28');

  /** A whole worker's rooms, with connections of its own. */
  async function worker(): Promise<INestApplicationContext> {
    const ports = [
      { provide: FreeDays, useValue: { isFree: () => Promise.resolve(true) } },
      { provide: LinkSecret, useValue: { value: 'a secret of at least 32 letters, for tests' } },
      { provide: MailSettings, useValue: { smtpUrl: sink.url, mailFrom: '고르게 <goreuge@centre.example>', publicUrl: 'https://goreuge.example' } },
    ];
    @Global()
    @Module({ providers: ports, exports: ports.map(({ provide }) => provide) })
    class TestPorts {}
    const testing = Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url), TestPorts, NotificationsModule] });
    const app = await testing.overrideProvider(Clock).useValue(clock).compile();
    return app.init();
  }

  beforeAll(async () => {
    [database, sink] = await Promise.all([acquireTestDatabase(), SmtpSink.open()]);
    workers = [await worker(), await worker()];
  });
  beforeEach(async () => {
    sink.received.length = 0;
    await rows('DELETE FROM platform.outbox_messages');
    district = await GivenDistrict.found((sql, values) => rows(sql, values));
    const [season] = await rows<{ id: string }>(
      `INSERT INTO scheduling.seasons (centre_id, title, first_day, last_day, wishes_due_at, reminder_days)
       VALUES ($1, '2학기', '2026-10-12', '2026-12-18', '2026-10-01T09:00:00Z', 3) RETURNING id`, [district.centreId]);
    seasonId = season!.id;
    clock.travelTo('2026-09-28');
  });
  afterAll(async () => {
    await Promise.all(workers.map((app) => app.close()));
    await sink.stop();
    await database.drop();
  });

  const rows = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => workers[0]!.get(DataSource).query<T[]>(sql, values);
  const remind = (app: INestApplicationContext) => app.get(ReminderDesk, { strict: false }).remindDue();
  const settle = async () => { while (await workers[0]!.get(OutboxRelay).deliver(workers[0]!.get(MailConsumers).all)); };
  const wish = (schoolId: string) => rows(
    `INSERT INTO scheduling.wishes (centre_id, season_id, school_id, grade, headcount, min_served, interests, bands, max_km, escorts, submitted_at)
     VALUES ($1, $2, $3, 1, 24, 20, '{"health":24}', '{am}', 10, 2, '2026-09-20T00:00:00Z')`, [district.centreId, seasonId, schoolId]);

  it('reach every school without a wish once, though two workers wake together and often', async () => {
    const schools = await Promise.all(Array.from({ length: 12 }, (_, n) => district.school({ name: `보기중 ${n}`, contactEmail: `${n}@school.example` })));
    await wish(schools[0]!);
    const counts = await Promise.all([0, 1, 0, 1, 0, 1].map((n) => remind(workers[n]!)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(11);
    clock.travelTo('2026-09-29');
    expect(await remind(workers[1]!)).toBe(0);
    await settle();
    expect(sink.received.map(({ envelopeTo }) => String(envelopeTo)).sort()).toEqual(Array.from({ length: 11 }, (_, n) => `${n + 1}@school.example`).sort());
  });

  it('say until when, and that nobody has to be first', async () => {
    await district.school({ name: '개봉중', contactEmail: 'one@school.example' });
    await remind(workers[0]!);
    await settle();
    const [mail] = sink.received;
    expect(mail!.subject).toBe('[10월 1일(목)까지] 2학기 희망을 내 주세요');
    for (const said of ['개봉중 김보기 선생님께', '10월 1일(목) 18:00까지', 'https://goreuge.example/wishes', '먼저 온 순서로 정하지 않습니다']) expect(mail!.text).toContain(said);
  });

  it('are not sent to a school that sent a wish before the mail left', async () => {
    const schoolId = await district.school({ contactEmail: 'two@school.example' });
    expect(await remind(workers[0]!)).toBe(1);
    await wish(schoolId);
    await settle();
    expect(sink.received).toEqual([]);
  });

  it('wait for their day', async () => {
    await district.school({ contactEmail: 'three@school.example' });
    clock.travelTo('2026-09-27');
    expect(await remind(workers[0]!)).toBe(0);
    clock.travelTo('2026-10-02');
    expect(await remind(workers[0]!)).toBe(0);
  });

  it('cannot be noted twice in the database', async () => {
    const schoolId = await district.school();
    const note = () => rows('INSERT INTO scheduling.season_reminders (centre_id, season_id, school_id, reminded_at) VALUES ($1, $2, $3, now())', [district.centreId, seasonId, schoolId]);
    await note();
    await expect(note()).rejects.toMatchObject({ driverError: { constraint: 'season_reminders_once' } });
  });
});
