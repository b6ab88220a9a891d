import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BookingDesk } from '#booking';
import { UnitOfWork } from '#database';
import { addDays, type Day, daysBetween, dayInSeoul, isWeekend } from '#kernel';
import { acquireTestDatabase, forged, GivenDistrict, SmtpSink, type TestDatabase } from '#testing';
import { createApi } from '../../apps/api/src/create-api.js';
import { Environment as ApiEnvironment } from '../../apps/api/src/environment.js';
import { Environment as WorkerEnvironment } from '../../apps/worker/src/environment.js';
import { RelayOutboxJob } from '../../apps/worker/src/jobs/relay-outbox.job.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';

const PUBLIC_URL = 'https://goreuge.example';
const MOST_PAGE_BYTES = 20 * 1024;

/** The first so many weekdays at least so many days from today. */
function weekdays(daysAhead: number, count: number): Day[] {
  const from = addDays(dayInSeoul(new Date()), daysAhead);
  return daysBetween(from, addDays(from, 2 * count + 1)).filter((day) => !isWeekend(day)).slice(0, count);
}
const weekday = (daysAhead: number): Day => weekdays(daysAhead, 1)[0]!;

describe('the link in the mail to a host', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let api: NestFastifyApplication;
  let worker: INestApplicationContext;
  let district: GivenDistrict;
  let address: string;

  beforeAll(async () => {
    [database, sink] = await Promise.all([acquireTestDatabase(), SmtpSink.open()]);
    const variables = { DATABASE_URL: database.url, PUBLIC_URL, APP_SECRET: 'a secret of at least 32 letters, for tests', PORT: '0', REQUESTS_PER_MINUTE: '10000' };
    api = await createApi(ApiEnvironment.read(variables), { logger: false });
    await api.listen(0, '127.0.0.1');
    address = await api.getUrl();
    worker = await NestFactory.createApplicationContext(
      WorkerModule.forRoot(WorkerEnvironment.read({ ...variables, SMTP_URL: sink.url, MAIL_FROM: '고르게 <goreuge@centre.example>' })), { logger: false },
    );
    district = await GivenDistrict.found((sql, values) => query(sql, values));
  });
  afterAll(async () => {
    await api.close();
    await worker.close();
    await sink.stop();
    await database.drop();
  });

  const query = <T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> => api.get(UnitOfWork).manager.query<T[]>(sql, values);
  const page = (path: string, init: RequestInit = {}) => fetch(address + path, { redirect: 'manual', ...init });
  const post = (path: string, fields: Record<string, string>) =>
    // as a browser sends it from a page without referrer
    page(path, { method: 'POST', headers: { origin: 'null' }, body: new URLSearchParams(fields) });

  async function eventually<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
    for (const deadline = Date.now() + 10_000; ;) {
      const seen = await look();
      if (seen !== undefined) return seen;
      if (Date.now() > deadline) throw new Error('still not so after ten seconds');
      await worker.get(RelayOutboxJob).run();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** A published plan as the scheduling room hands it over, and the path of the link from the mail it caused. */
  async function asked(days: Day[], given: { contactEmail?: string } = {}) {
    const contactEmail = given.contactEmail ?? `${randomUUID()}@venue.example`;
    const [venueId, schoolId] = [await district.venue({ name: '○○제과', contactEmail }), await district.school({ name: '개봉중', contactEmail: `${randomUUID()}@school.example` })];
    const openings = await Promise.all(days.map((heldOn, index) => district.opening(venueId, { heldOn, band: index % 2 === 0 ? 'am' : 'pm' })));
    await api.get(BookingDesk, { strict: false }).acceptPlan(district.centreId, {
      assignmentRunId: randomUUID(),
      parties: openings.map((openingId) => ({ wishId: randomUUID(), schoolId, grade: 1, classLabel: '3반', openingId, headcount: 18 })),
    });
    const mail = await eventually(() => sink.received.find(({ envelopeTo }) => envelopeTo[0] === contactEmail));
    const path = new RegExp(`${PUBLIC_URL}(/h/[0-9A-Za-z]{44})`).exec(mail.text ?? '')?.[1] ?? '';
    const bookings = () => query<{ id: string; status: string; reason: string | null; version: number }>(
      'SELECT id, status, reason, version FROM booking.bookings WHERE venue_id = $1 ORDER BY held_on, band', [venueId]);
    return { path, bookings, schoolId };
  }

  it('opens without an account: who asks, when, how many, by when, whom to telephone, in Korean and English', async () => {
    const day = weekday(40);
    const { path } = await asked([day]);
    const response = await page(path, { headers: { accept: 'text/html' } });
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow',
    });
    for (const said of ['<html lang="ko">', '○○제과 이보기 님께', '개봉중 1학년 3반', '학생 18명', '까지 답해 주세요', '로그인하지 않아도', 'tel:020000000']) expect(html).toContain(said);
    expect(html).not.toMatch(/<script|javascript:|\son\w+=/i);
    const english = await (await page(`${path}?lang=en`)).text();
    for (const said of ['<html lang="en">', 'Can you take these students?', 'grade 1 3반', '18 students']) expect(english).toContain(said);
    expect(Buffer.byteLength(html)).toBeLessThan(MOST_PAGE_BYTES);
    for (const asset of ['/h/style.css', '/h/font.css', '/h/fonts/noto-sans-kr-0-wght-normal.woff2']) expect((await page(asset)).status).toBe(200);
    for (const none of ['/h/fonts/..%2fpackage.json', '/h/fonts/other.woff2']) expect((await page(none)).status).toBe(404);
  });

  it('changes nothing when it is looked at, however often', async () => {
    const { path } = await asked(weekdays(40, 2));
    const state = () => query('SELECT b.*, (SELECT count(*) FROM platform.outbox_messages) AS messages, (SELECT sum(seats_taken) FROM booking.seat_counts) AS seats FROM booking.bookings b ORDER BY id');
    const before = await state();
    for (let i = 0; i < 50; i++) {
      for (const method of ['GET', 'HEAD']) {
        const answers = await Promise.all([page(path, { method }), page(`${path}?answer=confirm-all&done=confirm`, { method }), page(`${path}/calendar.ics`, { method })]);
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      }
    }
    expect(await state()).toEqual(before);
  });

  it('confirms by one press, harmlessly twice, and tells the school', async () => {
    const { path, bookings, schoolId } = await asked([weekday(40)]);
    const [booking] = await bookings();
    const answer = { booking: booking?.id ?? '', answer: 'confirm' };
    const first = await post(path, answer);
    expect([first.status, first.headers.get('location')]).toEqual([303, `${path}?done=confirm`]);
    expect(await (await page(`${path}?done=confirm`)).text()).toContain('받을 수 있다고 전했습니다');
    expect(await bookings()).toMatchObject([{ status: 'confirmed', version: 2 }]);
    expect((await post(path, answer)).status).toBe(303);
    expect(await bookings()).toMatchObject([{ status: 'confirmed', version: 2 }]);
    const [{ email } = { email: '' }] = await query<{ email: string }>('SELECT contact_email AS email FROM identity.schools WHERE id = $1', [schoolId]);
    await eventually(() => sink.received.find(({ envelopeTo, subject }) => envelopeTo.includes(email) && subject?.startsWith('[확정]')));
    expect(sink.received.filter(({ envelopeTo, subject }) => envelopeTo.includes(email) && subject?.startsWith('[확정]'))).toHaveLength(1);
  });

  it('declines with a reason, which the school and nobody’s page reads as code, and lets the host think again', async () => {
    const { path, bookings } = await asked([weekday(40)]);
    const [booking] = await bookings();
    const reason = '가게 공사\r\n<img src=x onerror=alert(1)>\u0000';
    expect((await post(path, { booking: booking?.id ?? '', answer: 'decline', reason })).status).toBe(303);
    expect(await bookings()).toMatchObject([{ status: 'host-declined', reason: '가게 공사 <img src=x onerror=alert(1)>' }]);
    expect(await (await page(path)).text()).toContain('가게 공사 &lt;img src=x onerror=alert(1)&gt;');
    expect((await post(`${path}?lang=en`, { booking: booking?.id ?? '', answer: 'confirm' })).headers.get('location')).toBe(`${path}?lang=en&done=confirm`);
    expect(await bookings()).toMatchObject([{ status: 'confirmed', reason: null }]);
  });

  it('confirms everything at once', async () => {
    const { path, bookings } = await asked(weekdays(40, 3));
    expect(await (await page(path)).text()).toContain('3건 모두 받을 수 있어요');
    expect((await post(path, { answer: 'confirm-all' })).headers.get('location')).toBe(`${path}?done=all`);
    expect((await bookings()).map(({ status }) => status)).toEqual(['confirmed', 'confirmed', 'confirmed']);
  });

  it('takes no late answer, and says whom to telephone', async () => {
    const { path, bookings } = await asked([weekday(0)]);
    const html = await (await page(path)).text();
    expect(html).toContain('센터로 전화해 주세요');
    expect(html).not.toContain('<form');
    const [booking] = await bookings();
    const late = await post(path, { booking: booking?.id ?? '', answer: 'decline', reason: '휴무' });
    expect(late.status).toBe(422);
    expect(await late.text()).toMatch(/role="alert">답은 .*까지만 바꿀 수 있습니다/);
    expect((await post(path, { answer: 'confirm-all' })).status).toBe(303);
    expect(await bookings()).toMatchObject([{ status: 'host-pending', version: 1 }]);
  });

  it('shows a cancelled visit with its reason and takes no answer for it', async () => {
    const { path, bookings } = await asked([weekday(40)]);
    const [booking] = await bookings();
    await api.get(BookingDesk, { strict: false }).cancel(district.actor('director', district.centreId), booking?.id ?? '', 1, '학사일정 변경');
    expect(await (await page(path)).text()).toContain('학사일정 변경');
    expect((await post(path, { booking: booking?.id ?? '', answer: 'confirm' })).status).toBe(422);
  });

  it('says in words that a forged or shortened link leads nowhere', async () => {
    const { path } = await asked([weekday(40)]);
    for (const wrong of [forged(path), path.slice(0, -1), '/h/x', `/h/${'한글'.repeat(20)}`, `${forged(path)}/calendar.ics`]) {
      const response = await page(wrong);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('링크가 완전하지 않습니다');
      expect(response.headers.get('x-robots-tag')).toContain('noindex');
    }
    expect((await post(forged(path), { answer: 'confirm-all' })).status).toBe(404);
  });

  it('answers only for its own visits, and asks again when a form makes no sense', async () => {
    const [mine, other] = [await asked([weekday(40)]), await asked([weekday(40)])];
    const [foreign] = await other.bookings();
    expect((await post(mine.path, { booking: foreign?.id ?? '', answer: 'confirm' })).status).toBe(404);
    expect(await other.bookings()).toMatchObject([{ status: 'host-pending' }]);
    for (const nonsense of [{}, { answer: 'confirm' }, { answer: 'confirm', booking: 'x' }, { answer: 'delete', booking: foreign?.id ?? '' }]) {
      expect((await post(mine.path, nonsense as Record<string, string>)).status).toBe(400);
    }
  });

  it('stays below 20 KB for a host asked for forty visits, page by page', async () => {
    const { path, bookings } = await asked(weekdays(40, 40));
    const html = await (await page(path)).text();
    expect(Buffer.byteLength(html)).toBeLessThan(MOST_PAGE_BYTES);
    const last = await (await page(`${path}?page=4`)).text();
    expect(last).toContain((await bookings()).at(-1)?.id);
    const file = await (await page(`${path}/calendar.ics`)).text();
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(40);
  });
});
