import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import ical from 'node-ical';
import supertest from 'supertest';
import { BookingDesk } from '#booking';
import { UnitOfWork } from '#database';
import { addDays, type Day, dayInSeoul, isWeekend } from '#kernel';
import { NegotiationWatch } from '#negotiation';
import { acquireTestDatabase, GivenDistrict, type ReceivedMail, SmtpSink, type TestDatabase } from '#testing';
import { createApi } from '../../apps/api/src/create-api.js';
import { Environment as ApiEnvironment } from '../../apps/api/src/environment.js';
import { Environment as WorkerEnvironment } from '../../apps/worker/src/environment.js';
import { RelayOutboxJob } from '../../apps/worker/src/jobs/relay-outbox.job.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';

const PUBLIC_URL = 'https://goreuge.example';
const MOST_PAGE_BYTES = 20 * 1024;

/** A weekday at least so many days from today. */
function weekday(daysAhead: number): Day {
  let day = addDays(dayInSeoul(new Date()), daysAhead);
  while (isWeekend(day)) day = addDays(day, 1);
  return day;
}

describe('another day, agreed by mail from both sides', () => {
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
      WorkerModule.forRoot(WorkerEnvironment.read({ ...variables, SMTP_URL: sink.url, MAIL_FROM: '고르게 <goreuge@centre.example>' })), { logger: false });
    district = await GivenDistrict.found((sql, values) => query(sql, values));
  });
  afterAll(async () => {
    await api.close();
    await worker.close();
    await sink.stop();
    await database.drop();
  });

  const query = <T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> => api.get(UnitOfWork).manager.query<T[]>(sql, values);
  const get = (path: string) => supertest(address).get(path);
  // as a browser sends it from a page without referrer
  const post = (path: string, fields: Record<string, string>) => supertest(address).post(path).set('origin', 'null').type('form').send(fields);

  /** The first mail to this address whose subject starts so. */
  async function mail(to: string, subject: string): Promise<ReceivedMail> {
    for (const deadline = Date.now() + 10_000; ;) {
      await worker.get(RelayOutboxJob).run();
      const seen = sink.received.find((each) => each.envelopeTo.includes(to) && each.subject?.startsWith(subject));
      if (seen) return seen;
      if (Date.now() > deadline) throw new Error(`no mail ${subject} to ${to}; came: ${sink.received.map((each) => `${each.envelopeTo.join()} ${each.subject}`).join(' | ')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const linkIn = ({ text = '' }: ReceivedMail): string => new RegExp(`${PUBLIC_URL}(/[ht]/[0-9A-Za-z]{44}[^\\s?]*)`).exec(text)?.[1] ?? '';

  async function given({ others = 5 } = {}) {
    const [hostMail, schoolMail] = [`${randomUUID()}@venue.example`, `${randomUUID()}@school.example`];
    const [venueId, schoolId] = [await district.venue({ name: '○○제과', contactEmail: hostMail }), await district.school({ name: '개봉중', contactEmail: schoolMail })];
    const openingId = await district.opening(venueId, { heldOn: weekday(30) });
    const days = Array.from({ length: others }, (_, i) => weekday(37 + 7 * i)), openings = [];
    for (const heldOn of days) openings.push(await district.opening(venueId, { heldOn }));
    const { id } = await api.get(BookingDesk, { strict: false }).request(district.actor('teacher', schoolId), { openingId, grade: 1, headcount: 18 });
    const hostPath = linkIn(await mail(hostMail, '[확인 부탁]'));
    const booking = async () => (await query<{ status: string; heldOn: string; version: number }>('SELECT status, held_on::text AS "heldOn", version FROM booking.bookings WHERE id = $1', [id]))[0];
    return { id, hostMail, schoolMail, hostPath, days, openings, booking, venueId, schoolId };
  }

  const everything = () => query(`SELECT (SELECT json_agg(n ORDER BY id) FROM negotiation.negotiations n) AS threads, (SELECT count(*) FROM negotiation.history) AS lines,
    (SELECT count(*) FROM negotiation.answers) AS answers, (SELECT json_agg(h ORDER BY id) FROM booking.holds h) AS holds, (SELECT json_agg(b ORDER BY id) FROM booking.bookings b) AS bookings,
    (SELECT count(*) FROM platform.outbox_messages) AS messages, (SELECT count(*) FROM negotiation.links) AS links, (SELECT count(*) FROM negotiation.acceptances) AS accepted`);

  it('host offers two dates, school picks one: confirmed without staff, both told with a calendar file that updates', async () => {
    const { id, hostMail, schoolMail, hostPath, days, openings, booking } = await given();
    expect((await get(hostPath).expect(200)).text).toContain('다른 날이 좋아요');
    const page = await get(`${hostPath}/days/${id}`).expect(200).expect('cache-control', 'no-store').expect('referrer-policy', 'no-referrer').expect('x-robots-tag', 'noindex, nofollow');
    for (const said of ['○○제과 이보기 님께', '원래 날', '7일 뒤', '고른 날로 물어보기']) expect(page.text).toContain(said);
    expect(page.text.match(/type="checkbox"/g)).toHaveLength(3);
    expect(page.text).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(Buffer.byteLength(page.text)).toBeLessThan(MOST_PAGE_BYTES);
    await post(`${hostPath}/days/${id}`, { act: 'offer', round: '1', date1: openings[0]!, date3: openings[1]!, note: '가게 공사\r\n<b>' }).expect(303).expect('location', `${hostPath}/days/${id}?done=offer`);
    expect((await get(`${hostPath}/days/${id}?done=offer`)).text).toContain('고른 날을 전했습니다');
    expect((await get(hostPath)).text).toContain('다른 날을 정하고 있습니다');

    const asked = await mail(schoolMail, '[날짜 확인]');
    for (const body of [asked.text, asked.html]) for (const said of ['어렵다고', '되는 날 고르기', '48시간']) expect(body).toContain(said);
    const schoolPath = linkIn(asked);
    expect(schoolPath).toMatch(/^\/t\/\w{44}\/days\//);
    const mirrored = (await get(schoolPath).expect(200)).text;
    expect(mirrored).toContain('개봉중 김보기');
    expect([...mirrored.matchAll(/name="date\d" value="([^"]+)"/g)].map(([, value]) => value)).toEqual([openings[0], openings[1]]);
    expect(mirrored).toContain('“가게 공사 &lt;b&gt;”');

    await post(schoolPath, { act: 'answer', round: '1', date2: openings[1]! }).expect(303);
    expect(await booking()).toEqual({ status: 'confirmed', heldOn: days[1], version: 2 });
    for (const [to, link] of [[hostMail, hostPath], [schoolMail, schoolPath]] as const) {
      const changed = await mail(to, '[날짜 변경]');
      expect(linkIn(changed)).toContain(link.slice(0, 47));
      const [file] = changed.attachments;
      const content = typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content);
      expect(Object.values(ical.sync.parseICS(content)).find((part) => part?.type === 'VEVENT')).toMatchObject({ uid: `booking-${id}@goreuge`, sequence: 2, status: 'CONFIRMED' });
      expect(changed.text).toContain('오간 내용');
    }
    // every old link shows how things stand now
    for (const path of [schoolPath, `${hostPath}/days/${id}`]) expect((await get(path).expect(200)).text).toContain('날짜가 정해졌습니다');
    // pressed again: refused in words, nothing changes
    expect((await post(schoolPath, { act: 'answer', round: '1', date1: openings[0]! }).expect(409)).text).toContain('이미 끝났습니다');
    expect(await booking()).toMatchObject({ heldOn: days[1], version: 2 });
  });

  it('changes nothing when it is looked at, however often and however', async () => {
    const { id, hostPath, openings, schoolMail } = await given();
    await post(`${hostPath}/days/${id}`, { act: 'offer', round: '1', date1: openings[0]! }).expect(303);
    const schoolPath = linkIn(await mail(schoolMail, '[날짜 확인]'));
    const before = await everything();
    for (let i = 0; i < 50; i++) {
      for (const path of [`${hostPath}/days/${id}`, schoolPath, `${schoolPath}?act=answer&round=1&date1=${openings[0]}&done=answer`]) {
        await supertest(address).get(path).set('purpose', 'prefetch').set('sec-purpose', 'prefetch').expect(200);
        await supertest(address).head(path).expect(200);
      }
    }
    expect(await everything()).toEqual(before);
  });

  it('school asks, host cannot, school is asked about others, host cannot again: the centre decides, each step by mail', async () => {
    const { id, hostMail, schoolMail, hostPath, openings } = await given();
    await query(`INSERT INTO identity.accounts (id, email, name, password_hash) VALUES ($1, $2, '센터장', 'x')`, [id, `director-${id}@centre.example`]);
    await query(`INSERT INTO identity.memberships (account_id, centre_id, organisation_id, organisation_kind, role) VALUES ($1, $2, $2, 'centre', 'director')`, [id, district.centreId]);
    await post(`${hostPath}/days/${id}`, { act: 'offer', round: '1', date1: openings[0]! }).expect(303);
    const schoolPath = linkIn(await mail(schoolMail, '[날짜 확인]'));
    await post(schoolPath, { act: 'none', round: '1', note: '시험 준비' }).expect(303);
    const again = (await get(schoolPath)).text;
    expect(again).toContain('그럼 이 날들은 어떠신가요?');
    expect(again).not.toContain(openings[0]);
    await post(schoolPath, { act: 'answer', round: '2', date1: openings[3]! }).expect(303);
    const back = await mail(hostMail, '[날짜 확인]');
    expect(back.text).toContain('제안하신 날은 학교에서 어렵다고 합니다');
    expect(linkIn(back)).toBe(`${hostPath}/days/${id}`);
    await post(`${hostPath}/days/${id}`, { act: 'none', round: '2' }).expect(303);
    const decide = await mail(`director-${id}@centre.example`, '[조정 필요]');
    for (const said of ['두 번 물었지만', '개봉중', '○○제과', `${PUBLIC_URL}/negotiations`]) expect(decide.text).toContain(said);
    for (const path of [schoolPath, `${hostPath}/days/${id}`]) expect((await get(path)).text).toContain('센터가 정하고 있습니다');
  });

  it('says why no day is left, and asks the centre', async () => {
    const { id, hostPath } = await given({ others: 0 });
    const page = (await get(`${hostPath}/days/${id}`)).text;
    expect(page).toContain('우리 체험처가 열어 둔 다른 날이 없습니다.');
    await post(`${hostPath}/days/${id}`, { act: 'ask', note: '' }).expect(303);
    expect((await get(`${hostPath}/days/${id}`)).text).toContain('두 곳이 모두 되는 날이 없습니다.');
  });

  it('refuses in words what makes no sense, in either language', async () => {
    const [mine, other] = [await given(), await given()];
    const path = `${mine.hostPath}/days/${mine.id}`;
    for (const nonsense of [{}, { act: 'delete' }]) expect((await post(path, nonsense).expect(400)).text).toContain('어떤 답인지 알 수 없습니다');
    expect((await post(path, { act: 'offer' }).expect(422)).text).toContain('되는 날을 하나 이상 골라 주세요');
    expect((await post(`${path}?lang=en`, { act: 'offer' }).expect(422)).text).toContain('Please pick at least one day');
    expect((await post(path, { act: 'offer', date1: other.openings[0]! }).expect(409)).text).toContain('찼습니다');
    expect((await post(path, { act: 'answer', round: '1', date1: mine.openings[0]! }).expect(404)).text).toContain('다른 날을 정하는 중인 방문이 아닙니다');
    for (const wrong of [`${mine.hostPath}/days/${other.id}`, `${mine.hostPath}/days/x`, `${mine.hostPath.slice(0, -1)}/days/${mine.id}`, `/t/${mine.hostPath.slice(3)}`, '/t/x/days/y']) {
      expect((await get(wrong).expect(404)).text).toContain('링크가 완전하지 않습니다');
      await post(wrong, { act: 'offer', date1: mine.openings[0]! }).expect(404);
    }
    expect(await query('SELECT 1 FROM negotiation.negotiations WHERE booking_id = ANY ($1)', [[mine.id, other.id]])).toEqual([]);
    const { schoolMail, hostPath, id, openings } = mine;
    await post(`${hostPath}/days/${id}`, { act: 'offer', round: '1', date1: openings[0]! }).expect(303);
    const schoolPath = linkIn(await mail(schoolMail, '[날짜 확인]'));
    expect((await post(schoolPath, { act: 'answer', round: '2', date1: openings[0]! }).expect(412)).text).toContain('그사이 내용이 바뀌었습니다');
    expect((await post(schoolPath, { act: 'withdraw' }).expect(422)).text).toContain('부탁한 쪽만');
    await query('UPDATE negotiation.links SET revoked_at = now() WHERE email = $1', [schoolMail]);
    await get(schoolPath).expect(404);
  });

  it('escalates what nobody answers, once', async () => {
    const { id, hostPath, openings } = await given();
    await post(`${hostPath}/days/${id}`, { act: 'offer', round: '1', date1: openings[0]! }).expect(303);
    await query(`UPDATE negotiation.negotiations SET due_at = now() - interval '1 minute' WHERE booking_id = $1`, [id]);
    await query(`UPDATE booking.holds SET held_until = now() - interval '1 minute' WHERE released_at IS NULL`);
    const watch = worker.get(NegotiationWatch, { strict: false });
    expect(await watch.round()).toMatchObject({ escalated: 1 });
    expect(await watch.round()).toEqual({ released: 0, overtaken: 0, escalated: 0 });
    expect((await get(`${hostPath}/days/${id}`)).text).toContain('근무일로 5일이 지나도록');
    expect(await query('SELECT * FROM booking.seat_drift')).toEqual([]);
  });
});
